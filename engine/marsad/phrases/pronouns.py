"""Which words are a preposition with its pronoun: with him, in it?"""

from marsad.clauses import ClauseWords
from marsad.model import Phrase
from marsad.phrases.placed_word import PlacedWord
from marsad.text import fold

FUSED, GOVERNING = "preposition.pronoun", ("preposition", "preposition.or-conjunction", "preposition.nominal")
"""The lexeme groups of prepositions of one letter with their pronouns, and of those that a pronoun is attached to."""


def governed_pronoun(number: int, at: int, word: PlacedWord, words: ClauseWords) -> Phrase | None:
    """Return the phrase that a preposition with its pronoun is, None for any other word."""
    readings = word.word.readings
    if word.is_named or word.word_class not in ("small", "preposition") or not readings:
        return None
    lexemes = {reading.lexeme for reading in readings}
    if len(lexemes) != 1:
        return None
    (lexeme,) = lexemes
    if FUSED in lexeme.groups:
        preposition, pronoun = lexeme.lemma[0], lexeme.lemma[1:]
    elif readings[0].enclitics and not lexeme.groups.isdisjoint(GOVERNING):
        preposition, pronoun = lexeme.lemma, readings[0].enclitics[0]
    else:
        return None
    groups = _groups(preposition, words)
    return Phrase(number, at, at, at + 1, preposition, pronoun=pronoun, definite=True, under=groups)


def _groups(preposition: str, words: ClauseWords) -> frozenset[str]:
    """The groups of a preposition that is one letter or one word."""
    attached = words.attached_prepositions.get(preposition)
    if attached is not None:
        return attached
    known = words.prepositions.get(fold(preposition), ())
    return frozenset().union(*(each.groups for each in known if len(each.words) == 1 and each.attached is None))
