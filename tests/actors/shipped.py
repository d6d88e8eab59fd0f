"""The shipped dictionary, loaded once for all tests of the room."""

from functools import cache
from pathlib import Path

from marsad.actors import ActorDictionary, ActorFinder, load_actors
from marsad.model import Mention
from marsad.source import Diagnostics
from marsad.text import split_piece

RULES = Path(__file__).parents[2] / "rules" / "actors"


@cache
def dictionary() -> ActorDictionary:
    """Return the shipped dictionary."""
    loaded = load_actors([RULES], Diagnostics(), lint=False)
    assert loaded is not None
    return loaded


@cache
def finder() -> ActorFinder:
    """Return a finder that knows no lexicon."""
    return ActorFinder(dictionary())


def words_of(text: str) -> list[str]:
    """Return the clean forms of a text's tokens."""
    return [token.form for piece in text.split() for token in split_piece(piece)]


def codes_of(mentions: tuple[Mention, ...]) -> list[str]:
    """Return the codes of all actors in order, a question mark for what stays open."""
    return [actor.code or "?" for mention in mentions for actor in mention.actors]
