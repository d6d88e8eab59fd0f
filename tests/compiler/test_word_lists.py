"""Do word lists of several packs keep apart?"""

from types import SimpleNamespace
from typing import Any, cast

from marsad.clauses.words import ClauseWords
from marsad.compiler.checker import RuleNames, check_packs
from marsad.language.rule import Pack
from marsad.source import Diagnostics


def pack(name: str, *lists: str) -> Pack:
    return Pack(name, ">=0.1", tuple((each, ("x",)) for each in lists), (), f"{name}.yaml")


def codes(*packs: Pack) -> list[tuple[str, str]]:
    diagnostics = Diagnostics()
    lexicon = cast(Any, SimpleNamespace(groups=()))
    words = cast(ClauseWords, SimpleNamespace(preposition_groups=frozenset()))
    check_packs(packs, lexicon, words, RuleNames(frozenset(), frozenset(), None), diagnostics)
    return [(found.code, found.span.file) for found in diagnostics]


def test_a_list_that_two_packs_define_is_reported_at_the_second() -> None:
    assert [("R115", "b.yaml")] == codes(pack("a", "days"), pack("b", "days"))


def test_lists_of_different_names_are_fine() -> None:
    assert [] == codes(pack("a", "days"), pack("b", "months"))
