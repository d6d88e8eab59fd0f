"""Do the examples of the rules, said in other words, give what must follow?"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from marsad.coding import Coder
from marsad.language import Rule
from marsad.model import Document, EventRecord
from marsad.workbench.variations.clause import DoesNotApply, ExampleClause
from marsad.workbench.variations.grammar import Grammar
from marsad.workbench.variations.reading import read_clause
from marsad.workbench.variations.registry import VARIATIONS, Variation
from marsad.workbench.variations.wanted import Varied, follows
from marsad.workbench.variations.words import VariationWords

Verdict = Literal["kept", "failed", "not applicable"]


@dataclass(frozen=True, slots=True)
class VariationResult:
    """What became of one variation of one example; `number` counts from 1 in its rule.

    `varied` and `found` are empty where the variation does not apply, for the reason in `because`.
    """

    rule: str
    number: int
    variation: str
    verdict: Verdict
    varied: Varied | None = None
    found: tuple[EventRecord, ...] = ()
    because: str = ""

    @property
    def name(self) -> str:
        """The name under which a failure is known: variation, rule and number of the example."""
        return f"{self.variation} {self.rule}#{self.number}"


class Varier:
    """Makes and codes variations; every example is read once."""

    def __init__(self, coder: Coder, words: VariationWords) -> None:
        self._coder = coder
        self._grammar = Grammar.of(words, coder.knowledge)
        rules = coder.knowledge.rules.rules
        # That something did not happen may be told by a rule of its own.
        self._negations = {rule.id for rule in rules if rule.event.is_negated}
        self._read: dict[tuple[str, int], ExampleClause | DoesNotApply] = {}

    def results(self, rules: Iterable[Rule], variations: Sequence[Variation] = VARIATIONS) -> Iterator[VariationResult]:
        """Yield the result of every variation of every positive example that is expected to pass."""
        for rule in rules:
            for number, example in enumerate(rule.examples, 1):
                if example.records and not example.todo:
                    for variation in variations:
                        yield self._result(rule, number, variation)

    def _result(self, rule: Rule, number: int, variation: Variation) -> VariationResult:
        try:
            varied = variation.make(self._clause(rule, number), self._grammar)
        except DoesNotApply as reason:
            return VariationResult(rule.id, number, variation.name, "not applicable", because=str(reason))
        found = tuple(self._coder.code(Document(f"{rule.id}#{number}", varied.text)))
        if not varied.wanted:
            found = tuple(record for record in found if record.rule not in self._negations)
        verdict: Verdict = "kept" if follows(varied, found) else "failed"
        return VariationResult(rule.id, number, variation.name, verdict, varied, found)

    def _clause(self, rule: Rule, number: int) -> ExampleClause:
        key = rule.id, number
        known = self._read.get(key)
        if known is None:
            try:
                known = read_clause(self._coder, rule, number, rule.examples[number - 1])
            except DoesNotApply as reason:
                known = reason
            self._read[key] = known
        if isinstance(known, DoesNotApply):
            raise known
        return known
