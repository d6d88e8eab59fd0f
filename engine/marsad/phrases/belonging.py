"""To whom does belong what a phrase names: the resignation of the government, a statement of the army?"""

from collections.abc import Sequence
from typing import Final

from marsad.clauses import BY, FOR, OUT_OF
from marsad.model import Phrase

_ISSUING: Final = frozenset({FOR, OUT_OF, BY})
"""Preposition groups of whose words are made public: a statement of the army, one issued by it."""


def owner_of(phrase: Phrase, phrases: Sequence[Phrase]) -> Phrase | None:
    """Return the first name among what completes a phrase that has none itself."""
    while phrase.owner is not None and phrase.mention is None:
        phrase = phrases[phrase.owner]
        if phrase.mention is not None:
            return phrase
    return None


def issuer_of(statement: Phrase, phrases: Sequence[Phrase]) -> Phrase | None:
    """Return who completes a statement, else who stands right behind it as its maker."""
    owner = owner_of(statement, phrases)
    if owner is not None or statement.mention is not None:
        return owner
    for behind in phrases[statement.number + 1 :]:
        if behind.start > statement.end:
            return None
        if behind.start == statement.end and not _ISSUING.isdisjoint(behind.under):
            return behind
    return None
