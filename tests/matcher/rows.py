"""How does a row of the reference look to the matcher: units with bit sets, and word classes?"""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from marsad.clauses.syntax import Syntax
from marsad.compiler.compiler import compile_rules
from marsad.language.loader import load_packs
from marsad.language.tree import Node, WordTest
from marsad.matcher.matcher import Matcher
from marsad.matcher.units import Units
from marsad.model import Clause, Graph, Match, Token
from marsad.source import Diagnostics
from matcher.reference import Captures, Row, Unit

(_PACK,) = load_packs([Path(__file__).parent / "rule.yaml"], frozenset(), Diagnostics())


def matcher_of(*patterns: Node) -> Matcher:
    """Return a matcher whose rules are these patterns: a, b, c ..."""
    rules = (replace(_PACK.rules[0], id=chr(ord("a") + number), pattern=p) for number, p in enumerate(patterns))
    return Matcher(compile_rules([replace(_PACK, rules=tuple(rules))]))


def units_of(row: Row) -> Units:
    """Return the row as the clauses room would hand it over."""
    tokens = [Token(unit.word, number, number + 1) for number, unit in enumerate(row.units)]
    count = len(tokens)

    def where(holds: Callable[[Unit], bool]) -> int:
        return sum(1 << number for number, unit in enumerate(row.units) if holds(unit))

    def under(group: str) -> int:
        return where(lambda unit: group in unit.functions)

    def inside(clause: int) -> int:
        return where(lambda unit: unit.clause == clause)

    def of_kind(kind: str) -> int:
        return where(lambda unit: unit.mention is not None and unit.mention.kind == kind)

    return Units(
        tokens=tokens,
        graph=Graph(tuple(tokens), (), ()),
        words=tokens,
        mentions=[unit.mention for unit in row.units],
        syntax=[Syntax()] * count,
        starts=list(range(count)),
        ends=list(range(1, count + 1)),
        governors=[None] * count,
        bare=under("bare"),
        of=under("of"),
        under={group: under(group) for group in ("with", "to")},
        free=where(lambda unit: unit.is_free),
        nouns=where(lambda unit: unit.is_noun),
        actors=of_kind("actor"),
        places=of_kind("place"),
        times=of_kind("time"),
        clauses=[
            Clause(number, shape.start, count, shape.kind, shape.parent, 0) for number, shape in enumerate(row.clauses)
        ],
        clause_of=[unit.clause for unit in row.units],
        masks=[inside(number) for number in range(len(row.clauses))],
    )


def classes_of(row: Row, tests: tuple[WordTest, ...]) -> list[int]:
    """Return each unit's word class by the rule set's numbering."""
    return [sum(1 << number for number, test in enumerate(tests) if test in unit.passes) for unit in row.units]


def match(matcher: Matcher, row: Row) -> list[tuple[Match, ...]]:
    """Run the matcher over the row."""
    return matcher.match(units_of(row), classes_of(row, matcher.rules.tests.tests))


def captures_of(found: Match) -> Captures:
    """Return the captures by name."""
    return {capture.name: (capture.start, capture.end) for capture in found.captures}
