"""Are findings collected, ordered, explained and shown?"""

import pickle
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marsad.source import (
    Catalogue,
    Diagnostic,
    Diagnostics,
    Kind,
    Source,
    SourceError,
    catalogue,
    display_path,
    render,
)
from source.strategies import arabic_texts, texts

SOURCE = Source("rules.yaml", "first line\nsecond line\n")


def at(line: int, column: int, severity: str = "error") -> Diagnostic:
    kind = Kind("S999", "title", "Explanation.", "Mending.", "warning" if severity == "warning" else "error")
    start = SOURCE.offset(line, column)
    return kind.at(SOURCE.span(start, start + 2), f"at {line}:{column}")


def test_findings_come_by_place_whatever_the_order_of_finding() -> None:
    found = [at(2, 3), at(1, 4), at(2, 1)]
    assert [found[1], found[2], found[0]] == list(Diagnostics(found))


def test_an_error_raises_with_all_findings_and_a_warning_alone_does_not() -> None:
    Diagnostics([at(1, 1, "warning")]).raise_errors()
    with pytest.raises(SourceError) as raised:
        Diagnostics([at(2, 1), at(1, 1, "warning")]).raise_errors()
    assert ["at 1:1", "at 2:1"] == [found.message for found in raised.value.diagnostics]
    assert "rules.yaml:1:1: warning[S999]: at 1:1\nrules.yaml:2:1: error[S999]: at 2:1" == str(raised.value)


def test_source_errors_survive_pickling() -> None:
    error = SourceError((at(1, 1),))
    assert str(error) == str(pickle.loads(pickle.dumps(error)))


def test_every_code_of_this_room_is_explained() -> None:
    kinds = [kind for kind in catalogue if kind.code.startswith("S")]
    assert len(kinds) >= 19
    assert all(kind.title and kind.explanation.endswith(".") and kind.mending for kind in kinds)


def test_a_code_has_one_meaning() -> None:
    own = Catalogue()
    for _ in range(2):
        own.add(Kind("L001", "title", "Explanation.", "Mending."))
    assert ["L001"] == [kind.code for kind in own]
    with pytest.raises(ValueError, match="L001 already means: title"):
        own.add(Kind("L001", "other", "Explanation.", "Mending."))


@pytest.mark.parametrize("code", ["X001", "S1", "S0001", "", "Sabc"])
def test_a_malformed_code_is_refused(code: str) -> None:
    with pytest.raises(ValueError, match="three digits"):
        Catalogue().add(Kind(code, "title", "Explanation.", "Mending."))


def test_paths_below_the_current_folder_are_shown_relative_to_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert "rules/a.yaml" == display_path(str(Path.cwd() / "rules" / "a.yaml"))
    assert "/elsewhere/a.yaml" == display_path("/elsewhere/a.yaml")
    assert "../a.yaml" == display_path("../a.yaml")


@given(st.lists(texts, min_size=1), st.data())
def test_offsets_and_positions_agree(lines: list[str], data: st.DataObject) -> None:
    source = Source("any", "\n".join(lines))
    offset = data.draw(st.integers(0, len(source.text)))
    span = source.span(offset, offset)
    assert offset == source.offset(span.line, span.column)
    assert source.text[:offset].count("\n") + 1 == span.line
    assert lines[span.line - 1] == source.line(span.line)


@given(texts, arabic_texts, st.integers(0, 40), st.integers(0, 40))
def test_any_span_is_shown(before: str, arabic: str, start: int, length: int) -> None:
    source = Source("any", f"x{before}{arabic}\nsecond")
    start = min(start, len(source.text))
    shown = render(Diagnostic("S101", "error", "m", source.span(start, min(start + length, len(source.text)))))
    assert "^" in shown


def caret_line(text: str, part: str) -> str:
    start = text.index(part)
    diagnostic = Diagnostic("S101", "error", "m", Source("f", text).span(start, start + len(part)))
    return render(diagnostic).splitlines()[4].removeprefix("   | ")


def test_carets_stand_under_latin_text() -> None:
    assert "     ^^^" == caret_line("key: bad", "bad")


def test_carets_span_the_whole_run_of_arabic_because_terminals_may_turn_it() -> None:
    assert "  ^^^^^^^^^^" == caret_line("- وقال بوتين", "بوتين")


def test_vowel_marks_take_no_cell_and_wide_characters_take_two() -> None:
    assert "  ^^^" == caret_line("- عَقَدَ", "عَقَدَ")
    assert "     ^" == caret_line("中文 x", "x")


def test_a_long_line_is_cut_around_the_place() -> None:
    text = "a" * 500 + "!" + "b" * 500
    line, carets = render(Diagnostic("S101", "error", "m", Source("f", text).span(500, 501))).splitlines()[3:5]
    assert "!" == line[carets.index("^")]
    assert len(line) < 140


def test_of_very_many_findings_of_one_kind_the_first_hundred_are_told_and_the_others_counted() -> None:
    source = Source("long.yaml", "x\n" * 1000)
    kind = Kind("S999", "title", "Explanation.", "Mending.")
    found = Diagnostics(kind.at(source.span(2 * line, 2 * line + 1), "again", "hint") for line in range(1000))
    found.add(at(1, 1))
    *told, last, other = found
    assert (100, "again") == (len(told), told[-1].message)
    assert ("and 900 more findings of this kind in the file, from here on", 900, 101) == (
        last.message,
        last.number,
        last.span.line,
    )
    assert "rules.yaml" == other.span.file
    assert list(found) == list(Diagnostics(tuple(found)))
