"""What must be known of the files of a dictionary to add names to it later?"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from marsad.actors.schema import ActorFileSchema
from marsad.text import clean, fold

Words = tuple[str, ...]


class NamingWords(NamedTuple):
    """The role of a seat of power, and the folded particles of family names and given names."""

    seat_role: str
    particles: frozenset[str]
    given: frozenset[str]

    @classmethod
    def of(cls, files: Sequence[ActorFileSchema]) -> "NamingWords":
        """Take them from all files."""
        return cls(
            next((file.seat_role for file in files if file.seat_role), ""),
            frozenset(fold(clean(word)) for file in files for word in file.name_particles),
            frozenset(fold(clean(word)) for file in files for word in file.given_names),
        )


class Meaning(NamedTuple):
    """An anaphor that means organisations: those with a name that begins with one of the nouns, or of the sorts."""

    anaphor: str
    nouns: frozenset[str]
    sorts: frozenset[str]


@dataclass(frozen=True, slots=True)
class ActorSeams:
    """What the lexicon was asked for when the dictionary was made, and what decides over names that are added.

    `asked` are the folds of all that those words may stem from, `beginnings` the first letters of all written codes.
    """

    asked: frozenset[str]
    naming: NamingWords
    beginnings: frozenset[str]
    meaning: tuple[Meaning, ...]


def folded_words(phrase: str) -> Words:
    """Return the folded words of a phrase in any spelling."""
    return tuple(fold(clean(phrase)).split())
