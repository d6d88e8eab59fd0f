"""Which adjectives belong to a role, and which of them tell whose it is?"""

from marsad.actors.agreement import can_describe
from marsad.actors.entries import Adjective, Head
from marsad.actors.growth import Growth
from marsad.actors.reading import Reading
from marsad.actors.shapes import Shape
from marsad.model import replace


def fitting(reading: Reading, head: Head, growth: Growth, definite: bool) -> tuple[Adjective, int] | None:
    """Return the adjective here that agrees with a noun of the phrase: the police dispersed the protesters."""
    for adjective, end in reading.adjectives(growth.end, definite):
        shape = Shape(adjective.gender, adjective.number)
        if can_describe(reading, growth.end, shape, growth.start, head):
            return adjective, end
    return None


def is_country(reading: Reading, at: int) -> bool:
    """Return whether the word at `at` is a country's name as well."""
    return any(
        name.named.kind == "country"
        for proclitics, names in reading.pieces[at].names
        if not proclitics
        for name in names.alone
    )


def may_be_joint(head: Head) -> bool:
    """Return whether several countries may have a body of that kind together: a committee."""
    return head.role.kind == "body" and head.role.general


def amid(reading: Reading, at: int, definite: bool) -> tuple[Adjective, int] | None:
    """Return an adjective under the conjunction that stands amid others: security and local Iraqi sources."""
    found = reading.adjective(at, definite, joined=True) if reading.pieces[at].joined else None
    if found is None or found[0].kind not in ("neutral", "modifier"):
        return None
    # What is only added does not decide the role.
    adjective, end = replace(found[0], kind="neutral"), found[1]
    return (adjective, end) if reading.adjective(end, definite) is not None else None


def places_surely(head: Head) -> bool:
    """Return whether an adjective that is an everyday word too must be a nationality beside this role.

    It may tell the field of an office, but not where that is told: the Malian minister (of defence).
    """
    role = head.role
    has_field = role.kind == "person" and bool(head.rest)
    is_vague = role.general and role.bare == "any" and not role.local
    return (has_field or not role.topic) and role.bare in ("definite", "any") and not is_vague


def paired(reading: Reading, growth: Growth, end: int, definite: bool) -> int:
    """Take further nationalities joined to the one that ends at `end`; return where they end."""
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


def is_another_body(reading: Reading, head: Head, growth: Growth, adjective: Adjective) -> bool:
    """Return whether what could describe a body of open kind is another: the government (accused) the opposition."""
    if adjective.kind != "modifier" or head.role.kind != "body" or head.role.general:
        return False
    return bool(reading.pieces[growth.end].heads)
