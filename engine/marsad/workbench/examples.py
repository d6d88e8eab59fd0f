"""Do the rules give what their examples say?

An example states everything that the loaded pack gives for its text, not only its own rule's records: a rule that
makes another one speak up is found where it does so.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from marsad.coding import Coder, Outcome
from marsad.compiler import RuleSet
from marsad.language import Example, Rule
from marsad.model import ANOTHER_RULE, NO_MATCH, Document, Sentence
from marsad.workbench.comparison import Comparison, compare, expectation
from marsad.workbench.stopped import Stopped, stopped

Verdict = Literal["passed", "failed", "todo", "mended"]
"""`todo` failed as it is known to; `mended` passed although it is marked `todo`."""


@dataclass(frozen=True, slots=True)
class ExampleResult:
    """What became of one example; `number` counts from 1 in its rule.

    `stops` are the matches that gave no record, looked up where the records are not as expected. `wrong_reason` is what
    blocked the rule instead of what the example names; it is empty if the example is right, or gives the wrong records
    anyway. `reason` is what blocked the rule first.
    """

    rule: str
    number: int
    example: Example
    comparison: Comparison
    stops: tuple[Stopped, ...]
    wrong_reason: str
    reason: str
    verdict: Verdict


def run_examples(coder: Coder, rules: Iterable[Rule]) -> Iterator[ExampleResult]:
    """Yield the result of every example of the rules."""
    for rule in rules:
        for number, example in enumerate(rule.examples, 1):
            yield run_example(coder, rule, example, number)


def run_example(coder: Coder, rule: Rule, example: Example, number: int) -> ExampleResult:
    """Code the example's text and compare; every example is a document of its own."""
    document = Document(f"{rule.id}#{number}", example.text)
    return judge_example(coder.knowledge.rules, rule, example, number, list(coder.outcomes(document)))


def judge_example(
    rules: RuleSet, rule: Rule, example: Example, number: int, found: Sequence[tuple[Sentence, Sequence[Outcome]]]
) -> ExampleResult:
    """Compare what became of each sentence of an example with what it says."""
    outcomes = [outcome for _, each in found for outcome in each]
    records = [record for outcome in outcomes for record in outcome.records]
    comparison = compare(map(expectation, example.records), records)
    blocked = reasons(rule, outcomes)
    is_told = example.because is None or any(reason.startswith(example.because) for reason in blocked)
    wrong_reason = "" if is_told or not comparison.equal else ", ".join(blocked)
    stops = () if comparison.equal else stopped(found, rules)
    verdict = _verdict(comparison.equal and not wrong_reason, example.todo)
    return ExampleResult(rule.id, number, example, comparison, stops, wrong_reason, blocked[0], verdict)


def reasons(rule: Rule, outcomes: Sequence[Outcome]) -> list[str]:
    """Return what blocked the rule, each reason once."""
    found = [outcome.reason for outcome in outcomes if outcome.match.rule == rule.id and outcome.reason]
    found += [outcome.standing.blocked or ANOTHER_RULE for outcome in outcomes if rule.id in outcome.passed_over]
    return list(dict.fromkeys(found)) or [NO_MATCH]


def _verdict(good: bool, todo: bool) -> Verdict:
    if todo:
        return "mended" if good else "todo"
    return "passed" if good else "failed"
