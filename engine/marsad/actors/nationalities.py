"""Which adjectives of countries and organisations stand at a word?"""

from marsad.actors.entries import Adjective
from marsad.actors.phrase import Affiliation, Party, Phrase
from marsad.actors.pieces import PLACING
from marsad.actors.reading import Reading


def placing_at(reading: Reading, at: int, adjectives: tuple[Adjective, ...]) -> Adjective | None:
    """Return the first of a word's adjectives that says surely of what country or organisation something is."""
    for adjective in adjectives:
        placing = adjective.kind in PLACING and not adjective.ambiguous
        if placing and reading.end_of(at, adjective.rest) is not None:
            return adjective
    return None


def national_at(reading: Reading, at: int, adjectives: tuple[Adjective, ...]) -> Adjective | None:
    """Return the first of a word's adjectives that names a nationality, allegiance or owner, everyday word or not."""
    national = (each for each in adjectives if each.owns or each.kind in ("nationality", "affiliation"))
    return next((each for each in national if reading.end_of(at, each.rest) is not None), None)


def row_at(reading: Reading, at: int) -> Phrase | None:
    """Return two or more nationalities that stand together after a noun, with a mark between them or none."""
    first = placing_at(reading, at, reading.pieces[at].adjectives)
    if first is None or at == 0 or first.kind != "nationality":
        return None
    end = at + 1 + len(first.rest)
    parties = [_party(first.code, at, end)]
    while True:
        is_marked = reading.pieces[end].form in reading.dictionary.classes.pair_marks
        found = reading.adjective(end + is_marked, first.definite)
        if found is None or found[0].kind != "nationality" or found[0].ambiguous:
            break
        other, behind = found
        is_new = all(other.code != party.affiliation.country for party in parties)
        if not is_new or (other.gender != first.gender and not is_marked):
            break
        parties.append(_party(other.code, end + is_marked, behind))
        end = behind
    if len(parties) == 1:
        return None
    return Phrase(at, end, tuple(parties), (), first.gender, "dual" if len(parties) == 2 else "plural")


def _party(country: str, start: int, end: int) -> Party:
    return Party(Affiliation(country=country), start, end, "nationality", "adjectives")
