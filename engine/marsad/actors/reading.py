"""Where are we in a sentence, and what is known while actor phrases are read from it?"""

import datetime
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass, field

from marsad.actors.branches import Branch, Item
from marsad.actors.dictionary import ActorDictionary
from marsad.actors.discourse import Discourse
from marsad.actors.entries import Adjective
from marsad.actors.phrase import Phrase
from marsad.actors.pieces import NOTHING, Piece

_PADDING = (NOTHING,) * 8
_SHORTEST_NOUN = 2
_LONGEST_ASIDE = 12


def padded(pieces: Iterable[Piece]) -> list[Piece]:
    """Return the pieces with empty ones after them, which a negative number finds too."""
    return [*pieces, *_PADDING]


def second_word(pieces: Sequence[Piece], at: int) -> str:
    """Return the word behind the one at `at`, folded, over a mark that opens there: the movement "X"."""
    behind = pieces[at + 1]
    return pieces[at + 2].folded if behind.opens else behind.folded


@dataclass(slots=True)
class Reading:
    """A sentence's pieces with the day, the discourse before it, and the phrases read so far by where they begin.

    `floor` is where the last phrase that was found ends; `places` holds ends and countries of those that stand under no
    preposition; `introduced` are the first words of the names by which the article introduced somebody.

    After the last piece there are empty ones (see `padded`), so that a look ahead or back needs no check.
    """

    pieces: Sequence[Piece]
    dictionary: ActorDictionary
    day: datetime.date | None
    discourse: Discourse
    roles: dict[int, tuple[Phrase, ...]] = field(default_factory=dict)
    names: dict[int, list[Phrase]] = field(default_factory=dict)
    places: dict[int, tuple[int, str]] = field(default_factory=dict)
    floor: int = 0
    introduced: Set[str] = frozenset()

    def end_of(self, at: int, rest: tuple[str, ...]) -> int | None:
        """Return where a phrase ends whose first word stands at `at`, or None if its other words do not follow.

        They may stand in quotation marks or brackets, which belong to the phrase then.
        """
        pieces, end = self.pieces, at + 1
        is_marked = bool(rest) and pieces[end].opens
        if is_marked:
            end += 1
        for word in rest:
            if pieces[end].folded != word:
                # The padding behind the last piece is no word, so that no phrase goes on beyond it.
                return None
            end += 1
        if is_marked:
            return end + 1 if pieces[end].closes else None
        return end

    def candidates(self, at: int, branch: Branch[Item]) -> tuple[Item, ...]:
        """Return what may begin at `at` by its first two words; the rest of longer phrases is still to be compared."""
        longer = branch.longer.get(second_word(self.pieces, at))
        return longer + branch.alone if longer else branch.alone

    def adjective(self, at: int, definite: bool, *, joined: bool = False) -> tuple[Adjective, int] | None:
        """Return the adjective that stands at `at` in that definiteness, and where it ends."""
        piece = self.pieces[at]
        for adjective in piece.joined if joined else piece.adjectives:
            if adjective.definite == definite:
                end = self.end_of(at, adjective.rest) if adjective.rest else at + 1
                if end is not None:
                    return adjective, end
        return None

    def adjectives(self, at: int, definite: bool) -> Iterator[tuple[Adjective, int]]:
        """Yield all that the adjective at `at` can be in that definiteness, each with where it ends."""
        for adjective in self.pieces[at].adjectives:
            if adjective.definite == definite:
                end = self.end_of(at, adjective.rest)
                if end is not None:
                    yield adjective, end

    def follows_pronoun(self, at: int) -> bool:
        """Say whether the word before is long enough to be a noun with a possessive pronoun: its representation."""
        before = self.pieces[at - 1]
        pronouns = self.dictionary.letters.pronouns
        return before.is_word and any(
            before.form.endswith(pronoun) and len(before.form) > len(pronoun) + _SHORTEST_NOUN for pronoun in pronouns
        )

    def follows_count(self, at: int) -> bool:
        """Say whether a word that by itself counts or addresses people stands right before: several, two."""
        return any(not rest for _, rest in self.pieces[at - 1].quantifiers)

    def before(self, at: int) -> int:
        """Return the place of the word or mark before, over an aside in brackets; quotation marks are left."""
        place = at - 1
        if not self.pieces[place].ends_aside:
            return place
        for opening in range(place - 1, max(place - _LONGEST_ASIDE, 0), -1):
            if self.pieces[opening].opens:
                return opening - 1
        return place

    def follows_noun(self, at: int) -> bool:
        """Say whether the definite word at `at` may describe what stands before it: a definite noun or quoted name."""
        before = self.pieces[self.before(at)]
        if before.closes:
            return True
        if not before.is_word or before.is_stop or before.quantifiers:
            return False
        return before.is_definite
