"""Do the rules give what their examples say?

An example states everything that the loaded pack gives for its text, not only its own rule's records: a rule that
makes another one speak up is found where it does so.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from marsad.coding.coder import Coder
from marsad.coding.outcome import Outcome
from marsad.language.rule import Example, Rule
from marsad.model import Document
from marsad.model.refusal import ANOTHER_RULE, NO_MATCH
from marsad.workbench.comparison import Comparison, compare, expectation

Verdict = Literal["passed", "failed", "todo", "mended"]
"""`todo` failed as it is known to; `mended` passed although it is marked `todo`."""


@dataclass(frozen=True, slots=True)
class ExampleResult:
    """What became of one example; `number` counts from 1 in its rule.

    `reasons` are the coder's reasons for matches that gave no record. `wrong_reason` is what blocked the rule instead
    of what the example names; it is empty if the example is right, or gives the wrong records anyway.
    """

    rule: str
    number: int
    example: Example
    comparison: Comparison
    reasons: tuple[str, ...]
    wrong_reason: str
    verdict: Verdict


def run_examples(coder: Coder, rules: Iterable[Rule]) -> Iterator[ExampleResult]:
    """Yield the result of every example of the rules."""
    for rule in rules:
        for number, example in enumerate(rule.examples, 1):
            yield run_example(coder, rule, example, number)


def run_example(coder: Coder, rule: Rule, example: Example, number: int) -> ExampleResult:
    """Code the example's text and compare; every example is a document of its own."""
    document = Document(f"{rule.id}#{number}", example.text)
    outcomes = [outcome for _, found in coder.outcomes(document) for outcome in found]
    records = [record for outcome in outcomes for record in outcome.records]
    comparison = compare(map(expectation, example.records), records)
    reasons = tuple(outcome.reason for outcome in outcomes if outcome.reason)
    wrong_reason = _wrong_reason(rule, example.because, outcomes) if comparison.equal and example.because else ""
    verdict = _verdict(comparison.equal and not wrong_reason, example.todo)
    return ExampleResult(rule.id, number, example, comparison, reasons, wrong_reason, verdict)


def _wrong_reason(rule: Rule, because: str, outcomes: Sequence[Outcome]) -> str:
    """What blocked the rule, unless it is what the example names."""
    reasons = [outcome.reason for outcome in outcomes if outcome.match.rule == rule.id and outcome.reason]
    reasons += [outcome.standing.blocked or ANOTHER_RULE for outcome in outcomes if rule.id in outcome.passed_over]
    if not reasons:
        reasons = [NO_MATCH]
    return "" if any(reason.startswith(because) for reason in reasons) else ", ".join(dict.fromkeys(reasons))


def _verdict(good: bool, todo: bool) -> Verdict:
    if todo:
        return "mended" if good else "todo"
    return "passed" if good else "failed"
