import datetime
from pathlib import Path

import pytest

from actors.shipped import tokens_of
from marsad.source import Diagnostics, load_yaml, plain
from marsad.time import TimeFinder

Expected = list[tuple[str | None, str, str | None]]


def cases() -> list[tuple[datetime.date | None, str, Expected]]:
    diagnostics = Diagnostics()
    node = load_yaml(Path(__file__).with_name("expressions.yaml"), diagnostics)
    diagnostics.raise_errors()
    assert node is not None
    found = []
    for row in plain(node):
        published = None if row["published"] == "none" else datetime.date.fromisoformat(row["published"])
        listed = [] if row["expressions"] == "none" else row["expressions"]
        expected = [
            (None if each["value"] == "none" else each["value"], each["how"], each.get("ahead")) for each in listed
        ]
        found.append((published, row["text"], expected))
    return found


@pytest.mark.parametrize(("published", "text", "expected"), cases())
def test_expression_has_the_value_written_by_hand(
    finder: TimeFinder, published: datetime.date | None, text: str, expected: Expected
) -> None:
    found = finder.find(tokens_of(text), published)
    # What is the same on both sides of the publication has no second value.
    assert [(value, how, None if ahead == value else ahead) for value, how, ahead in expected] == [
        (each.value, each.how, each.ahead) for each in found
    ]


def test_there_are_at_least_150_expressions() -> None:
    assert len(cases()) >= 150
