"""Do harvested entries load as they are printed, and is the name found afterwards?"""

import datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actors.shipped import RULES, lexicon, tokens_of
from marsad import Document, Engine
from marsad.actors import ActorDictionary, ActorFinder, load_actors
from marsad.source import Diagnostics
from marsad.workbench.harvest import Harvest
from marsad.workbench.harvest_yaml import as_actor_file, transliterated

ARTICLE = """\
أعلن وزير الدفاع اللبناني ترتان الزعفراني، اليوم، خطة جديدة. وأضاف الزعفراني أن شركة Acme [بيروت] معه.
وقال عبد الرحمان الياقوتي، رئيس البلدية، إنه موافق. وقالت النائبة اللبنانية ليلى المرجانية، اليوم، إنها موافقة.
أصدرت منظمة "زعفران الشرق" تقريرا في بيروت. وقالت منظمة "الأفق البعيد" إنها موافقة.
"""


@pytest.fixture(scope="module")
def printed(engine: Engine) -> str:
    harvest = Harvest(engine.knowledge)
    harvest.add(Document("a", ARTICLE, datetime.date(2015, 1, 1)))
    return as_actor_file(harvest.names(), engine.knowledge.actors)


def loaded(printed: str, folder: Path) -> ActorDictionary:
    file = folder / "people-harvested.yaml"
    file.write_text(printed, "utf-8")
    diagnostics = Diagnostics()
    dictionary = load_actors([RULES, file], lexicon(), diagnostics)
    assert [] == [str(found) for found in diagnostics]
    assert dictionary is not None
    return dictionary


@pytest.mark.parametrize(
    ("name", "code", "entry"),
    [
        ("ترتان الزعفراني", "LBNGOV", "person:"),
        ("عبد الرحمان الياقوتي", "LBN", "person:"),
        ("ليلى المرجانية", "LBNLEG", "person:"),
        ("زعفران الشرق", "LBNNGO", "organisation:"),
        ("منظمة الأفق البعيد", "LBNNGO", "organisation:"),
    ],
)
def test_printed_entries_load_and_the_name_is_found(
    engine: Engine, printed: str, tmp_path: Path, name: str, code: str, entry: str
) -> None:
    words = tokens_of(f"قابلت أمس {name} في المدينة")
    assert code not in [
        actor.code
        for mention in ActorFinder(engine.knowledge.actors).find(words)
        for actor in mention.actors
        if actor.entry.startswith(entry)
    ]
    (mention,) = ActorFinder(loaded(printed, tmp_path)).find(words)
    (actor,) = mention.actors
    assert (2, 2 + len(name.split())) == (mention.start, mention.end)
    assert actor.code is not None
    assert actor.code.startswith(code)
    assert actor.entry.startswith(entry)


def test_an_entry_has_the_form_of_the_shipped_ones(printed: str) -> None:
    lines = printed.splitlines()
    start = next(number for number, line in enumerate(lines) if "ترتان الزعفراني،" in line)
    assert [
        "  - id: trtan-alzafrany",
        "    names:",
        "      - ترتان الزعفراني",
        "    short:",
        "      - الزعفراني",
        "    gender: masculine",
        "    offices:",
        "      - code: LBNGOV  # a guess from LBNGOV role:minister 1",
    ] == lines[start + 1 : start + 9]
    assert "    gender: feminine" in lines


def test_nothing_is_printed_for_no_names(engine: Engine) -> None:
    assert "" == as_actor_file([], engine.knowledge.actors)


def test_a_name_that_nothing_tells_the_code_of_is_left_to_comments(engine: Engine, tmp_path: Path) -> None:
    harvest = Harvest(engine.knowledge)
    harvest.add(Document("a", "وقال ترتان الزعفراني إنه موافق."))
    printed = as_actor_file(harvest.names(), engine.knowledge.actors)
    assert "ترتان الزعفراني" in printed
    assert all(line.startswith("#") for line in printed.splitlines())


def test_another_spelling_of_an_entry_is_left_to_comments(engine: Engine) -> None:
    harvest = Harvest(engine.knowledge)
    harvest.add(Document("a", "وقال الوزير الجزائري عبدال مجيدتبون، اليوم، إنه موافق."))
    (name,) = harvest.names()
    assert "person:abdelmadjid-tebboune" == name.like
    assert "people:" not in as_actor_file([name], engine.knowledge.actors)


def test_an_id_never_stands_twice(engine: Engine) -> None:
    harvest = Harvest(engine.knowledge)
    # The two differ in a letter that Latin script does not tell apart.
    harvest.add(Document("a", "وقال ترتان الصنداوي في بيروت إنه موافق. وقال ترتان السنداوي إنه غائب."))
    printed = as_actor_file(harvest.names(), engine.knowledge.actors)
    ids = [line.split()[-1] for line in printed.splitlines() if "- id:" in line]
    assert ["trtan-alsndawy", "trtan-alsndawy-2"] == ids


@given(st.text(min_size=1))
def test_an_id_is_plain_letters_and_hyphens(name: str) -> None:
    made = transliterated(name)
    assert made.isascii()
    assert made.replace("-", "").isalnum()
