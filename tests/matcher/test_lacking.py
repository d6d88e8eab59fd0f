"""What does a rule say that it lacks beside a predicate?"""

import pytest

from marsad import Engine
from marsad.coding.coder import Coder
from marsad.language.rule import Rule
from matcher.rules import (
    COMMENT,
    COMPLY,
    CONDEMN_RAID,
    CONFESS,
    MEET_SOMEWHERE,
    OPEN_FIRE,
    RAID,
    RAID_NAMED,
    REFUSE,
    SAY,
    TALKS,
    TALKS_NAMED,
    VISIT,
    VISIT_TOLD,
    tried,
)


@pytest.mark.parametrize(
    ("looked_for", "text", "lacks"),
    [
        (TALKS, "عقدت مصر غارات.", "without a noun of talks beside it"),
        (CONDEMN_RAID, "أدانت مصر الزيارة.", "without a noun of raid.noun beside it"),
        (MEET_SOMEWHERE, "التقت مصر لبنان.", "without anything under in"),
        (MEET_SOMEWHERE, "التقت مصر في سوتشي.", ""),
        (SAY, "قالت مصر.", "without anything that is said"),
        (SAY, "قالت مصر إن الوضع صعب.", ""),
        (SAY, 'قالت مصر: "الوضع صعب".', ""),
    ],
)
def test_a_rule_says_what_it_lacks(coder: Coder, looked_for: Rule, text: str, lacks: str) -> None:
    (seen,) = tried(coder, looked_for, text)
    assert lacks == seen.tried.filled.lacks


ONLY_NAMED = "without more than a noun that only names it"


@pytest.mark.parametrize(
    ("looked_for", "text", "lacks"),
    [
        # What is said, or an act.
        (CONFESS, "اعترف الرئيس المصري بأنه قتل الوزير.", ""),
        (CONFESS, "اعترف الرئيس المصري بقتل الوزير.", ""),
        (CONFESS, "اعترف الرئيس المصري بلبنان.", "without anything that is said"),
        (COMMENT, "علق الوزير المصري على القرار.", ""),
        (COMMENT, "علق الوزير المصري.", "without anything under on"),
        (OPEN_FIRE, "فتح الجيش المصري النار.", "without anything under on | toward"),
        (COMPLY, "استجابت مصر للبنان.", "without a noun of demand.noun | request.noun beside it"),
        # Told, with the doer beside the noun, and only named.
        (VISIT_TOLD, "بعد زيارة الرئيس المصري إلى لبنان غادر الوزير.", ""),
        (VISIT_TOLD, "تحدث الوزير عن زيارة الرئيس المصري إلى لبنان.", ONLY_NAMED),
        (VISIT_TOLD, "ألغى الوزير زيارة لبنان.", ONLY_NAMED),
        (VISIT, "تحدث الوزير عن زيارة الرئيس المصري إلى لبنان.", ""),
        (TALKS, "انتهت محادثات الوزير المصري مع تركيا.", ONLY_NAMED),
        (TALKS, "جرت محادثات مع تركيا.", ONLY_NAMED),
        (RAID, "أدانت تركيا غارات مصر على لبنان.", ONLY_NAMED),
        (RAID_NAMED, "أدانت تركيا غارات مصر على لبنان.", ""),
    ],
)
def test_a_rule_says_what_it_lacks_in_the_shipped_words(
    engine: Engine, looked_for: Rule, text: str, lacks: str
) -> None:
    (seen,) = tried(engine.coder, looked_for, text)
    assert lacks == seen.tried.filled.lacks


def test_what_was_caught_before_something_was_missing_is_told(coder: Coder) -> None:
    (seen,) = tried(coder, SAY, "قالت مصر.")
    assert seen.tried.filled.lacks
    assert [("source", "مصر", "after-verb")] == seen.caught


def test_a_rule_is_tried_at_words_of_its_groups_only(coder: Coder) -> None:
    assert ["زيارة"] == [seen.word for seen in tried(coder, VISIT, "أعلنت مصر زيارة لبنان.")]


def test_a_noun_that_a_light_verb_carries_tells_the_event_beside_it(engine: Engine) -> None:
    seen = tried(engine.coder, TALKS_NAMED, "عقدت مصر محادثات مع تركيا.")
    assert [("عقدت", "verb-first"), ("محادثات", "verbal-noun")] == [
        (each.word, each.tried.filled.construction) for each in seen
    ]


def test_the_doer_of_a_passive_does_not_complete_its_object(engine: Engine) -> None:
    (seen,) = tried(engine.coder, REFUSE, "رفض القرار اللبناني من قبل مصر.")
    assert ["من قبل مصر"] == [words for part, words, _ in seen.caught if part == "source"]
    assert "من قبل مصر" not in [words for part, words, _ in seen.caught if part == "target"]


def test_who_does_what_a_noun_names_is_no_agent_of_the_verb_before_it(engine: Engine) -> None:
    (seen,) = tried(engine.coder, REFUSE, "رفضت مصر اعتقال الوزير من قبل تركيا.")
    assert "verb-first" == seen.tried.filled.construction
    assert ["مصر"] == [words for part, words, _ in seen.caught if part == "source"]
