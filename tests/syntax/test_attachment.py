"""Does a phrase under a preposition belong to the verb or to the noun before it?"""

from pathlib import Path
from typing import Any

import pytest
import yaml

from marsad import Engine
from marsad.model import Document
from marsad.workbench.parsing import graphs_as_json

CASES = yaml.safe_load((Path(__file__).parent / "attachment.yaml").read_text("utf-8"))
BARE = ("subject", "object")


@pytest.mark.parametrize("case", CASES, ids=[f"{number}-{case['verb']}" for number, case in enumerate(CASES)])
def test_a_phrase_under_a_preposition_belongs_to_the_verb_or_to_the_noun_before_it(
    case: dict[str, Any], engine: Engine
) -> None:
    text = case["text"]
    (graph,) = engine.parse(text)
    verb = graph.verbs[0]
    assert case["verb"] == graph.tokens[verb.token].word.form
    taken = [each for each in verb.dependents if each.relation not in BARE]
    spans = [(each.relation, graph.phrases[each.phrase]) for each in taken]
    assert case["taken"] == [
        [relation, text[graph.tokens[phrase.start].start : graph.tokens[phrase.end - 1].end]]
        for relation, phrase in spans
    ]


@pytest.mark.parametrize(
    ("text", "preposition"),
    [
        ("ألغيت الرحلة بسبب العاصفة", "ب"),
        ("ألغيت الرحلة بناء على الطلب", "على"),
        ("ألغيت الرحلة بالإضافة إلى الحفل", "إلى"),
        ("ألغيت الرحلة وفقا للبرنامج", "ل"),
        ("ألغيت الرحلة على رغم الوعد", "على"),
    ],
)
def test_a_noun_that_serves_as_preposition_is_shown_by_the_one_that_it_stands_with(
    text: str, preposition: str, engine: Engine
) -> None:
    (complement,) = _shown(text, engine)["complements"]
    assert complement["preposition"] == preposition


@pytest.mark.parametrize(
    ("text", "oblique"),
    [
        ("حصل الطالب على المنحة", "على المنحة"),
        ('حصلت على المنحة "الفجر اليوم"', "على المنحة"),
        ("سافر الطالب إلى البحر", None),
        ("أرسل المدير الكتاب إلى الحارس", None),
    ],
)
def test_what_a_verb_without_an_object_reaches_through_a_preposition_is_shown_apart(
    text: str, oblique: str | None, engine: Engine
) -> None:
    shown = _shown(text, engine)
    found = shown["oblique"]
    assert oblique == (None if found is None else text[found["start"] : found["end"]])
    assert len(shown["complements"]) == (oblique is None)


def _shown(text: str, engine: Engine) -> dict[str, Any]:
    (predicate,) = graphs_as_json(Document("one", text), engine.parse(text))["predicates"]
    shown: dict[str, Any] = predicate
    return shown
