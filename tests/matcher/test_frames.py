"""Does a frame catch who stands in its places around a verb, a verbal noun or a participle, and say what it lacks?"""

from dataclasses import replace
from types import MappingProxyType
from typing import Any

import pytest

from coding.packs import load_small_pack
from marsad import Engine
from marsad.coding.coder import Coder
from marsad.language.rule import Frame, WordSlot
from marsad.matcher.frame_matcher import FrameMatcher, Tried
from marsad.model import Document

NOTHING: MappingProxyType[str, Any] = MappingProxyType(
    {
        "verb": (),
        "light": (),
        "noun": (),
        "subject": None,
        "object": None,
        "object_of": None,
        "of": None,
        "slots": (),
        "content": False,
        "off": frozenset(),
    }
)


def frame(**parts: Any) -> Frame:
    """Return a frame that has just these parts."""
    return Frame(**{**NOTHING, **parts})


def tried(coder: Coder, looked_for: Frame, text: str) -> list[tuple[str, Tried, list[tuple[str, str, str | None]]]]:
    """Return each predicate at which the frame was tried, and who was caught as what, by which step."""
    rule = replace(coder.knowledge.rules.rules[0], frame=looked_for, pattern=None)
    found: list[tuple[str, Tried, list[tuple[str, str, str | None]]]] = []
    for _, graph in coder.graphs(Document("-", text)):

        def words(start: int, end: int, tokens: Any = graph.tokens) -> str:
            return text[tokens[start].start : tokens[end - 1].end]

        for each in FrameMatcher([rule]).tried(graph):
            caught: list[tuple[str, str, str | None]] = []
            for part, token, number, how in each.filled.caught:
                phrase = graph.phrases[number] if number is not None else None
                span = (token, token + 1) if phrase is None else (phrase.start, phrase.end)
                caught.append((part, words(*span), how))
            found.append((words(each.predicate.token, each.predicate.token + 1), each, caught))
    return found


MEET = frame(verb=("meet",), subject="source", object="target", slots=(("with", "target"), ("between", "parties")))
TALKS = frame(
    light=("light.hold",),
    noun=("talks",),
    subject="source",
    of="source",
    slots=(("with", "target"), ("between", "parties")),
)
KILL = frame(verb=("slay",), subject="source", object="target", passive_likely=True)
VISIT = frame(verb=("visit",), subject="source", object="target", slots=(("to", "target"), ("in", "target")))
SUPPORT = frame(verb=("support",), subject="source", object="target")
CONDEMN_RAID = frame(
    verb=("condemn",), subject="source", object=WordSlot(("raid.noun",), True), slots=(("on", "target"),)
)
CONDEMN_OF = frame(verb=("condemn",), subject="source", object_of="target")
IN_OF = frame(verb=("support",), subject="source", slots=(("in-of", "target"),))
SAY = frame(verb=("say.plain",), subject="source", content=True)
IN_TALKS = frame(verb=("meet",), subject="source", slots=(("in", WordSlot(("talks",), True)),))


@pytest.fixture(scope="module")
def coder() -> Coder:
    return load_small_pack()


@pytest.mark.parametrize(
    ("looked_for", "text", "construction", "expected"),
    [
        (
            MEET,
            "التقت مصر لبنان.",
            "verb-first",
            [("source", "مصر", "after-verb"), ("target", "لبنان", "after-subject")],
        ),
        (MEET, "مصر التقت لبنان.", "subject-first", [("source", "مصر", "topic"), ("target", "لبنان", "after-subject")]),
        (
            MEET,
            "اجتمعت مصر مع لبنان.",
            "verb-first",
            [("source", "مصر", "after-verb"), ("target", "مع لبنان", "governed")],
        ),
        (MEET, "التقت في سوتشي.", "subject-dropped", []),
        (KILL, "قُتل الرئيس اللبناني.", "passive", [("target", "الرئيس اللبناني", "after-verb")]),
        (KILL, "قتل الرئيس اللبناني.", "passive", [("target", "الرئيس اللبناني", "after-verb")]),
        (
            KILL,
            "قُتل الرئيس اللبناني من قبل روسيا.",
            "passive",
            [("target", "الرئيس اللبناني", "after-verb"), ("source", "من قبل روسيا", None)],
        ),
        (
            KILL,
            "قتلت روسيا الرئيس اللبناني.",
            "verb-first",
            [("source", "روسيا", "after-verb"), ("target", "الرئيس اللبناني", "after-subject")],
        ),
        (
            TALKS,
            "أجرت مصر مشاورات مع لبنان.",
            "verb-first",
            [("theme", "مشاورات", None), ("source", "مصر", "after-verb"), ("target", "مع لبنان", None)],
        ),
        (
            TALKS,
            "أُجريت مشاورات بين مصر ولبنان.",
            "noun-as-subject",
            [("theme", "مشاورات", None), ("parties", "بين مصر ولبنان", None)],
        ),
        (
            TALKS,
            "انتهت المشاورات التي عقدتها مصر مع لبنان.",
            "described",
            [("theme", "المشاورات", None), ("source", "مصر", "after-verb"), ("target", "مع لبنان", None)],
        ),
        (
            VISIT,
            "أعلنت روسيا زيارة الرئيس المصري إلى لبنان.",
            "verbal-noun",
            [("source", "الرئيس المصري", "owner"), ("target", "إلى لبنان", "beside-noun")],
        ),
        (
            VISIT,
            "جرت زيارة الرئيس المصري إلى لبنان.",
            "impersonal",
            [("source", "الرئيس المصري", "owner"), ("target", "إلى لبنان", "beside-noun")],
        ),
        (
            VISIT,
            "شرع الرئيس المصري في زيارة لبنان.",
            "undertaken",
            [("source", "الرئيس المصري", "carrier"), ("target", "لبنان", "owner")],
        ),
        (
            SUPPORT,
            "انتهى الدعم المصري للبنان.",
            "verbal-noun",
            [("source", "المصري", "nationality"), ("target", "للبنان", "for")],
        ),
        (
            SUPPORT,
            "اجتمع الرئيس المصري داعما لبنان.",
            "participle",
            [("source", "الرئيس المصري", "circumstance"), ("target", "لبنان", "beside-participle")],
        ),
        (
            KILL,
            "أدانت مصر قتل الرئيس اللبناني من قبل روسيا.",
            "verbal-noun",
            [("source", "من قبل روسيا", "by"), ("target", "الرئيس اللبناني", "owner")],
        ),
        (
            CONDEMN_RAID,
            "أدانت مصر الغارات على لبنان.",
            "verb-first",
            [("source", "مصر", "after-verb"), ("theme", "الغارات", None), ("target", "على لبنان", None)],
        ),
        (
            CONDEMN_OF,
            "أدانت مصر هجوم روسيا.",
            "verb-first",
            [("target", "روسيا", "after-subject"), ("source", "مصر", "after-verb")],
        ),
        (
            IN_OF,
            "دعمت مصر في زيارة لبنان.",
            "verb-first",
            [("source", "مصر", "after-verb"), ("target", "لبنان", "beside-verb")],
        ),
    ],
)
def test_a_frame_catches_who_stands_in_its_places(
    coder: Coder, looked_for: Frame, text: str, construction: str, expected: list[tuple[str, str, str | None]]
) -> None:
    ((_, found, caught),) = tried(coder, looked_for, text)
    assert (construction, "") == (found.filled.construction, found.filled.lacks)
    assert sorted(expected) == sorted(caught)


