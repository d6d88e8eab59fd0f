"""What do the lexemes that a word can be say together: what it governs and takes, and which parts it plays?"""

from collections.abc import Iterable, Mapping
from typing import Final

from marsad.clauses import ClauseWords
from marsad.model import Control, Lexeme, Operator, Reading, entity

OPTIONAL: Final = "object.optional"
"""The lexeme group of verbs that take an object, and as often none."""
MASDAR: Final = "masdar"
"""The derivation of verbal nouns."""
_MOST_WORDS: Final = 50_000
"""Words remembered before the memory is begun anew."""
_UNGOVERNED: Final = frozenset({"subject", "owner"})
"""Relations in which a word takes what stands beside it whichever of its lexemes it is."""


@entity
class Valency:
    """What the lexemes that a word can be take, read once for all its forms and places.

    `groups` are all their lexeme groups, `senses` the parts that these play among the clause words. Some lexeme is
    `transitive`, `receives` two objects, `takes_content`, or is a verbal noun (`is_verbal`), and is of one of the
    `operators` and `controls`; all of them that it `needs_object` and `is_masdar`.
    """

    lexemes: tuple[Lexeme, ...]
    groups: frozenset[str]
    senses: frozenset[str]
    governs: frozenset[str]
    operators: frozenset[Operator | None]
    controls: frozenset[Control | None]
    transitive: bool
    needs_object: bool
    receives: bool
    takes_content: bool
    is_verbal: bool
    is_masdar: bool


class ValencyReader:
    """Reads the valency of words and remembers it; threads may share it (a lost race repeats work)."""

    __slots__ = ("_beside", "_known", "_senses")

    def __init__(self, words: ClauseWords) -> None:
        self._senses = _by_group(words.groups)
        self._known: dict[tuple[int, ...], Valency] = {}
        self._beside: dict[tuple[int, str, bool], tuple[Valency, Valency]] = {}

    def of(self, readings: Iterable[Reading]) -> Valency:
        """Return the valency of a word with those readings."""
        return self._of([reading.lexeme for reading in readings])

    def beside(self, valency: Valency, relation: str, *, has_object: bool) -> Valency:
        """Return the valency of the lexemes that take what stands in that relation; of all of them if none does.

        Of those that govern a preposition, the ones that take an object or not, as the word has one.
        """
        if len(valency.lexemes) < 2 or relation in _UNGOVERNED:
            return valency
        known = self._beside.get((id(valency), relation, has_object))
        if known is None:
            found = self._of(_taking(valency.lexemes, relation, has_object=has_object))
            # What it was asked of is kept too, so that no other can take its number meanwhile.
            known = self._beside[id(valency), relation, has_object] = valency, found
        return known[1]

    def _of(self, lexemes: list[Lexeme]) -> Valency:
        # By number, as lexemes are compared field by field, and all forms of a lexeme share it.
        key = tuple(map(id, lexemes))
        known = self._known.get(key)
        if known is None:
            if len(self._known) >= _MOST_WORDS:
                self._known, self._beside = {}, {}
            known = self._known[key] = self._read(tuple(lexemes))
        return known

    def _read(self, lexemes: tuple[Lexeme, ...]) -> Valency:
        groups: set[str] = set()
        governs: set[str] = set()
        for each in lexemes:
            groups |= each.groups
            governs.update(each.governs)
        is_masdar = [each.derivation == MASDAR for each in lexemes]
        return Valency(
            lexemes,
            frozenset(groups),
            frozenset().union(*[self._senses[group] for group in groups & self._senses.keys()]),
            frozenset(governs),
            frozenset([each.operator for each in lexemes]),
            frozenset([each.control for each in lexemes]),
            True in [each.transitive for each in lexemes],
            False not in [each.transitive and OPTIONAL not in each.groups for each in lexemes],
            True in [each.receives for each in lexemes],
            True in [each.takes_content for each in lexemes],
            True in is_masdar,
            False not in is_masdar,
        )


def _by_group(senses: Mapping[str, Iterable[str]]) -> dict[str, set[str]]:
    """The senses of each lexeme group."""
    found: dict[str, set[str]] = {}
    for sense, groups in senses.items():
        for group in groups:
            found.setdefault(group, set()).add(sense)
    return found


def _taking(lexemes: tuple[Lexeme, ...], relation: str, *, has_object: bool) -> list[Lexeme]:
    if relation == "object":
        return [each for each in lexemes if each.transitive] or list(lexemes)
    found = [each for each in lexemes if relation in each.governs] or list(lexemes)
    return [each for each in found if each.transitive == has_object] or found
