"""Is the act that a noun names told, or only named; and is what tells of it denied, wished, planned?"""

from collections.abc import Mapping
from typing import Final

from marsad.clauses import ABOUT, OCCASION, PURPOSE
from marsad.model import Factuality, Phrase
from marsad.phrases import Valency, ValencyReader
from marsad.syntax.acts import Acts
from marsad.syntax.agreement import is_perfect
from marsad.syntax.carrying import tells
from marsad.syntax.draft import Draft
from marsad.syntax.factuality import MANAGING, FactualityReader, by_sense
from marsad.syntax.how_long import is_counted_from
from marsad.syntax.noun_draft import NounDraft
from marsad.syntax.noun_steps.cause import CAUSING
from marsad.syntax.noun_steps.purpose import MEANS
from marsad.syntax.said_in import VOTING

CONDITION = "condition"
"""The group of prepositions under which an act stands that is only supposed, and the kind of openers before it."""
AGAINST, ON = "against", "on"
"""Groups of prepositions: under one that is of the first and not of the second stands what somebody votes down."""
ENACTING = "enacting"
"""The sense of verbs whose object, where it is an act, their subject decides on: passed the sending of troops."""
_SIDES: Final = frozenset({"subject", "object"})
"""The relations in which the topic of a clause without a verb stands to its act: a killed man in a raid."""
_BESIDE_VERB: Final = frozenset({"company", "interposed"})
"""The steps that find a side of an act which took place as the verb beside it did."""
_TOLD: Final[Factuality] = "asserted"


class NounFactuality:
    """Reads how the event nouns of one sentence stand, outer nouns before inner ones."""

    def __init__(
        self, acts: Acts, verbs: Mapping[int, Factuality], clauses: FactualityReader, valencies: ValencyReader
    ) -> None:
        """`verbs` says how those stand by their tokens, `clauses` how all that stands in them does."""
        self._placed, self._words = acts.placed, acts.words
        self._clauses = clauses
        self._valencies = valencies
        self._known: dict[int, Factuality] = dict(verbs)
        self._owning = {phrase.owner: phrase for phrase in acts.phrases if phrase.owner is not None}
        self._heads = {phrase.head for phrase in acts.phrases}

    def read(self, draft: NounDraft) -> Factuality:
        """Return how an event noun stands."""
        found = self._read(draft)
        if found in (_TOLD, "named"):
            found = self._described(draft) or found
        self._known[draft.token] = found
        return found

    def _read(self, draft: NounDraft) -> Factuality:
        if draft.kind == "participle":
            predicate = draft.clause.predicate
            return (
                self._clauses.of_participle(draft.token, draft.clause) if predicate is None else self._known[predicate]
            )
        if self._is_supposed(draft):
            return "conditional"
        if self._is_negated(draft):
            return "negated"
        owning = self._owning.get(draft.phrase.number)
        if owning is not None and owning.head not in self._known:
            found = by_sense(self._placed[owning.head].valency.senses)
            if found is not None:
                return found
        governor, taking = draft.governor, draft.taking
        if governor is not None and taking is not None:
            found = _governed(draft, governor, taking, self._known[governor.token])
            if found is not None:
                return found
        verb = _TOLD if draft.verb is None else self._known[draft.verb.token]
        if PURPOSE in draft.standing.under and is_counted_from(self._placed, draft.standing.start):
            return _TOLD
        if governor is None and draft.valency.is_verbal and PURPOSE in draft.standing.under:
            return "wished" if verb == _TOLD else verb
        if MEANS in draft.standing.under:
            return self._before(draft) or verb
        found_by = [each.how for each in draft.dependents if each.relation in _SIDES]
        if not _BESIDE_VERB.isdisjoint(found_by):
            return verb
        if "topic" in found_by:
            # What a clause without a verb says of its topic is told as its copula is: the minister is on a visit.
            return self._clauses.of_participle(draft.token, draft.clause)
        if OCCASION in draft.standing.under or self._heads_line(draft):
            return _TOLD
        return self._reported(draft) if ABOUT in draft.standing.under else "named"

    def _reported(self, draft: NounDraft) -> Factuality:
        """How an act stands by what is said of news of it: denied the news of a visit, no truth in news of one."""
        clause, end = draft.clause, draft.token
        if (
            draft.verb is not None
            and clause.kind == "relative"
            and clause.antecedent is None
            and clause.parent is not None
        ):
            clause, end = draft.verb.clauses[clause.parent], clause.start
        predicate = clause.predicate
        if predicate is not None and predicate < end:
            found = by_sense(self._placed[predicate].valency.senses)
            return _under(self._known[predicate], found) if found == "denied" else "named"
        before = max((at for at in self._known if clause.start <= at < end), default=None)
        return "negated" if before is not None and self._known[before] == "negated" else "named"

    def _before(self, draft: NounDraft) -> Factuality | None:
        """How the act right before a means stands, None if only named: advised the building of ties by meeting."""
        before = max((at for at in self._known if draft.clause.start <= at < draft.token), default=None)
        found = None if before is None else self._known[before]
        return None if found == "named" else found

    def _described(self, draft: NounDraft) -> Factuality | None:
        """What an adjective of the noun makes of its act: an expected visit, a possible attack."""
        phrase = draft.phrase
        for at in range(phrase.head + 1, phrase.end):
            word = self._placed[at]
            if at in self._heads or by_sense(word.valency.senses) is None:
                continue
            readings = [each for each in word.readings if each.lexeme.part_of_speech == "adjective"]
            agreeing = [each for each in readings if each.features.gender in (None, phrase.gender)]
            if phrase.gender is None or agreeing:
                found = by_sense(self._valencies.of(readings).senses)
                if found is not None:
                    return found
        return None

    def _is_supposed(self, draft: NounDraft) -> bool:
        """Whether an act, or what it completes, stands under a condition: in case of failure to attend."""
        standing: Phrase | None = draft.standing
        while standing is not None and CONDITION not in standing.under:
            standing = self._owning.get(standing.number)
        opener = None if draft.clause.predicate is not None else draft.clause.opener
        is_opened = opener is not None and self._placed[opener].syntax.opener == CONDITION
        return is_opened or standing is not None

    def _is_negated(self, draft: NounDraft) -> bool:
        """Whether the absence of an act is spoken of: without visiting, the failure to attend, no talks with."""
        standing = draft.standing
        if draft.clause.predicate is None and standing.preposition is None and standing.start > draft.clause.start:
            # A clause without a verb says of it that it is not: there is no attack, it was no attack.
            negators = self._words.verbal_negators - self._words.which
            if self._clauses.negates(range(draft.clause.start, standing.start), negators):
                return True
        if self._placed[standing.start].syntax.fold in self._words.clausal_negators:
            return True
        if standing.start and standing.preposition is None and not standing.definite:
            before = self._placed[standing.start - 1].syntax.fold
            if before in self._words.verbal_negators and before not in self._words.which:
                return True
        owning = self._owning.get(standing.number)
        return owning is not None and self._placed[owning.head].syntax.fold in self._words.nominal_negators

    def _heads_line(self, draft: NounDraft) -> bool:
        """Whether the noun opens a clause of its own without a verb, as a headline does, or one behind a colon."""
        clause = draft.clause
        is_apart = clause.kind == "main" or self._placed[clause.start].mark == "colon"
        if not is_apart or clause.predicate is not None or clause.copula is not None:
            return False
        return clause.phrases[0] == draft.standing.number and draft.standing.preposition is None


