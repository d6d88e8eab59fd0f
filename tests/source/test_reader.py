"""Does every file give a tree or diagnostics, and does the tree hold what was typed?"""

from pathlib import Path

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from marsad.source import Diagnostics, Mapping, Node, Scalar, Sequence, load_yaml, parse_yaml, plain, render
from source.strategies import arabic_texts, texts, yaml_fragments


def read(text: str) -> Node:
    """Return the tree of a text that has no faults."""
    diagnostics = Diagnostics()
    node = parse_yaml(text, diagnostics, lint=False)
    assert [] == [str(found) for found in diagnostics]
    assert node is not None
    return node


def codes(text: str) -> list[str]:
    diagnostics = Diagnostics()
    parse_yaml(text, diagnostics)
    return [found.code for found in diagnostics]


@pytest.mark.parametrize("typed", ["042", "NO", "yes", "1e3", "0x1F", "2012-05-31", "~", "null", "1_000", "12:30:45"])
def test_scalars_stay_as_typed(typed: str) -> None:
    assert {"code": typed} == plain(read(f"code: {typed}\n"))


def test_what_was_not_written_is_none_and_what_was_quoted_is_text() -> None:
    assert {"a": None, "b": "", "c": [None]} == plain(read("a:\nb: ''\nc:\n  -\n"))


@given(st.lists(texts | arabic_texts))
def test_dumped_strings_load_as_the_same_strings(strings: list[str]) -> None:
    assert strings == plain(read(yaml.dump(strings, allow_unicode=True)))


@given(st.dictionaries(texts, st.lists(texts)))
def test_dumped_mappings_load_as_the_same_mappings(mapping: dict[str, list[str]]) -> None:
    assert mapping == plain(read(yaml.dump(mapping, allow_unicode=True)))


@given(content=st.binary(max_size=60) | yaml_fragments.map(lambda text: text.encode("utf-8", "surrogatepass")))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_bytes_give_a_tree_or_errors(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "any.yaml"
    path.write_bytes(content)
    diagnostics = Diagnostics()
    node = load_yaml(path, diagnostics)
    assert node is not None or diagnostics.has_errors
    assert all(render(found) for found in diagnostics)


@pytest.mark.parametrize("with_c_parser", [True, False])
@given(text=yaml_fragments)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_text_gives_a_tree_or_errors_with_either_parser(
    monkeypatch: pytest.MonkeyPatch, with_c_parser: bool, text: str
) -> None:
    monkeypatch.setattr(yaml, "__with_libyaml__", with_c_parser and yaml.__with_libyaml__)
    diagnostics = Diagnostics()
    node = parse_yaml(text, diagnostics)
    assert node is not None or diagnostics.has_errors
    assert all(render(found) for found in diagnostics)


def test_both_parsers_give_the_same_tree(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "a: [x, 'y']\nb:\n  - عقد\n  - |\n    t\n    u\n  - {c: d}\n"
    expected = described(read(text))
    monkeypatch.setattr(yaml, "__with_libyaml__", False)
    assert expected == described(read(text))


def described(node: Node) -> list[tuple[str, int, int]]:
    """Return each scalar's value and where it starts."""
    if isinstance(node, Scalar):
        return [(node.value, node.span.line, node.span.column)]
    inner = node.items if isinstance(node, Sequence) else node.values.values()
    return [found for part in inner for found in described(part)]


@pytest.mark.parametrize("number", ["\\UFFFFFFFF", "\\uD800"])
def test_impossible_escapes_are_diagnosed_with_the_slow_parser_too(
    monkeypatch: pytest.MonkeyPatch, number: str
) -> None:
    monkeypatch.setattr(yaml, "__with_libyaml__", False)
    diagnostics = Diagnostics()
    node = parse_yaml(f'a: "{number}"\n', diagnostics)
    assert node is not None or diagnostics.has_errors


def test_a_missing_file_and_a_folder_are_diagnosed(tmp_path: Path) -> None:
    for path in (tmp_path / "absent.yaml", tmp_path, Path("a\0b")):
        diagnostics = Diagnostics()
        assert load_yaml(path, diagnostics) is None
        assert ["S001"] == [found.code for found in diagnostics]


def test_the_byte_order_mark_shifts_no_column(tmp_path: Path) -> None:
    path = tmp_path / "marked.yaml"
    path.write_bytes("\ufeffkey: value\n".encode())
    node = load_yaml(path, Diagnostics())
    assert node is not None
    assert (1, 6) == (node.at("key").span.line, node.at("key").span.column)


def test_the_first_of_two_equal_keys_counts() -> None:
    diagnostics = Diagnostics()
    node = parse_yaml("a: 1\na: {b: [2]}\nc: 3\n", diagnostics)
    assert node is not None
    assert {"a": "1", "c": "3"} == plain(node)
    assert ["S103"] == [found.code for found in diagnostics]


def test_several_faults_are_told_at_once() -> None:
    assert ["S202", "S104", "S103"] == codes("a: &x عقد\nb: 1\nb: 2\n")


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        (("rules",), (3, 3, 6, 10)),
        (("rules", 0), (3, 5, 6, 1)),
        (("rules", 1, "id"), (6, 9, 6, 10)),
        (("last",), (7, 7, 7, 13)),
        (("last", 1), (7, 11, 7, 12)),
    ],
)
def test_every_part_has_a_span(path: tuple[str | int, ...], expected: tuple[int, int, int, int]) -> None:
    span = read("pack: a\nrules:\n  - id: x\n    text: |\n      y\n  - id: z\nlast: [p, q]\n").at(*path).span
    assert expected == (span.line, span.column, span.end_line, span.end_column)


def test_keys_have_spans_too() -> None:
    node = read("pack: a\nrules: []\n")
    assert isinstance(node, Mapping)
    span = node.keys["rules"].span
    assert (2, 1, 2, 6) == (span.line, span.column, span.end_line, span.end_column)


@pytest.mark.parametrize("path", [("b",), ("a", 2), ("a", "x"), (0,), ("a", 0, "x")])
def test_a_path_that_leads_nowhere_raises_lookup_error(path: tuple[str | int, ...]) -> None:
    with pytest.raises(LookupError):
        read("a: [x]\n").at(*path)


@pytest.mark.parametrize("escape", [r"\e[2J", r"\a", r"\u202e", r"\0", r"\x9b"])
def test_an_escape_for_what_nobody_sees_is_reported_and_left_out(escape: str) -> None:
    found = Diagnostics()
    node = parse_yaml(f'a: "b{escape}c"\n', found)
    assert ["S004"] == [each.code for each in found]
    assert node is not None
    value = node.at("a")
    assert isinstance(value, Scalar)
    assert value.value.isprintable()
