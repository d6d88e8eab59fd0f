"""Who fills the roles of an event, read with the words of the shipped pack?"""

import pytest

from marsad import Engine
from matcher.filled import Case, check
from matcher.rules import (
    ARREST,
    BE_HIT,
    COLON,
    COMPLY,
    MEET,
    OPEN_FIRE,
    PROTEST,
    RAID,
    RAID_NAMED,
    REFUSE,
    REFUSE_TO,
    SIGN,
    SIGN_WITH,
    TALKS_NAMED,
    VISIT,
)

SHIPPED: list[Case] = [
    # The noun of a light verb stands alone too.
    (
        TALKS_NAMED,
        "جرت في القاهرة محادثات بين مصر وتركيا.",
        "impersonal",
        [("parties", "بين مصر وتركيا", "between")],
    ),
    (
        TALKS_NAMED,
        "انتهت محادثات الوزير المصري مع تركيا.",
        "verbal-noun",
        [("source", "الوزير المصري", "owner"), ("target", "مع تركيا", "beside-noun")],
    ),
    # Of several nationalities each is a party, but of a raid they are all on one side.
    (
        RAID,
        "غارات أميركية بريطانية على اليمن.",
        "verbal-noun",
        [("source", "أميركية بريطانية", "nationality"), ("target", "على اليمن", "governed")],
    ),
    (TALKS_NAMED, "انتهت المحادثات المصرية التركية.", "verbal-noun", [("parties", "المصرية التركية", "nationality")]),
    (MEET, "تحدث الوزير عن اللقاء المصري اللبناني.", "verbal-noun", [("parties", "المصري اللبناني", "nationality")]),
    # A verb that carries its noun is itself carried, by its own noun.
    (
        OPEN_FIRE,
        "فتح الجيش المصري النار على الجنود اللبنانيين.",
        "verb-first",
        [
            ("theme", "النار", None),
            ("source", "الجيش المصري", "after-verb"),
            ("target", "على الجنود اللبنانيين", "governed"),
        ],
    ),
    (
        OPEN_FIRE,
        "جرى إطلاق الجيش المصري النار على لبنان.",
        "impersonal",
        [("theme", "النار", None), ("source", "الجيش المصري", "owner"), ("target", "على لبنان", "governed")],
    ),
    # A theme beside its verb, as its subject, before it, and under its noun.
    (
        SIGN,
        "وقعت مصر اتفاقية مع لبنان.",
        "verb-first",
        [("theme", "اتفاقية", None), ("source", "مصر", "after-verb"), ("target", "مع لبنان", "governed")],
    ),
    (
        SIGN,
        "وقعت اتفاقية بين مصر ولبنان.",
        "noun-as-subject",
        [("theme", "اتفاقية", None), ("parties", "بين مصر ولبنان", None)],
    ),
    (
        SIGN_WITH,
        "انتهت الاتفاقية التي وقعتها مصر مع لبنان.",
        "described",
        [("theme", "الاتفاقية", None), ("source", "مصر", "after-verb"), ("target", "مع لبنان", "governed")],
    ),
    (
        SIGN,
        "تم توقيع اتفاقية بين مصر ولبنان.",
        "impersonal",
        [("theme", "اتفاقية", None), ("parties", "بين مصر ولبنان", "between")],
    ),
    (
        SIGN,
        "وقع الوزير المصري اتفاقية السلام المصرية اللبنانية.",
        "verb-first",
        [
            ("theme", "اتفاقية", None),
            ("source", "الوزير المصري", "after-verb"),
            ("parties", "المصرية اللبنانية", "nationality"),
        ],
    ),
    # What stands under a preposition behind the theme, and what stands under it behind the verb.
    (
        SIGN,
        "وقع الوزير المصري مع فرنسا اتفاقية مع لبنان.",
        "verb-first",
        [("theme", "اتفاقية", None), ("source", "الوزير المصري", "after-verb"), ("target", "مع لبنان", None)],
    ),
    (
        SIGN_WITH,
        "وقع الوزير المصري مع فرنسا اتفاقية مع لبنان.",
        "verb-first",
        [("theme", "اتفاقية", None), ("source", "الوزير المصري", "after-verb"), ("target", "مع فرنسا", "governed")],
    ),
    # Whose the theme is: by name, by nationality.
    (
        COMPLY,
        "استجابت مصر لمطالب لبنان.",
        "verb-first",
        [("theme", "لمطالب", None), ("source", "مصر", "after-verb"), ("target", "لبنان", "owner")],
    ),
    (
        COMPLY,
        "استجابت مصر للمطالب اللبنانية.",
        "verb-first",
        [("theme", "للمطالب", None), ("source", "مصر", "after-verb"), ("target", "اللبنانية", "nationality")],
    ),
    # Who is hit, or whose thing is.
    (
        BE_HIT,
        "تعرض لبنان لغارة مصرية.",
        "verb-first",
        [("theme", "لغارة", None), ("source", "مصرية", "nationality"), ("target", "لبنان", "after-verb")],
    ),
    (
        BE_HIT,
        "تعرض موقع الجيش اللبناني لغارة.",
        "verb-first",
        [("theme", "لغارة", None), ("target", "الجيش اللبناني", "after-verb")],
    ),
    (
        PROTEST,
        "احتج المصريون على قرار لبنان.",
        "verb-first",
        [("source", "المصريون", "after-verb"), ("target", "لبنان", "governed")],
    ),
    # A town as object stands for its country.
    (
        VISIT,
        "زارت مصر سوتشي.",
        "verb-first",
        [("source", "مصر", "after-verb"), ("target", "سوتشي", "after-subject")],
    ),
    # Whose the object is, whoever made it, and who stands in what completes it.
    (
        REFUSE,
        "رفضت مصر قرار لبنان.",
        "verb-first",
        [("source", "مصر", "after-verb"), ("target", "لبنان", "after-subject")],
    ),
    (
        REFUSE,
        "رفضت مصر القرار اللبناني.",
        "verb-first",
        [("source", "مصر", "after-verb"), ("target", "اللبناني", "nationality")],
    ),
    (
        REFUSE,
        "رفضت مصر القرار الذي اتخذه لبنان.",
        "verb-first",
        [("source", "مصر", "after-verb"), ("target", "لبنان", "after-verb")],
    ),
    (
        REFUSE,
        "رفضت مصر دخول المساعدات إلى لبنان.",
        "verb-first",
        [("source", "مصر", "after-verb"), ("target", "إلى لبنان", "after-subject")],
    ),
    # Where something happens does not complete the object, and one's own decision is no other side's.
    (REFUSE, "رفضت مصر دخول المساعدات في لبنان.", "verb-first", [("source", "مصر", "after-verb")]),
    (REFUSE, "رفضت مصر القرار المصري.", "verb-first", [("source", "مصر", "after-verb")]),
    # Nouns under verbs that undertake them.
    (
        ARREST,
        "قامت الشرطة المصرية باعتقال الرئيس اللبناني.",
        "undertaken",
        [("source", "الشرطة المصرية", "carrier"), ("target", "الرئيس اللبناني", "sufferer")],
    ),
    (
        ARREST,
        "قررت الشرطة المصرية اعتقال الرئيس اللبناني.",
        "undertaken",
        [("source", "الشرطة المصرية", "carrier"), ("target", "الرئيس اللبناني", "sufferer")],
    ),
    (ARREST, "تم اعتقال الرئيس المصري.", "impersonal", [("target", "الرئيس المصري", "sufferer")]),
    # A member of a body that has no name but the body's.
    (
        ARREST,
        "اعتقلت الشرطة أمين فرع الحزب الشيوعي اللبناني.",
        "verb-first",
        [("source", "الشرطة", "after-verb"), ("target", "الحزب الشيوعي اللبناني", "after-subject")],
    ),
    # Those beside what is said or refused.
    (
        REFUSE_TO,
        "رفض الرئيس المصري أن يجتمع مع لبنان.",
        "verb-first",
        [("source", "الرئيس المصري", "after-verb"), ("target", "مع لبنان", "governed")],
    ),
    (
        REFUSE_TO,
        "قال الرئيس المصري إنه لن يلتقي الرئيس التركي.",
        "verb-first",
        [("source", "الرئيس المصري", "after-verb"), ("target", "الرئيس التركي", "after-subject")],
    ),
    # The colon behind a name.
    (COLON, "الرئيس المصري: لن نلتقي تركيا", "colon", [("source", "الرئيس المصري", "colon")]),
    # Event nouns of their own.
    (
        RAID,
        "شنت مصر غارات على لبنان.",
        "verbal-noun",
        [("source", "مصر", "carrier"), ("target", "على لبنان", "governed")],
    ),
    (
        RAID_NAMED,
        "أدانت تركيا غارات مصر على لبنان.",
        "verbal-noun",
        [("source", "مصر", "owner"), ("target", "على لبنان", "governed")],
    ),
    (
        RAID_NAMED,
        "أدانت تركيا الغارات المصرية على لبنان.",
        "verbal-noun",
        [("source", "المصرية", "nationality"), ("target", "على لبنان", "governed")],
    ),
    # Subjects that are found in another clause.
    (
        MEET,
        "الوزير المصري الذي التقى الرئيس التركي غادر.",
        "subject-first",
        [("source", "الوزير المصري", "relative"), ("target", "الرئيس التركي", "after-subject")],
    ),
    # Whom a pronoun under a preposition stands for.
    (
        MEET,
        "وصل الرئيس التركي واجتمع الوزير المصري معه.",
        "verb-first",
        [("source", "الوزير المصري", "after-verb"), ("target", "الرئيس التركي", "pronoun")],
    ),
]


@pytest.mark.parametrize("case", SHIPPED, ids=lambda case: case[1])
def test_paths_lead_to_who_stands_there(engine: Engine, case: Case) -> None:
    check(engine.coder, case)
