"""What stands near an open phrase: whose country is meant, which scene, which place beside it?"""

from collections.abc import Sequence
from typing import Final

from marsad.actors.discourse import Discourse
from marsad.actors.phrase import OWN_BODY, OWN_COUNTRY, Phrase
from marsad.actors.pieces import Piece
from marsad.model import Actor, Mention, PlaceMention, value

_FARTHEST_SCENE: Final = 20
_LONGEST_CLAUSE: Final = 64


@value
class Nearby:
    """What stands near an open phrase, or may be known of it.

    `here` is the country in which its sentence takes place, `beside` the one that the words right behind it say it is
    in, `owner` the person whose country his country is. Who `is_new` is nobody who was named before, if those words say
    where he is: officials in Myanmar.
    """

    here: str | None = None
    beside: str | None = None
    owner: Actor | None = None
    is_new: bool = False


def near(
    phrase: Phrase,
    mentions: Sequence[Mention],
    places: Sequence[PlaceMention],
    pieces: Sequence[Piece],
    discourse: Discourse,
) -> Nearby:
    """Return what stands near a phrase in a sentence; `mentions` are those before it."""
    is_own = any(party.anaphor in (OWN_BODY, OWN_COUNTRY) for party in phrase.parties)
    return Nearby(
        _scene(phrase, places, pieces),
        None if phrase.human and phrase.definite else _place_behind(phrase, places),
        _owner(mentions, discourse, pieces, phrase.start) if is_own else None,
        phrase.human and not phrase.definite,
    )


def _owner(mentions: Sequence[Mention], discourse: Discourse, pieces: Sequence[Piece], before: int) -> Actor | None:
    """Return whose country his country at token `before` is: of the first person whom its clause names.

    Where that names nobody, of the first in the sentence; where that doesn't either, of the last speaker.
    """
    start = _clause_start(pieces, before)
    persons = [mention for mention in mentions if _is_person(mention)]
    for mention in (*(person for person in persons if person.start >= start), *persons):
        return mention.actors[0]
    return None if mentions else discourse.speaker


def _is_person(mention: Mention) -> bool:
    return mention.human and mention.number == "singular" and not mention.proclitics


def _clause_start(pieces: Sequence[Piece], before: int) -> int:
    """Return the token behind the last comma that begins another clause before a token; 0 if none.

    Clauses themselves are read only once it is known whom a sentence names.
    """
    farthest = max(0, before - _LONGEST_CLAUSE)
    return next((at + 1 for at in range(before - 3, farthest, -1) if _begins_clause(pieces, at)), 0)


def _begins_clause(pieces: Sequence[Piece], at: int) -> bool:
    """Whether a comma stands there, with a verb behind it, or a word and a verb."""
    return pieces[at].is_comma and (pieces[at + 1].is_finite or pieces[at + 2].is_finite)


def _scene(phrase: Phrase, places: Sequence[PlaceMention], pieces: Sequence[Piece]) -> str | None:
    """Return the country of the nearest place after the phrase that tells where, else of the last one before it.

    What stands in the phrase's own clause comes first: in A two were killed, while three were wounded in B.
    """
    telling = [place for place in places if place.tells_where and place.country]
    after = [place for place in telling if phrase.end <= place.start < phrase.end + _FARTHEST_SCENE]
    before = [place for place in telling if phrase.start - _FARTHEST_SCENE < place.start < phrase.start]
    if after and before:
        is_elsewhere = any(_begins_clause(pieces, at) for at in range(phrase.end, after[0].start))
        if is_elsewhere and before[-1].start >= _clause_start(pieces, phrase.start):
            return before[-1].country
    return after[0].country if after else before[-1].country if before else None


def _place_behind(phrase: Phrase, places: Sequence[PlaceMention]) -> str | None:
    """Return the country of the place right behind the phrase and its preposition: the armed forces in South Korea."""
    return next(
        (
            place.country
            for place in places
            if place.country and place.locative and phrase.end <= place.start <= phrase.end + 1
        ),
        None,
    )
