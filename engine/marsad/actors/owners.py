"""Who owns a role: what completes it, named or in a role of his own?"""

from typing import Final

from marsad.actors.agreement import can_describe, shape_of
from marsad.actors.entries import Head
from marsad.actors.growth import COMPLEMENT, Growth, take_brand, take_quoted, take_region, take_topic
from marsad.actors.lookalikes import signs
from marsad.actors.names import names_at
from marsad.actors.people import people_nouns_at
from marsad.actors.phrase import LOCAL_ROLE, OPEN_ROLE, RESUMED, Phrase
from marsad.actors.pieces import Piece
from marsad.actors.reading import Reading

_DIRECT_CASES: Final = ("nominative", "accusative")


def owner_at(growth: Growth, at: int, *proclitics: str) -> Phrase | None:
    """Return the longest phrase here that can own a role, with just these proclitics."""
    reading = growth.reading
    piece = reading.pieces[at]
    if not (piece.begins or piece.hosts):
        return _quoted(reading, at) if piece.opens and not proclitics else None
    candidates = [phrase for phrase in names_at(reading, at) if phrase.proclitics == proclitics]
    candidates += [
        phrase
        for phrase in growth.owners_at(at)
        if phrase.proclitics == proclitics
        and not phrase.silent
        and (phrase.definite or phrase.parties[0].affiliation.is_placed)
    ]
    if piece.hosts:
        candidates += [people for people in people_nouns_at(reading, at) if people.proclitics == proclitics]
    return max(candidates, key=lambda phrase: phrase.end, default=None)


def _quoted(reading: Reading, at: int) -> Phrase | None:
    """Return the name in quotation marks or brackets that opens here."""
    names = [name for name in names_at(reading, at + 1) if not name.proclitics and reading.pieces[name.end].closes]
    return names[0].until(names[0].end + 1) if names and not signs(reading, names[0]) else None


def take_complement(growth: Growth) -> bool:
    """Take what stands in the genitive after a bare noun; say whether anything did."""
    role = growth.head.role
    phrase = None if _shows_other_case(growth.next) else owner_at(growth, growth.end)
    if phrase is not None and can_own(growth.head, phrase):
        own(growth, phrase)
        if growth.head.number != "singular":
            distribute(growth, phrase)
        return True
    is_for = _is_given_to(growth) and (role.kind == "body" or may_describe(growth))
    if not is_for and take_region(growth):
        return True
    if growth.next.opens:
        return role.kind == "body" and role.general and take_quoted(growth)
    if role.kind == "body" and role.bare == "never" and take_brand(growth):
        return True
    return role.topic and take_topic(growth)


def _shows_other_case(piece: Piece) -> bool:
    """Say whether a word is spelled in a case in which it completes nothing: the plane (hit) a convoy of the army."""
    nouns = [known for known in piece.readings if known.lexeme.part_of_speech != "verb"]
    return bool(nouns) and all(
        known.features.case in _DIRECT_CASES and known.lexeme.part_of_speech == "noun" for known in nouns
    )


def can_own(head: Head, phrase: Phrase) -> bool:
    """Say whether a role may be that of a phrase; of a person are only those who act for one, and what he heads.

    So is an adviser to the president, but no student of his; so is the government of A; and people complete what they
    make up or follow: the union of farmers, supporters of the president.
    """
    role = head.role
    if role.general or not phrase.human or role.kind == "collective":
        return True
    if role.kind != "body":
        return False
    if phrase.number == "plural":
        return role.topic
    # A thing has no role, and is nobody's command.
    return bool(role.code) and (phrase.person or phrase.named is not None)


def may_describe(growth: Growth) -> bool:
    """Say whether an adjective that may be somebody agrees with a noun before it: military (aid), and no soldier."""
    head = growth.head
    if not head.adjectival or head.definite or growth.complemented:
        return False
    return can_describe(growth.reading, growth.start, shape_of(head), 0)


def _is_given_to(growth: Growth) -> bool:
    """Say whether a country bears the preposition of whom a thing is for, whose it need not be: planes for Algeria."""
    names = growth.next.names
    return bool(names) and all(growth.reading.dictionary.letters.to in proclitics for proclitics, _ in names)


def own(growth: Growth, phrase: Phrase) -> None:
    """Let a phrase complete the role, which is its from now on."""
    role = growth.head.role
    growth.owners.extend(party.affiliation for party in phrase.parties if party.affiliation.is_placed)
    growth.end = phrase.end
    growth.placed_by = COMPLEMENT
    growth.named = phrase.named or phrase.owner
    if role.kind != "person" and phrase.person and phrase.number == "singular":
        growth.holder = phrase
    if phrase.parties[0].anaphor == RESUMED:
        growth.bearer = phrase.parties[0].entry
    is_open = len(phrase.parties) == 1 and phrase.parties[0].anaphor in (OPEN_ROLE, LOCAL_ROLE)
    if is_open and phrase.role and not role.topic:
        growth.inner = phrase.parties[0].anaphor
    if role.kind == "collective" and not role.general:
        # Whoever stands by a former president is no former official.
        return
    if phrase.override or (not growth.owners and not growth.override and role.general):
        growth.role = phrase.role or growth.role
    growth.override = growth.override or phrase.override


def distribute(growth: Growth, first: Phrase) -> None:
    """Let a noun in the dual or plural have several owners: the foreign ministers of A and B."""
    if first.role:
        return
    reading = growth.reading
    conjunction = reading.dictionary.letters.conjunction
    while True:
        following = [
            name for name in names_at(reading, growth.end) if name.proclitics == (conjunction,) and not name.human
        ]
        if not following:
            return
        phrase = max(following, key=lambda name: name.end)
        growth.owners.extend(party.affiliation for party in phrase.parties)
        growth.end = phrase.end
