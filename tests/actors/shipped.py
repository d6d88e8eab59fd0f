"""The shipped dictionary, loaded once for all tests of the room."""

from collections.abc import Iterable
from functools import cache
from pathlib import Path

from marsad.actors import ActorDictionary, ActorFinder, load_actors
from marsad.lexicon import Lexicon, load_lexicon
from marsad.model import Mention, Token, Word
from marsad.source import Diagnostics
from marsad.text import split_piece

RULES = Path(__file__).parents[2] / "rules" / "actors"


@cache
def dictionary() -> ActorDictionary:
    """Return the shipped dictionary."""
    loaded = load_actors([RULES], lexicon(), Diagnostics())
    assert loaded is not None
    return loaded


@cache
def finder() -> ActorFinder:
    """Return a finder with the shipped dictionary."""
    return ActorFinder(dictionary())


@cache
def lexicon() -> Lexicon:
    """Return the shipped lexicon."""
    return load_lexicon([RULES.parent / "lexicon"], Diagnostics())


def tokens_of(text: str) -> list[Token]:
    """Return a text's tokens with the readings that their neighbours leave them."""
    return tokens_from([token.form for piece in text.split() for token in split_piece(piece)])


def tokens_from(forms: Iterable[str]) -> list[Token]:
    """Return tokens of these clean forms, one after another, with the readings that their neighbours leave them."""
    forms = list(forms)
    kept = lexicon().disambiguate([lexicon().analyse(form) for form in forms])
    words = [Word(form, "word", readings) for form, readings in zip(forms, kept, strict=True)]
    return [Token(word, at, at + len(word.form)) for at, word in enumerate(words)]


def codes_of(mentions: tuple[Mention, ...]) -> list[str]:
    """Return the codes of all actors in order, a question mark for what stays open."""
    return [actor.code or "?" for mention in mentions for actor in mention.actors]


def evidence_of(text: str) -> tuple[str, ...]:
    """Return the countries that a text names."""
    return finder().evidence([token.word for token in tokens_of(text)])
