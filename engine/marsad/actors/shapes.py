"""What can a word be as a noun: of which gender and number, for people or things?"""

from collections.abc import Iterator
from typing import Final, NamedTuple

from marsad.actors.dictionary import ActorDictionary
from marsad.actors.pieces import Piece, Proclitics, is_adjectival
from marsad.model import Gender, Number, Reading

_NOMINAL: Final = ("noun", "adjective")


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


def nominal_shapes(piece: Piece) -> Iterator[Shape]:
    """Yield what a word is as a noun or adjective of the lexicon; only of nouns it is known whether they are people."""
    for known in piece.readings:
        if known.lexeme.part_of_speech in _NOMINAL:
            human = known.lexeme.human or (None if is_adjectival(known) else False)
            yield Shape(known.features.gender, known.features.number, human)


def _is_one_thing(known: Reading) -> bool:
    return known.lexeme.part_of_speech == "noun" and known.features.number == "singular" and not known.lexeme.human


def people_shapes(piece: Piece, dictionary: ActorDictionary) -> Iterator[tuple[Proclitics, bool, Shape]]:
    """Yield under which proclitics, how definite and of which shape a word is a noun for people.

    A participle may be one, and so may a word that the lexicon lacks, in the plural or with the article.
    """
    found: set[tuple[Proclitics, bool, Shape]] = set()
    for known in piece.readings:
        features = known.features
        if known.lexeme.part_of_speech not in _NOMINAL or known.enclitics or features.construct:
            continue
        if features.number == "dual" and any(_is_one_thing(other) for other in piece.readings):
            # An aggression, rather than two enemies.
            continue
        is_human = not dictionary.classes.people.isdisjoint(known.lexeme.groups)
        may_be = is_adjectival(known) and (features.number == "plural" or features.definite)
        if is_human or (may_be and features.number != "dual"):
            shape = Shape(features.gender, features.number, True if is_human else None)
            found.add((known.proclitics, bool(features.definite), shape))
    yield from sorted(found, key=str)
    if not piece.is_known and piece.is_plain and piece.form.endswith(dictionary.letters.plural):
        yield (), piece.is_definite, Shape("masculine", "plural")
    elif not piece.is_known and piece.is_plain and piece.is_definite:
        yield (), True, Shape(None, "singular")
