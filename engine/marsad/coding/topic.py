"""Whose doing is it when a sentence names no subject: and he called on B, after a sentence about A?"""

from dataclasses import replace

from marsad.matcher.agreement import agrees_before
from marsad.matcher.units import Units
from marsad.model import Match, Mention, Party, value


@value
class Topic:
    """Whom the last sentence is about: as parties, and as the mention with which a later verb must agree.

    It `acts` if it did what the sentence tells, and did not suffer it.
    """

    sentence: int
    parties: tuple[Party, ...]
    mention: Mention
    acts: bool

    def taken_up_by(self, units: Units, trigger: int) -> tuple[Party, ...]:
        """Return the parties as those of a verb that names no subject; none if it cannot agree with them."""
        if not agrees_before(units.words[trigger].word, self.mention):
            return ()
        return tuple(replace(party, how="anaphor") for party in self.parties)


def opens_without_subject(units: Units, match: Match) -> bool:
    """Whether the match's verb goes on from the sentence before: joined to it, and with no room for another subject.

    What stands after the verb is what the match caught, the noun before that, or a thing of the subject's own: he
    renewed his support.
    """
    trigger = match.captures[0].start
    clause = units.clauses[units.clause_of[trigger]]
    window = units.masks[clause.index]
    others = units.nouns | (units.actors & units.bare)
    if clause.depth or not (units.syntax[trigger].conjunction or trigger > clause.start):
        return False
    if window & others & ((1 << trigger) - 1) or units.described(trigger) is not None:
        return False
    after = window & others & -(2 << trigger)
    return not after or _is_no_subject(units, match, (after & -after).bit_length() - 1)


def _is_no_subject(units: Units, match: Match, unit: int) -> bool:
    caught = [capture.start for capture in match.captures[1:]]
    if unit in caught or any(units.governors[other] == unit for other in caught):
        return True
    readings = units.words[unit].word.readings
    return units.mentions[unit] is None and bool(readings) and all(reading.enclitics for reading in readings)
