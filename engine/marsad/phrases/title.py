"""Does a line open with an act and whose it is, rather than with a verb: an Egyptian refusal of the plan?"""

from typing import Final

from marsad.clauses import BETWEEN, BY, FOR, ClauseWords
from marsad.model import Reading
from marsad.phrases.row import Row, preposition
from marsad.text import fold

_AT: Final = frozenset({"against", "on"})
"""Preposition groups under which stands, behind an act, at whose cost it is done."""
_MOST_ADJECTIVES: Final = 3


def opens_title(number: int, row: Row, words: ClauseWords) -> bool:
    """Return whether a word is a verbal noun with an adjective that says whose act it is, and whom the act concerns.

    Without a nationality both must be named: a judicial cooperation between A and B.
    """
    acts = [reading for reading in row.tokens[number].word.readings if reading.lexeme.derivation == "masdar"]
    if not acts:
        return False
    at, is_somebodys = number + 1, False
    while at < min(len(row.tokens), number + 1 + _MOST_ADJECTIVES):
        if at not in row.nationalities and not _can_be_adjective(row.tokens[at].word.readings):
            break
        is_somebodys |= at in row.nationalities
        at += 1
    if at == number + 1 or at == len(row.tokens):
        return False
    if any(reading.proclitics[:1] == words.joining for reading in row.tokens[at].word.readings):
        return is_somebodys and opens_title(at, row, words)
    length, groups = preposition(at, row)
    if BETWEEN in groups:
        return True
    if not is_somebodys:
        return False
    if not groups.isdisjoint(_AT):
        return BY not in groups
    governed = {fold(governed) for act in acts for governed in act.lexeme.governs}
    if length == 1 and row.syntax[at].fold in governed:
        return True
    attached = words.attached_prepositions.items()
    return any((FOR in under or letter in governed) and row.carries(at, letter) for letter, under in attached)


def _can_be_adjective(readings: tuple[Reading, ...]) -> bool:
    return any(
        each.lexeme.part_of_speech == "adjective" and not each.proclitics and each.features.definite is None
        for each in readings
    )
