"""Whom does a phrase consist of, among others: several leaders, among them A and B?"""

from collections.abc import Sequence

from marsad.model import Phrase, replace
from marsad.phrases.placed_word import PlacedWord

INCLUDING = "including"
"""The group of prepositions under which stand some of those named before."""
_MOST_BETWEEN = 3
"""Phrases between a row of people and some of them: ten people in the market yesterday, among them A."""


def with_included(phrases: Sequence[Phrase], placed: Sequence[PlacedWord]) -> tuple[Phrase, ...]:
    """Return the phrases, each with those of whom it consists."""
    found = list(phrases)
    for phrase in phrases:
        if INCLUDING in phrase.under and phrase.names_actor:
            whole = _whole(found, phrase, placed)
        else:
            whole = _pair(found, phrase, placed)
        if whole is not None:
            included = (*whole.included, phrase.number, *phrase.joined)
            found[whole.number] = replace(whole, included=included)
    return tuple(found)


def _pair(phrases: Sequence[Phrase], both: Phrase, placed: Sequence[PlacedWord]) -> Phrase | None:
    """Return the two people of no name whom a phrase between commas names: both sides to the conflict, A and B, met."""
    if not both.names_actor or both.preposition is not None or _how_many(phrases, both) != 2:
        return None
    is_set_off = both.start and placed[both.start - 1].mark == "comma"
    if not is_set_off or (both.end < len(placed) and placed[both.end].mark is None):
        return None
    for each in reversed(phrases[max(both.number - _MOST_BETWEEN, 0) : both.number]):
        if each.count == "dual" and each.human and each.mention is None and each.owner is not None:
            return each
    return None


def _how_many(phrases: Sequence[Phrase], phrase: Phrase) -> int:
    """How many actors a phrase names with those joined to it."""
    mentions = (phrases[number].mention for number in (phrase.number, *phrase.joined))
    return sum(len(mention.actors) for mention in mentions if mention is not None)


def _whole(phrases: Sequence[Phrase], part: Phrase, placed: Sequence[PlacedWord]) -> Phrase | None:
    """Return the nearest phrase before for several, else the one right before, or before a comma.

    Where no pronoun says of how many (especially A, but: among them A) whoever is right before comes first.
    """
    before = phrases[max(part.number - _MOST_BETWEEN, 0) : part.number]
    outer = [each for each in before if all(each.number != other.owner for other in before)]
    is_near = bool(outer) and all(word.mark == "comma" for word in placed[outer[-1].end : part.start])
    if is_near and outer[-1].mention is not None and placed[part.start].pronoun is None:
        return outer[-1]
    for each in reversed(before):
        if each.count in ("plural", "dual") and (each.human or each.mention is not None or each is before[-1]):
            return each
    return outer[-1] if is_near else None
