"""Whom does a phrase consist of: several leaders, among them A and B; three states, which are A, B and C?"""

from collections.abc import Sequence
from typing import Final

from marsad.model import Mention, Phrase, replace
from marsad.phrases.describing import is_place
from marsad.phrases.placed_word import PRONOUN, PlacedWord, has_group

INCLUDING = "including"
"""The group of prepositions under which stand some of those named before."""
_MOST_BETWEEN = 3
"""Phrases between a row of people and some of them: ten people in the market yesterday, among them A."""
_MOST_BEFORE_LIST: Final = 6
"""Phrases from a number of people on to the list of all of them: three states broke off relations with D: A, B, C."""
_PAIR: Final = 2
_SET_OFF: Final = {("open", "close"), ("comma", "comma")}
"""The marks before and behind a list without a word that tells it."""


def with_included(phrases: Sequence[Phrase], placed: Sequence[PlacedWord]) -> tuple[Phrase, ...]:
    """Return the phrases, each with those of whom it consists.

    What a list tells in full names whoever stands in it, and nobody else: three European states, which are A, B and C;
    so does what is said of a person whom nobody knows: So-and-so, who is one of the soldiers.
    """
    found = list(phrases)
    for phrase in phrases:
        if not phrase.names_actor:
            continue
        mention = whole = None
        if INCLUDING in phrase.under:
            whole = _whole(found, phrase, placed)
        elif phrase.preposition is None:
            mention = _row(found, phrase)
            listed = _listed if len(mention.actors) > 1 else _identified
            whole = listed(found, phrase, placed)
        if whole is not None:
            included = (*whole.included, phrase.number, *phrase.joined)
            found[whole.number] = replace(whole, included=included, mention=mention or whole.mention)
    return tuple(found)


def _whole(phrases: Sequence[Phrase], part: Phrase, placed: Sequence[PlacedWord]) -> Phrase | None:
    """Return the nearest phrase before for several, else the one right before, or before a comma.

    Where no pronoun says of how many (especially A, but: among them A) whoever is right before comes first.
    """
    before = phrases[max(part.number - _MOST_BETWEEN, 0) : part.number]
    outer = _outer(before)
    is_near = bool(outer) and all(word.mark == "comma" for word in placed[outer[-1].end : part.start])
    if is_near and outer[-1].mention is not None and placed[part.start].pronoun is None:
        return outer[-1]
    for each in reversed(before):
        if each.count in ("plural", "dual") and (each.human or each.mention is not None or each is before[-1]):
            return each
    says_of_how_many = any(word.pronoun is not None for word in placed[part.start : part.head])
    if is_near and says_of_how_many and _is_one_place(outer[-1]):
        return None
    return outer[-1] if is_near else None


def _row(phrases: Sequence[Phrase], part: Phrase) -> Mention:
    """Return everybody in a row of actors as one mention."""
    mentions = [phrases[number].mention for number in (part.number, *part.joined)]
    first, *_ = named = [mention for mention in mentions if mention is not None]
    return replace(first, actors=tuple(actor for mention in named for actor in mention.actors))


def _identified(phrases: Sequence[Phrase], part: Phrase, placed: Sequence[PlacedWord]) -> Phrase | None:
    """Return the person without a name that is known of whom a pronoun right behind tells who it is."""
    at = part.start - 1
    if at <= 0 or not placed[at].joined or not has_group(placed[at].readings, PRONOUN):
        return None
    at -= placed[at - 1].mark == "comma"
    for each in _outer(phrases[: part.number]):
        is_person = each.human is True or not placed[each.head].readings
        if each.end == at and each.mention is None and is_person and each.count != "plural":
            return each
    return None


def _listed(phrases: Sequence[Phrase], part: Phrase, placed: Sequence[PlacedWord]) -> Phrase | None:
    """Return of whom a row of actors tells who they are; None if it is no list.

    A pronoun, a colon or marks on both sides make it one: three states, which are A, B and C; three states (A, B, C).
    Of two it is one wherever they are: both sides to the conflict in the north, A and B, met.
    """
    if part.start == 0:
        return None
    at = part.start - 1
    mark = placed[at].mark
    at -= mark == "colon" and at > 0 and has_group(placed[at - 1].readings, PRONOUN)
    is_told = has_group(placed[at].readings, PRONOUN)
    after = phrases[(part.number, *part.joined)[-1]].end
    following = placed[after] if after < len(placed) else None
    is_set_off = following is not None and (mark, following.mark) in _SET_OFF
    if not (is_told or is_set_off or (mark == "colon" and (following is None or following.word_class != "verb"))):
        return None
    near = _outer(phrases[: part.number])[-_MOST_BEFORE_LIST:]
    for each in reversed(phrases[near[0].number : part.number] if near else ()):
        is_pair = len(_row(phrases, part).actors) == _PAIR and each.count == "dual" and each.human is True
        if is_set_off and not is_told and each.end != at and not is_pair:
            continue
        if _is_counted(each, placed) or (is_told and each.count == "plural" and not each.definite):
            return each
    return None


def _outer(phrases: Sequence[Phrase]) -> list[Phrase]:
    """Return the phrases that complete none of the others."""
    owners = {each.owner for each in phrases}
    return [each for each in phrases if each.number not in owners]


def _is_counted(phrase: Phrase, placed: Sequence[PlacedWord]) -> bool:
    """Whether a number says how many they are, or the form of the word that they are two."""
    if placed[phrase.head].is_numeral:
        return False
    end = phrase.end if phrase.owner is None else phrase.head
    return phrase.count == "dual" or any(word.is_counting for word in placed[phrase.start : end])


def _is_one_place(phrase: Phrase) -> bool:
    """Whether a phrase names one country or town, out of which nobody is singled: visited A, and among them B."""
    return phrase.mention is not None and len(phrase.mention.actors) == 1 and is_place(phrase.mention)
