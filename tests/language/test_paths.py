"""What does reading paths give, do printed paths read back, and what is said of wrong ones?"""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from language.strategies import blanks, fragments, several_paths
from marsad.language.paths import PathError, RolePath, parse_paths, print_paths


def test_paths_are_read_in_order() -> None:
    expected = (("object",), ("object", "owner"), ("with",))
    assert expected == parse_paths("object | object.owner | with")


@given(several_paths)
def test_printed_paths_read_back_as_they_were(paths: tuple[RolePath, ...]) -> None:
    assert paths == parse_paths(print_paths(paths))


@given(several_paths, st.data())
def test_blanks_and_lines_between_the_parts_say_nothing(paths: tuple[RolePath, ...], data: st.DataObject) -> None:
    def joined(mark: str, parts: list[str]) -> str:
        return "".join(
            part if number == 0 else f"{data.draw(blanks)}{mark}{data.draw(blanks)}{part}"
            for number, part in enumerate(parts)
        )

    assert paths == parse_paths(joined("|", [joined(".", list(path)) for path in paths]))


STEP = "expected a relation or preposition group"


@pytest.mark.parametrize(
    ("text", "column", "message"),
    [
        ("", 0, f"{STEP}, found the end"),
        ("   ", 3, f"{STEP}, found the end"),
        ("Subject", 0, f"{STEP}, found 'Subject'"),
        ("object.", 7, f"{STEP}, found the end"),
        ("object | | with", 9, f"{STEP}, found '| with'"),
        ("object with", 7, "expected end of text, found 'with'"),
        ("\tobject\n; in", 8, "expected end of text, found '; in'"),
        ("object.owner-", 12, "expected end of text, found '-'"),
    ],
)
def test_wrong_paths_say_what_was_expected_and_where(text: str, column: int, message: str) -> None:
    with pytest.raises(PathError) as caught:
        parse_paths(text)
    assert (column, message) == (caught.value.column, str(caught.value))


def stops_at(text: str) -> int:
    """Return where reading stopped, the text's length if it did not."""
    try:
        parse_paths(text)
    except PathError as error:
        return error.column
    return len(text)


@given(st.text() | fragments)
@example("a." * 5000)
@example("a|" * 5000)
@example("a.b" + ".c" * 3000)
def test_no_text_gives_another_exception_than_a_path_error(text: str) -> None:
    assert 0 <= stops_at(text) <= len(text)


@given(several_paths, st.data())
def test_cut_paths_point_inside_their_text(paths: tuple[RolePath, ...], data: st.DataObject) -> None:
    text = print_paths(paths)
    cut = text[: data.draw(st.integers(0, len(text)))]
    assert 0 <= stops_at(cut) <= len(cut)
