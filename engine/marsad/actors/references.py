"""Which phrases name no actor themselves but point back to one, or stand for a people?"""

from marsad.actors.entries import Adjective
from marsad.actors.phrase import COUNTERPART, Affiliation, Party, Phrase
from marsad.actors.pieces import Proclitics
from marsad.actors.reading import Reading


def references_at(reading: Reading, at: int) -> list[Phrase]:
    """Return the backward references that begin here, open."""
    found = []
    for proclitics, reference in reading.pieces[at].references:
        end = reading.end_of(at, reference.rest)
        if reference.adjectival and not proclitics and reading.follows_noun(at):
            continue
        if end is not None and reading.adjective(end, True) is None:
            party = Party(Affiliation(), at, end, "unresolved", f"anaphor:{reference.id}", reference.resolves)
            found.append(Phrase(at, end, (party,), proclitics, reference.gender, reference.number, reference.human))
    return found


def counterparts_at(reading: Reading, at: int, role: str) -> list[Phrase]:
    """Return the counterpart phrase here: the role held before it, of the country that its adjective names."""
    found = []
    for proclitics, counterpart in reading.pieces[at].counterparts:
        owners = []
        end = at + 1
        adjective = reading.adjective(end, True)
        if adjective is not None and adjective[0].kind in ("nationality", "affiliation"):
            owners.append(adjective[0].code)
            end = adjective[1]
            while (joined := reading.adjective(end, True, joined=True)) and joined[0].kind == "nationality":
                owners.append(joined[0].code)
                end = joined[1]
        affiliations = [reading.dictionary.affiliation(code) for code in owners] or [Affiliation()]
        parties = tuple(
            Party(
                affiliation._replace(role=role) if affiliation.country else affiliation,
                at,
                end,
                "role" if role and affiliation.is_placed else "unresolved",
                COUNTERPART,
                None if affiliation.whole or (role and affiliation.is_placed) else COUNTERPART,
            )
            for affiliation in affiliations
        )
        number = "dual" if len(parties) == 2 else counterpart.number
        found.append(Phrase(at, end, parties, proclitics, counterpart.gender, number, True, person=True, role=role))
    return found


def compatriot_at(reading: Reading, at: int) -> list[Phrase]:
    """Return the person whom a definite nationality names right after a particle: about the Tunisian."""
    if reading.pieces[at - 1].folded not in reading.dictionary.classes.stops:
        return []
    found = reading.adjective(at, True)
    if found is None or found[0].kind != "nationality" or found[0].ambiguous:
        return []
    adjective, end = found
    if adjective.gender != "masculine" or reading.pieces[end].pairs or reading.pieces[end].is_joined:
        return []
    party = Party(reading.dictionary.affiliation(adjective.code), at, end, "nationality", "people")
    return [Phrase(at, end, (party,), (), "masculine", "singular", True, person=True)]


def people_at(reading: Reading, at: int) -> list[Phrase]:
    """Return a people named by its adjective in the plural, unless the adjective belongs to the noun before it.

    After a number the adjective is singular (thirteen Iraqis).
    """
    letters = reading.dictionary.letters
    before = reading.pieces[at - 1]
    counted = any(reading.end_of(at - 1, rest) == at for _, rest in before.quantifiers)
    found = []
    piece = reading.pieces[at]
    counting = [adjective for adjective in piece.adjectives if adjective.kind == "nationality"] if counted else []
    several = [adjective for _, adjective in piece.people]
    single: list[tuple[Proclitics, Adjective]] = [
        ((), adjective)
        for adjective in counting
        if not (adjective.definite or adjective.ambiguous or adjective in several) and adjective.gender == "masculine"
    ]
    for proclitics, adjective in [*piece.people, *single]:
        if not (adjective.definite or counted) or reading.end_of(at, adjective.rest) is None:
            continue
        after_noun = not proclitics and any(
            base.startswith(letters.article) for _, base in before.bases if len(base) > len(letters.article) + 2
        )
        if after_noun and not counted:
            continue
        end = at + 1 + len(adjective.rest)
        affiliation = reading.dictionary.affiliation(adjective.code)
        party = Party(affiliation, at, end, "nationality", "people")
        number = "plural" if counted else adjective.number
        found.append(Phrase(at, end, (party,), proclitics, adjective.gender, number, True))
    return found
