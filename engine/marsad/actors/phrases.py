"""Which role stands here, and whose is it: the minister, of what, of which country?"""

from functools import partial

from marsad.actors.agreement import can_describe, can_describe_word_before, shape_of
from marsad.actors.entries import Head
from marsad.actors.finished import finished, is_victim
from marsad.actors.growth import COMPLEMENT, Growth, take_further_fields, take_purpose, take_unit
from marsad.actors.names import ends_name, is_body_in_place
from marsad.actors.owners import own, owner_at, take_complement
from marsad.actors.phrase import Phrase
from marsad.actors.qualities import take_adjectives
from marsad.actors.reading import Reading
from marsad.actors.ties import refers_to_owner, take_tied

_DEEPEST = 5


def roles_at(reading: Reading, start: int, depth: int = 0) -> tuple[Phrase, ...]:
    """Return the role phrases that begin here, the best for each row of proclitics.

    The longest is best, then the one whose owner is known, then the longer head; at last a general noun where
    something belongs to it (the deputy of the president), a specific one where nothing does (the deputy).
    """
    if not reading.pieces[start].heads or depth > _DEEPEST:
        return ()
    known = reading.roles.get(start)
    if known is None:
        found: dict[tuple[str, ...], tuple[tuple[int, ...], Phrase]] = {}
        owners_at = partial(roles_at, reading, depth=depth + 1)
        for proclitics, head, end in _heads_at(reading, start):
            growth = Growth(reading, head, start, end, owners_at)
            if not _grow(growth) or (growth.end == end and reading.pieces[end].folded in head.role.not_before):
                continue
            phrase = finished(growth, proclitics)
            if phrase is None:
                continue
            if head.role.kind == "body" and head.role.general and is_body_in_place(reading, start, phrase.end):
                continue
            if (head.adjectival or head.attributive) and _describes(growth, proclitics):
                continue
            fits = head.role.general == (growth.placed_by == COMPLEMENT or head.possessed)
            rank = (phrase.end, phrase.parties[0].affiliation.is_placed, len(head.rest), fits)
            if proclitics not in found or rank > found[proclitics][0]:
                found[proclitics] = (rank, phrase)
        known = reading.roles[start] = tuple(phrase for _, phrase in found.values())
    return known


def _heads_at(reading: Reading, start: int) -> list[tuple[tuple[str, ...], Head, int]]:
    """Return the nouns of roles that begin here, with where each ends; none that only begins a closed one."""
    heads = [
        (proclitics, head, reading.end_of(start, head.rest) if head.rest else start + 1)
        for proclitics, branch in reading.pieces[start].heads
        for head in reading.candidates(start, branch)
    ]
    closed = [end for _, head, end in heads if end is not None and head.rest and _is_closed(head)]
    least = max(closed) if closed else 0
    return [(proclitics, head, end) for proclitics, head, end in heads if end is not None and end >= least]


def _is_closed(head: Head) -> bool:
    """Say whether a noun of several words is one with its adjective, and nobody whom the noun alone names: a drone."""
    return head.role.kind == "body" and head.state == "free" and not head.definite


def _describes(growth: Growth, proclitics: tuple[str, ...]) -> bool:
    """Say whether an everyday word is no actor here: it describes the noun before it, or counts nobody."""
    reading, head, start = growth.reading, growth.head, growth.start
    if head.definite:
        follows = reading.follows_noun(start) or reading.follows_pronoun(start)
        if proclitics or not follows or _differs(reading, head, start) or ends_name(reading, start):
            return False
        return can_describe(reading, start, shape_of(head), 0)
    before = reading.pieces[start - 1]
    # After these nothing stands that it could describe: laid hands on a terrorist. Behind two of them stands a verb.
    is_noun = (
        (before.governs and not reading.pieces[start - 2].governs)
        or before.folded in reading.dictionary.classes.before_nouns
        or reading.follows_count(start)
    )
    # One who demands in the accusative is spelled like two who demand: demanding (of).
    is_one = head.number == "singular" or (head.number == "dual" and _is_verb_like(growth))
    return is_one and not is_noun and (_is_of_thing(growth) or not _is_sure(growth))


def _is_of_thing(growth: Growth) -> bool:
    """Say whether a word for a woman describes the noun right before it: Rwandan military operations, no soldier."""
    reading, head = growth.reading, growth.head
    if head.gender != "feminine" or head.noun.endswith(reading.dictionary.letters.feminine):
        return False
    return can_describe_word_before(reading, growth.start, shape_of(head))


def _is_sure(growth: Growth) -> bool:
    """Say whether somebody is surely meant: it is known whose he is, or he suffers what is said before him."""
    # He demanded of the government, and no student of it.
    is_verb = growth.complemented and _is_verb_like(growth)
    return (bool(growth.owners or growth.inner) and not is_verb) or is_victim(growth)


def _is_verb_like(growth: Growth) -> bool:
    return growth.head.noun in growth.reading.dictionary.classes.verb_like


def _differs(reading: Reading, head: Head, start: int) -> bool:
    """Say whether what stands before one man is feminine, so that he is no adjective of it: the authorities, the man.

    The plural of things has no such ending, but that of other feminine nouns takes a feminine adjective too.
    """
    feminine = reading.pieces[start - 1].form.endswith(reading.dictionary.letters.feminine_ending)
    return feminine and head.gender == "masculine" and head.number == "singular"


def _grow(growth: Growth) -> bool:
    """Take all that belongs to the head of a phrase; say whether nothing is lacking."""
    head = growth.head
    if head.role.articled and not head.definite:
        return False
    if head.role.topic and head.definite and head.rest and head.number != "singular":
        take_further_fields(growth)
    bare = growth.end
    take_adjectives(growth, head.definite)
    # What is described is completed by nothing more: armed forces (struck) A. People are: the general secretary of A.
    is_closed = growth.end > bare and head.role.kind == "body"
    if head.state != "free" and not (growth.owners or is_closed):
        growth.complemented = refers_to_owner(growth, growth.end) or take_complement(growth) or _take_owned_unit(growth)
    if head.state == "construct" and not growth.complemented:
        return False
    if growth.reference is not None:
        return True
    if growth.complemented:
        take_adjectives(growth, True)
    if not growth.owners:
        take_tied(growth)
        if growth.owners:
            take_adjectives(growth, head.definite)
    if not growth.owners and head.role.topic and head.role.kind == "body" and (head.definite or growth.complemented):
        _take_owned_purpose(growth)
    return True


def _take_owned_unit(growth: Growth) -> bool:
    """Take what somebody is in charge of, if whose it is follows: the head of the refugees' department at the union."""
    role = growth.head.role
    if role.kind != "person" or not role.general:
        return False
    end = growth.end
    if take_unit(growth):
        take_tied(growth)
    if not growth.owners:
        growth.end, growth.reference, growth.unknown = end, None, False
    return bool(growth.owners)


def _take_owned_purpose(growth: Growth) -> None:
    """Take what a body is there for, if what follows tells whose it is: the society for human rights in Libya."""
    end = growth.end
    if take_purpose(growth):
        take_adjectives(growth, True)
        if not growth.owners and growth.next.tie == "within":
            place = owner_at(growth, growth.end + 1)
            if place is not None and place.is_place:
                own(growth, place)
    if not growth.owners:
        growth.end = end
