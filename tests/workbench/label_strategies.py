"""Random labels, and records that often agree with them in part, as the rows of the two files."""

from itertools import pairwise
from typing import Any

from hypothesis import strategies as st

Row = dict[str, Any]

LENGTH = 40
# Few of each, so that labels and records compete: codes that differ in their root, in their last digits, or that CAMEO
# lacks; actors that differ in country or role.
CODES = st.sampled_from(["010", "016", "036", "040", "042", "030", "031", "0361", "120", "99"])
ACTORS = st.sampled_from([None, "RUS", "RUSGOV", "RUSMIL", "IGOUNO", "IGOUNOGOV", "IGOEEC"])


@st.composite
def labelled(draw: st.DrawFn) -> tuple[list[Row], list[Row]]:
    """Documents, and records of them and of one that has no labels."""
    names = draw(st.sampled_from([["a"], ["a", "b"]]))
    documents: list[Row] = [{"doc": name, "text": "x" * LENGTH, "sentences": draw(sentences())} for name in names]
    records = [
        draw(record_like(document["doc"], event))
        for document in documents
        for sentence in document["sentences"]
        for event in sentence["events"]
        for _ in range(draw(st.integers(0, 2)))
    ]
    records += draw(st.lists(records_of("elsewhere"), max_size=1))
    for name in names:
        records += draw(st.lists(records_of(name), max_size=2))
    return documents, draw(st.permutations(records))


@st.composite
def sentences(draw: st.DrawFn) -> list[Row]:
    """A text of `LENGTH` characters cut into sentences; what stands before and after them belongs to none."""
    borders = sorted(draw(st.sets(st.integers(0, LENGTH), min_size=2, max_size=3)))
    return [
        {"start": start, "end": end, "events": draw(st.lists(events(start, end), max_size=4))}
        for start, end in pairwise(borders)
    ]


def events(start: int, end: int) -> st.SearchStrategy[Row]:
    return st.fixed_dictionaries(
        {
            "code": CODES,
            "alt": st.lists(CODES, max_size=1),
            "source": ACTORS,
            "source_alt": st.lists(ACTORS, max_size=1),
            "target": ACTORS,
            "target_alt": st.lists(ACTORS, max_size=1),
            "core": st.sampled_from([True, True, False]),
            "start": st.integers(start, end - 1),
            "end": st.just(end),
        }
    )


def record_like(doc: str, event: Row) -> st.SearchStrategy[Row]:
    """A record that differs from the label in nothing or in some of its parts."""
    return st.fixed_dictionaries(
        {
            "doc": st.just(doc),
            "code": st.just(event["code"]) | CODES,
            "source": st.just(event["source"]) | ACTORS,
            "target": st.just(event["target"]) | ACTORS,
            "start": st.just(event["start"]) | st.integers(0, LENGTH),
            "end": st.just(LENGTH),
        }
    )


def records_of(doc: str) -> st.SearchStrategy[Row]:
    return st.fixed_dictionaries(
        {
            "doc": st.just(doc),
            "code": CODES,
            "source": ACTORS,
            "target": ACTORS,
            "start": st.integers(0, LENGTH + 5),
            "end": st.just(LENGTH),
        }
    )
