"""Are names found that the dictionary lacks, counted in all their forms, and no others?"""

import datetime

import pytest

from marsad import Document, Engine
from marsad.workbench.harvest import Harvest
from marsad.workbench.unknown_names import UnknownName

ROLE = "أعلن وزير الدفاع اللبناني ترتان الزعفراني، اليوم، خطة جديدة."


def harvest(engine: Engine, *texts: str, least: int = 1) -> list[UnknownName]:
    found = Harvest(engine.knowledge)
    for number, text in enumerate(texts):
        found.add(Document(str(number), text, datetime.date(2015, 1, 1 + number)))
    return found.names(least)


def spellings(names: list[UnknownName]) -> list[tuple[str, ...]]:
    return [name.names for name in names]


@pytest.mark.parametrize(
    ("place", "text"),
    [
        ("role", ROLE),
        ("role", "قال ترتان الزعفراني، وزير الدفاع اللبناني، إن الخطة جاهزة."),
        ("title", "حضر الحفل السيد ترتان الزعفراني وعائلته."),
        ("speech", "وقال ترتان الزعفراني إن الخطة جاهزة."),
        ("coordination", "التقى السفير باراك أوباما ومحمد الزعفراني."),
    ],
)
def test_the_place_of_a_name_gives_it_away(engine: Engine, place: str, text: str) -> None:
    (name,) = harvest(engine, text)
    assert name.names[0].endswith("الزعفراني")
    assert [(place, 1)] == list(name.places)


def test_a_surname_that_is_an_everyday_word_belongs_to_the_name(engine: Engine) -> None:
    (name,) = harvest(engine, "وقال النائب اللبناني محمود المصباح، اليوم، إنه متفائل.")
    assert ("محمود المصباح",) == name.names


def test_the_role_beside_a_name_gives_its_code_and_sample(engine: Engine) -> None:
    (name,) = harvest(engine, "وقال ترتان الزعفراني إن الخطة جاهزة.", ROLE)
    assert ("LBNGOV", (("LBNGOV", "role:minister", 1),)) == (name.code, name.evidence)
    assert (ROLE, "1") == (name.sample, name.doc)
    assert ("2015-01-01", "2015-01-02") == (name.first, name.last)


def test_a_family_name_counts_for_the_only_person_of_the_article_who_bears_it(engine: Engine) -> None:
    (name,) = harvest(engine, f"{ROLE} وأضاف الزعفراني أن الخطة جاهزة. وأشاد الحاضرون بالزعفراني.")
    assert (3, ("ترتان الزعفراني",), ("الزعفراني",)) == (name.count, name.names, name.short)
    two = harvest(engine, f"{ROLE} وقال شكيب الزعفراني إنه موافق. وأضاف الزعفراني أن الخطة جاهزة.")
    assert [1, 1] == [name.count for name in two]


def test_spellings_and_longer_forms_of_one_article_are_one_person(engine: Engine) -> None:
    (joined,) = harvest(
        engine,
        "وقال الوزير اللبناني عبد الرحمان الزعفراني، اليوم، إنه موافق.",
        "وقال الوزير اللبناني عبدالرحمان الزعفراني، اليوم، إنه موافق.",
    )
    assert {"عبد الرحمان الزعفراني", "عبدالرحمان الزعفراني"} == set(joined.names)
    (longer,) = harvest(
        engine, "وقال الوزير اللبناني ترتان شكيب الزعفراني، اليوم، إنه موافق. وأضاف ترتان الزعفراني أنه متفائل."
    )
    assert (2, 2) == (longer.count, len(longer.names))


def test_an_organisation_is_known_by_its_noun_and_marks(engine: Engine) -> None:
    (name,) = harvest(engine, 'أصدرت منظمة "زعفران الشرق" تقريرا في بيروت.')
    assert ("organisation", ("زعفران الشرق",), ("منظمة",)) == (name.kind, name.names, name.nouns)


@pytest.mark.parametrize(
    "text",
    [
        "وقال باراك أوباما إن الخطة جاهزة.",
        'تبنى تنظيم "الدولة الإسلامية" الهجوم.',
        "وقال الزعفراني إن الخطة جاهزة.",
        "قال الوزير إن الزعفراني غال هذا العام.",
        "وصلت الباخرة إلى ميناء بيروت صباح اليوم.",
        "",
    ],
)
def test_what_the_dictionary_has_and_what_is_no_whole_name_is_left_out(engine: Engine, text: str) -> None:
    assert [] == spellings(harvest(engine, text))


def test_rare_names_are_left_out_and_the_commonest_stand_first(engine: Engine) -> None:
    other = "وقال شكيب الياقوتي إن الخطة جاهزة."
    names = harvest(engine, other, ROLE, ROLE)
    assert [2, 1] == [name.count for name in names]
    assert names[:1] == harvest(engine, other, ROLE, ROLE, least=2)
