"""Which words are a preposition with its pronoun: with him, in it?"""

from marsad.model import Phrase
from marsad.phrases.placed_word import PlacedWord

FUSED, GOVERNING = "preposition.pronoun", ("preposition", "preposition.or-conjunction", "preposition.nominal")
"""The lexeme groups of prepositions of one letter with their pronouns, and of those that a pronoun is attached to."""


def governed_pronoun(number: int, at: int, word: PlacedWord) -> Phrase | None:
    """Return the phrase that a preposition with its pronoun is, None for any other word."""
    readings = word.word.readings
    if word.is_named or word.word_class != "small" or not readings:
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
    return Phrase(number, at, at, at + 1, preposition, pronoun=pronoun, definite=True)
