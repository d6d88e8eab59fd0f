"""What does a step know of the sentence: its words, phrases and clauses, and the predicate that it is asked about?"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from marsad.clauses import Pronoun
from marsad.model import Phrase, Reading
from marsad.phrases import OPTIONAL, PRONOUN, PlacedWord
from marsad.syntax.agreement import agrees_after, agrees_before
from marsad.syntax.draft_clause import IMPERSONAL, DraftClause, is_added
from marsad.syntax.earlier import Understood
from marsad.syntax.relations import Relations

HAPPENING, CARRYING = "happen", "light"
"""What an operator says of an act that takes place, and of one that its subject carries out."""
WHERE = frozenset({"in"})
"""The group of the preposition that says where: it stands behind any verb, whether it is governed or not."""
_AGREEING = frozenset({"after-verb", "topic"})
"""The steps that find a subject beside its verb, with which it agrees."""
NEAR = 12
"""Phrases before a phrase among which those are that end where it starts; clauses behind one among which those are that
tell what it says."""


@dataclass(slots=True)
class Draft(Relations):
    """One predicate while the steps fill its relations.

    `before` and `after` are the phrases of its clause on either side of it that nothing governs, `governed` those under
    a preposition; behind a comma and a conjunction another statement begins. `fitting` are the readings that fit what
    stands behind it: the verb is `transitive` if it takes an object in one of them, and `needs_object` if in all; it
    `says_of_act` only that one takes place, or can or must, so that what stands behind it is its subject.
    """

    token: int
    clause: DraftClause
    placed: Sequence[PlacedWord]
    phrases: Sequence[Phrase]
    clauses: Sequence[DraftClause]
    passive: bool
    drafts: dict[int, "Draft"]
    understood: Understood
    pronouns: Mapping[str, Pronoun]
    before: list[Phrase] = field(init=False)
    after: Sequence[Phrase] = field(init=False)
    governed: list[Phrase] = field(init=False)
    fitting: tuple[Reading, ...] = field(init=False)
    transitive: bool = field(init=False)
    needs_object: bool = field(init=False)
    says_of_act: bool = field(init=False)

    def __post_init__(self) -> None:
        before: list[Phrase] = []
        behind: list[Phrase] = []
        governed: list[Phrase] = []
        # One pass in place of one for each question: half of what a verb costs is who stands around it.
        for number in self.clause.phrases:
            phrase = self.phrases[number]
            if phrase.preposition is not None:
                governed.append(phrase)
            elif phrase.mention is not None and phrase.mention.kind == "time":
                continue
            elif phrase.head < self.token:
                before.append(phrase)
            elif phrase.head > self.token and not self._is_said_of_pronoun(phrase):
                behind.append(phrase)
        self.before, self.governed = before, governed
        self.after = self._going_on(self._not_aside(behind))
        self._fit()
        operators = self.valency.operators
        is_impersonal = HAPPENING in operators or IMPERSONAL in self.valency.groups
        self.says_of_act = CARRYING not in operators and is_impersonal

    def _is_said_of_pronoun(self, phrase: Phrase) -> bool:
        """Whether a pronoun that stands alone before the phrase is what it speaks of: a raid (that is) the second."""
        at = phrase.start - 1
        return at > self.token and PRONOUN in self.placed[at].syntax.groups and self.placed[at].word_class == "small"

    def _not_aside(self, behind: Sequence[Phrase]) -> Sequence[Phrase]:
        """Leave out what stands between two commas under a preposition, where more follows: (, opening a plant,)."""
        closing = next((each.start - 1 for each in behind[1:] if self.placed[each.start - 1].mark == "comma"), None)
        if closing is None:
            return behind
        opening = closing - 1
        while opening > self.token and self.placed[opening].mark != "comma":
            opening -= 1
        if opening == self.token or all(phrase.start != opening + 1 for phrase in self.governed):
            return behind
        return [phrase for phrase in behind if not opening < phrase.head < closing]

    def _going_on(self, behind: Sequence[Phrase]) -> Sequence[Phrase]:
        """Keep those that no conjunction adds to what stands before; behind a comma, it begins another statement."""
        found: list[Phrase] = []
        for phrase in behind:
            if not is_added(phrase, self.placed):
                found.append(phrase)
            elif self.placed[phrase.start - 1].mark == "comma":
                break
        return found

    def _fit(self) -> None:
        """Keep the readings that govern a preposition behind the verb, or else all: (he) got hold *of*, or gave.

        What stands behind a second plain phrase says of that what it is: handed A a number *of* cars.
        """
        self.fitting = self.readings
        if len(self.readings) > 1:
            ends = {each.end for each in self.after[1:]}
            behind = {
                each.preposition
                for each in self.governed
                if each.head > self.token and each.under != WHERE and each.start not in ends
            }
            if not behind.isdisjoint(self.valency.governs):
                self.fitting = tuple(each for each in self.readings if not behind.isdisjoint(each.lexeme.governs))
        if len(self.fitting) == len(self.readings):
            self.transitive, self.needs_object = self.valency.transitive, self.valency.needs_object
        else:
            self.transitive = any(reading.lexeme.transitive for reading in self.fitting)
            self.needs_object = all(map(_needs_object, self.fitting))

    def can_take_object(self, subject: Phrase) -> bool:
        """Return whether the verb takes an object in some reading that agrees with its subject."""
        return any(reading.lexeme.transitive for reading in self._agreeing(subject))

    def must_take_object(self, subject: Phrase) -> bool:
        """Return whether the verb needs an object in every reading that agrees with its subject."""
        return all(map(_needs_object, self._agreeing(subject)))

    def _agreeing(self, subject: Phrase) -> Sequence[Reading]:
        if len(self.fitting) == 1:
            return self.fitting
        agrees = agrees_before if subject.head < self.token else agrees_after
        return [reading for reading in self.fitting if agrees((reading,), subject)] or self.fitting

    def agreeing_readings(self) -> tuple[Reading, ...]:
        """Return the readings that agree with the subject beside it, or else all: (the minister) expects, not signs.

        Where one governs what stands behind, another that waits for an object in vain is none: lied (to A), not denied.
        """
        agreeing = self._agreeing_beside()
        if len(agreeing) == 1 or self._has_object():
            return agreeing
        return tuple(each for each in agreeing if each in self.fitting or not _needs_object(each)) or agreeing

    def _has_object(self) -> bool:
        """Whether something stands behind the verb, or in its place, that could be what it waits for."""
        subjects = {each.phrase for each in self.dependents if each.relation == "subject"}
        if self.passive or self.pronoun is not None or any(each.number not in subjects for each in self.after):
            return True
        told = self.clauses[self.clause.number + 1 : self.clause.number + 2]
        is_what = any(each.kind == "relative" and each.antecedent is None for each in told)
        return is_what or "object" in self.filled or bool(self.contents)

    def _agreeing_beside(self) -> tuple[Reading, ...]:
        for each in self.dependents if len(self.readings) > 1 else ():
            if each.relation == "subject" and each.how in _AGREEING:
                subject = self.phrases[each.phrase]
                agrees = agrees_before if subject.head < self.token else agrees_after
                return tuple([each for each in self.readings if agrees((each,), subject)]) or self.readings
        return self.readings

    @property
    def pronoun(self) -> str | None:
        """The pronoun on the verb, which is its object."""
        return self.placed[self.token].pronoun

    def follows_lone_comma(self, phrase: Phrase) -> bool:
        """Return whether the only comma behind the verb stands right before the phrase: another clause begins there.

        None does where the verb and nothing but times stand before it: met on Monday morning, the minister.
        """
        if self.placed[phrase.start - 1].mark != "comma" or self._only_says_when(phrase.start - 1):
            return False
        return all(word.mark != "comma" for word in self.placed[self.token : phrase.start - 1])

    def _only_says_when(self, end: int) -> bool:
        """Whether one or more times, and nothing else, stand between the verb and a token."""
        at = self.token + 1
        times = {each.start: each.end for each in self.phrases if each.mention and each.mention.kind == "time"}
        while at in times:
            at = times[at]
        return at == end > self.token + 1

    def only_describes(self, phrase: Phrase) -> bool:
        """Return whether a definite adjective heads the phrase, and a noun stands right before it."""
        if phrase.mention is not None or phrase.human is True or not phrase.definite:
            return False
        readings = self.placed[phrase.head].readings
        if not readings or any(reading.lexeme.part_of_speech != "adjective" for reading in readings):
            return False
        return bool(self.right_before(phrase))

    @property
    def contents(self) -> list[DraftClause]:
        """The clauses behind that the verb takes as what is said, thought or wanted."""
        first = self.clause.number + 1
        return [clause for clause in self.clauses[first : first + NEAR] if clause.governor == self.token]

    def completes_act(self, phrase: Phrase) -> bool:
        """Return whether a verbal noun with its doer stands right before it: (to) the country's declaring war."""
        before = next(iter(self.right_before(phrase)), None)
        if before is None or ((before.preposition is None or before.owner is None) and before.pronoun is None):
            return False
        readings = self.placed[before.head].readings
        return any(reading.lexeme.derivation == "masdar" and reading.lexeme.transitive for reading in readings)

    def right_before(self, phrase: Phrase) -> list[Phrase]:
        """List the phrases that end where that one starts, the whole one first, its owners behind."""
        return [
            other for other in self.phrases[max(0, phrase.number - NEAR) : phrase.number] if other.end == phrase.start
        ]


def _needs_object(reading: Reading) -> bool:
    return reading.lexeme.transitive and OPTIONAL not in reading.lexeme.groups
