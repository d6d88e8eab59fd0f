"""Which clitics may a word begin and end with, and what do they ask of the form between them?"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, NamedTuple

from marsad.lexicon.cells import (
    ALONE,
    ARTICLE,
    BARE,
    FUTURE,
    HIM,
    OBJECT_ME,
    POSSESSIVE_MY,
    PREPOSITION,
    PURPOSE,
    US,
    YOU,
)
from marsad.model import Reading
from marsad.text import fold

DEFINITE_ARTICLE: Final = "ال"
AND: Final = "و"
SO: Final = "ف"
BY: Final = "ب"
FOR: Final = "ل"
LIKE: Final = "ك"
WILL: Final = "س"
CONJUNCTIONS: Final = (AND, SO)
PREPOSITIONS: Final = (BY, FOR, LIKE)
_MERGED_WITH_ARTICLE: Final = FOR + FOR
PROCLITICS_IN_ENGLISH: Final = {AND: "and", SO: "so", BY: "by", FOR: "for", LIKE: "like", WILL: "will"}
_PRONOUNS: Final = (
    ("ه", "him", HIM),
    ("ها", "her", HIM),
    ("هما", "them (dual)", HIM),
    ("هم", "them", HIM),
    ("هن", "them (feminine)", HIM),
    ("ك", "you", YOU),
    ("كما", "you (dual)", YOU),
    ("كم", "you (plural)", YOU),
    ("كن", "you (feminine plural)", YOU),
    ("نا", "us", US),
    ("ي", "my", POSSESSIVE_MY),
    ("ني", "me", OBJECT_ME),
)
PRONOUNS_IN_ENGLISH: Final = {pronoun: english for pronoun, english, _ in _PRONOUNS}


@dataclass(frozen=True, slots=True)
class Proclitics:
    """What stands before a form: its spelling, the clitics in order without the article, and the bits it asks for.

    `restored` is written at the front of the rest: after the preposition l the article of a word in l leaves no trace.
    """

    spelling: str
    clitics: tuple[str, ...]
    needs: int
    restored: str = ""


@dataclass(frozen=True, slots=True)
class Enclitics:
    """What stands after a form."""

    spelling: str
    clitics: tuple[str, ...]
    needs: int


def _proclitics() -> tuple[Proclitics, ...]:
    found: list[Proclitics] = []
    for conjunction in ("", *CONJUNCTIONS):
        first = (conjunction,) if conjunction else ()
        found.append(Proclitics(conjunction, first, BARE))
        found.append(Proclitics(conjunction + DEFINITE_ARTICLE, first, ARTICLE))
        found.append(Proclitics(conjunction + WILL, (*first, WILL), FUTURE))
        found.append(Proclitics(conjunction + FOR, (*first, FOR), PURPOSE))
        for preposition in PREPOSITIONS:
            both = (*first, preposition)
            found.append(Proclitics(conjunction + preposition, both, BARE | PREPOSITION))
            if preposition == FOR:
                found.append(Proclitics(conjunction + _MERGED_WITH_ARTICLE, both, ARTICLE | PREPOSITION))
                found.append(Proclitics(conjunction + _MERGED_WITH_ARTICLE, both, ARTICLE | PREPOSITION, restored=FOR))
            else:
                found.append(Proclitics(conjunction + preposition + DEFINITE_ARTICLE, both, ARTICLE | PREPOSITION))
    return tuple(found)


def _is_merged(before: Proclitics) -> bool:
    return before.spelling.endswith(_MERGED_WITH_ARTICLE)


PROCLITICS: Final = _proclitics()
# By the first letter of a word: spelling, letters, and what the rest gets back.
_BEFORE_NOMINALS: Final[dict[str, tuple[tuple[str, tuple[str, ...], str], ...]]] = {
    first: tuple(
        (before.spelling, before.clitics, DEFINITE_ARTICLE + before.restored if _is_merged(before) else "")
        for before in PROCLITICS
        if before.spelling[:1] == first and (before.needs & BARE or _is_merged(before))
    )
    for first in (*CONJUNCTIONS, *PREPOSITIONS)
}

ENCLITICS: Final = (
    Enclitics("", (), ALONE),
    *(Enclitics(pronoun, (pronoun,), needs) for pronoun, _, needs in _PRONOUNS),
)


def without_proclitics(form: str) -> Iterator[tuple[tuple[str, ...], str]]:
    """Yield each row of proclitics with which a form may begin if it is no verb, and the rest; first none.

    The article stays with the rest, which gets it back where it has merged with a preposition. Spellings and folds are
    split alike.
    """
    yield (), form
    for spelling, clitics, restored in _BEFORE_NOMINALS.get(form[:1], ()):
        if form.startswith(spelling) and len(form) > len(spelling):
            yield clitics, restored + form[len(spelling) :]


class Spelling(NamedTuple):
    """A clean spelling taken apart: its fold, and each row of proclitics with which that may begin, with the rest."""

    key: str
    bases: tuple[tuple[tuple[str, ...], str], ...]


@lru_cache(maxsize=1 << 16)
def spelling_of(form: str) -> Spelling:
    """Return a spelling taken apart; remembered, as actors, places and times look for the same words."""
    key = fold(form)
    return Spelling(key, tuple(without_proclitics(key)))


def cliticised(form: str, room: int) -> Iterator[tuple[str, Proclitics, Enclitics]]:
    """Yield every legal spelling of a form with clitics around it, the bare form first if it may stand alone."""
    for before in PROCLITICS:
        rest = form
        if _is_merged(before):
            # Three l are written as two: the article melts into a form that begins with l.
            if form.startswith(FOR) != bool(before.restored):
                continue
            rest = form[len(before.restored) :]
        for after in ENCLITICS:
            needs = before.needs | after.needs
            if room & needs == needs:
                yield before.spelling + rest + after.spelling, before, after


def is_future(reading: Reading) -> bool:
    """Return whether a reading of a verb carries the proclitic of the future."""
    return reading.proclitics[-1:] == (WILL,)


def under_preposition(preposition: str, stem: str, *, article: bool) -> str:
    """Return a nominal form, given without its article, under a preposition that is written on to it.

    Raises ValueError for a preposition that stands alone.
    """
    room = (ARTICLE if article else BARE) | PREPOSITION | ALONE
    for written, before, _ in cliticised(stem, room):
        if before.clitics == (preposition,):
            return written
    raise ValueError(f"{preposition!r} is written on to nothing")
