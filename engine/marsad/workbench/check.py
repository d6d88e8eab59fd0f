"""What is wrong with a pack: every finding of every room, and what only the whole pack shows?"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from marsad.coding.knowledge import Knowledge, load_knowledge
from marsad.language.loader import load_packs
from marsad.source import Diagnostic, Diagnostics
from marsad.workbench.whole_pack import review


@dataclass(frozen=True, slots=True)
class CheckReport:
    """All findings by place, and how much was read. `knowledge` is what loaded of the pack in spite of them."""

    diagnostics: tuple[Diagnostic, ...]
    files: int
    rules: int
    examples: int
    knowledge: Knowledge

    @property
    def errors(self) -> int:
        """The number of findings with which the pack does not load."""
        return sum(diagnostic.severity == "error" for diagnostic in self.diagnostics)

    @property
    def warnings(self) -> int:
        """The number of findings with which it does."""
        return len(self.diagnostics) - self.errors


def check(files: Mapping[str, Sequence[Path]]) -> CheckReport:
    """Load a pack, room by room, and report everything. `files` are those of each room, as `pack_files` gives them."""
    diagnostics = Diagnostics()
    knowledge = load_knowledge(files, diagnostics)
    # A second reading, because word lists leave no trace in compiled rules; its findings are those of the first.
    packs = load_packs(files["events"], knowledge.clause_words.preposition_groups, Diagnostics())
    diagnostics.extend(review(packs, knowledge.rules, knowledge.lexicon))
    return CheckReport(
        diagnostics=tuple(diagnostics),
        files=sum(map(len, files.values())),
        rules=len(knowledge.rules.rules),
        examples=sum(len(rule.examples) for rule in knowledge.rules.rules),
        knowledge=knowledge,
    )
