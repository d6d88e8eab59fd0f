"""Is what the list of actors shows what coding uses, and do references name what they point back to?"""

import datetime

from hypothesis import given, settings
from hypothesis import strategies as st

from coding.strategies import SENTENCES
from marsad import Document, Engine
from marsad.workbench.actor_listing import ActorSentence, ListedActor, list_actors


def actors(engine: Engine, text: str, date: datetime.date | None = None) -> list[ListedActor]:
    return [actor for sentence in list_actors(engine.coder, Document("-", text, date)) for actor in sentence.actors]


def codes(listed: list[ListedActor]) -> list[str | None]:
    return [one.actor.code for one in listed]


def test_every_actor_has_its_place_code_and_entry(engine: Engine) -> None:
    text = "وصل وزير الخارجية الفرنسي إلى تونس."
    minister, country = actors(engine, text)
    assert ("وزير الخارجية الفرنسي", "FRAGOV", "role", "role:minister") == (
        minister.text,
        minister.actor.code,
        minister.actor.how,
        minister.actor.entry,
    )
    assert ("1.1", "1.2") == (minister.name, country.name)
    assert minister.text == text[minister.start : minister.end]


def test_a_reference_points_to_each_actor_that_it_stands_for(engine: Engine) -> None:
    found = actors(engine, "التقى الرئيس التركي نظيره الإيراني. وأكد الجانبان أهمية الحوار.")
    assert ["TURGOV", "IRNGOV", "TURGOV", "IRNGOV"] == codes(found)
    assert [None, None, "1.1", "1.2"] == [one.points_to.name if one.points_to else None for one in found]


def test_a_reference_to_a_reference_points_to_what_was_named(engine: Engine) -> None:
    text = "دعت جامعة الدول العربية إلى التهدئة. وقالت المنظمة إنها قلقة. وأضافت المنظمة أنها ستجتمع."
    first, *references = actors(engine, text)
    assert 2 == len(references)
    assert all(reference.points_to is first for reference in references)


def test_nobody_is_pointed_to_where_the_whole_article_decides(engine: Engine) -> None:
    found = actors(engine, "زار وفد عراقي بغداد والبصرة. وقالت الحكومة إنها مستعدة.")
    government = found[-1]
    assert ("IRQGOV", "inferred", None) == (government.actor.code, government.actor.how, government.points_to)


def test_the_day_decides_on_an_office(engine: Engine) -> None:
    before, after = (codes(actors(engine, "تحدث باراك أوباما.", datetime.date(year, 6, 1))) for year in (2010, 2020))
    assert (["USAGOV"], ["USAELI"]) == (before, after)


def test_every_sentence_is_listed(engine: Engine) -> None:
    found = list(list_actors(engine.coder, Document("-", "هطل المطر. غادر الرئيس الروسي موسكو.")))
    assert [(1, 0), (2, 2)] == [(sentence.number, len(sentence.actors)) for sentence in found]
    assert all(isinstance(sentence, ActorSentence) for sentence in found)


@settings(max_examples=25)
@given(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=4))
def test_the_parties_of_all_records_are_listed(engine: Engine, sentences: list[str]) -> None:
    text = "\n".join(sentences)
    listed = {(one.start, one.end, one.actor.code) for one in actors(engine, text)}
    for record in engine.code(text):
        for party in (record.source, record.target):
            # Places stand for their country, subjects may be taken over from elsewhere with their own place; the
            # nationality of an attack and whom a rule supposes are no phrases that name actors. Whose a role is that
            # meets or visits the country inferred for it is left open.
            if (
                party is not None
                and party.how not in ("metonym", "anaphor")
                and party.entry not in ("adjectives", "unnamed")
            ):
                code = party.code or ""
                named = {known for start, end, known in listed if (start, end) == (party.start, party.end) and known}
                assert code in named or (party.how == "unidentified" and any(known.endswith(code) for known in named))
