"""Which forms do the nouns and adjectives of actor phrases take?

All words here are in clean spelling, not folded. The endings are data; this room has its own because roles are few
and closed, and must be known before any lexicon is loaded.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from marsad.actors.entries import State
from marsad.actors.schema import EndingsSchema, LettersSchema
from marsad.model import Gender, Number


@dataclass(frozen=True, slots=True)
class Form:
    """A form without the article; `state` says whether a complement may or must follow.

    `gender` is None where nobody can tell it from the spelling.
    """

    text: str
    gender: Gender | None
    number: Number
    state: State


class Inflector:
    """Derives forms by the endings of the grammar file."""

    __slots__ = ("_adjectives", "_article", "_endings", "_feminine", "_joined", "_plurals")

    def __init__(self, letters: LettersSchema, endings: EndingsSchema, plurals: dict[str, tuple[str, ...]]) -> None:
        self._article = letters.article
        self._feminine = letters.feminine
        self._joined = (letters.joined_article, letters.by + letters.article)
        self._endings = endings
        self._plurals = plurals
        self._adjectives: dict[str, tuple[Form, ...]] = {}

    def definite(self, word: str) -> str:
        """Return the word with the article; under a preposition it has its article already."""
        return word if word.startswith(self._joined) else self._article + word

    def masculine(self, adjective: str) -> str:
        """Return an adjective without the feminine ending."""
        return adjective.removesuffix(self._feminine)

    def gender(self, noun: str, usual: Gender) -> Gender | None:
        """Return the gender of a thing's noun: feminine with a feminine ending; without one, only masculine is sure."""
        if noun.endswith((self._feminine, *self._endings.feminine_plural)):
            return "feminine"
        return usual if usual == "masculine" else None

    def adjective(self, word: str) -> tuple[Form, ...]:
        """Return the forms of a masculine singular adjective."""
        forms = self._adjectives.get(word)
        if forms is None:
            forms = self._adjectives[word] = tuple(self._adjective(word))
        return forms

    def _adjective(self, word: str) -> Iterator[Form]:
        endings = self._endings
        yield Form(word, "masculine", "singular", "free")
        yield Form(word + self._feminine, "feminine", "singular", "free")
        for ending in endings.accusative:
            yield Form(word + ending, "masculine", "singular", "free")
        for ending in endings.dual:
            yield Form(word + ending, "masculine", "dual", "free")
        for ending in endings.plural:
            yield Form(word + ending, "masculine", "plural", "free")
        for ending in endings.feminine_dual:
            yield Form(word + ending, "feminine", "dual", "free")
        for ending in endings.feminine_plural:
            yield Form(word + ending, "feminine", "plural", "free")

    def noun(self, word: str, gender: Gender | None, *, person: bool, plural: bool) -> Iterator[Form]:
        """Yield the forms of a noun; those of the other gender too for a person.

        `plural` nouns are plural as they stand and take no endings.
        """
        if plural:
            yield Form(word, gender, "plural", "any")
            yield from self._constructs_of_plural(word, gender)
            return
        yield Form(word, gender, "singular", "any")
        broken = self._plurals.get(word, ())
        for other in broken:
            yield Form(other, gender, "plural", "any")
            yield from self._constructs_of_plural(other, gender)
            for ending in self._endings.accusative:
                yield Form(other + ending, gender, "plural", "free")
        if word.endswith(self._feminine):
            yield from self._feminine_forms(word[: -len(self._feminine)], skip_singular=True)
            return
        yield from self._masculine_forms(word, gender, sound=person and not broken)
        if person:
            yield from self._feminine_forms(word, skip_singular=False)

    def _masculine_forms(self, word: str, gender: Gender | None, *, sound: bool) -> Iterator[Form]:
        endings = self._endings
        for ending in endings.accusative:
            yield Form(word + ending, gender, "singular", "free")
        for ending in endings.dual_construct:
            yield Form(word + ending, gender, "dual", "construct")
        if sound:
            for ending in endings.plural_construct:
                yield Form(word + ending, gender, "plural", "construct")
            for ending in endings.plural:
                yield Form(word + ending, gender, "plural", "free")
        for ending in endings.dual:
            if not (sound and ending in endings.plural):
                yield Form(word + ending, gender, "dual", "free")

    def _feminine_forms(self, stem: str, *, skip_singular: bool) -> Iterator[Form]:
        endings = self._endings
        if not skip_singular:
            yield Form(stem + self._feminine, "feminine", "singular", "any")
        for ending in endings.feminine_dual:
            yield Form(stem + ending, "feminine", "dual", "free")
        for ending in endings.feminine_dual_construct:
            yield Form(stem + ending, "feminine", "dual", "construct")
        for ending in endings.feminine_plural:
            yield Form(stem + ending, "feminine", "plural", "any")

    def _constructs_of_plural(self, word: str, gender: Gender | None) -> Iterator[Form]:
        """Yield what a sound plural becomes before a complement, and in the other cases."""
        nominative, oblique = self._endings.plural
        if word.endswith(nominative):
            stem = word[: -len(nominative)]
            yield Form(stem + oblique, gender, "plural", "free")
            for ending in self._endings.plural_construct:
                yield Form(stem + ending, gender, "plural", "construct")
