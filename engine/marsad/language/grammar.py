"""How a pattern's text is read: the grammar of the pattern language, in pyparsing.

    pattern   = part+
    part      = ".." [number] | [name ":"] body ["?"]
    body      = "[" term+ "]" | KIND ["[" function ("|" function)* "]"] | "(" pattern ("|" pattern)* ")"
              | "{" pattern ["!"] (";" pattern ["!"])* "}"
    term      = "lex=" "@"group ("|" "@"group)* | "form=" "@"list ("|" "@"list)* | feature

Precedence is in the grammar itself; `-` stops at the first error, so that a message points where it happened.
"""

from functools import cache
from typing import Any

import pyparsing as pp

from marsad.language.tree import (
    DEFAULT_GAP,
    Arguments,
    Capture,
    Choice,
    EntityTest,
    Gap,
    Maybe,
    Node,
    Sequence,
    WordTest,
)

KINDS = ("ACTOR", "PLACE", "TIME", "CONTENT")
FEATURES = (
    "verb",
    "noun",
    "adjective",
    "particle",
    "masdar",
    "participle",
    "passive-participle",
    "active",
    "passive",
    "perfect",
    "imperfect",
    "future",
    "pronoun",
    "definite",
    "indefinite",
    "free",
)


DEEPEST_NESTING = 12
"""How many brackets may stand inside one another; the parser's own recursion ends long after that."""


class PatternError(ValueError):
    """A pattern that does not follow the grammar; `column` is the character, from 0, where reading stopped."""

    def __init__(self, message: str, column: int) -> None:
        super().__init__(message)
        self.column = column


def parse_pattern(text: str) -> Node:
    """Read a pattern. Raises PatternError."""
    _check_nesting(text)
    try:
        node: Node = _grammar().parse_string(text)[0]
    except pp.ParseBaseException as error:
        raise PatternError(_message(error), error.loc) from error
    return node


def _message(error: pp.ParseBaseException) -> str:
    found = error.pstr[error.loc : error.loc + 12]
    expected = error.msg[:1].lower() + error.msg[1:]
    return f"{expected}, found {found!r}" if found else f"{expected}, found the end of the pattern"


def _check_nesting(text: str) -> None:
    depth = 0
    for column, character in enumerate(text):
        depth += (character in "({") - (character in ")}")
        if depth > DEEPEST_NESTING:
            raise PatternError(f"more than {DEEPEST_NESTING} brackets stand inside one another", column)


@cache
def _grammar() -> pp.ParserElement:
    name = pp.Regex(r"[a-z][a-z0-9-]*").set_name("a name in small letters")
    group = pp.Suppress("@") - pp.Regex(r"[a-z][a-z0-9.-]*").set_name("the name of a group or word list")
    pattern = pp.Forward()

    groups = pp.Group(pp.Suppress("lex=") - _separated(group, "|"))("groups*")
    spellings = pp.Group(pp.Suppress("form=") - _separated(group, "|"))("spellings*")
    feature = pp.one_of(FEATURES, as_keyword=False).set_name("a feature")
    term = (groups | spellings | feature).set_name("lex=@group, form=@list or a feature")
    word = _placed(pp.Suppress("[") - pp.OneOrMore(term) - pp.Suppress("]"), _word)
    function = pp.Regex(r"[a-z][a-z-]*").set_name("a function of the mention")
    # The bracket follows at once: `TIME[in]` is a function, `TIME [noun]` a mention and then a word.
    functions = pp.Suppress(pp.Literal("[").leave_whitespace()) - _separated(function, "|") - pp.Suppress("]")
    entity = _placed(pp.Regex("|".join(KINDS)) + pp.Optional(functions), _entity)
    choice = _placed(pp.Suppress("(") - _separated(pattern, "|") - pp.Suppress(")"), _choice)
    slot = pp.Group(pattern + pp.Optional(pp.Literal("!")))
    arguments = _placed(pp.Suppress("{") - _separated(slot, ";") - pp.Suppress("}"), _arguments)
    gap = _placed(pp.Regex(r"\.\.[0-9]{0,4}"), _gap)

    body = (word | entity | choice | arguments).set_name("a word, a mention or a bracket")
    captured = _placed(name + pp.Suppress(":") - body, _capture)
    part = (gap | _placed((captured | body) + pp.Optional(pp.Literal("?")), _maybe)).set_name("a part of the pattern")
    pattern <<= _placed(pp.OneOrMore(part), _sequence)
    # Columns count the text as it is, tabs included.
    return (pattern + pp.StringEnd().set_name("another part or the end of the pattern")).parse_with_tabs()


def _separated(element: pp.ParserElement, separator: str) -> pp.ParserElement:
    return element + pp.ZeroOrMore(pp.Suppress(separator) - element)


def _placed(element: pp.ParserElement, build: Any) -> pp.ParserElement:
    located = pp.Located(element)

    def action(tokens: pp.ParseResults) -> Node:
        start, values, end = tokens[0], tokens[1], tokens[2]
        node: Node = build(values, (start, end))
        return node

    return located.set_parse_action(action)


def _word(values: pp.ParseResults, place: tuple[int, int]) -> Node:
    features = tuple(value for value in values if isinstance(value, str))
    named = values.as_dict()
    groups, spellings = named.get("groups", [()]), named.get("spellings", [()])
    if len(groups) > 1 or len(spellings) > 1:
        raise PatternError("lex= and form= stand once in a word test; join their names with |", place[0])
    return WordTest(tuple(groups[0]), tuple(spellings[0]), features, place)


def _entity(values: pp.ParseResults, place: tuple[int, int]) -> Node:
    return EntityTest(values[0], tuple(values[1:]), place)


def _choice(values: pp.ParseResults, place: tuple[int, int]) -> Node:
    return values[0] if len(values) == 1 else Choice(tuple(values), place)


def _arguments(values: pp.ParseResults, place: tuple[int, int]) -> Node:
    return Arguments(tuple(slot[0] for slot in values), tuple(len(slot) > 1 for slot in values), place)


def _gap(values: pp.ParseResults, place: tuple[int, int]) -> Node:
    digits = values[0][2:]
    return Gap(int(digits) if digits else DEFAULT_GAP, place)


def _capture(values: pp.ParseResults, place: tuple[int, int]) -> Node:
    return Capture(values[0], values[1], place)


def _maybe(values: pp.ParseResults, place: tuple[int, int]) -> Node:
    return Maybe(values[0], place) if len(values) > 1 else values[0]


def _sequence(values: pp.ParseResults, place: tuple[int, int]) -> Node:
    return values[0] if len(values) == 1 else Sequence(tuple(values), place)
