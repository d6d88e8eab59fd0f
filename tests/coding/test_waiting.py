"""Which findings wait while a file cannot be read that may define the names they are about?"""

from pathlib import Path

import pytest

from marsad.coding import without_waiting
from marsad.source import Diagnostic, Diagnostics, Severity, Source, Span

RULES = [Path("rules.yaml"), Path("more.yaml")]


def found(code: str, file: str, severity: Severity = "error") -> Diagnostic:
    return Diagnostic(code, severity, "so it is", Span(Source(file, "verb: meeet"), 1, 7, 1, 12))


def codes(*diagnostics: Diagnostic) -> list[tuple[str, str]]:
    return [(each.code, each.span.file) for each in without_waiting(Diagnostics(diagnostics), RULES)]


def test_names_wait_for_a_file_of_words_that_cannot_be_read() -> None:
    unread, unknown, other = found("S303", "words.yaml"), found("R105", "rules.yaml"), found("R104", "rules.yaml")
    assert codes(unread, unknown, other) == [("R104", "rules.yaml"), ("S303", "words.yaml"), ("S305", "words.yaml")]


def test_how_many_wait_is_said_once_of_all() -> None:
    several = [found("R105", "rules.yaml")] * 150 + [found("L004", "words.yaml"), found("S101", "words.yaml")]
    (waiting,) = (each for each in without_waiting(Diagnostics(several), RULES) if each.code == "S305")
    assert waiting.message.startswith("151 findings")
    assert waiting.severity == "warning"


@pytest.mark.parametrize(
    "unread",
    [
        pytest.param(found("S303", "more.yaml"), id="a file of rules defines no words"),
        pytest.param(found("S202", "words.yaml", "warning"), id="what is only warned of was read"),
        pytest.param(found("L001", "words.yaml"), id="what is read and wrong hides no other name"),
        pytest.param(found("S202", "words.yaml"), id="what is badly shown was read"),
    ],
)
def test_names_are_told_else(unread: Diagnostic) -> None:
    assert ("R105", "rules.yaml") in codes(unread, found("R105", "rules.yaml"))
    assert "S305" not in dict(codes(unread, found("R105", "rules.yaml")))


def test_nothing_is_added_where_nothing_waits() -> None:
    assert codes(found("S303", "words.yaml"), found("R104", "rules.yaml")) == [
        ("R104", "rules.yaml"),
        ("S303", "words.yaml"),
    ]


def test_what_rules_override_waits_for_a_file_of_rules_that_cannot_be_read() -> None:
    unread = found("S101", "more.yaml")
    assert codes(unread, found("R106", "rules.yaml"), found("R105", "rules.yaml")) == [
        ("S101", "more.yaml"),
        ("S305", "more.yaml"),
        ("R105", "rules.yaml"),
    ]


def test_of_one_name_that_waits_it_is_said_so() -> None:
    (waiting,) = (
        each
        for each in without_waiting(Diagnostics([found("S101", "words.yaml"), found("R105", "rules.yaml")]), RULES)
        if each.code == "S305"
    )
    assert waiting.message == "a finding about a name that leads nowhere waits until this file can be read"
