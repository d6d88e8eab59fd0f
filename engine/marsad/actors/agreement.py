"""Can an adjective belong to a noun before it: do they agree in gender, number and case?"""

from collections.abc import Iterator
from typing import NamedTuple

from marsad.actors.entries import Head
from marsad.actors.pieces import Piece
from marsad.actors.reading import Reading
from marsad.model import Gender, Number

_FARTHEST_NOUN = 8
_NOMINAL = ("noun", "adjective")
_PARTICIPLES = ("active-participle", "passive-participle")


class Shape(NamedTuple):
    """What a noun, or an adjective, can be; None where its spelling leaves it open."""

    gender: Gender | None
    number: Number | None
    human: bool | None = None

    def takes(self, adjective: "Shape") -> bool:
        """Say whether a noun of this shape can have such an adjective; a plural of things has a feminine singular."""
        same_gender = None in (self.gender, adjective.gender) or self.gender == adjective.gender
        if self.number is None:
            return same_gender
        if adjective.number == "singular":
            if self.number == "plural":
                return adjective.gender != "masculine" and self.human is not True
            # The Russian and the Chinese president are two presidents.
            return same_gender
        if adjective.number == "plural" and self.human is False:
            return False
        return same_gender and self.number == adjective.number


def shape_of(head: Head) -> Shape:
    """Return what the noun of a role is."""
    return Shape(head.gender, head.number, head.role.kind != "body")


def can_describe(reading: Reading, at: int, adjective: Shape, floor: int, head: Head | None = None) -> bool:
    """Say whether a word at `at` of that shape agrees with a noun before it, at `floor` or later.

    `head` is the role that begins at `floor`, whose noun is that and nothing else that is spelled so.
    """
    form = reading.pieces[at].form
    for place in range(at - 1, max(floor, at - _FARTHEST_NOUN) - 1, -1):
        piece = reading.pieces[place]
        if place < 0 or not piece.is_word:
            return piece.closes
        if _describes_too(reading, place, floor):
            continue
        shapes = [shape_of(head)] if head is not None and place == floor else list(_shapes(piece))
        if not shapes:
            is_plural = piece.form.endswith(reading.dictionary.letters.plural)
            shapes = [Shape(None, "plural" if is_plural else "singular")]
        if _same_case(reading, piece.form, form) and any(shape.takes(adjective) for shape in shapes):
            return True
        if piece.is_finite or piece.folded in reading.dictionary.classes.stops:
            return False
    return False


def _describes_too(reading: Reading, at: int, floor: int) -> bool:
    """Say whether a word is one more adjective of the noun before it, and so has none of its own."""
    piece = reading.pieces[at]
    return at > floor and bool(piece.adjectives) and not piece.heads and reading.follows_noun(at)


def _same_case(reading: Reading, noun: str, adjective: str) -> bool:
    """Say whether no two endings of sound plurals contradict each other: a subject has no adjective in the oblique."""
    nominative, oblique = reading.dictionary.letters.plural
    return not (
        (noun.endswith(nominative) and adjective.endswith(oblique))
        or (noun.endswith(oblique) and adjective.endswith(nominative))
    )


def _shapes(piece: Piece) -> Iterator[Shape]:
    for reading in piece.readings:
        lexeme = reading.lexeme
        if lexeme.part_of_speech in _NOMINAL:
            features = reading.features
            is_open = lexeme.part_of_speech == "adjective" or lexeme.derivation in _PARTICIPLES
            yield Shape(features.gender, features.number, lexeme.human or (None if is_open else False))
    for _, branch in piece.heads:
        yield from map(shape_of, branch.alone)
    for adjective in piece.adjectives:
        yield Shape(adjective.gender, adjective.number)
    for _, names in piece.names:
        for name in names.alone:
            yield Shape(name.named.gender, "singular")
