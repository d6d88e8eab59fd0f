"""Does a noun stand twice, each time with whose it is: the raids of A and the raids of B, or other B-ish ones?"""

from collections.abc import Sequence

from marsad.model import Phrase, Reading, replace
from marsad.phrases.placed_word import PlacedWord

OTHER = "other"
"""The sense of words that stand for the noun before them: A-ish raids and other B-ish (ones)."""


def with_repeated(phrases: Sequence[Phrase], placed: Sequence[PlacedWord]) -> list[Phrase]:
    """Return the phrases; whose a noun is, or which by an adjective, is joined to whose the same noun is before it."""
    found = list(phrases)
    for first in phrases:
        if not first.joined or first.mention is not None:
            continue
        others = [phrases[number] for number in first.joined]
        repeated = [other for other in others if _stands_for(placed[other.head], placed[first.head])]
        for number, added in _whose(first, repeated):
            found[number] = replace(found[number], joined=(*found[number].joined, *added))
    return found


def is_same_noun(first: Sequence[Reading], other: Sequence[Reading]) -> bool:
    """Return whether two nouns are one in some reading of each."""
    return not {each.lexeme.lemma for each in first}.isdisjoint(each.lexeme.lemma for each in other)


def _stands_for(word: PlacedWord, noun: PlacedWord) -> bool:
    return OTHER in word.valency.senses or is_same_noun(word.readings, noun.readings)


def _whose(first: Phrase, repeated: Sequence[Phrase]) -> list[tuple[int, list[int]]]:
    """Pair the owner and the first nationality of a noun with those of its repetitions."""
    owners = [each.owner for each in repeated if each.owner is not None]
    nations = [each.nationalities[0] for each in repeated if each.nationalities]
    whose = [(first.owner, owners), (next(iter(first.nationalities), None), nations)]
    return [(number, added) for number, added in whose if number is not None and added]
