"""How does a predicate stand: so it is, denied, wished, planned, asked, supposed; and who says it?"""

from collections.abc import Iterable, Mapping, Set
from typing import Final, NamedTuple

from marsad.clauses import QUESTION
from marsad.lexicon import SUBJUNCTIVE, is_future
from marsad.model import Factuality
from marsad.phrases import has_group
from marsad.syntax.acts import Acts
from marsad.syntax.agreement import is_imperfect, is_perfect
from marsad.syntax.draft import Draft
from marsad.syntax.draft_clause import DraftClause, impersonal_before
from marsad.syntax.noun_draft import is_somebody
from marsad.text import fold

BLOCKING: Final = "blocking"
"""The sense of verbs that keep what they govern from being done."""
THWARTING: Final = "thwarting"
"""The sense of verbs whose object, and all that describes it, they keep from happening."""
MANAGING: Final = "managing"
"""The sense of verbs of being able, of which the perfect says that it was done: could capture the town."""
BY_SENSE: Final[tuple[tuple[str, Factuality], ...]] = (
    ("denying", "denied"),
    (BLOCKING, "negated"),
    (THWARTING, "negated"),
    ("irrealis", "wished"),
    ("planning", "planned"),
)
"""What the word that takes a clause makes of it, by its sense among the clause words."""


def by_sense(senses: Set[str]) -> Factuality | None:
    """Return what a word with these senses makes of the act or clause that it takes: the need of, the refusal of."""
    for sense, found in BY_SENSE if senses else ():
        if sense in senses:
            return found
    return None


class Standing(NamedTuple):
    """How what stands in a clause stands by what is above it: `said_by` and `depth` are those of a predicate."""

    factuality: Factuality
    said_by: int | None
    depth: int


_UPON_ITSELF: Final = Standing("asserted", None, 0)
"""How a clause stands that nothing is above."""

_UNREAL: Final[dict[Factuality, tuple[Factuality, ...]]] = {
    "planned": ("wished", "asked"),
    "negated": ("conditional", "wished", "asked"),
}
"""What is only supposed, wished for or wondered is not done, and is not left undone or planned either."""

_TO_COME: Final = frozenset({"wished", "planned"})
"""How a clause stands whose circumstances may have happened all the same."""


