"""Which adjective forms say of what country, organisation or role something is?"""

from collections.abc import Iterable
from itertools import repeat

from marsad.actors.entries import Adjective, AdjectiveKind
from marsad.actors.lexemes import Inflector
from marsad.actors.schema import ActorFileSchema
from marsad.text import clean, fold


def adjective_table(files: Iterable[ActorFileSchema], inflector: Inflector) -> dict[str, tuple[Adjective, ...]]:
    """Return all forms of nationalities, affiliations, modifiers and neutral adjectives, bare and definite."""
    files = list(files)
    table = _Table(files, inflector)
    for file in files:
        for country in file.countries:
            for word in country.nationality:
                table.inflect(word, "nationality", country.code)
            for word in country.people:
                if " " not in clean(word):
                    table.add_people(word, "people", country.code)
        for affiliation in file.affiliations:
            for word in affiliation.adjectives:
                table.inflect(word, "affiliation", affiliation.code)
        for modifier in file.modifiers:
            for word in modifier.adjectives:
                table.inflect(word, "override" if modifier.override else "modifier", modifier.code, modifier.owns)
        for word in file.bonds:
            table.inflect(word, "bond")
        for word in file.neutral:
            table.inflect(word, "neutral")
        for word in file.neutral_people:
            table.add_people(word, "neutral")
    return table.sorted()


class _Table:
    """Adjectives by their folded first words, while they are entered."""

    def __init__(self, files: Iterable[ActorFileSchema], inflector: Inflector) -> None:
        self._inflector = inflector
        self._ambiguous = {clean(word) for file in files for word in file.ambiguous_adjectives}
        self._countries = {fold(clean(name)) for file in files for country in file.countries for name in country.names}
        self._adjectives: dict[str, list[Adjective]] = {}

    def inflect(self, phrase: str, kind: AdjectiveKind, code: str = "", owns: bool = False) -> None:
        """Enter all forms of an adjective; of two words the second is inflected, the first if it is one itself."""
        inflector = self._inflector
        first, *rest = clean(phrase).split()
        following = inflector.adjective(rest[0]) if rest else repeat(None)
        leading = inflector.adjective(first) if not rest or _agrees(first, rest[0]) else repeat(None)
        unclear = first in self._ambiguous and not rest
        for form, other in zip(leading, following, strict=False):
            shape = form or other
            if shape is None:
                break
            text = form.text if form else first
            more = (other.text,) if other else ()
            self._add(text, Adjective(kind, code, shape.gender, shape.number, False, unclear, _folded(more), owns))
            joined = more if form is None else tuple(inflector.definite(word) for word in more)
            definite = inflector.definite(text)
            self._add(definite, Adjective(kind, code, shape.gender, shape.number, True, unclear, _folded(joined), owns))

    def add_people(self, word: str, kind: AdjectiveKind, code: str = "") -> None:
        """Enter the forms of a plural for people."""
        plural = clean(word)
        unclear = plural in self._ambiguous
        for text in self._inflector.people(plural):
            self._add(text, Adjective(kind, code, "masculine", "plural", False, unclear))
        self._add(self._inflector.definite(plural), Adjective(kind, code, "masculine", "plural", True, unclear))

    def sorted(self) -> dict[str, tuple[Adjective, ...]]:
        """Return the adjectives, of each first word the longest first."""
        return {form: tuple(sorted(found, key=_longest_first)) for form, found in self._adjectives.items()}

    def _add(self, text: str, adjective: Adjective) -> None:
        form = fold(text)
        # Turkish in the accusative is spelled like Turkey: the country is meant.
        if form in self._countries and adjective.kind == "nationality" and not adjective.definite:
            return
        there = self._adjectives.setdefault(form, [])
        if adjective not in there:
            there.append(adjective)


def _agrees(first: str, second: str) -> bool:
    """Say whether the first word takes endings too: then both end alike."""
    return first[-1:] == second[-1:]


def _longest_first(adjective: Adjective) -> int:
    return -len(adjective.rest)


def _folded(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(fold(word) for word in words)
