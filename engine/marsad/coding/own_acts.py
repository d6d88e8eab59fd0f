"""What does a speaker say of the acts of their own side: that they deny, refuse or intend them?"""

from typing import Final

from marsad.coding.standing import StandingReader
from marsad.model import SPEECH, GraphClause, Match, Predicate
from marsad.syntax import Parsed, agrees_before

_NEGATED_BY: Final[dict[str, str]] = {"denied": "verbal", "refused": "future"}
"""The kind of negator with which a speaker's side denies that it did something, or refuses to do it."""
_HESITATING: Final = "hesitating"
"""The sense of verbs of holding back from what one may do."""


class OwnActs:
    """Finds what is said of the speaker's own acts in one sentence."""

    __slots__ = ("_parsed", "_standing")

    def __init__(self, parsed: Parsed, standing: StandingReader) -> None:
        self._parsed = parsed
        self._standing = standing

    def are_told(self, kind: str, match: Match, own_side: frozenset[str]) -> bool:
        """Return whether what the trigger reports or is, is an act of the own side that stands as that kind says.

        The side is the speaker's country, or the speaker taken up by a pronoun on the opener.
        """
        graph, standing = self._parsed.graph, self._standing
        for act in graph.verbs:
            content = graph.clauses[act.clause]
            if match.trigger not in (act.token, act.said_by, content.governor) or content.kind not in SPEECH:
                continue
            is_no_deed = standing.has_sense(act.token, "impersonal") or standing.has_sense(act.token, "no-deed")
            if is_no_deed or standing.is_yet(act.token):
                continue
            if self._stands_as(kind, act):
                return self._is_of_own(act, content, match, own_side)
        return False

    def _stands_as(self, kind: str, act: Predicate) -> bool:
        """Whether an act is denied, refused or intended."""
        standing = self._standing
        # Who will not hesitate refuses nothing, and means to.
        holds_back = standing.has_sense(act.token, _HESITATING)
        if kind == "intended":
            return standing.is_to_come(act.token) and not holds_back
        return not holds_back and standing.negator(act.token) == _NEGATED_BY[kind]

    def _is_of_own(self, act: Predicate, content: GraphClause, match: Match, own_side: frozenset[str]) -> bool:
        """Whether the act's subject is of the speaker's side; a pronoun on the opener is it if nobody else is."""
        graph = self._parsed.graph
        if all(reading.features.person == 1 for reading in act.readings):
            return True
        subject = act.dependent("subject")
        speaker = match.capture("source")
        if subject is not None and (speaker is None or subject.phrase != speaker.phrase):
            mention = graph.phrases[subject.phrase].mention
            return mention is not None and any(actor.code in own_side for actor in mention.actors if actor.code)
        is_object = all(reading.enclitics for reading in act.readings)
        if is_object or not self._parsed.words[content.start].syntax.pronominal:
            # The speaker is the verb's object: that no decision reached him.
            return False
        if speaker is None or speaker.phrase is None:
            return True
        return agrees_before(act.readings, graph.phrases[speaker.phrase])
