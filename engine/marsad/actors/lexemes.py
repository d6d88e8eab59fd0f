"""Which forms do the nouns and adjectives of actor phrases take, as the lexicon inflects them?

All words here are in clean spelling, not folded. Words that the lexicon lacks are inflected by its regular endings.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from marsad.actors.entries import State
from marsad.actors.schema import LettersSchema
from marsad.lexicon import DEFINITE_ARTICLE, Lexicon, decline_adjective, decline_noun, decline_plural
from marsad.model import Features, Gender, Lexeme, Number, Reading


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
    """Gives the forms of words; of a noun in `plurals` no other plurals are meant.

    `asked` are the words that the lexicon was asked for so far.
    """

    __slots__ = ("_adjectives", "_article", "_feminine", "_joined", "_lexicon", "_plurals", "asked")

    def __init__(self, letters: LettersSchema, lexicon: Lexicon, plurals: dict[str, tuple[str, ...]]) -> None:
        self._article = DEFINITE_ARTICLE
        self._feminine = letters.feminine
        self._joined = (letters.joined_article, letters.by + self._article)
        self._lexicon = lexicon
        self._plurals = plurals
        self.asked: set[str] = set()
        self._adjectives: dict[str, tuple[Form, ...]] = {}

    def definite(self, word: str) -> str:
        """Return the word with the article; under a preposition it has its article already."""
        return word if word.startswith(self._joined) else self._article + word

    def masculine(self, adjective: str) -> str:
        """Return an adjective without the feminine ending."""
        return adjective.removesuffix(self._feminine)

    def gender(self, noun: str, usual: Gender) -> Gender | None:
        """Return the gender of a thing's noun: feminine with a feminine ending; without one, only masculine is sure."""
        known = [read for read in self._analysed(noun) if read.lexeme.part_of_speech == "noun"]
        if noun.endswith(self._feminine) or (known and all(read.features.gender == "feminine" for read in known)):
            return "feminine"
        return usual if usual == "masculine" else None

    def adjective(self, word: str) -> tuple[Form, ...]:
        """Return the forms of a masculine singular adjective."""
        forms = self._adjectives.get(word)
        if forms is None:
            known = [lexeme for lexeme in self._found(word) if lexeme.part_of_speech == "adjective"]
            read = sorted([*self._read(known), *decline_adjective(word)], key=lambda each: each[1].number == "dual")
            forms = self._adjectives[word] = tuple(
                dict.fromkeys(
                    Form(text, features.gender, features.number or "singular", "free")
                    for text, features in read
                    if not features.construct
                )
            )
        return forms

    def is_adjective(self, word: str) -> bool:
        """Return whether the lexicon has a word, of either gender, as an adjective and as nothing else."""
        found = self._found(self.masculine(word))
        return bool(found) and all(lexeme.part_of_speech == "adjective" for lexeme in found)

    def people(self, plural: str) -> tuple[str, ...]:
        """Return the forms of a plural of people, without the article: Turks, also in the accusative."""
        return tuple(
            dict.fromkeys(text for text, features in decline_plural(plural, "masculine") if not features.definite)
        )

    def noun(self, word: str, gender: Gender | None, *, person: bool, plural: bool) -> Iterator[Form]:
        """Yield the forms of a noun; for a person those of the other gender too, if they name no thing.

        `plural` nouns are plural as they stand.
        """
        usual = gender or "feminine"
        if plural:
            yield from self._forms(decline_plural(word, usual), gender)
            return
        plurals = self._plurals.get(word)
        read = [*self._read(self._nouns(word, person=person))]
        if not read:
            read += decline_noun(word, usual, sound_plural=person)
        if plurals is not None:
            read = [each for each in read if each[1].number != "plural"]
            for other in plurals:
                read += decline_plural(other, usual)
        yield from self._forms(read, gender)
        if person and not word.endswith(self._feminine):
            feminine = word + self._feminine
            if self._names_thing(feminine):
                return
            yield from self._forms(decline_noun(feminine, "feminine", sound_plural=True), "feminine")

    def _names_thing(self, word: str) -> bool:
        """Say whether a word is spelled like a verbal noun or a thing, which is meant far more often than a woman."""
        nouns = [read.lexeme for read in self._analysed(word) if not read.variations]
        return any(
            noun.derivation == "masdar" or (noun.lemma == word and noun.part_of_speech == "noun" and not noun.human)
            for noun in nouns
        )

    def _nouns(self, word: str, *, person: bool) -> list[Lexeme]:
        """Return the nouns of the lexicon that are spelled so: for people, if a person is meant and there is one."""
        nouns = [lexeme for lexeme in self._found(word) if lexeme.part_of_speech == "noun"]
        people = [lexeme for lexeme in nouns if lexeme.human]
        return people or nouns if person else nouns

    def _found(self, lemma: str) -> tuple[Lexeme, ...]:
        self.asked.add(lemma)
        return self._lexicon.find(lemma)

    def _analysed(self, word: str) -> tuple[Reading, ...]:
        self.asked.add(word)
        return self._lexicon.analyse(word)

    def _read(self, lexemes: Iterable[Lexeme]) -> Iterator[tuple[str, Features]]:
        for lexeme in lexemes:
            yield from self._lexicon.forms_alone(lexeme)

    def _forms(self, read: Iterable[tuple[str, Features]], gender: Gender | None) -> Iterator[Form]:
        """Yield forms with their states, each once."""
        seen: dict[Form, None] = {}
        # Two of somebody are written like several in most cases, and meant more rarely.
        read = sorted(read, key=lambda each: each[1].number == "dual")
        for text, features in read:
            if features.definite:
                continue
            state: State = "free" if features.construct is False else "construct" if features.construct else "any"
            seen[Form(text, gender, features.number or "singular", state)] = None
        yield from seen
