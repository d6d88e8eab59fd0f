"""What stands near an open phrase: whose country is meant, which scene, which place beside it?"""

from collections.abc import Sequence
from typing import Final

from marsad.actors.discourse import Discourse
from marsad.actors.phrase import Phrase
from marsad.actors.pieces import Piece
from marsad.model import Actor, Mention, PlaceMention

_FARTHEST_SCENE: Final = 20
_LONGEST_CLAUSE: Final = 64


def whose_country(
    mentions: Sequence[Mention], discourse: Discourse, pieces: Sequence[Piece], before: int
) -> Actor | None:
    """Return whose country his country at token `before` is: of the first person whom its clause names.

    Where that names nobody, of the first in the sentence; where that doesn't either, of the last speaker.
    """
    start = _clause_start(pieces, before)
    found: Mention | None = None
    for mention in reversed(mentions):
        if mention.start < start:
            break
        found = mention if _is_person(mention) else found
    found = found or next(filter(_is_person, mentions), None)
    if found is not None:
        return found.actors[0]
    return None if mentions else discourse.speaker


def _is_person(mention: Mention) -> bool:
    return mention.human and mention.number == "singular" and not mention.proclitics


def _clause_start(pieces: Sequence[Piece], before: int) -> int:
    """Return the token behind the last comma where a verb, or a word before one, begins another clause; 0 if none."""
    for at in range(before - 3, max(0, before - _LONGEST_CLAUSE), -1):
        if pieces[at].is_comma and (pieces[at + 1].is_finite or pieces[at + 2].is_finite):
            return at + 1
    return 0


def scene_of(phrase: Phrase, places: Sequence[PlaceMention]) -> str | None:
    """Return the country of the nearest place after the phrase that tells where, else of the last one before it."""
    telling = [place for place in places if place.tells_where and place.country]
    after = [place for place in telling if phrase.end <= place.start < phrase.end + _FARTHEST_SCENE]
    before = [place for place in telling if phrase.start - _FARTHEST_SCENE < place.start < phrase.start]
    return after[0].country if after else before[-1].country if before else None


def place_beside(phrase: Phrase, places: Sequence[PlaceMention]) -> str | None:
    """Return the country of the place right behind the phrase and its preposition: the armed forces in South Korea."""
    return next(
        (
            place.country
            for place in places
            if place.country and place.locative and phrase.end <= place.start <= phrase.end + 1
        ),
        None,
    )
