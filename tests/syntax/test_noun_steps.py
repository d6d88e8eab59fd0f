"""Is the right phrase found beside an event noun, and by the right step?"""

from pathlib import Path
from typing import Any

import pytest
import yaml

from marsad import Engine
from marsad.model import Graph, Predicate

CASES = yaml.safe_load((Path(__file__).parent / "nouns.yaml").read_text("utf-8"))


def event(graph: Graph, noun: str) -> Predicate:
    (found,) = [each for each in graph.predicates if graph.tokens[each.token].word.form == noun]
    return found


def found(graph: Graph, text: str, predicate: Predicate, relation: str) -> list[list[str]]:
    return [
        [text[graph.tokens[phrase.start].start : graph.tokens[phrase.end - 1].end], each.how]
        for each in predicate.dependents
        if each.relation == relation
        for phrase in [graph.phrases[each.phrase]]
    ]


@pytest.mark.parametrize("case", CASES, ids=[f"{number}-{case['noun']}" for number, case in enumerate(CASES)])
def test_doer_and_sufferer_are_found_by_the_right_step(case: dict[str, Any], engine: Engine) -> None:
    text = case["text"]
    (graph,) = engine.parse(text)
    noun = event(graph, case["noun"])
    assert "noun" == noun.kind
    assert ([case["subject"]] if "subject" in case else []) == found(graph, text, noun, "subject")
    assert ([case["object"]] if "object" in case else []) == found(graph, text, noun, "object")


def test_two_nationalities_act_together(engine: Engine) -> None:
    text = "غارات أميركية وبريطانية على المدينة"
    (graph,) = engine.parse(text)
    doers = found(graph, text, event(graph, "غارات"), "subject")
    assert [["أميركية", "nationality"], ["وبريطانية", "nationality"]] == doers


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("رحبت مصر بالوساطة الروسية والنرويجية.", ["RUS", "NOR"]),
        ("رحبت مصر بالوساطة الروسية.", ["RUS"]),
    ],
)
def test_a_thing_of_two_nationalities_is_of_both(text: str, targets: list[str], engine: Engine) -> None:
    assert targets == [record.target.code for record in engine.code(text) if record.target is not None]


def test_a_nationality_is_a_phrase_that_names_its_country(engine: Engine) -> None:
    (graph,) = engine.parse("فرضت عقوبات أوروبية على المصرف")
    doer = event(graph, "عقوبات").dependent("subject")
    assert doer is not None
    mention = graph.phrases[doer.phrase].mention
    assert mention is not None
    assert ["IGOEEC"] == [actor.code for actor in mention.actors]


def test_a_noun_knows_the_word_that_carries_it(engine: Engine) -> None:
    (graph,) = engine.parse("شاهد الوزير بدء القصف")
    watched, start, shelling = graph.predicates
    assert None is start.carrier
    assert start.token == shelling.carrier
    assert watched.token < start.token


def test_a_refused_doer_keeps_the_reason(engine: Engine) -> None:
    (graph,) = engine.parse("أعلنت الشرطة مقتل رجل")
    (refused,) = event(graph, "مقتل").refused
    assert ("subject", "tells what befell somebody") == (refused.relation, refused.because)


def test_what_a_noun_governs_is_told_from_what_stands_beside_it(engine: Engine) -> None:
    (graph,) = engine.parse("وقع الوزير اتفاقا مع إيران خلال الاجتماع")
    relations = {each.relation: each.how for each in event(graph, "اتفاقا").dependents}
    assert {"مع": "governed", "خلال": "beside-noun"} == relations


def test_a_noun_of_saying_has_content_and_is_the_saying_above_it(engine: Engine) -> None:
    (graph,) = engine.parse("جاء تأكيد الوزير أن الوفد غادر")
    left = event(graph, "غادر")
    assert left.token == event(graph, "تأكيد").content
    assert event(graph, "تأكيد").token == left.said_by


def test_a_participle_of_circumstance_is_done_by_the_subject(engine: Engine) -> None:
    text = "وصل الوزير داعيا إسرائيل إلى وقف القصف"
    (graph,) = engine.parse(text)
    calling = event(graph, "داعيا")
    assert "participle" == calling.kind
    assert [["الوزير", "circumstance"]] == found(graph, text, calling, "subject")
    assert [["إسرائيل", "beside-participle"]] == found(graph, text, calling, "object")
    assert [["إسرائيل", "carrier"]] == found(graph, text, event(graph, "وقف"), "subject")


def test_a_participle_that_is_the_only_predicate_says_something_of_whom_its_clause_is_about(engine: Engine) -> None:
    text = "أكد الوزير أن بلاده مستعدة للحوار"
    (graph,) = engine.parse(text)
    assert [["بلاده", "topic"]] == found(graph, text, event(graph, "مستعدة"), "subject")


@pytest.mark.parametrize(
    ("text", "ready"),
    [
        ("الحكومة مستعدة للحوار", "مستعدة"),
        ("أكدت الحكومة أنها راغبة في الحوار", "راغبة"),
        ("الحكومة: مستعدون للحوار", "مستعدون"),
    ],
)
def test_a_participle_says_of_its_topic_what_it_does(text: str, ready: str, engine: Engine) -> None:
    (graph,) = engine.parse(text)
    assert [["الحكومة", "topic"]] == found(graph, text, event(graph, ready), "subject")


@pytest.mark.parametrize(
    ("text", "participle"),
    [
        ("أكد الوزير أن الوضع خطير، داعيا إيران إلى الحوار", "داعيا"),
        ("أكدت الوزيرة أن الأزمة خطيرة، متهمة إيران بالكذب", "متهمة"),
    ],
)
def test_a_participle_besides_what_is_said_is_done_by_who_says_it(text: str, participle: str, engine: Engine) -> None:
    (graph,) = engine.parse(text)
    assert [[text.split()[1], "circumstance"]] == found(graph, text, event(graph, participle), "subject")


def test_a_participle_takes_the_noun_that_completes_it(engine: Engine) -> None:
    text = "غادرت الوزيرة القاعة رافضة مصافحة السفير"
    (graph,) = engine.parse(text)
    assert [["مصافحة السفير", "beside-participle"]] == found(graph, text, event(graph, "رافضة"), "object")


def test_a_participle_of_saying_has_content(engine: Engine) -> None:
    (graph,) = engine.parse("رحب الوزير بالقرار مؤكدا أن الحكومة ستدعم الاتفاق")
    support = event(graph, "ستدعم")
    assert support.token == event(graph, "مؤكدا").content
    assert event(graph, "مؤكدا").token == support.said_by


def test_a_verb_leaves_to_a_participle_what_that_governs(engine: Engine) -> None:
    (graph,) = engine.parse("وصل الوزير إلى بيروت داعيا الحكومة إلى الحوار")
    taken = [graph.phrases[each.phrase].head for each in event(graph, "وصل").dependents]
    assert event(graph, "الحوار").token not in taken
