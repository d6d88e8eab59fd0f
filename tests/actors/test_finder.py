"""What holds for every sentence, and what a mention says beside its codes."""

import datetime
import pickle
from functools import cache
from itertools import pairwise

import pytest
from hypothesis import given

from actors.shipped import codes_of, dictionary, evidence_of, finder, tokens_from, tokens_of
from actors.strategies import sentences
from marsad.actors import ActorFinder
from marsad.model import Mention


def only(text: str) -> Mention:
    """Return the one mention of a text."""
    (mention,) = finder().find(tokens_of(text))
    return mention


@given(sentences)
def test_mentions_stand_in_order_without_overlap_and_hold_their_actors(words: list[str]) -> None:
    mentions = finder().find(tokens_from(words))
    assert all(before.end <= after.start for before, after in pairwise(mentions))
    for mention in mentions:
        assert 0 <= mention.start < mention.end <= len(words)
        assert mention.actors
        assert all(mention.start <= actor.start < actor.end <= mention.end for actor in mention.actors)
        assert all(actor.code or actor.anaphor for actor in mention.actors)


@given(sentences)
def test_reading_resolves_the_mentions_that_are_found(words: list[str]) -> None:
    tokens = tokens_from(words)
    mentions, _ = finder().read(tokens)
    spans = [(mention.start, mention.end) for mention in finder().find(tokens)]
    assert spans == [(mention.start, mention.end) for mention in mentions]


@given(sentences)
def test_a_pickled_dictionary_finds_the_same(words: list[str]) -> None:
    tokens = tokens_from(words)
    assert finder().find(tokens) == pickled_finder().find(tokens)


@cache
def pickled_finder() -> ActorFinder:
    return ActorFinder(pickle.loads(pickle.dumps(dictionary())))


@pytest.mark.parametrize(
    ("text", "proclitics"),
    [
        ("روسيا", ()),
        ("وروسيا", ("و",)),
        ("للرئيس الفرنسي", ("ل",)),
        ("وللأمم المتحدة", ("و", "ل")),
        ("فبالولايات المتحدة", ("ف", "ب")),
        ("لبنان", ()),
        ("للبنان", ("ل",)),
        ("بولندا", ()),
        ("ليبيا", ()),
        ("فرنسا", ()),
        ("كوبا", ()),
        ("وزير الخارجية الروسي", ()),
        ("ووزير الخارجية الروسي", ("و",)),
    ],
)
def test_proclitics_are_those_of_the_first_word(text: str, proclitics: tuple[str, ...]) -> None:
    assert proclitics == only(text).proclitics


@pytest.mark.parametrize(
    ("text", "gender", "number", "human"),
    [
        ("الرئيس الروسي", "masculine", "singular", True),
        ("المستشارة الألمانية", "feminine", "singular", True),
        ("الحكومة التونسية", "feminine", "singular", False),
        ("روسيا والصين", "feminine", "dual", False),
        ("الرئيسان الروسي والصيني", "masculine", "dual", True),
        ("الرئيس الروسي والمستشارة الألمانية", "masculine", "dual", True),
        ("روسيا والصين وإيران", "feminine", "plural", False),
        ("ثلاثة جنود أتراك", "masculine", "plural", True),
        ("الطرفان", "masculine", "dual", True),
        ("منظمة «أطباء بلا حدود»", "feminine", "singular", False),
        ("عائلة سورية", "feminine", "singular", False),
    ],
)
def test_agreement_is_the_phrase_s_own(text: str, gender: str, number: str, human: bool) -> None:
    mention = only(text)
    assert (gender, number, human) == (mention.gender, mention.number, mention.human)


@pytest.mark.parametrize(
    ("text", "how"),
    [
        ("روسيا", "name"),
        ("موسكو", "metonym"),
        ("الكرملين", "metonym"),
        ("الرئيس الروسي", "role"),
        ("الأتراك", "nationality"),
        ("مسلحون", "unidentified"),
        ("الطرفان", "unresolved"),
    ],
)
def test_a_mention_says_how_it_was_found(text: str, how: str) -> None:
    assert how == only(text).actors[0].how


@pytest.mark.parametrize(
    "unit",
    ["20", "السيد", "كل", "روسيا ،", "رئيس", "وروسيا", "الرئيس", "روسية", "-", '"', "محمد", "نائب مساعد", "عشرات من"],
)
def test_endless_repetition_is_read_to_its_end(unit: str) -> None:
    words = unit.split() * 3000
    assert all(mention.end <= len(words) for mention in finder().find(tokens_from(words)))


def test_a_person_s_code_is_that_of_the_day() -> None:
    words = tokens_of("باراك أوباما")
    assert ["USAGOV"] == codes_of(finder().find(words, datetime.date(2015, 5, 1)))
    assert ["USAELI"] == codes_of(finder().find(words, datetime.date(2018, 5, 1)))


def test_a_person_s_code_on_a_day_nobody_knows_is_that_of_power() -> None:
    assert ["GBRGOV"] == codes_of(finder().find(tokens_of("ديفيد كاميرون")))
    assert ["IGOUNO"] == codes_of(finder().find(tokens_of("بان كي مون")))


def test_adjectives_are_found_where_they_make_no_mention() -> None:
    words = tokens_of("فرضت عقوبات أميركية على إيران")
    assert ((2, 3, "USA"),) == finder().adjectives(words)
    assert ["IRN"] == codes_of(finder().find(words))


def test_evidence_counts_cities_but_no_news_agency() -> None:
    assert ("IRQ",) == evidence_of("انفجار في الموصل بحسب وكالة الأنباء الألمانية")
    assert ("IRQ",) == evidence_of("انفجار في الموصل بحسب وكالة الصحافة الفرنسية")
    assert ("IRQ",) == evidence_of("انفجار في الموصل بحسب رويترز")


def test_the_name_of_a_street_is_no_evidence_while_that_of_an_airport_is() -> None:
    assert ("IRQ",) == evidence_of("انفجار في شارع فلسطين وفي مطار بغداد")


def test_the_country_of_an_ambassador_is_no_evidence_while_the_post_is() -> None:
    assert ("TUN",) == evidence_of("استقبل الوزير السفير الأمريكي في تونس")
    assert ("TUN",) == evidence_of("استقبل الوزير سفيرة فرنسا في تونس")


def test_a_name_that_heads_the_role_of_another_is_no_evidence_of_its_own() -> None:
    assert ("ISR",) == evidence_of("اعتقل الاحتلال صيادا")
    assert ("CUB",) == evidence_of("اعتقل الاحتلال الكوبي صيادا")


def test_a_plural_is_no_property_of_a_singular_noun() -> None:
    (police, *_) = finder().find(tokens_of("فرقت الشرطة المعتقلين"))
    assert (1, 2) == (police.start, police.end)


def test_any_noun_may_be_the_family_name_after_a_given_name() -> None:
    (mention,) = finder().find(tokens_of("وزير الخارجية الموريتاني ياسر مصباح أعلن الاتفاق"))
    assert 5 == mention.end


def test_an_unknown_name_stands_between_a_known_word_and_the_role() -> None:
    (mention,) = finder().find(tokens_of("قالت اغاتا كوليكوفسكا المتحدثة باسم الشرطة البولندية"))
    assert 1 == mention.start


def test_a_lexicon_keeps_verbs_out_of_names() -> None:
    (mention,) = finder().find(tokens_of("وزير الخارجية الموريتاني إسلكو ولد إزيد بيه أعلن الاتفاق"))
    assert 7 == mention.end
