import pytest
import yaml

from marsad.workbench.formatter import format_text, formatting


def test_nothing_is_changed_if_the_reader_would_not_read_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(formatting, "same_tree", lambda before, after: False)
    formatted = format_text("\ufeffa: عقد\n", "a.yaml")
    assert "\ufeffa: عقد\n" == formatted.text
    (found,) = formatted.diagnostics
    assert ("S203", "a.yaml:1:1") == (found.code, str(found.span))


def test_the_parser_without_the_c_library_serves_as_well(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "a: &x [عقد, {b: 'وقع'}] # c\n\nd: |\n  (نعم)\n  BP لا\n\ne: *x\n"
    expected = format_text(text)
    monkeypatch.setattr(yaml, "__with_libyaml__", False)
    assert expected == format_text(text)
    assert () == expected.diagnostics


def test_new_lines_end_like_the_first_of_the_file() -> None:
    assert "a:\r\n  عقد\r\nb: x\n" == format_text("a: عقد\r\nb: x\n").text


@pytest.mark.parametrize("text", ["", "\n", "# ملاحظة\n", "\ufeff", "a: b", "- عقد\n\n\n", "a: \u200c\n"])
def test_what_is_right_comes_back_as_it_is(text: str) -> None:
    assert (text, ()) == ((formatted := format_text(text)).text, formatted.diagnostics)
