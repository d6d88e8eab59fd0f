"""Is a verb told in the passive, though it is spelled alike in the active?

    اعتقل الصحفي من قبل السلطات
The journalist was arrested by the authorities: who did it is named under "by".
"""

from collections.abc import Sequence

from marsad.clauses import BY
from marsad.model import Phrase, Reading
from marsad.phrases import PlacedWord, with_owners
from marsad.syntax.agreement import agrees_after, agrees_before, is_passive
from marsad.syntax.draft import HAPPENING
from marsad.syntax.draft_clause import DraftClause, is_time


def is_told_passively(
    clause: DraftClause, readings: tuple[Reading, ...], placed: Sequence[PlacedWord], phrases: Sequence[Phrase]
) -> bool:
    """Return whether a verb is spelled as a passive, or names by whom the one phrase beside it suffered its deed."""
    assert clause.predicate is not None
    if is_passive(readings):
        return True
    if all(reading.features.voice == "active" or not reading.lexeme.transitive for reading in readings):
        return False
    if any(reading.lexeme.operator == HAPPENING for reading in readings):
        # By whom is said of the act that takes place.
        return False
    own = [phrases[number] for number in clause.phrases]
    agent = next((each for each in own if _is_agent(each, clause.predicate)), None)
    if agent is None:
        return False
    bare = [each for each in own if each.preposition is None and each.end <= agent.start and not is_time(each)]
    behind = [each for each in bare if each.head > clause.predicate]
    if behind:
        sufferer = behind[0]
        between = [each for each in own if sufferer.start <= each.start < agent.start]
        acts = {part.head for each in between for part in with_owners(each, phrases) if placed[part.head].acts}
        # An act nearer to the agent than what the verb speaks of would be his: (condemned) the killing (by A).
        return len(behind) == 1 and agrees_after(readings, sufferer) and acts <= {sufferer.head}
    return agent.start == clause.predicate + 1 and any(agrees_before(readings, each) for each in bare)


def _is_agent(phrase: Phrase, verb: int) -> bool:
    return BY in phrase.under and phrase.head > verb and (phrase.names_actor or phrase.human is True)
