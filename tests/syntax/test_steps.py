"""Is the right phrase found beside a verb, and by the right step?"""

from pathlib import Path
from typing import Any

import pytest
import yaml

from marsad import Engine
from marsad.model import Graph, Predicate

CASES = yaml.safe_load((Path(__file__).parent / "sentences.yaml").read_text("utf-8"))


def predicate(graph: Graph, text: str, verb: str) -> Predicate:
    return next(each for each in graph.predicates if words(graph, text, each.token, each.token + 1).endswith(verb))


def words(graph: Graph, text: str, start: int, end: int) -> str:
    return text[graph.tokens[start].start : graph.tokens[end - 1].end]


def found(graph: Graph, text: str, predicate: Predicate, relation: str) -> list[str] | None:
    dependent = predicate.dependent(relation)
    if dependent is None:
        return None
    phrase = graph.phrases[dependent.phrase]
    return [words(graph, text, phrase.start, phrase.end), dependent.how]


@pytest.mark.parametrize("case", CASES, ids=[f"{number}-{case['verb']}" for number, case in enumerate(CASES)])
def test_subject_and_object_are_found_by_the_right_step(case: dict[str, Any], engine: Engine) -> None:
    text = case["text"]
    (graph,) = engine.parse(text)
    verb = predicate(graph, text, case["verb"])
    assert case.get("subject") == found(graph, text, verb, "subject")
    assert case.get("object") == found(graph, text, verb, "object")


@pytest.mark.parametrize("case", [case for case in CASES if "content" in case], ids=lambda case: case["verb"])
def test_content_is_the_predicate_of_what_is_said(case: dict[str, Any], engine: Engine) -> None:
    (graph,) = engine.parse(case["text"])
    content = predicate(graph, case["text"], case["verb"]).content
    assert case["content"] == (None if content is None else words(graph, case["text"], content, content + 1))


def test_somebody_known_by_another_s_pronoun_is_whom_that_other_met(engine: Engine) -> None:
    text = "وصل الوزير المصري إلى المطار. ثم التقى نظيره السعودي."
    graph = engine.parse(text)[-1]
    verb = predicate(graph, text, "التقى")
    subject = verb.dependent("subject")
    assert subject is not None
    assert ("understood", ["EGYGOV"]) == (subject.how, [party.code for party in graph.earlier[subject.phrase]])
    assert found(graph, text, verb, "object") == ["نظيره السعودي", "after-subject"]


def test_a_refused_phrase_keeps_the_reason(engine: Engine) -> None:
    text = "غادر الرئيس الفرنسي الذي دعا لبنان إلى الحوار"
    (graph,) = engine.parse(text)
    verb = predicate(graph, text, "دعا")
    (reason,) = [each.because for each in verb.refused if each.relation == "subject"]
    assert "relative clause" in reason


def test_what_a_verb_governs_is_told_from_where_and_when(engine: Engine) -> None:
    (graph,) = engine.parse("أفرجت الشرطة عن المعتقلين بعد الاحتجاج")
    relations = {each.relation: each.how for each in graph.predicates[0].dependents}
    assert {"subject": "after-verb", "عن": "governed", "بعد": "beside-verb"} == relations
