"""Does the service answer as the engine and the command line do?"""

import datetime
import json
from xml.etree import ElementTree

import pytest

from marsad import Document, Engine
from marsad.workbench.explain import explain
from marsad.workbench.explanation_json import sentence_as_json
from marsad.workbench.parsing import graphs_as_json
from serving.client import fetch, post

VISIT = "زار الرئيس الفرنسي لبنان أمس. وأكد أن بلاده ستدعم الجيش اللبناني."
STRIKE = "قصفت إسرائيل مواقع في سوريا. \U0001f4f7 وأدانت إيران القصف."


def test_records_are_those_of_the_engine(address: str, engine: Engine) -> None:
    asked = {"documents": [{"id": "a", "text": VISIT, "date": "2022-09-19", "title": "زيارة"}, {"text": STRIKE}]}
    told = post(address, "/code", asked)
    assert (200, "application/json") == (told.status, told.headers["content-type"])
    first = engine.code(VISIT, id="a", date=datetime.date(2022, 9, 19), title="زيارة")
    second = engine.code(STRIKE, id="2")
    assert first
    assert second
    assert {
        "pack": engine.revision,
        "documents": [
            {"id": "a", "records": [record.to_dict() for record in first]},
            {"id": "2", "records": [record.to_dict() for record in second]},
        ],
    } == told.shape


@pytest.mark.parametrize("date", ["2022-09-19T23:30:00+03:00", "20220919", "Mon, 19 Sep 2022 23:59:00 +0300"])
def test_a_moment_is_the_day_that_it_is_on(address: str, date: str) -> None:
    asked = {"documents": [{"text": VISIT, "date": date}]}
    (document,) = post(address, "/code", asked).shape["documents"]
    assert "2022-09-18" == document["records"][0]["date"]


def test_graphs_are_those_of_the_command_line(address: str, engine: Engine) -> None:
    told = post(address, "/parse", {"documents": [{"id": "a", "text": VISIT}]}).shape
    wanted = graphs_as_json(Document("a", VISIT), engine.parse(VISIT))
    assert [json.loads(json.dumps(wanted))] == told["documents"]


def test_graphs_are_drawn_where_that_is_asked_for(address: str) -> None:
    (document,) = post(address, "/parse", {"documents": [{"text": VISIT}], "drawing": True}).shape["documents"]
    drawn = ElementTree.fromstring(document["drawing"])
    assert "زار" in {"".join(text.itertext()) for text in drawn.iter("{http://www.w3.org/2000/svg}text")}


def test_reasons_are_those_of_the_command_line(address: str, engine: Engine) -> None:
    told = post(address, "/explain", {"documents": [{"id": "a", "text": STRIKE}]}).shape
    shapes = [sentence_as_json("a", note) for note in explain(engine.coder, Document("a", STRIKE))]
    wanted = [{key: value for key, value in shape.items() if key != "doc"} for shape in shapes]
    assert [{"id": "a", "sentences": json.loads(json.dumps(wanted))}] == told["documents"]


def test_one_rule_tells_what_it_caught_and_lacks(address: str, engine: Engine) -> None:
    rule = engine.code(VISIT)[0].rule
    (document,) = post(address, "/explain", {"documents": [{"text": VISIT}], "rule": rule}).shape["documents"]
    assert [rule] == [word["rule"] for word in document["words"] if not word["lacks"]]


def test_health_says_which_rules_answer(address: str, engine: Engine) -> None:
    told = fetch(address, "/health").shape
    assert ("ok", engine.revision) == (told["status"], told["pack"])
    assert len(engine.knowledge.rules.rules) == told["rules"]


@pytest.mark.parametrize("text", ["", " ", "\x00", "no Arabic", "\u202e\u0627", "ا" * 2000, "\n" * 2000])
def test_any_text_is_answered(address: str, text: str) -> None:
    for path in ("/code", "/parse", "/explain"):
        assert 200 == post(address, path, {"documents": [{"text": text}]}).status