@pytest.mark.parametrize(("group", "place"), [("in", "في"), ("on", "على"), ("to", "إلى"), ("from", "من")])
def test_a_place_stands_for_its_country_under_in_on_and_to(coder: Coder, group: str, place: str) -> None:
    looked_for = frame(verb=("visit",), subject="source", slots=((group, "target"),))
    ((_, _, caught),) = tried(coder, looked_for, f"زارت مصر {place} سوتشي.")
    assert (group != "from") == ("target" in [part for part, _, _ in caught])


@pytest.mark.parametrize(
    ("looked_for", "text", "lacks"),
    [
        (TALKS, "عقدت مصر غارات.", "without a noun of talks beside it"),
        (CONDEMN_RAID, "أدانت مصر الزيارة.", "without a noun of raid.noun beside it"),
        (IN_TALKS, "التقت مصر في سوتشي.", "without a noun of talks under 'in'"),
        (IN_TALKS, "التقت مصر في مشاورات.", ""),
        (SAY, "قالت مصر.", "without anything that is said"),
        (SAY, "قالت مصر إن الوضع صعب.", ""),
        (IN_TALKS, "قُتل الرئيس بعد أن التقي.", "without a role for who suffers it: this is passive"),
        (
            frame(verb=("meet",), subject="source", object="target", off=frozenset({"verb-first"})),
            "التقت مصر لبنان.",
            "the rule leaves this construction out: verb-first",
        ),
    ],
)
def test_a_frame_says_what_it_lacks(coder: Coder, looked_for: Frame, text: str, lacks: str) -> None:
    ((_, found, _),) = tried(coder, looked_for, text)
    assert lacks == found.filled.lacks


def test_what_was_caught_before_something_was_missing_is_told(coder: Coder) -> None:
    ((_, found, caught),) = tried(coder, SAY, "قالت مصر.")
    assert found.filled.lacks
    assert [("source", "مصر", "after-verb")] == caught


def test_a_frame_is_tried_at_words_of_its_groups_only(coder: Coder) -> None:
    assert ["زيارة"] == [word for word, _, _ in tried(coder, VISIT, "أعلنت مصر زيارة لبنان.")]


@pytest.mark.parametrize(
    ("text", "construction", "expected"),
    [
        (
            "جرت في القاهرة محادثات بين مصر وتركيا.",
            "impersonal",
            [("parties", "بين مصر وتركيا", "between")],
        ),
        (
            "انتهت محادثات الوزير المصري مع تركيا.",
            "verbal-noun",
            [("source", "الوزير المصري", "owner"), ("target", "مع تركيا", "beside-noun")],
        ),
        (
            "انتهت المحادثات المصرية التركية.",
            "verbal-noun",
            [("parties", "المصرية التركية", "nationality")],
        ),
    ],
)
def test_the_noun_of_a_light_verb_stands_alone_too(
    engine: Engine, text: str, construction: str, expected: list[tuple[str, str, str | None]]
) -> None:
    ((_, found, caught),) = tried(engine.coder, TALKS, text)
    assert (construction, "") == (found.filled.construction, found.filled.lacks)
    assert expected == caught
