"""Which of the listed phrases begin at a word, and with which of them do the words behind it go on?"""

from collections.abc import Iterable, Sequence
from typing import Generic, TypeVar

from marsad.lexicon.clitics import CONJUNCTIONS, spelling_of
from marsad.model import PickledByFields, entity, value
from marsad.text import clean, fold

Sense = TypeVar("Sense")


@value
class Listed(PickledByFields, Generic[Sense]):
    """A listed phrase: what it means, and its folded words after the first."""

    sense: Sense
    rest: tuple[str, ...] = ()


@entity
class Beginning(Generic[Sense]):
    """What begins at a spelling, under the fewest proclitics under which anything does.

    `key` is the fold of the whole spelling. It is `joined` if a conjunction had to be taken off, and `preposition` is
    the one that had to. `alone` are the phrases of this one word, `phrases` the longer ones, longest first, and
    `seconds` their second words.
    """

    key: str
    joined: bool = False
    preposition: str | None = None
    alone: tuple[Listed[Sense], ...] = ()
    phrases: tuple[Listed[Sense], ...] = ()
    seconds: frozenset[str] = frozenset()


class PhraseIndex(Generic[Sense]):
    """Listed phrases by their folded first word; spellings meet them whatever licensed variation lies between."""

    __slots__ = ("_by_first_word",)

    def __init__(self, phrases: Iterable[tuple[str, Sense]]) -> None:
        listed: dict[str, list[Listed[Sense]]] = {}
        for phrase, sense in phrases:
            first, *rest = fold(clean(phrase)).split()
            listed.setdefault(first, []).append(Listed(sense, tuple(rest)))
        self._by_first_word = {
            first: tuple(sorted(found, key=lambda each: -len(each.rest))) for first, found in listed.items()
        }

    def beginning(self, form: str) -> Beginning[Sense]:
        """Return what begins at a clean spelling."""
        key, bases = spelling_of(form)
        by_first_word = self._by_first_word
        for proclitics, rest in bases:
            if rest in by_first_word:
                return _begun(key, proclitics, by_first_word[rest])
        return Beginning(key)


def _begun(key: str, proclitics: tuple[str, ...], listed: tuple[Listed[Sense], ...]) -> Beginning[Sense]:
    alone = tuple(each for each in listed if not each.rest)
    phrases = tuple(each for each in listed if each.rest)
    seconds = frozenset(each.rest[0] for each in phrases)
    joined = any(letter in CONJUNCTIONS for letter in proclitics)
    preposition = next((letter for letter in proclitics if letter not in CONJUNCTIONS), None)
    return Beginning(key, joined, preposition, alone, phrases, seconds)


def continued(words: Sequence[Beginning[Sense]]) -> dict[int, tuple[Listed[Sense], ...]]:
    """Return, by the number of a word, the longer phrases with which the words behind it go on, longest first."""
    found: dict[int, tuple[Listed[Sense], ...]] = {}
    for position in [position for position, word in enumerate(words) if word.seconds]:
        word = words[position]
        keys = tuple([later.key for later in words[position + 1 : position + 1 + len(word.phrases[0].rest)]])
        if keys and keys[0] in word.seconds:
            phrases = tuple([each for each in word.phrases if each.rest == keys[: len(each.rest)]])
            if phrases:
                found[position] = phrases
    return found
