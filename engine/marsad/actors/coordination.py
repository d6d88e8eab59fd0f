"""Which phrases stand side by side and fill one place together?"""

from collections.abc import Callable

from marsad.actors.phrase import BOTH, Phrase
from marsad.actors.reading import Reading
from marsad.lexicon import CONJUNCTIONS
from marsad.model import replace

_LONGEST_LIST = 20

Reader = Callable[[Reading, int], list[Phrase]]


def with_coordinates(reading: Reading, first: Phrase, read: Reader) -> Phrase:
    """Return the phrase together with those that a conjunction or a list with commas joins to it."""
    second = _second_role(reading, first, read)
    if second is not None:
        return _one_person(first, second)
    phrases = [first]
    while True:
        following = _joined(reading, phrases[-1].end, first, read)
        if following is None:
            listed = _listed(reading, phrases[-1].end, first, read)
            if not listed or any(_is_of(phrase, first) for phrase in listed):
                break
            if len(phrases) == 1 and _are_both(first, listed):
                return replace(_together(listed), start=first.start, proclitics=first.proclitics)
            phrases += listed
        else:
            phrases.append(following)
    return first if len(phrases) == 1 else _together(phrases)


def _joined(reading: Reading, at: int, first: Phrase, read: Reader) -> Phrase | None:
    """Return the phrase here under the conjunction, alone or with the first phrase's preposition again."""
    conjunction = reading.dictionary.letters.conjunction
    if not (reading.pieces[at].is_joined and reading.pieces[at].begins):
        return None
    prepositions = tuple(letter for letter in first.proclitics if letter not in CONJUNCTIONS)
    wanted = ((conjunction,), (conjunction, *prepositions))
    found = [phrase for phrase in read(reading, at) if phrase.proclitics in wanted]
    return max(found, key=lambda phrase: phrase.end, default=None)


def _listed(reading: Reading, at: int, first: Phrase, read: Reader) -> list[Phrase]:
    """Return the rest of a list with commas, which must end in a phrase under the conjunction."""
    listed: list[Phrase] = []
    while reading.pieces[at].is_comma and len(listed) < _LONGEST_LIST:
        last = _joined(reading, at + 1, first, read)
        if last is not None:
            # A country after comma and conjunction goes on with a list; anyone else may begin a clause.
            return [*listed, last] if listed or (first.is_place and last.is_place) else []
        found = [phrase for phrase in read(reading, at + 1) if not phrase.proclitics]
        if not found:
            return []
        listed.append(max(found, key=lambda phrase: phrase.end))
        at = listed[-1].end
        last = _joined(reading, at, first, read)
        if last is not None:
            return [*listed, last]
    return []


def _second_role(reading: Reading, first: Phrase, read: Reader) -> Phrase | None:
    """Return another role of the same person: the chairman and MP, A; or the former premier A, and head of B, said.

    Commas set off either the name, which then bears both roles, or the second role.
    """
    if not (first.person and first.number == "singular"):
        return None
    after_comma = reading.pieces[first.end].is_comma
    other = _joined(reading, first.end + after_comma, first, read)
    if other is None or not (other.person and other.number == "singular"):
        return None
    home, other_home = (phrase.parties[0].affiliation.country for phrase in (first, other))
    named, other_named = (phrase.named is not None or bool(phrase.names) for phrase in (first, other))
    if after_comma:
        is_set_off = reading.pieces[other.end].is_comma and named != other_named
        return other if is_set_off and other_home in ("", home) else None
    is_name_set_off = any(reading.pieces[at].is_comma for at in range(other.start, other.end))
    one_name = is_name_set_off and other_named and not named
    return other if one_name and (not home or other_home in ("", home)) else None


def _one_person(first: Phrase, other: Phrase) -> Phrase:
    """Join the two roles of a person: the first is the one acted in, and the second may tell of what country."""
    party, placed = first.parties[0], other.parties[0]
    if not party.affiliation.is_placed and placed.affiliation.is_placed:
        role = party.affiliation.role or placed.affiliation.role
        affiliation = placed.affiliation if placed.affiliation.whole else placed.affiliation._replace(role=role)
        party = replace(party, affiliation=affiliation, how=placed.how, anaphor=None)
    return replace(first, parties=(party,), names=other.names, named=other.named).until(other.end)


def _is_of(phrase: Phrase, country: Phrase) -> bool:
    """Say whether a body or group is of a country, which it does not stand in one list with: in A, its army and B."""
    if not country.is_place or phrase.is_place:
        return False
    whose = {party.affiliation.country for party in country.parties}
    return any(not party.affiliation.is_placed or party.affiliation.country in whose for party in phrase.parties)


def _are_both(both: Phrase, listed: list[Phrase]) -> bool:
    """Say whether two who stand between commas are those whom a noun for two points to: the two sides, A and B."""
    is_for_two = both.parties[0].anaphor in BOTH
    return is_for_two and sum(len(phrase.parties) for phrase in listed) == 2


def _together(phrases: list[Phrase]) -> Phrase:
    first = phrases[0]
    parties = tuple(party for phrase in phrases for party in phrase.parties)
    return replace(
        first,
        end=phrases[-1].end,
        parties=parties,
        gender="feminine" if all(phrase.gender == "feminine" for phrase in phrases) else "masculine",
        number="dual" if len(parties) == 2 else "plural",
        human=any(phrase.human for phrase in phrases),
        person=False,
    )
