"""Where are we in a sentence, and what is known while actor phrases are read from it?"""

import datetime
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from marsad.actors.branches import Branch, Item
from marsad.actors.dictionary import ActorDictionary
from marsad.actors.discourse import Discourse
from marsad.actors.entries import Adjective
from marsad.actors.phrase import Phrase
from marsad.actors.pieces import Piece

_NOTHING = Piece("", "")


@dataclass(slots=True)
class Reading:
    """A sentence's pieces with the day, the discourse before it, and the phrases read so far by where they begin."""

    pieces: Sequence[Piece]
    dictionary: ActorDictionary
    day: datetime.date | None
    discourse: Discourse
    is_known: Callable[[str], bool] | None
    roles: dict[int, tuple[Phrase, ...]] = field(default_factory=dict)
    names: dict[int, list[Phrase]] = field(default_factory=dict)

    def piece(self, at: int) -> Piece:
        """Return the piece at that number, an empty one past either end."""
        return self.pieces[at] if 0 <= at < len(self.pieces) else _NOTHING

    def end_of(self, at: int, rest: tuple[str, ...]) -> int | None:
        """Return where a phrase ends whose first word stands at `at`, or None if its other words do not follow."""
        end = at + 1 + len(rest)
        if not rest:
            return end
        if end > len(self.pieces):
            return None
        for offset, word in enumerate(rest, at + 1):
            if self.pieces[offset].folded != word:
                return None
        return end

    def candidates(self, at: int, branch: Branch[Item]) -> tuple[Item, ...]:
        """Return what may begin at `at` by its first two words; the rest of longer phrases is still to be compared."""
        longer = branch.longer.get(self.piece(at + 1).folded)
        return longer + branch.alone if longer else branch.alone

    def adjective(self, at: int, definite: bool, *, joined: bool = False) -> tuple[Adjective, int] | None:
        """Return the adjective that stands at `at` in that definiteness, and where it ends."""
        piece = self.piece(at)
        for adjective in piece.joined if joined else piece.adjectives:
            if adjective.definite == definite:
                end = self.end_of(at, adjective.rest)
                if end is not None:
                    return adjective, end
        return None

    def follows_noun(self, at: int, definite: bool) -> bool:
        """Say whether the word at `at` may describe the one before it: a noun of the same definiteness, as it looks.

        Only the article tells a definite noun; for an indefinite word anything counts but a mark, number or particle.
        """
        before = self.piece(at - 1)
        if not before.form.isalpha() or before.folded in self.dictionary.classes.stops or before.quantifiers:
            return False
        article = self.dictionary.letters.article
        has_article = any(base.startswith(article) for _, base in before.bases if len(base) > len(article) + 2)
        return has_article == definite

    def opens(self, at: int) -> bool:
        """Say whether a mark stands here that opens a quoted or bracketed name."""
        return self.piece(at).form in self.dictionary.classes.opening

    def closes(self, at: int) -> bool:
        """Say whether a mark stands here that closes a quoted or bracketed name."""
        return self.piece(at).form in self.dictionary.classes.closing

    def is_comma(self, at: int) -> bool:
        """Say whether a comma stands here."""
        return self.piece(at).form in self.dictionary.classes.comma
