"""Which matches gave no record, and what stopped each?"""

from collections.abc import Iterable
from dataclasses import dataclass

from marsad.coding import Outcome
from marsad.compiler import RuleSet
from marsad.model import Sentence


@dataclass(frozen=True, slots=True)
class Stopped:
    """A match without a record, and the coder's reason; `sentence` counts from 0, `codes` are those of the rule."""

    sentence: int
    rule: str
    reason: str
    codes: frozenset[str]


def stopped(found: Iterable[tuple[Sentence, Iterable[Outcome]]], rules: RuleSet) -> tuple[Stopped, ...]:
    """Return every match that gave no record, each once, in the order of the text."""
    return tuple(
        dict.fromkeys(
            Stopped(sentence.index, outcome.match.rule, outcome.reason, _codes(rules, outcome.match.rule))
            for sentence, outcomes in found
            for outcome in outcomes
            if outcome.reason
        )
    )


def _codes(rules: RuleSet, identifier: str) -> frozenset[str]:
    rule = rules.rule(identifier)
    return frozenset((*(choice.code for choice in rule.choices), *([rule.mirror] if rule.mirror else [])))
