"""Whose is a role by a preposition, or by a word for it: the spokesman of the movement, on behalf of it?"""

from marsad.actors.entries import Head
from marsad.actors.growth import Growth
from marsad.actors.names import names_at, person_at
from marsad.actors.owners import can_own, distribute, may_describe, own, owner_at
from marsad.actors.phrase import OWNING, Phrase
from marsad.actors.reading import Reading


def take_tied(growth: Growth) -> None:
    """Take an owner that a word or preposition ties to the role."""
    head, tie = growth.head, growth.next.tie
    role = head.role
    if role.silent or (head.possessed and tie == "out-of"):
        # Whose they are is said: its forces (withdrew) from there.
        return
    phrase = None
    if tie == "on-behalf":
        phrase = owner_at(growth, growth.end + 1) or person_at(growth.reading, growth.end + 1, "")
        if phrase is None:
            _take_unknown_principal(growth)
    elif tie == "within":
        phrase = _within(growth)
    elif tie == "out-of" and head.number != "singular" and refers_to_owner(growth, growth.end + 1):
        return
    elif tie == "out-of" and (role.general if role.kind == "body" else head.number == "plural" or role.local):
        phrase = owner_at(growth, growth.end + 1)
    elif growth.next.begins and (role.code or role.general):
        phrase = _under_letter(growth)
    if phrase is None and role.general and head.definite:
        _refer(growth)
    if phrase is not None and can_own(head, phrase):
        own(growth, phrase)
        if phrase.is_place and role.kind != "body" and head.number == "plural":
            distribute(growth, phrase)
        # Who speaks for something definite is definite too, even while it is open whose it is.
        growth.complemented = phrase.definite


def _within(growth: Growth) -> Phrase | None:
    """Return what the role is within, if it is of that: the office at the ministry, a militia in A."""
    head, role = growth.head, growth.head.role
    phrase = owner_at(growth, growth.end + 1)
    if phrase is None:
        return None
    if not phrase.is_place:
        return None if phrase.is_seat or (role.kind == "body" and not role.general) else phrase
    # An indefinite body is of the country in which it is, and so are sides, which only stand for it;
    # whoever else is definite may only be there, and so may forces that were sent.
    is_definite = head.definite or growth.complemented
    is_of_place = not (head.possessed or role.sent or (is_definite and (role.code or role.general)))
    is_body_of_place = role.kind == "body" and is_of_place
    return phrase if is_body_of_place or _serve_in(growth.reading, head, phrase, is_definite=is_definite) else None


def _under_letter(growth: Growth) -> Phrase | None:
    """Return what the role belongs to or is in by a preposition of one letter: the envoy to A, a unit in the army."""
    role, letters = growth.head.role, growth.reading.dictionary.letters
    phrase = owner_at(growth, growth.end, letters.to)
    if phrase is not None and phrase.human and phrase.number == "plural" and not growth.has_grown:
        # The official (told) the reporters.
        return None
    if phrase is not None and may_describe(growth):
        # Military (aid) for A: what it describes is for whoever follows.
        return None
    if phrase is not None and not (phrase.is_medium or (phrase.is_place and not role.general)):
        return phrase
    if role.kind == "body" and not role.general:
        return None
    phrase = owner_at(growth, growth.end, letters.by)
    # A body is within another, but only led by a leadership.
    is_led = phrase is not None and role.kind == "body" and phrase.general
    return None if phrase is None or is_led or phrase.is_place or phrase.is_seat else phrase


def _serve_in(reading: Reading, head: Head, country: Phrase, *, is_definite: bool) -> bool:
    """Say whether people are of a country because they hold an office in it, or of several: deputies in A (and B)."""
    if is_definite or head.number != "plural" or head.role.kind == "body" or head.role.general:
        return False
    if country.named is None or country.named.kind != "country":
        return False
    conjunction = reading.dictionary.letters.conjunction
    return head.role.bare == "definite" or any(
        other.proclitics == (conjunction,) and other.named is not None and other.named.kind == "country"
        for other in names_at(reading, country.end)
    )


def refers_to_owner(growth: Growth, at: int) -> bool:
    """Note whom named before somebody belongs to: the ministers of both countries, of his country; say whether."""
    reading = growth.reading
    for proclitics, reference in reading.pieces[at].references:
        end = reading.end_of(at, reference.rest)
        if not proclitics and reference.resolves in OWNING and end is not None:
            growth.reference = reference
            growth.end = end
            return True
    return False


def _refer(growth: Growth) -> None:
    """Note the organisation, named before, that an office or body belongs to: the secretary general of the movement."""
    to = (growth.reading.dictionary.letters.to,)
    for proclitics, reference in growth.next.references:
        if proclitics == to and reference.resolves == "organisation" and not reference.rest:
            growth.reference = reference
            growth.end += 1
            return


def _take_unknown_principal(growth: Growth) -> None:
    """Note for whom somebody speaks whom no table knows: one named before, or a stranger, who is no actor here."""
    piece = growth.reading.pieces[growth.end + 1]
    references = [reference for proclitics, reference in piece.references if not (proclitics or reference.rest)]
    if references:
        growth.reference = references[0]
        growth.end += 2
    else:
        heads = [head for _, branch in piece.heads for head in branch.alone]
        is_firm = bool(heads) and all(head.role.bare in ("never", "named") for head in heads)
        growth.unknown = is_firm or (piece.is_word and piece.is_plain and not (piece.begins or piece.is_known))
