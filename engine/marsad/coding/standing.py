"""In what light does a trigger stand, and on whose word: read off the graph, in the words of records."""

from typing import Final

from marsad.clauses import ClauseWords
from marsad.lexicon import is_future
from marsad.model import Factuality, Predicate, Reading, Word, value
from marsad.syntax import Parsed

_BLOCKED: Final[dict[Factuality, str]] = {
    "negated": "negated",
    "denied": "denied",
    "wished": "irrealis",
    "asked": "irrealis",
    "conditional": "condition",
}
"""Why an event gives no record, by how its predicate stands."""


@value
class Standing:
    """`blocked` says why the event gives no record, None when it does; `said_by` is the token of the verb of saying."""

    blocked: str | None
    planned: bool
    said_by: int | None
    depth: int


def is_present(word: Word) -> bool:
    """Say whether a word can only be a verb in the imperfect."""
    verbal = [reading for reading in word.readings if reading.lexeme.part_of_speech == "verb"]
    return bool(verbal) and all(reading.features.aspect == "imperfect" for reading in verbal)


def _is_of_others_in_present(reading: Reading) -> bool:
    """Whether a verb is read as imperfect, and not as an "I" that is spelled like a perfect."""
    return reading.features.aspect == "imperfect" and reading.features.person != 1


class StandingReader:
    """Reads the standing of triggers in one sentence."""

    __slots__ = ("_parsed", "_words")

    def __init__(self, parsed: Parsed, words: ClauseWords) -> None:
        self._parsed = parsed
        self._words = words

    def read(self, trigger: int) -> Standing:
        """Return the standing of the predicate at that token."""
        predicate = self._parsed.graph.by_token[trigger]
        factuality = predicate.factuality
        if factuality == "named" and (verb := self._verb_of(predicate.clause)) is not None:
            factuality = _of_named(verb)
        return Standing(_BLOCKED.get(factuality), factuality == "planned", predicate.said_by, predicate.depth)

    def _verb_of(self, clause: int) -> Predicate | None:
        for each in self._parsed.graph.verbs:
            if each.clause == clause:
                return each
        return None

    def negator(self, token: int) -> str | None:
        """Return the kind of the word that negates the verb at a token: verbal, future; None if none does."""
        predicate = self._parsed.graph.by_token.get(token)
        if predicate is None or predicate.factuality != "negated":
            return None
        for before in range(token - 1, -1, -1):
            syntax = self._parsed.words[before].syntax
            if syntax.fold in self._words.verbal_negators:
                return "verbal"
            if syntax.fold in self._words.future_negators:
                return "future"
            if not syntax.neutral and not syntax.copula:
                return None
        return None

    def is_denied(self, token: int) -> bool:
        """Whether a word of negation stands before a token in its clause: is no crime."""
        graph, words = self._parsed.graph, self._parsed.words
        own = graph.by_clause.get(graph.clause_of[token], ())
        return any(at < token and words[at].syntax.fold in self._words.verbal_negators for at in own)

    def is_yet(self, token: int) -> bool:
        """Whether the word behind a negated verb says that it may still be: has not sent it yet."""
        after = self._parsed.words[token + 1] if token + 1 < len(self._parsed.words) else None
        return after is not None and after.word_class == "small" and after.syntax.fold in self._words.yet

    def is_to_come(self, token: int) -> bool:
        """Return whether a verb says, by its mark or the words right before it, what will or may be."""
        words = self._parsed.words
        if any(reading.proclitics and is_future(reading) for reading in words[token].readings):
            return True
        for before in range(token - 1, -1, -1):
            syntax = words[before].syntax
            if syntax.fold in self._words.future:
                return True
            if syntax.fold in self._words.uncertain_present:
                return any(map(_is_of_others_in_present, words[token].readings))
            if not syntax.neutral:
                return False
        return False

    def sense(self, name: str) -> frozenset[str]:
        """The lexeme groups that play this part in a clause."""
        return self._words.sense(name)

    def has_sense(self, token: int, sense: str) -> bool:
        """Whether there is a word of a group that plays this part in a clause."""
        return not self._parsed.words[token].syntax.groups.isdisjoint(self._words.sense(sense))


def _of_named(verb: Predicate) -> Factuality:
    """How an act stands that is only named beside a verb: as the verb does, but for what that plans."""
    return "named" if verb.factuality == "planned" else verb.factuality
