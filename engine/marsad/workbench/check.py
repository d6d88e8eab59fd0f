"""What is wrong with a pack: every finding of every room, and what only the whole pack shows?"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from marsad.coding import Coder, Keeper, Knowledge, load_kept, without_waiting
from marsad.source import Diagnostic, Diagnostics
from marsad.workbench.shared_examples import shared_examples
from marsad.workbench.unused_groups import unused_groups
from marsad.workbench.variations.loader import load_variation_words
from marsad.workbench.whole_pack import review


@dataclass(frozen=True, slots=True)
class CheckReport:
    """All findings by place, and how much was read.

    `elsewhere` is the number of warnings left out because they are about files that nobody asked about; `knowledge` is
    what loaded of the pack in spite of all findings.
    """

    diagnostics: tuple[Diagnostic, ...]
    elsewhere: int
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


def check(
    files: Mapping[str, Sequence[Path]],
    about: Sequence[Path] = (),
    keeper: Keeper | None = None,
    *,
    examples: bool = False,
    unused: bool = False,
) -> CheckReport:
    """Load a pack, room by room, and report everything.

    `files` are those of each room, as `pack_files` gives them; `about` are the files and folders whose warnings are
    wanted, all if there are none. Errors are reported wherever they are, because with one nothing loads. A `keeper`
    loads again what it loaded before. With `examples`, those that another rule codes too are reported, and with
    `unused` the groups of words that nothing asks for.
    """
    knowledge, diagnostics = keeper.load(files) if keeper else load_kept(files)
    diagnostics.extend(review(knowledge.rules, knowledge.lexicon, diagnostics))
    # Variations only test rules: what a pack's own words lack for those of another pack hinders nobody.
    of_variations = Diagnostics()
    load_variation_words(files["variations"], knowledge, of_variations)
    diagnostics.extend(found for found in of_variations if _is_about(found, about))
    if unused:
        diagnostics.extend(unused_groups(knowledge, files["lexicon"]))
    if examples:
        asked = [rule for rule in knowledge.rules.rules if _is_among(Path(rule.origin.file), about)]
        diagnostics.extend(shared_examples(Coder(knowledge), asked))
    diagnostics = without_waiting(diagnostics, files["events"])
    wanted = tuple(found for found in diagnostics if found.severity == "error" or _is_about(found, about))
    return CheckReport(
        diagnostics=wanted,
        elsewhere=len(diagnostics) - len(wanted),
        files=sum(map(len, files.values())),
        rules=len(knowledge.rules.rules),
        examples=sum(len(rule.examples) for rule in knowledge.rules.rules),
        knowledge=knowledge,
    )


def _is_about(diagnostic: Diagnostic, about: Sequence[Path]) -> bool:
    return _is_among(Path(diagnostic.span.file), about)


def _is_among(file: Path, about: Sequence[Path]) -> bool:
    return not about or any(file.resolve().is_relative_to(path.resolve()) for path in about)
