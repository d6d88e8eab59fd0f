"""Which phrases stand side by side and fill one place together?"""

from collections.abc import Callable
from dataclasses import replace

from marsad.actors.phrase import Phrase
from marsad.actors.reading import Reading

_LONGEST_LIST = 20

Reader = Callable[[Reading, int], list[Phrase]]


def with_coordinates(reading: Reading, first: Phrase, read: Reader) -> Phrase:
    """Return the phrase together with those that a conjunction or a list with commas joins to it."""
    phrases = [first]
    while True:
        following = _joined(reading, phrases[-1].end, first, read)
        if following is not None and len(phrases) == 1 and _is_same_person(reading, first, following):
            return replace(first.until(following.end), names=following.names, named=following.named)
        if following is None:
            listed = _listed(reading, phrases[-1].end, first, read)
            if not listed:
                break
            phrases += listed
        else:
            phrases.append(following)
    return first if len(phrases) == 1 else _together(phrases)


def _joined(reading: Reading, at: int, first: Phrase, read: Reader) -> Phrase | None:
    """Return the phrase here under the conjunction, alone or with the first phrase's preposition again."""
    conjunction = reading.dictionary.letters.conjunction
    if not (reading.pieces[at].is_joined and reading.pieces[at].begins):
        return None
    prepositions = tuple(letter for letter in first.proclitics if letter not in reading.dictionary.letters.conjunctions)
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
            return [*listed, last] if listed or (_is_country(first) and _is_country(last)) else []
        found = [phrase for phrase in read(reading, at + 1) if not phrase.proclitics]
        if not found:
            return []
        listed.append(max(found, key=lambda phrase: phrase.end))
        at = listed[-1].end
        last = _joined(reading, at, first, read)
        if last is not None:
            return [*listed, last]
    return []


def _is_same_person(reading: Reading, first: Phrase, other: Phrase) -> bool:
    """Say whether two roles are one person's, whose name stands set off behind the second: the chairman and MP, A."""
    unnamed = first.named is None and not first.names
    named = other.named is not None or bool(other.names)
    set_off = any(reading.pieces[at].is_comma for at in range(other.start, other.end))
    if not (first.person and other.person and first.number == other.number == "singular" and unnamed and named):
        return False
    home, other_home = (phrase.parties[0].affiliation.country for phrase in (first, other))
    return set_off and (not home or not other_home or home == other_home)


def _is_country(phrase: Phrase) -> bool:
    return phrase.named is not None and phrase.named.kind in ("country", "capital")


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
