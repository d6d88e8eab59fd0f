"""Which phrases name no actor themselves but point back to one?"""

from marsad.actors.agreement import can_describe
from marsad.actors.phrase import COUNTERPART, Affiliation, Party, Phrase
from marsad.actors.reading import Reading
from marsad.actors.shapes import Shape


def references_at(reading: Reading, at: int) -> list[Phrase]:
    """Return the backward references that begin here, open."""
    found = []
    for proclitics, reference in reading.pieces[at].references:
        end = reading.end_of(at, reference.rest)
        if reference.adjectival and not (proclitics or reference.rest) and reading.follows_noun(at):
            shape = Shape(reference.gender, reference.number, reference.human)
            if can_describe(reading, at, shape, reading.before(at)):
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