def _governed(draft: NounDraft, governor: Draft | NounDraft, taking: Valency, above: Factuality) -> Factuality | None:
    """How the word above a noun lets it stand, None if it says nothing of it."""
    if draft.relation != "subject" or governor.passive or not (taking.transitive or taking.governs):
        # What takes nobody and nothing else speaks of its subject: the visit falls through.
        decided = _decided(draft, governor, taking, above)
        if decided is not None:
            return decided
        found = by_sense(taking.senses)
        if found == "wished" and MANAGING in taking.senses and is_perfect(governor.readings):
            return above
        if found is not None:
            return _under(above, found)
    # Whom something drives to an act is its object, and the act stands under a preposition.
    names_driven = draft.relation == "object" and "object" in taking.controls
    if (CAUSING in taking.senses and not names_driven) or tells(governor, draft.relation, taking):
        return above
    # What is done for, or by, what did not happen did not happen either.
    return above if above not in (_TOLD, "named") else None


def _decided(draft: NounDraft, governor: Draft | NounDraft, taking: Valency, above: Factuality) -> Factuality | None:
    """How an act stands that a body votes on or passes: it is to come, if they do not vote against it.

    What is yet to be voted on is asked.
    """
    if VOTING in taking.senses:
        if above != _TOLD or isinstance(governor, NounDraft):
            return "asked"
        return "negated" if AGAINST in draft.standing.under and ON not in draft.standing.under else "planned"
    return _under(above, "planned") if draft.relation == "object" and ENACTING in taking.senses else None


def _under(above: Factuality, own: Factuality) -> Factuality:
    """How an act stands under a word that itself stands so: who does not refuse says nothing of what happens."""
    if above in (_TOLD, "named"):
        return own
    return "named" if {above, own} <= {"negated", "denied"} else above
