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
    """Return the first of a word's adjectives that names a nationality or allegiance, everyday word or not."""
    national = (each for each in adjectives if each.kind in ("nationality", "affiliation"))
    return next((each for each in national if reading.end_of(at, each.rest) is not None), None)


def pair_at(reading: Reading, at: int) -> Phrase | None:
    """Return two nationalities that stand together after a noun, with a mark between them or none."""
    first = placing_at(reading, at, reading.pieces[at].adjectives)
    if first is None or at == 0 or first.kind != "nationality":
        return None
    middle = at + 1 + len(first.rest)
    second_at = middle + (reading.pieces[middle].form in reading.dictionary.classes.pair_marks)
    found = reading.adjective(second_at, first.definite)
    if found is None or found[0].kind != "nationality" or found[0].code == first.code or found[0].ambiguous:
        return None
    second, end = found
    if second.gender != first.gender and second_at == middle:
        return None
    parties = tuple(
        Party(Affiliation(country=adjective.code), start, stop, "nationality", "adjectives")
        for adjective, start, stop in ((first, at, middle), (second, second_at, end))
    )
    return Phrase(at, end, parties, (), first.gender, "dual")
