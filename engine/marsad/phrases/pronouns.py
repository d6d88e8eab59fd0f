"""Which words are a pronoun that stands alone, or a preposition with its pronoun: with him, in it?"""

from marsad.clauses import ClauseWords
from marsad.model import Phrase, Reading
from marsad.phrases.placed_word import Governing
from marsad.text import fold

FUSED, GOVERNING = "preposition.pronoun", ("preposition", "preposition.or-conjunction", "preposition.nominal")
"""The lexeme groups of prepositions of one letter with their pronouns, and of those that a pronoun is attached to."""
FREE = "pronoun.object"
"""The lexeme group of pronouns that stand alone for the object."""


def governed_pronoun(readings: tuple[Reading, ...], words: ClauseWords) -> tuple[Governing, str] | None:
    """Return what governs and the pronoun of a preposition with its pronoun, or of one that stands alone.

    None for any other small word.
    """
    if not readings:
        return None
    lexeme = readings[0].lexeme
    if FREE in lexeme.groups:
        return Governing(None, frozenset()), fold(lexeme.lemma)
    if FUSED in lexeme.groups:
        preposition, pronoun = lexeme.lemma[0], lexeme.lemma[1:]
    elif readings[0].enclitics and not lexeme.groups.isdisjoint(GOVERNING):
        preposition, pronoun = lexeme.lemma, readings[0].enclitics[0]
    else:
        return None
    for reading in readings:
        if reading.lexeme != lexeme:
            return None
    return Governing(preposition, _groups(preposition, words)), pronoun


def pronoun_phrase(number: int, at: int, governing: Governing, pronoun: str) -> Phrase:
    """Return the phrase that a pronoun is, with its preposition if it has one."""
    return Phrase(number, at, at, at + 1, governing.lemma, pronoun=pronoun, definite=True, under=governing.groups)


def _groups(preposition: str, words: ClauseWords) -> frozenset[str]:
    """The groups of a preposition that is one letter or one word."""
    attached = words.attached_prepositions.get(preposition)
    if attached is not None:
        return attached
    known = words.prepositions.get(fold(preposition), ())
    return frozenset().union(*(each.groups for each in known if len(each.words) == 1 and each.attached is None))
