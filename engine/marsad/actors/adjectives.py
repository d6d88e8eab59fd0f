"""Which adjective forms say of what country, organisation or role something is?"""

from collections.abc import Iterable
from itertools import repeat

from marsad.actors.entries import Adjective, AdjectiveKind
from marsad.actors.lexemes import Inflector
from marsad.actors.schema import ActorFileSchema
from marsad.text import clean, fold


def adjective_table(files: Iterable[ActorFileSchema], inflector: Inflector) -> dict[str, tuple[Adjective, ...]]:
    """Return all forms of nationalities, affiliations, modifiers and neutral adjectives, bare and definite.

    In an adjective of two words the second is inflected, the first with it if it is an adjective itself.
    """
    files = list(files)
    ambiguous = {clean(word) for file in files for word in file.ambiguous_adjectives}
    countries = {fold(clean(name)) for file in files for country in file.countries for name in country.names}
    table: dict[str, list[Adjective]] = {}

    def add(text: str, adjective: Adjective) -> None:
        form = fold(text)
        # Turkish in the accusative is spelled like Turkey: the country is meant.
        if form in countries and adjective.kind == "nationality" and not adjective.definite:
            return
        there = table.setdefault(form, [])
        if adjective not in there:
            there.append(adjective)

    def inflect(phrase: str, kind: AdjectiveKind, code: str, owns: bool = False) -> None:
        first, *rest = clean(phrase).split()
        following = inflector.adjective(rest[0]) if rest else repeat(None)
        leading = inflector.adjective(first) if not rest or _agrees(first, rest[0]) else repeat(None)
        for form, other in zip(leading, following, strict=False):
            shape = form or other
            if shape is None:
                break
            text = form.text if form else first
            more = (other.text,) if other else ()
            unclear = first in ambiguous and not rest
            add(text, Adjective(kind, code, shape.gender, shape.number, False, unclear, _folded(more), owns))
            joined = more if form is None else tuple(inflector.definite(word) for word in more)
            definite = inflector.definite(text)
            add(definite, Adjective(kind, code, shape.gender, shape.number, True, unclear, _folded(joined), owns))

    for file in files:
        for country in file.countries:
            for word in country.nationality:
                inflect(word, "nationality", country.code)
            for word in country.people:
                plural = clean(word)
                if " " not in plural:
                    unclear = plural in ambiguous
                    for text in inflector.people(plural):
                        add(text, Adjective("people", country.code, "masculine", "plural", False, unclear))
                    definite = inflector.definite(plural)
                    add(definite, Adjective("people", country.code, "masculine", "plural", True, unclear))
        for affiliation in file.affiliations:
            for word in affiliation.adjectives:
                inflect(word, "affiliation", affiliation.code)
        for modifier in file.modifiers:
            for word in modifier.adjectives:
                inflect(word, "override" if modifier.override else "modifier", modifier.code, modifier.owns)
        for word in file.bonds:
            inflect(word, "bond", "")
        for word in file.neutral:
            inflect(word, "neutral", "")
        for word in file.neutral_people:
            plural = clean(word)
            for text in inflector.people(plural):
                add(text, Adjective("neutral", "", "masculine", "plural", False))
            add(inflector.definite(plural), Adjective("neutral", "", "masculine", "plural", True))
    return {form: tuple(sorted(found, key=_longest_first)) for form, found in table.items()}


def _agrees(first: str, second: str) -> bool:
    """Say whether the first word takes endings too: then both end alike."""
    return first[-1:] == second[-1:]


def _longest_first(adjective: Adjective) -> int:
    return -len(adjective.rest)


def _folded(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(fold(word) for word in words)