class FactualityReader:
    """Reads the factuality and attribution of predicates in one sentence; `standing` is that of each clause."""

    __slots__ = (
        "_again",
        "_by_predicate",
        "_clauses",
        "_lasting",
        "_nearly",
        "_phrases",
        "_placed",
        "_taken",
        "_thwarted",
        "_unspecific",
        "_words",
        "standing",
    )

    def __init__(self, acts: Acts) -> None:
        words = acts.words
        self._placed, self._clauses, self._phrases = acts.placed, acts.clauses, acts.phrases
        self._words = words
        self._thwarted, self._taken, self._unspecific = _thwarted(acts), _taken(acts.verbs), _unspecific(acts)
        self._lasting = words.sense("lasting")
        self._nearly, self._again = words.sense("nearly"), words.sense("again")
        self._by_predicate = {clause.predicate: clause for clause in acts.clauses if clause.predicate is not None}
        self.standing: list[Standing] = []
        # A clause is opened behind the one above it, so that each is asked once.
        for clause in acts.clauses:
            self.standing.append(self._standing(clause))

    def factuality(self, token: int, clause: DraftClause) -> Factuality:
        """Return how the predicate at a token stands: by the words before it, else by what governs its clause."""
        own = self._own(token, clause)
        if own == "planned" and self._is_thwarted(clause):
            return "negated"
        above = self.standing[clause.number].factuality
        return above if own == "asserted" or above in _UNREAL.get(own, ()) else own

    def of_participle(self, token: int, clause: DraftClause) -> Factuality:
        """Return how a participle stands that a clause without a verb says of its topic: (is not) A ready."""
        is_negated = self.negates(range(clause.start, token), self._words.verbal_negators)
        return "negated" if is_negated else self.factuality(token, clause)

    def negates(self, tokens: Iterable[int], negators: Set[str]) -> bool:
        """Return whether one of these tokens is one of these negators, and does not say with the word behind: still."""
        return any(self._placed[at].syntax.fold in negators and not self._lasts(at + 1) for at in tokens)

    def _standing(self, clause: DraftClause) -> Standing:
        above = _UPON_ITSELF if clause.parent is None else self.standing[clause.parent]
        factuality, said_by, depth = above
        factuality = self._governed(clause) or ("asserted" if self._has_happened(clause, factuality) else factuality)
        saying = self._saying(clause)
        if saying is not None and saying != said_by:
            return Standing(factuality, saying, depth + 1)
        return above if factuality == above.factuality else Standing(factuality, said_by, depth)

    def _has_happened(self, clause: DraftClause, above: Factuality) -> bool:
        """Whether a circumstance tells what did happen, though that is to come to which it belongs: after A came."""
        if clause.kind != "circumstance" or above not in _TO_COME or clause.predicate is None:
            return False
        return is_perfect(self._placed[clause.predicate].readings)

    def _saying(self, clause: DraftClause) -> int | None:
        """The word that brings in what the clause says: a verb or participle of saying, whatever opens a quotation."""
        governor = clause.governor
        if clause.kind == "quotation" and governor is None and clause.parent is not None:
            return self._clauses[clause.parent].predicate
        if governor is None or clause.kind == "quotation" or self._speaks(governor):
            return governor
        return None

    def _speaks(self, governor: int) -> bool:
        word = self._placed[governor]
        return word.syntax.reporting or word.mark == "colon"

    def _own(self, token: int, clause: DraftClause) -> Factuality:
        """How the words before a verb, and before the copula that gives it its tense, let it stand."""
        for at in range(clause.start, token):
            if self._placed[at].syntax.fold in self._words.uncertain:
                return "asked"
        found = self._before(token, clause)
        if found == "asserted" and clause.copula is not None and clause.copula < token:
            return self._before(clause.copula, clause)
        return found

    def _before(self, token: int, clause: DraftClause) -> Factuality:
        words = self._words
        found: Factuality = "asserted"
        for reading in self._placed[token].readings:
            if reading.proclitics and is_future(reading):
                found = "planned"
        for at in range(token - 1, -1, -1):
            before = self._placed[at]
            if before.mark == "quote":
                continue
            if before.word_class != "small" and not before.syntax.copula:
                break
            key = before.syntax.fold
            if key in words.verbal_negators or key in words.future_negators:
                if self._lasts(at + 1):
                    continue
                is_so = (key in words.which and self._takes_up(at, clause)) or self._is_not_all(token)
                return "asserted" if is_so else "negated"
            if key in words.uncertain_present and self._is_present(token):
                return "asked"
            if key in words.future:
                found = "planned"
        return found

    def _is_not_all(self, token: int) -> bool:
        """Whether it is denied only that nothing else is so: (they did not) shell the airport only."""
        for word in self._placed[token + 1 :]:
            if fold(word.word.form) in self._words.only:
                return True
            if word.mark is not None or word.word_class in ("verb", "opener"):
                break
        return False

    def _lasts(self, at: int) -> bool:
        """Whether a word says, negated, that something goes on: still."""
        return at < len(self._placed) and not self._placed[at].syntax.groups.isdisjoint(self._lasting)

    def _takes_up(self, at: int, clause: DraftClause) -> bool:
        """Whether a word that may negate takes something up: (there is) what points to; one that negates opens."""
        if clause.kind == "relative":
            return True
        before = self._placed[at - 1] if at > clause.start else None
        opens = before is None or before.mark is not None or before.word_class == "opener"
        return not opens and not self._placed[at].joined

    def _is_present(self, token: int) -> bool:
        """Whether the verb, or the copula before it that gives it its tense, is in the imperfect: may have sent."""
        while token and self._placed[token - 1].syntax.copula:
            token -= 1
        return is_imperfect(self._placed[token].readings)

    def _is_thwarted(self, clause: DraftClause) -> bool:
        """Whether a clause tells what would have been, had somebody not kept it from happening."""
        if clause.kind != "relative" or clause.antecedent not in self._thwarted or self._placed[clause.start].joined:
            return False
        return clause.predicate is not None and is_imperfect(self._placed[clause.predicate].readings)

    def _is_supposed(self, clause: DraftClause) -> bool:
        """Whether a clause tells what anything would have to do to be meant: any attack that strikes A."""
        if clause.kind != "relative" or clause.antecedent not in self._unspecific or clause.predicate is None:
            return False
        return is_imperfect(self._placed[clause.predicate].readings)

    def _is_undone(self, clause: DraftClause) -> bool:
        """Whether the verb before says that an act nearly happened, or happens no longer: (nearly) shelled it."""
        above = self._clauses[clause.parent] if clause.parent is not None else None
        if clause.kind != "circumstance" or clause.opener is not None or above is None or above.predicate is None:
            return False
        groups = self._placed[above.predicate].syntax.groups
        if not groups.isdisjoint(self._nearly):
            return True
        return not groups.isdisjoint(self._again) and self._own(above.predicate, above) == "negated"

    def _is_of_nothing(self, clause: DraftClause) -> bool:
        """Whether a clause describes something indefinite that a negated verb takes: adopted no text that condemns."""
        if clause.kind != "relative" or clause.opener is not None or clause.antecedent not in self._taken:
            return False
        above = None if clause.parent is None else self._clauses[clause.parent]
        if above is None or above.predicate is None or clause.predicate is None:
            return False
        is_meant = is_imperfect(self._placed[clause.predicate].readings) and not self._placed[clause.start].joined
        return is_meant and self._own(above.predicate, above) == "negated"

    def _governed(self, clause: DraftClause) -> Factuality | None:
        if clause.opener is not None and self._placed[clause.opener].syntax.opener == "condition":
            return "conditional"
        if clause.opener is not None and self._placed[clause.opener].syntax.opener == QUESTION:
            return "asked"
        if self._is_of_whoever(clause):
            return "conditional"
        if clause.opener and self._placed[clause.opener - 1].syntax.fold in self._words.clausal_negators:
            return "negated"
        if clause.governor is None and self._is_supposed(clause):
            return "conditional"
        if clause.governor is None:
            is_not = self._is_thwarted(clause) or self._is_undone(clause) or self._is_of_nothing(clause)
            if is_not:
                return "negated"
            can_or_must = impersonal_before(clause, self._clauses, self._placed, self._phrases) is not None
            return "wished" if can_or_must and self._is_to_be(clause) else None
        above = self._by_predicate.get(clause.governor)
        if above is not None and self._own(clause.governor, above) == "negated":
            return "negated"
        governor = self._placed[clause.governor].syntax
        groups = governor.groups
        for sense, factuality in BY_SENSE:
            if sense == BLOCKING and clause.kind == "quotation" and governor.reporting:
                # Words in quotation marks are said, whatever else a verb of saying can mean: (he) commented, suspended.
                continue
            if not groups.isdisjoint(self._words.sense(sense)):
                managed = factuality == "wished" and not groups.isdisjoint(self._words.sense(MANAGING))
                return None if managed and is_perfect(self._placed[clause.governor].readings) else factuality
        return "wished" if governor.reporting and self._is_to_be(clause) else None

    def _is_of_whoever(self, clause: DraftClause) -> bool:
        """Whether a clause tells, in the imperfect, what anybody might do: (punish) whoever opposes it."""
        if clause.opener is None or clause.predicate is None:
            return False
        is_who = self._placed[clause.opener].syntax.fold in self._words.who
        return is_who and is_imperfect(self._placed[clause.predicate].readings)

    def _is_to_be(self, clause: DraftClause) -> bool:
        """Whether what is said, or can or must be, stands in the subjunctive: stressed that B (must) pay."""
        opener, verb = clause.opener, clause.predicate
        if clause.kind != "content" or opener is None or verb != opener + 1 or self._placed[opener].syntax.pronominal:
            return False
        readings = self._placed[verb].readings
        if not any(each.features.aspect == "imperfect" and not is_future(each) for each in readings):
            return False
        return has_group(self._placed[opener].word.readings, SUBJUNCTIVE)


def _thwarted(acts: Acts) -> Set[int]:
    """Return the phrases of what somebody kept from happening."""
    found: set[int] = set()
    for draft in acts.drafts() if THWARTING in acts.senses else ():
        if THWARTING in draft.valency.senses:
            # What is thwarted is the subject where the verb could be passive; nobody is.
            things = [each.phrase for each in draft.dependents if each.relation in ("object", "subject")]
            found.update(thing for thing in things if not is_somebody(acts.phrases[thing]))
    return found


def _taken(verbs: Mapping[int, Draft]) -> Set[int]:
    """Return the phrases that verbs take, and not only where, when or why."""
    return {
        each.phrase
        for draft in verbs.values()
        for each in draft.dependents
        if each.relation == "object" or each.how == "governed"
    }


def _unspecific(acts: Acts) -> Set[int]:
    """Return the phrases that mean any such person or thing."""
    determiners = [at for at, word in enumerate(acts.placed) if word.is_determiner]
    return {
        phrase.number
        for phrase in (acts.phrases if determiners else ())
        if any(phrase.start <= at < phrase.head for at in determiners)
    }
