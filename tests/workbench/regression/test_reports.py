"""Do the reports for programs say what happened?"""

import json
import shutil
import xml.etree.ElementTree as ET
from dataclasses import replace
from pathlib import Path

import pytest

from marsad.workbench.regression import Case, as_junit, case_of_example, cases_as_json
from workbench.packs import DATA
from workbench.regression.own_rules import ran


@pytest.fixture(scope="module")
def cases(tmp_path_factory: pytest.TempPathFactory) -> list[Case]:
    file = Path(shutil.copy(DATA / "broken" / "examples.yaml", tmp_path_factory.mktemp("rules")))
    return [case_of_example(result) for result in ran(file)[1]]


def test_the_json_object_counts_and_lists_every_case(cases: list[Case]) -> None:
    shape = json.loads(json.dumps(cases_as_json(cases)))
    assert {"failed": 5, "mended": 1, "todo": 1} == shape["totals"]
    first = shape["cases"][0]
    assert ("example", "meet example 1", "failed", 11) == tuple(
        first[key] for key in ("kind", "name", "verdict", "line")
    )
    assert ["~", "040 RUS > FRA", "040 RUS > CHN"] == [first["rows"][0][key] for key in ("mark", "expected", "got")]


def test_junit_has_a_suite_for_each_family_with_failures_and_what_is_skipped(cases: list[Case]) -> None:
    root = ET.fromstring(as_junit([*cases, replace(cases[0], group="", name="one.txt")]))
    assert ["meet", "articles"] == [suite.get("name") for suite in root]
    assert {"tests": "7", "failures": "5", "errors": "0", "skipped": "2"} == {
        key: root[0].get(key) for key in ("tests", "failures", "errors", "skipped")
    }
    failure = root[0][0].find("failure")
    assert failure is not None
    assert "expected 040 RUS > FRA, got 040 RUS > CHN" == failure.get("message")
    assert "التقت" in (failure.text or "")


def test_junit_holds_whatever_an_example_holds(cases: list[Case]) -> None:
    text = as_junit([replace(cases[0], name="\x00\x1b[31m \ud800 <&>\ufffe")])
    assert "\ufffd\ufffd[31m \ufffd <&>\ufffd" == ET.fromstring(text)[0][0].get("name")
