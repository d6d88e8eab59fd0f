"""Is it found who did what befell somebody, and whom a crowd turns against?"""

from pathlib import Path
from typing import Any

import pytest
import yaml

from marsad import Engine

CASES = yaml.safe_load((Path(__file__).parent / "acts.yaml").read_text("utf-8"))


@pytest.mark.parametrize("case", CASES, ids=[f"{number}-{case['predicate']}" for number, case in enumerate(CASES)])
def test_who_stands_beyond_the_words_of_a_predicate(case: dict[str, Any], engine: Engine) -> None:
    text = case["text"]
    (graph,) = engine.parse(text)
    (predicate,) = [each for each in graph.predicates if graph.tokens[each.token].word.form == case["predicate"]]
    found: dict[str, list[list[str]]] = {"doer": [], "aim": []}
    for each in predicate.dependents:
        if each.relation in found:
            phrase = graph.phrases[each.phrase]
            words = text[graph.tokens[phrase.start].start : graph.tokens[phrase.end - 1].end]
            found[each.relation].append([words, each.how])
    assert {"doer": case.get("doer", []), "aim": case.get("aim", [])} == found
