"""The reading of one sentence: its noun phrases, its predicates, and who stands where beside each predicate."""

from collections.abc import Mapping, Sequence
from dataclasses import field
from typing import Final, Literal

from marsad.model.actor import Mention
from marsad.model.record import Party
from marsad.model.step import Step
from marsad.model.value import value
from marsad.model.word import Gender, Number, Reading, Token

ClauseKind = Literal["main", "coordinate", "content", "relative", "circumstance", "quotation", "parenthesis"]
TELLING: Final[tuple[ClauseKind, ...]] = ("main", "coordinate")
"""Kinds of clauses that tell the story itself."""
SPEECH: Final[tuple[ClauseKind, ...]] = ("content", "quotation")
"""Kinds of clauses that hold what somebody says."""
PredicateKind = Literal["verb", "noun", "participle", "colon", "preposition"]
Factuality = Literal["asserted", "named", "negated", "denied", "wished", "planned", "asked", "conditional"]


@value
class Phrase:
    """A noun phrase: token numbers from `start` to before `end`, with its head at `head`.

    `preposition` is the lemma of what governs it, `under` the groups that rules know it by, `owner` the number of the
    phrase that completes it (idafa), `pronoun` the pronoun attached to its head, `joined` the numbers of the phrases
    that a conjunction adds, `included` those of whom it consists or of some of them, `nationalities` those of its
    adjectives of country or organisation. What `speaks` stands for whoever completes it: a statement of A. `mention`
    is the actor, place or time that it names, None for a phrase without a name.
    """

    number: int
    head: int
    start: int
    end: int
    preposition: str | None = None
    owner: int | None = None
    pronoun: str | None = None
    joined: tuple[int, ...] = ()
    definite: bool = False
    gender: Gender | None = None
    count: Number | None = None
    human: bool | None = None
    cases: frozenset[str] = frozenset()
    mention: Mention | None = None
    under: frozenset[str] = frozenset()
    nationalities: tuple[int, ...] = ()
    speaks: bool = False
    included: tuple[int, ...] = ()

    @property
    def names_actor(self) -> bool:
        """Whether the phrase names somebody who can act."""
        return self.mention is not None and self.mention.kind == "actor"

    @property
    def is_listed(self) -> bool:
        """Whether a list behind the phrase names those whom it only counts: three states, which are A, B and C."""
        return bool(self.included) and self.mention is not None and self.mention.start >= self.end


@value
class Dependent:
    """Who or what stands in a relation to a predicate: `relation` is subject, object, or a preposition's lemma.

    Beyond its own words, `doer` is who did what befell somebody, and `aim` whom a crowd turns against.
    """

    relation: str
    phrase: int
    how: Step


@value
class Refused:
    """A phrase that was considered for a relation and not taken, and why."""

    relation: str
    phrase: int
    because: str


@value
class GraphClause:
    """A stretch of the sentence with one predicate at most; `parent` is the clause that it belongs to.

    `antecedent` is the phrase that a relative clause describes, `governor` the token that takes the clause as what is
    said, thought or wanted, `start` its first token, and `phrases` are those that stand in it, by number, without
    owners and what is joined. `factuality`, `said_by` and `depth` say how the clause stands by what is above it, as
    they do of a predicate.
    """

    number: int
    kind: ClauseKind
    parent: int | None
    antecedent: int | None = None
    governor: int | None = None
    start: int = 0
    factuality: Factuality = "asserted"
    said_by: int | None = None
    depth: int = 0
    phrases: tuple[int, ...] = ()


@value
class Predicate:
    """A verb, event noun, participle, colon behind a name, or preposition behind a topic, that says something.

    `carrier` is the token of the verb or noun above a noun that says something of its act: that carries it out, begins,
    announces, wants or undergoes it. A noun may have two subjects, where two nationalities act together.
    `content` is the token of the predicate that says what is said, thought or done; `said_by` that of the nearest verb
    of saying above, None if the text itself says it, and `depth` how many there are. An act is `named` that a noun
    names and nothing tells.
    """

    token: int
    kind: PredicateKind
    clause: int
    readings: tuple[Reading, ...]
    passive: bool = False
    factuality: Factuality = "asserted"
    said_by: int | None = None
    depth: int = 0
    dependents: tuple[Dependent, ...] = ()
    refused: tuple[Refused, ...] = ()
    content: int | None = None
    carrier: int | None = None

    def dependent(self, relation: str) -> Dependent | None:
        """Return the first dependent in that relation, None if there is none."""
        for each in self.dependents:
            if each.relation == relation:
                return each
        return None


@value
class Graph:
    """One sentence, read once; phrases and clauses are in the order of their numbers, predicates of their tokens.

    `clause_of` has the number of each token's clause, `antecedents` the phrase that each phrase means which is but a
    preposition with its pronoun, where that is known. Behind all others stand phrases of an earlier sentence with which
    a verb without a subject goes on; they have no tokens here, and `earlier` has whom they name. `verbs` are the
    predicates that are verbs, `by_token` has all of them, and `by_clause` the tokens of each clause.
    """

    tokens: tuple[Token, ...]
    phrases: tuple[Phrase, ...]
    clauses: tuple[GraphClause, ...]
    predicates: tuple[Predicate, ...] = field(default=())
    clause_of: tuple[int, ...] = ()
    antecedents: Mapping[int, int] = field(default_factory=dict)
    earlier: Mapping[int, tuple[Party, ...]] = field(default_factory=dict)
    verbs: tuple[Predicate, ...] = field(init=False, repr=False, compare=False)
    by_token: Mapping[int, Predicate] = field(init=False, repr=False, compare=False)
    by_clause: Mapping[int, Sequence[int]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "verbs", tuple([each for each in self.predicates if each.kind == "verb"]))
        object.__setattr__(self, "by_token", {each.token: each for each in self.predicates})
        by_clause: dict[int, list[int]] = {}
        for token, clause in enumerate(self.clause_of):
            by_clause.setdefault(clause, []).append(token)
        object.__setattr__(self, "by_clause", by_clause)
