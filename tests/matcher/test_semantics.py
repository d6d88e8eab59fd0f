"""Does each part of a pattern take what the pattern language says it takes?"""

import pytest

from marsad.language.grammar import parse_pattern
from marsad.language.tree import Gap, WordTest
from marsad.matcher.steps import build_sequence
from marsad.model import Actor, Mention, Word
from matcher.reference import ClauseShape, Row, Unit
from matcher.rows import captures_of, match, matcher_of

WORD = Word("كلمة", "word")
MAIN = ClauseShape("main", None, 0)
LETTERS = {"g": "go", "r": "red", "b": "blue"}


def row(text: str, clauses: str = "") -> Row:
    """One unit a letter: g, r, b are words of a group, A a bare actor, W one under with, n a noun, a dot nothing."""
    units = []
    for letter, clause in zip(text, clauses or "0" * len(text), strict=True):
        mention = Mention("actor", 0, 1, (Actor("RUS", 0, 1, "name"),), gender="feminine") if letter in "AW" else None
        functions = {"A": frozenset({"bare"}), "W": frozenset({"with"})}.get(letter, frozenset())
        passes = frozenset({WordTest((LETTERS[letter],))} if letter in LETTERS else set())
        units.append(Unit(WORD, int(clause), passes, mention, functions, is_noun=letter == "n"))
    others = (ClauseShape("content", 0, number) for number in (clauses.find("1"), clauses.find("2")) if number >= 0)
    return Row(tuple(units), (MAIN, *others))


def caught(pattern: str, text: str, clauses: str = "") -> list[dict[str, tuple[int, int]]]:
    """Return the captures at every trigger, without the trigger itself."""
    found = [captures_of(matches[0]) for matches in match(matcher_of(parse_pattern(pattern)), row(text, clauses))]
    return [{name: span for name, span in captures.items() if name != "trigger"} for captures in found]


@pytest.mark.parametrize(
    ("pattern", "text", "expected"),
    [
        ("trigger:[lex=@go] x:[lex=@red]", "gr", [{"x": (1, 2)}]),
        ("trigger:[lex=@go] x:[lex=@red]", "g.r", []),
        ("trigger:[lex=@go] .. x:[lex=@red]", "g..r.r", [{"x": (3, 4)}]),
        ("trigger:[lex=@go] ..2 x:[lex=@red]", "g..r", [{"x": (3, 4)}]),
        ("trigger:[lex=@go] ..2 x:[lex=@red]", "g...r", []),
        ("trigger:[lex=@go] .. x:([lex=@red] [lex=@blue])", "gr.rb", [{"x": (3, 5)}]),
        ("x:[lex=@red] .. trigger:[lex=@go]", "r.r.g", [{"x": (2, 3)}]),
        ("x:[lex=@red] ..1 trigger:[lex=@go]", "r..g", []),
        ("x:([lex=@red] [lex=@blue]) trigger:[lex=@go]", "rbg", [{"x": (0, 2)}]),
        # A gap never reconsiders: the nearest red has no blue behind it, a later one would.
        ("trigger:[lex=@go] .. [lex=@red] x:[lex=@blue]", "gr.rb", []),
        ("trigger:[lex=@go] x:[lex=@red]? y:[lex=@blue]", "gb", [{"y": (1, 2)}]),
        ("trigger:[lex=@go] .. x:[lex=@red]?", "g..", [{}]),
        # What is found behind the gap is taken, though the part after it then fails.
        ("trigger:[lex=@go] .. x:[lex=@red]? y:[lex=@blue]", "gb..r", []),
        ("trigger:[lex=@go] (x:[lex=@red] | y:[lex=@red])", "gr", [{"x": (1, 2)}]),
        ("trigger:[lex=@go] (x:[lex=@red] [lex=@red] | y:[lex=@red])", "gr", [{"y": (1, 2)}]),
        ("trigger:[lex=@go] { .. x:[lex=@red] ; .. y:[lex=@blue] }", "gbr", [{"x": (2, 3), "y": (1, 2)}]),
        ("trigger:[lex=@go] { .. x:[lex=@red] ! ; .. y:[lex=@blue] }", "gb", []),
        ("trigger:[lex=@go] { .. x:[lex=@red] ; .. x:[lex=@blue] }", "gbr", [{"x": (2, 3)}]),
        ("trigger:[lex=@go] .. x:ACTOR", "g.W", [{"x": (2, 3)}]),
        ("trigger:[lex=@go] .. x:ACTOR[bare]", "g.WA", [{"x": (3, 4)}]),
        ("trigger:[lex=@go] .. x:ACTOR[object]", "gnA", [{"x": (2, 3)}]),
    ],
)
def test_part_takes_what_the_language_says(pattern: str, text: str, expected: list[dict[str, tuple[int, int]]]) -> None:
    assert expected == caught(pattern, text)


def test_gap_crosses_another_clause_but_ends_in_its_own() -> None:
    pattern = "trigger:[lex=@go] .. x:[lex=@red]"
    assert [{"x": (3, 4)}] == caught(pattern, "g.rr", "0110")
    assert [] == caught(pattern, "g.r", "011")


def test_content_stands_for_a_clause_of_reported_words() -> None:
    assert [{}] == caught("trigger:[lex=@go] CONTENT", "g..", "011")
    assert [] == caught("trigger:[lex=@go] CONTENT", "g..", "000")
    assert [] == caught("trigger:[lex=@go] CONTENT", "..g", "110")


def test_the_rule_that_names_more_words_is_preferred_at_one_trigger() -> None:
    short, long = parse_pattern("trigger:[lex=@go]"), parse_pattern("trigger:[lex=@go] .. theme:[lex=@red]")
    found = match(matcher_of(short, long), row("g.r"))
    assert [["b", "a"]] == [[caught.rule for caught in matches] for matches in found]


def test_gap_without_a_part_cannot_be_built() -> None:
    with pytest.raises(ValueError, match="cannot stand at the end"):
        build_sequence((Gap(),), {}, True)
