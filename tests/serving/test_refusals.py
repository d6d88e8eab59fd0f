"""Does a request that is not answered learn why?"""

import asyncio
import json
import socket
import threading
from urllib.parse import urlsplit

import pytest

from marsad import Engine
from marsad.serving import Limits
from marsad.serving.answers import ANSWERS
from marsad.serving.desk import Desk
from marsad.serving.limits import Deadline
from marsad.serving.request_error import RequestError
from serving.client import JSON, Told, fetch, post
from serving.conftest import served

TEXT = "زار الرئيس الفرنسي لبنان."


def refused(told: Told, status: int) -> str:
    """What is said of a refusal, all of it."""
    assert (status, "application/problem+json") == (told.status, told.headers["content-type"])
    assert status == told.shape["status"]
    return told.body.decode()


@pytest.mark.parametrize("body", [b"", b"{", b"\xff", b'{"documents": [{"text": "\\ud800"}]}', b"[" * 10000])
def test_what_is_no_json(address: str, body: bytes) -> None:
    refused(fetch(address, "/code", body, JSON), 400)


@pytest.mark.parametrize(
    ("asked", "where"),
    [
        ([], ""),
        ({}, "documents"),
        ({"documents": []}, "documents"),
        ({"documents": [TEXT]}, "documents.0"),
        ({"documents": [{"text": TEXT}, {"id": "b"}]}, "documents.1.text"),
        ({"documents": [{"text": 5}]}, "documents.0.text"),
        ({"documents": [{"text": TEXT, "date": "19/9/2022"}]}, "documents.0.date"),
        ({"documents": [{"text": TEXT, "author": "x"}]}, "documents.0.author"),
        ({"documents": [{"text": TEXT}], "drawing": True}, "drawing"),
    ],
)
def test_a_body_of_another_form_is_told_where_it_differs(address: str, asked: object, where: str) -> None:
    told = post(address, "/code", asked)
    refused(told, 422)
    assert [where] == [error["where"] for error in told.shape["errors"]]


def test_what_is_no_date_is_told_what_is_one(address: str) -> None:
    told = post(address, "/code", {"documents": [{"text": TEXT, "date": "19/9/2022"}]})
    (error,) = told.shape["errors"]
    assert "no date is written so: '19/9/2022'; write 2022-09-19 or 20220919" == error["message"]


def test_an_unknown_rule_is_told_the_nearest(address: str, engine: Engine) -> None:
    rule = engine.knowledge.rules.rules[0].id
    told = post(address, "/explain", {"documents": [{"text": TEXT}], "rule": f"{rule}x"})
    assert f"did you mean {rule}?" in refused(told, 422)


def test_what_is_too_large(address: str) -> None:
    many = {"documents": [{"text": TEXT}] * 4}
    assert "4 documents" in refused(post(address, "/code", many), 413)
    long = {"documents": [{"text": TEXT}, {"text": "ا" * 1990, "title": "ب" * 11}]}
    told = post(address, "/code", long)
    assert "too long" in refused(told, 413)
    assert ["documents.1"] == [error["where"] for error in told.shape["errors"]]
    assert "20,000 bytes" in refused(fetch(address, "/code", b" " * 20001, JSON), 413)


def test_a_body_without_a_length_is_read_no_further_than_the_limit(address: str) -> None:
    head = "POST /code HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"
    piece = b"1000\r\n" + b" " * 0x1000 + b"\r\n"
    with connected(address) as connection:
        connection.sendall(head.encode() + piece * 5)
        assert b"413" in connection.makefile("rb").readline()


@pytest.mark.parametrize(
    "headers", [{"Content-Type": "text/plain"}, {}, {**JSON, "Content-Encoding": "gzip"}], ids=["text", "none", "gzip"]
)
def test_what_is_not_called_json_or_is_compressed(address: str, headers: dict[str, str]) -> None:
    body = json.dumps({"documents": [{"text": TEXT}]}).encode()
    assert "application/json" in refused(fetch(address, "/code", body, headers), 415)


def test_paths_and_methods_that_are_not_there(address: str) -> None:
    assert "/explain" in refused(fetch(address, "/cod"), 404)
    told = fetch(address, "/code")
    refused(told, 405)
    assert "POST" == told.headers["allow"]
    refused(post(address, "/health", {}), 405)


def test_what_is_not_done_in_time_ends_at_the_next_sentence(engine: Engine) -> None:
    for model, answer in ANSWERS.values():
        asked = model.model_validate({"documents": [{"id": "a", "text": TEXT}]})
        with pytest.raises(RequestError, match="'a'") as caught:
            answer(engine, asked, Deadline(-1))
        assert 504 == caught.value.status


def test_more_than_can_wait_is_sent_away() -> None:
    gate = threading.Event()

    def work(deadline: Deadline) -> bytes:
        gate.wait(60)
        return b"done"

    async def ask() -> list[bytes | BaseException]:
        desk = Desk(Limits(at_once=1, waiting=1))
        asked = [asyncio.ensure_future(desk.do(work)) for _ in range(3)]
        await asyncio.wait(asked, return_when=asyncio.FIRST_COMPLETED)
        gate.set()
        return await asyncio.gather(*asked, return_exceptions=True)

    first, second, third = asyncio.run(ask())
    assert (b"done", b"done") == (first, second)
    assert isinstance(third, RequestError)
    assert 503 == third.status


def test_several_processes_answer_and_wait_for_no_body_that_does_not_come(engine: Engine) -> None:
    with served("--jobs", "2", "--most-seconds", "2") as found:
        assert engine.revision == fetch(found, "/health").shape["pack"]
        with connected(found) as connection:
            connection.sendall(
                b"POST /code HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 9\r\n\r\n{"
            )
            assert b"408" in connection.makefile("rb").readline()


def connected(address: str) -> socket.socket:
    parts = urlsplit(address)
    return socket.create_connection((parts.hostname, parts.port), timeout=120)
