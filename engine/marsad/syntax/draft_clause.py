"""What is a clause while its sentence is read, and which of its phrases only say when or how?"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from marsad.model import TELLING, ClauseKind, Factuality, GraphClause, Phrase
from marsad.phrases import PlacedWord

CONTRAST, MEANWHILE, BESIDES = "contrast", "meanwhile", "besides"
"""Kinds of openers of what is but so, of what somebody else does meanwhile, and of what is done besides."""
CIRCUMSTANCES = frozenset({"among"})
LIKENESS = frozenset({"likeness"})
"""Preposition groups of what is said of when and how, and of those that liken or except one noun to another."""
IMPERSONAL = "impersonal"
"""The lexeme group of verbs, and of prepositions, that say whether an act can or must."""


@dataclass(slots=True)
class DraftClause:
    """A clause while its sentence is read; tokens and phrases are numbers, in the order in which they stand."""

    number: int
    kind: ClauseKind
    parent: int | None
    start: int
    opener: int | None = None
    antecedent: int | None = None
    governor: int | None = None
    predicate: int | None = None
    copula: int | None = None
    goes_on: bool = False
    phrases: list[int] = field(default_factory=list)
    participles: list[int] = field(default_factory=list)

    def go_on_from(self, other: "DraftClause") -> None:
        """Stand under what the other clause stands under, as one more of its kind: that A came, and that B went."""
        self.antecedent, self.governor, self.goes_on = other.antecedent, other.governor, True

    def frozen(self, factuality: Factuality, said_by: int | None, depth: int) -> GraphClause:
        """Return the clause as a noun of the graph, with how it stands by what is above it."""
        return GraphClause(
            self.number,
            self.kind,
            self.parent,
            self.antecedent,
            self.governor,
            self.start,
            factuality,
            said_by,
            depth,
            tuple(self.phrases),
        )


def tells(clause: DraftClause, clauses: Sequence[DraftClause]) -> bool:
    """Return whether a clause tells the story itself, and stands in nothing that is said or described."""
    while clause.parent is not None and clause.kind in TELLING:
        clause = clauses[clause.parent]
    return clause.kind in TELLING


def is_circumstance(word: PlacedWord) -> bool:
    """Return whether a preposition says when or how, which is said of a verb rather than of a noun."""
    groups = () if word.preposition is None else word.preposition.groups
    return not CIRCUMSTANCES.isdisjoint(groups) and LIKENESS.isdisjoint(groups)


def is_time(phrase: Phrase) -> bool:
    """Return whether a phrase names a time, which is nobody's doing."""
    return phrase.mention is not None and phrase.mention.kind == "time"


def is_added(phrase: Phrase, placed: Sequence[PlacedWord]) -> bool:
    """Return whether a conjunction stands on or before a phrase; a name may begin with the letter of one."""
    mention = phrase.mention
    if mention is None or mention.start != phrase.start:
        return placed[phrase.start].joined
    return bool(mention.proclitics) or placed[phrase.start - 1].syntax.joins


def impersonal_before(
    clause: DraftClause, clauses: Sequence[DraftClause], placed: Sequence[PlacedWord], phrases: Sequence[Phrase]
) -> int | None:
    """Return the verb, or the preposition, that says that what a clause right behind it tells can or must be."""
    if clause.kind != "content" or clause.parent is None or clause.opener is None:
        return None
    above = clauses[clause.parent].predicate
    if above is not None and above == clause.opener - 1:
        return above if IMPERSONAL in placed[above].valency.groups else None
    bearer = laid_on(clause, clauses, placed, phrases)
    return None if bearer is None else bearer.start


def laid_on(
    clause: DraftClause, clauses: Sequence[DraftClause], placed: Sequence[PlacedWord], phrases: Sequence[Phrase]
) -> Phrase | None:
    """Return on whom it lies to do what a clause tells: (he said that) on A (it lies) that he leave.

    A preposition says so that opens its clause, and whose phrase ends right before the other.
    """
    if clause.governor is not None or clause.kind != "content" or clause.parent is None or clause.opener is None:
        return None
    above = clauses[clause.parent]
    own = [phrases[number] for number in above.phrases if not is_time(phrases[number])]
    bearer = next((phrase for phrase in own if phrase.end == clause.opener), None)
    if bearer is None or bearer.preposition is None or IMPERSONAL not in placed[bearer.start].syntax.groups:
        return None
    is_first = bearer is own[0] and (above.predicate is None or above.predicate > bearer.start)
    return bearer if is_first or placed[bearer.start].joined else None
