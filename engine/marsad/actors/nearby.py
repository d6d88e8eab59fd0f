"""What stands near an open phrase: whose country is meant, which scene, which place beside it?"""

from collections.abc import Sequence
from typing import Final

from marsad.actors.discourse import Discourse
from marsad.actors.phrase import Phrase
from marsad.actors.pieces import Piece
from marsad.actors.reading import Scene
from marsad.model import Actor, Mention

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


def scene_of(phrase: Phrase, scenes: Sequence[Scene]) -> str | None:
    """Return the country of the nearest scene after the phrase, else of the last one before it."""
    telling = [scene for scene in scenes if scene.tells_where]
    after = [scene for scene in telling if phrase.end <= scene.start < phrase.end + _FARTHEST_SCENE]
    before = [scene for scene in telling if phrase.start - _FARTHEST_SCENE < scene.start < phrase.start]
    return after[0].country if after else before[-1].country if before else None


def place_beside(phrase: Phrase, scenes: Sequence[Scene]) -> str | None:
    """Return the country of the place right behind the phrase and its preposition: the armed forces in South Korea."""
    return next(
        (scene.country for scene in scenes if scene.locative and phrase.end <= scene.start <= phrase.end + 1), None
    )
