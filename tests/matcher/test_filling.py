"""Who fills the roles of an event beside a verb, a noun or a participle?"""

import pytest

from marsad.coding.coder import Coder
from matcher.filled import Case, check
from matcher.rules import (
    CONDEMN,
    CONDEMN_RAID,
    IN_OWNER,
    KILL,
    MEET,
    SUPPORT,
    TALKS,
    VISIT,
)

VERBS: list[Case] = [
    (
        MEET,
        "التقت مصر لبنان.",
        "verb-first",
        [("source", "مصر", "after-verb"), ("target", "لبنان", "after-subject")],
    ),
    (
        MEET,
        "مصر التقت لبنان.",
        "subject-first",
        [("source", "مصر", "topic"), ("target", "لبنان", "after-subject")],
    ),
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
        [("source", "من قبل روسيا", "beside-verb"), ("target", "الرئيس اللبناني", "after-verb")],
    ),
    (
        KILL,
        "قتلت روسيا الرئيس اللبناني.",
        "verb-first",
        [("source", "روسيا", "after-verb"), ("target", "الرئيس اللبناني", "after-subject")],
    ),
    (
        SUPPORT,
        "اجتمع الرئيس المصري داعما لبنان.",
        "participle",
        [("source", "الرئيس المصري", "circumstance"), ("target", "لبنان", "beside-participle")],
    ),
    (
        IN_OWNER,
        "دعمت مصر في أزمة لبنان.",
        "verb-first",
        [("source", "مصر", "after-verb"), ("target", "لبنان", "beside-verb")],
    ),
]
LIGHT_VERBS: list[Case] = [
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
]
THEMES: list[Case] = [
    (
        CONDEMN_RAID,
        "أدانت مصر الغارات على لبنان.",
        "verb-first",
        [("theme", "الغارات", None), ("source", "مصر", "after-verb"), ("target", "على لبنان", None)],
    ),
    (
        CONDEMN_RAID,
        "أدانت مصر غارات روسيا على لبنان.",
        "verb-first",
        [("theme", "غارات", None), ("source", "مصر", "after-verb"), ("target", "روسيا", "owner")],
    ),
]
OWNERS: list[Case] = [
    (
        CONDEMN,
        "أدانت مصر هجوم روسيا.",
        "verb-first",
        [("source", "مصر", "after-verb"), ("target", "روسيا", "after-subject")],
    ),
    (
        CONDEMN,
        "أدانت مصر الهجوم الروسي.",
        "verb-first",
        [("source", "مصر", "after-verb"), ("target", "الروسي", "nationality")],
    ),
    (
        CONDEMN,
        "أدانت مصر الهجوم الذي شنته روسيا.",
        "verb-first",
        [("source", "مصر", "after-verb"), ("target", "روسيا", "after-verb")],
    ),
]
NOUNS: list[Case] = [
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
        KILL,
        "أدانت مصر قتل الرئيس اللبناني من قبل روسيا.",
        "verbal-noun",
        [("source", "من قبل روسيا", "by"), ("target", "الرئيس اللبناني", "sufferer")],
    ),
]


@pytest.mark.parametrize("case", [*VERBS, *LIGHT_VERBS, *THEMES, *OWNERS, *NOUNS], ids=lambda case: case[1])
def test_paths_lead_to_who_stands_there(coder: Coder, case: Case) -> None:
    check(coder, case)
