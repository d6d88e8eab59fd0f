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


def test_a_noun_that_serves_as_preposition_is_shown_by_the_letter_that_it_carries(engine: Engine) -> None:
    document = Document("one", "ألغيت الرحلة بسبب العاصفة")
    shown = graphs_as_json(document, engine.parse(document.text))
    (complement,) = shown["predicates"][0]["complements"]
    assert complement["preposition"] == "ب"
