"""Does the work at a word depend on the rules that ask for it, and on no others?

Work is counted in calls of the package's functions, not in seconds, so that it is the same on every machine.
"""

import sys
from collections.abc import Callable
from pathlib import Path
from types import FrameType
from typing import Any

import pytest

import marsad
from marsad.coding.coder import Coder
from marsad.language.rule import Rule
from marsad.matcher.matcher import Matcher
from marsad.syntax import Parsed
from matcher.rules import SAY, matcher_of, parsed, rule

PACKAGE = str(Path(marsad.__file__).parent)
MEET = rule("meet", verb=("meet",), source="subject", target="object | with", parties="between")
CONDEMN_ON = rule("condemn-on", verb=("condemn",), source="subject", target="on")
MANY = 200


@pytest.fixture(scope="module")
def sentence(coder: Coder) -> Parsed:
    return parsed(coder, "التقت مصر لبنان في سوتشي وأجرت محادثات مع روسيا.")


def calls(run: Callable[[], object]) -> int:
    counted = 0

    def count(frame: FrameType, event: str, argument: object) -> None:
        nonlocal counted
        counted += frame.f_code.co_filename.startswith(PACKAGE)

    before = sys.gettrace()
    sys.settrace(count)
    try:
        run()
    finally:
        sys.settrace(before)
    return counted


def lines(run: Callable[[], object]) -> int:
    """Count the lines of the package's functions that are run: what a loop costs, also where it calls nothing."""
    counted = 0

    def count(frame: FrameType, event: str, argument: object) -> Any:
        nonlocal counted
        if not frame.f_code.co_filename.startswith(PACKAGE):
            return None
        counted += event == "line"
        return count

    before = sys.gettrace()
    sys.settrace(count)
    try:
        run()
    finally:
        sys.settrace(before)
    return counted


def work(matcher: Matcher, sentence: Parsed) -> int:
    """Count the calls that a sentence takes whose words the matcher knows already."""
    list(matcher.match(sentence))
    return calls(lambda: list(matcher.match(sentence)))


def several(**event: Any) -> list[Rule]:
    return [rule(f"other-{number}", source="subject", target="object | with", **event) for number in range(MANY)]


@pytest.mark.parametrize(
    "event",
    [
        {"verb": ("visit",)},
        {"noun": ("raid.noun",)},
        {"light": ("strike-out",), "noun": ("raid.noun",)},
        # The verb stands there, the noun without which it tells nothing does not.
        {"light": ("light.hold",), "noun": ("raid.noun",)},
        {"verb": ("meet",), "theme": ("raid.noun",)},
    ],
    ids=["verb", "noun", "light verb", "light verb that is there", "theme"],
)
def test_rules_that_the_sentence_has_no_word_for_cost_nothing(
    event: dict[str, tuple[str, ...]], sentence: Parsed
) -> None:
    alone = work(matcher_of(MEET), sentence)
    beside = work(matcher_of(MEET, *several(**event)), sentence)
    assert 0 < alone == beside


def test_rules_that_ask_for_the_same_word_cost_the_same_each(sentence: Parsed) -> None:
    costs = [work(matcher_of(*several(verb=("meet",))[:number]), sentence) for number in (10, 20, 30)]
    assert costs[1] - costs[0] == costs[2] - costs[1] > 0


def test_a_word_that_is_known_is_not_looked_up_again(sentence: Parsed) -> None:
    matcher = matcher_of(MEET)
    first, second = (calls(lambda: list(matcher.match(sentence))) for _ in range(2))
    assert second < first


def test_work_does_not_grow_faster_than_the_words_behind_the_verb(coder: Coder) -> None:
    texts = [" ".join(["التقت مصر لبنان", *["في سوتشي مع روسيا"] * times]) + "." for times in (2, 4, 8)]
    once, twice, fourfold = (work(matcher_of(MEET), parsed(coder, text)) for text in texts)
    assert fourfold - twice <= 2 * (twice - once)


@pytest.mark.parametrize(
    ("asked", "head", "piece"),
    [(SAY, "", "قالت روسيا إن "), (CONDEMN_ON, "أدانت روسيا فرنسا", " في غارة على لبنان")],
    ids=["statements inside statements", "acts beside a verb"],
)
def test_what_is_asked_of_the_whole_sentence_is_not_asked_anew_of_each_part(
    asked: Rule, head: str, piece: str, coder: Coder
) -> None:
    once, twice, fourfold = (
        lines(lambda sentence=sentence: list(matcher_of(asked).match(sentence)))  # type: ignore[misc]
        for sentence in (parsed(coder, head + piece * times + ".") for times in (10, 20, 40))
    )
    assert 0 < fourfold - twice <= 2.1 * (twice - once)


def test_what_is_remembered_of_words_is_bounded(coder: Coder, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("marsad.matcher.matcher._MOST_WORDS", 3)
    matcher = matcher_of(MEET)
    for text in ("التقت مصر لبنان.", "زار الوزير لبنان.", "دعم الوزير لبنان وأدان روسيا.", "قتل الوزير واعتقل آخر."):
        sentence = parsed(coder, text)
        assert list(matcher_of(MEET).match(sentence)) == list(matcher.match(sentence))
        assert len(matcher._known) <= 3
