"""Whom does a pronoun mean that stands where an object or complement stands: accused him, met with them?"""

from collections.abc import Sequence

from marsad.clauses import Pronoun
from marsad.model import Phrase
from marsad.syntax.agreement import can_stand_for
from marsad.syntax.earlier import Understood

MOST_BEFORE = 60
"""Phrases before a pronoun that are asked whether it means them."""


def antecedent(
    pronoun: Pronoun,
    at: int,
    phrases: Sequence[Phrase],
    described: Phrase | None,
    others: Sequence[Phrase],
    understood: Understood | None = None,
) -> Phrase | None:
    """Return what a relative clause describes, else the nearest actor that ends before a pronoun and agrees with it.

    What it describes may be a place: the town of A, which B controls (it).
    `at` is the first phrase that does not stand before it; nobody is meant whom one of `others` names, who stand beside
    the same predicate. If nothing before it can be meant, `understood` finds somebody of the sentence before.
    """
    taken = {code for other in others for code in _codes(other)}
    candidates = reversed(phrases[max(at - MOST_BEFORE, 0) : at]) if described is None else (described,)
    for phrase in candidates:
        codes = _codes(phrase) or (set() if described is None else _country(phrase))
        if codes and taken.isdisjoint(codes) and can_stand_for(pronoun, phrase):
            return phrase
    if understood is None or described is not None or not taken:
        return None
    if any(can_stand_for(pronoun, each) for each in phrases[:at] if each not in others):
        return None
    return understood.meant_by(pronoun, taken)


def _codes(phrase: Phrase) -> set[str]:
    if phrase.mention is None or phrase.mention.kind != "actor":
        return set()
    return {actor.code for actor in phrase.mention.actors if actor.code}


def _country(phrase: Phrase) -> set[str]:
    """The country of a place that a phrase names, if that is known."""
    mention = phrase.mention
    return {mention.value} if mention is not None and mention.kind == "place" and mention.value else set()
