"""Does formatting leave every text's meaning as it is, and no line that mixes directions?"""

from collections import Counter
from typing import Any

from hypothesis import HealthCheck, assume, example, given, settings

from marsad.source import Diagnostics, lint_bidi, parse_yaml, plain
from marsad.source.bidi import without_controls
from marsad.workbench.formatter import format_text
from source.strategies import yaml_fragments
from workbench.formatter.strategies import COMMENT_WORDS, blocks


def read(text: str) -> Any:
    """Return what the project's reader reads, without invisible controls, and what it says of anchors and tags."""
    diagnostics = Diagnostics()
    tree = parse_yaml(text, diagnostics, lint=False)
    refused = [found.message for found in diagnostics if found.code != "S103"]
    return (None if tree is None else bare(plain(tree))), refused


def bare(value: Any) -> Any:
    """Return dicts, lists and strings without invisible controls, and without what blanks they leave at the ends."""
    if isinstance(value, dict):
        return [(bare(key), bare(item)) for key, item in value.items()]
    if isinstance(value, list):
        return [bare(item) for item in value]
    return without_controls(value or "").strip(" \t")


@settings(suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much])
@given(blocks())
@example("k: [عقد, # the verb\n  وقع] # note\n")
@example("k0: |\n\n  عقد BP\n")
@example("- \u200f قال: نعم\n")
@example("k0: [{}, &n (أمس) BP قال: نعم]\n")
@example('k: " عقد BP"\n')
@example("text: | # note\n  عقد BP\n")
def test_what_is_valid_comes_back_repaired_and_means_the_same(text: str) -> None:
    formatted = format_text(text)
    assume(formatted.text is not None)
    assert formatted.text is not None
    assert [] == [str(found) for found in lint_bidi(formatted.text)]
    assert () == formatted.diagnostics
    assert read(text) == read(formatted.text)
    assert words_of_comments(text) == words_of_comments(formatted.text)
    assert formatted == format_text(formatted.text)
    if not lint_bidi(text):
        assert text == formatted.text


@given(yaml_fragments)
@example("\u202e\ta")
@example("\u202e\xa0- a")
def test_no_text_is_too_odd(text: str) -> None:
    text = text.removeprefix("\ufeff")
    formatted = format_text(text)
    if formatted.text is None:
        assert formatted.diagnostics
    else:
        assert read(text) == read(formatted.text)
        assert formatted.text == format_text(formatted.text).text
        assert bool(lint_bidi(formatted.text)) == bool(formatted.diagnostics)


@given(blocks())
def test_line_ends_and_byte_order_mark_are_kept(text: str) -> None:
    expected = format_text(text).text
    assume(expected is not None)
    assert expected is not None
    assert "\ufeff" + expected.replace("\n", "\r\n") == format_text("\ufeff" + text.replace("\n", "\r\n")).text


def words_of_comments(text: str) -> Counter[str]:
    """Count the words that are drawn for comments only."""
    return Counter({word: text.count(word) for word in COMMENT_WORDS})
