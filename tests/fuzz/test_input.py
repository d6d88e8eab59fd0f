"""Does no input raise, whatever its bytes, and is each of it read or said to be lost?"""

import gzip
import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fuzz.budget import bounded
from marsad.formats import Problem
from marsad.model import Document
from marsad.reading import READERS, Fields, InputFormat, read_documents
from marsad.reading.dates import read_date

SCRAPS = st.sampled_from(
    [
        *(b"\n", b"\r\n", b"\x00", b"\xff", b"\xfe\xff", b'"', b",", b";", b"\t", b"{", b"}", b"[", b"<", b">", b"&a;"),
        *(
            b"id,text\n",
            b'{"id": "1", "text": "',
            b'"}\n',
            b"PAR1",
            b"\x1f\x8b",
            b"PK\x03\x04",
            b"BZh9",
            b"\xed\xa0\x80",
        ),
        *(
            b"<Sentences>",
            b"<Sentence id='1'>",
            b"<Text>",
            b"</Text>",
            b"</Sentence>",
            b"<!DOCTYPE a [<!ENTITY a 'b'>]>",
        ),
        *(b"<html>", b"<article><p>", b"<script>", b"</p>", b"<meta charset=klingon>", b"WARC/1.0\r\n", b"\r\n\r\n"),
        *("خبر عاجل".encode(), "\u202e\u2028\x85".encode(), "خبر".encode("windows-1256"), "خبر".encode("utf-16")),
    ]
)
DATA = st.lists(SCRAPS | st.binary(max_size=20), max_size=30).map(b"".join)
FIELDS = st.sampled_from(["id", "text", "date", "title"])
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["id", "text", "date", "title"]), inner)
    ),
    max_leaves=8,
)


def read(data: bytes, input_format: InputFormat, fields: Fields = Fields()) -> list[Document | Problem]:  # noqa: B008
    stream = io.BytesIO(data)
    return list(read_documents(["-"], input_format=input_format, fields=fields, standard_input=stream))


@pytest.mark.parametrize("input_format", ["auto", *READERS])
@given(DATA)
@bounded
def test_any_bytes_are_read_or_said(input_format: InputFormat, data: bytes) -> None:
    items = read(data, input_format)
    assert items
    assert all(isinstance(item, Document) or str(item) for item in items)


@given(st.binary(max_size=200), DATA)
@bounded
def test_what_is_packed_and_damaged_is_said(damage: bytes, data: bytes) -> None:
    packed = gzip.compress(data)
    assert read(packed[: len(packed) // 2] + damage, "auto")


@given(st.lists(JSON, max_size=6))
@bounded
def test_of_lines_of_json_none_is_lost_without_a_word(values: list[object]) -> None:
    data = "".join(json.dumps(value) + "\n" for value in values).encode("utf-8", "surrogatepass")
    items = read(data, "jsonl", Fields(keep=("title",)))
    read_or_lost = [item for item in items if isinstance(item, Document) or item.lost]
    assert max(1, len(values)) == len(read_or_lost)


@given(JSON)
@bounded
def test_any_value_is_a_day_or_said(value: object) -> None:
    read_date(value)
