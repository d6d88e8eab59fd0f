"""Which adjectives belong to a role, and which of them tell whose it is?"""

from marsad.actors.agreement import can_describe, is_adjective
from marsad.actors.entries import Adjective, Head
from marsad.actors.growth import Growth
from marsad.actors.names import is_named
from marsad.actors.owners import owner_at
from marsad.actors.pieces import PLACING, Piece
from marsad.actors.reading import Reading
from marsad.actors.shapes import Shape
from marsad.model import replace


def take_adjectives(growth: Growth, definite: bool) -> None:
    """Take the adjectives that follow; they may place the phrase or change its role."""
    reading, head = growth.reading, growth.head
    while True:
        piece = growth.next
        if not (piece.adjectives or piece.joined or piece.is_adjectival):
            return
        found = _fitting(growth, definite)
        if found is None and not growth.owners:
            # Behind a nationality another noun begins: a French soldier and an Afghan civilian.
            found = _amid(reading, growth.end, definite)
        if found is None and is_adjective(reading, growth.end, definite, growth.start, head):
            growth.end += 1
            continue
        if found is None:
            return
        adjective, end = found
        if (adjective.ambiguous and not _places_surely(head)) or _is_another_body(growth, adjective):
            return
        if not definite and piece.folded in reading.dictionary.classes.place_nouns:
            # Police of a province, not conservative police.
            return
        if adjective.kind in PLACING:
            if not _place(growth, adjective, end):
                return
            growth.end = _paired(growth, end, definite)
        elif adjective.kind == "bond":
            _take_bound(growth, end)
            return
        else:
            _change(growth, adjective)
            growth.end = end


def _place(growth: Growth, adjective: Adjective, end: int) -> bool:
    """Let an adjective that ends there say whose the role is; return False if it belongs to what follows."""
    reading, head = growth.reading, growth.head
    if growth.placed_by == "adjective" and _is_country(growth.next) and not _may_be_joint(head):
        # The ministry of Iran accused Saudi Arabia: a country's name that is spelled like an adjective.
        return False
    owner = reading.dictionary.affiliation(adjective.code)
    if not growth.owners:
        growth.placed_by = "adjective"
    elif growth.placed_by != "adjective" or owner in growth.owners:
        # What is owned already is only described, unless the adjective is of another country.
        return not owner.country or any(owner.country == other.country for other in growth.owners)
    elif head.role.kind == "body" and adjective.number == "singular" and is_named(reading, end):
        # The Swedish police (arrested) the Tunisian so-and-so.
        return False
    growth.owners.append(owner)
    return True


def _change(growth: Growth, adjective: Adjective) -> None:
    """Let an adjective make another role of this one."""
    if adjective.kind == "override":
        growth.role = adjective.code
        growth.override = True
    elif adjective.kind == "modifier" and growth.head.role.general and not growth.changed:
        growth.role = adjective.code
        growth.changed = True


def _take_bound(growth: Growth, end: int) -> None:
    """Take the owner that follows a participle under its preposition: forces loyal to the president."""
    phrase = owner_at(growth, end, growth.reading.dictionary.letters.to)
    if phrase is not None and growth.owners:
        # Whose they are is said before: the Libyan government that belongs to the parliament.
        growth.end = phrase.end
    elif phrase is not None:
        # Forces loyal to the president are his country's; those of a group with a code of its own are the group's.
        is_group = phrase.named is not None and phrase.named.kind == "organisation"
        owners = [party.affiliation for party in phrase.parties if party.affiliation.is_placed]
        growth.owners += owners if is_group else [owner._replace(role="") for owner in owners]
        growth.end = phrase.end


def _fitting(growth: Growth, definite: bool) -> tuple[Adjective, int] | None:
    """Return the adjective next that agrees with a noun of the phrase: the police dispersed the protesters."""
    reading = growth.reading
    for adjective, end in reading.adjectives(growth.end, definite):
        shape = Shape(adjective.gender, adjective.number)
        if can_describe(reading, growth.end, shape, growth.start, growth.head):
            return adjective, end
    return None


def _is_country(piece: Piece) -> bool:
    """Return whether a word is a country's name as well."""
    return any(
        name.named.kind == "country" for proclitics, names in piece.names if not proclitics for name in names.alone
    )


def _may_be_joint(head: Head) -> bool:
    """Return whether several countries may have a body of that kind together: a committee."""
    return head.role.kind == "body" and head.role.general


def _amid(reading: Reading, at: int, definite: bool) -> tuple[Adjective, int] | None:
    """Return an adjective under the conjunction that stands amid others: security and local Iraqi sources."""
    found = reading.adjective(at, definite, joined=True) if reading.pieces[at].joined else None
    if found is None or found[0].kind not in ("neutral", "modifier"):
        return None
    # What is only added does not decide the role.
    adjective, end = replace(found[0], kind="neutral"), found[1]
    return (adjective, end) if reading.adjective(end, definite) is not None else None


def _places_surely(head: Head) -> bool:
    """Return whether an adjective that is an everyday word too must be a nationality beside this role.

    It may tell the field of an office, but not where that is told: the Malian minister (of defence).
    """
    role = head.role
    has_field = role.kind == "person" and bool(head.rest)
    is_vague = role.general and role.bare == "any" and not role.local
    return (has_field or not role.topic) and role.bare in ("definite", "any") and not is_vague


def _paired(growth: Growth, end: int, definite: bool) -> int:
    """Take further nationalities joined to the one that ends at `end`; return where they end."""
    reading = growth.reading
    marks = reading.dictionary.classes.pair_marks
    while True:
        if reading.pieces[end].form in marks:
            found = reading.adjective(end + 1, definite)
        else:
            found = reading.adjective(end, definite, joined=True)
        if found is None or found[0].kind != "nationality":
            return end
        owner = reading.dictionary.affiliation(found[0].code)
        if owner not in growth.owners:
            growth.owners.append(owner)
        end = found[1]


def _is_another_body(growth: Growth, adjective: Adjective) -> bool:
    """Return whether what could describe a body of open kind is another: the government (accused) the opposition."""
    role = growth.head.role
    return adjective.kind == "modifier" and role.kind == "body" and not role.general and bool(growth.next.heads)
