"""Which mutants do the examples of the rules notice?"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from marsad.coding import Knowledge
from marsad.language import Example, Rule
from marsad.model import Document, EventRecord
from marsad.workbench.examples import judge_example
from marsad.workbench.mutation.mutants import Mutant
from marsad.workbench.mutation.replay import ReadText, ReplayingCoder, rules_for
from marsad.workbench.variations.matrix import family


@dataclass(frozen=True, slots=True)
class Killer:
    """A sentence that tells a mutant from its rule, the records that each gives for it, and why the rule gives none."""

    text: str
    right: tuple[EventRecord, ...]
    mutated: tuple[EventRecord, ...]
    because: str


@dataclass(frozen=True, slots=True)
class MutantResult:
    """What became of a mutant: the example that notices it, as rule and number from 1; None if it survives.

    A survivor has a sentence that would notice it, where one could be made.
    """

    mutant: Mutant
    noticed_by: tuple[str, int] | None
    killer: Killer | None = None

    @property
    def survives(self) -> bool:
        """Whether no example notices the mutant."""
        return self.noticed_by is None


@dataclass(frozen=True, slots=True)
class ReadExample:
    """An example that passes, as it was read."""

    rule: Rule
    number: int
    example: Example
    text: ReadText


class Mutation:
    """The examples of a pack, each read once, against which mutants run."""

    def __init__(self, knowledge: Knowledge) -> None:
        self.coder = ReplayingCoder(knowledge)
        self.rules = knowledge.rules.rules
        self.examples: list[ReadExample] = []
        self._of: dict[str, list[ReadExample]] = {}

    def read(self) -> Iterator[Rule]:
        """Read the examples of every rule, and yield the rule once that is done; it comes before any mutant."""
        for rule in self.rules:
            for number, example in enumerate(rule.examples, 1):
                text = self.coder.read(Document(f"{rule.id}#{number}", example.text))
                result = judge_example(self.coder.knowledge.rules, rule, example, number, text.found)
                if result.verdict == "passed":
                    read = ReadExample(rule, number, example, text)
                    self.examples.append(read)
                    for identifier in text.tried:
                        self._of.setdefault(identifier, []).append(read)
            yield rule

    def judges(self, mutant: Mutant) -> list[ReadExample]:
        """Return the passing examples that can notice a mutant, because one of its rules is tried at their words: its
        rules' own, those of their families, all others.
        """
        changed = {rule.id for rule in mutant.rules}
        families = {family(identifier) for identifier in changed}
        found = {id(each): each for identifier in changed for each in self._of.get(identifier, ())}
        return sorted(
            found.values(), key=lambda each: (each.rule.id not in changed, family(each.rule.id) not in families)
        )

    def result(self, mutant: Mutant) -> MutantResult:
        """Run a mutant against the examples until one notices it."""
        judges = self.judges(mutant)
        coder = self.coder.with_rules(rules_for(self.rules, mutant.rules, (each.text for each in judges)))
        rules = self.coder.knowledge.rules
        for each in judges:
            result = judge_example(rules, each.rule, each.example, each.number, coder.again(each.text))
            if result.verdict != "passed":
                return MutantResult(mutant, (each.rule.id, each.number))
        return MutantResult(mutant, None)

    def results(self, mutants: Iterable[Mutant]) -> Iterator[MutantResult]:
        """Yield what becomes of each mutant."""
        return map(self.result, mutants)
