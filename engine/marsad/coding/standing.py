"""In what light a trigger stands: negated, wished for, planned, or reported on somebody's word."""

from dataclasses import dataclass

from marsad.clauses.words import ClauseWords
from marsad.compiler.tests import reading_passes
from marsad.matcher.units import Units
from marsad.model import Clause, Word
from marsad.phrases import COMPANY

REACH = 4
"""Units before a noun within which a word still says what is thought of it: the need to strengthen..."""
SPEECH = ("content", "quotation")
PURPOSE = "for"
"""The preposition group whose attached letter before a verbal noun makes it a purpose."""


@dataclass(frozen=True, slots=True)
class Standing:
    """`blocked` says why the event gives no record, None when it does; `reported_in` is the clause that reports it."""

    blocked: str | None
    planned: bool
    reported_in: int | None
    depth: int


def is_present(word: Word) -> bool:
    """Say whether a word can only be a verb in the imperfect."""
    verbal = [reading for reading in word.readings if reading.lexeme.part_of_speech == "verb"]
    return bool(verbal) and all(reading.features.aspect == "imperfect" for reading in verbal)


class StandingReader:
    """Reads the standing of triggers in one sentence."""

    __slots__ = ("_units", "_words")

    def __init__(self, units: Units, words: ClauseWords) -> None:
        self._units = units
        self._words = words

    def read(self, trigger: int) -> Standing:
        """Return the standing of the trigger at that unit."""
        units = self._units
        clause = units.clauses[units.clause_of[trigger]]
        is_verb = units.syntax[trigger].verb
        planned = self._is_future(trigger) if is_verb else self._is_planned(trigger)
        blocked = "negated" if self.is_negated(trigger) else None
        happening = trigger if is_verb else self._cause(trigger)
        if blocked is None and happening is not None and self._is_uncertain(happening):
            blocked = "irrealis"
        if blocked is None and not is_verb:
            if self._governed_by(trigger, "irrealis", unless="carrying"):
                blocked = "irrealis"
            elif self._governed_by(trigger, "blocking"):
                blocked = "not happened"
            elif self._governed_by(trigger, "denying"):
                blocked = "denied"
            elif not planned and self._is_purpose(trigger):
                blocked = "irrealis"
        reported_in: int | None = None
        depth = 0
        at: Clause | None = clause
        while at is not None:
            parent = units.clauses[at.parent] if at.parent is not None else None
            if parent is not None and at.kind in SPEECH:
                sense = self._governing_sense(at, parent)
                if sense in ("irrealis", "blocking", "denying") and blocked is None:
                    blocked = {"irrealis": "irrealis", "blocking": "not happened", "denying": "denied"}[sense]
                elif sense == "planning":
                    planned = True
                elif sense == "reporting" or at.kind == "quotation":
                    # Quotation marks after a colon are one speech, not two.
                    depth += not (at.kind == "quotation" and parent.kind == "content" and parent.start == at.start - 1)
                    reported_in = parent.index if reported_in is None else reported_in
                if sense is not None and sense != "planning" and blocked is None and self._negated_governor(at, parent):
                    blocked = "not said"
            elif at.kind == "circumstance" and blocked is None:
                left_out = self._is_left_out(at, trigger)
                blocked = "negated" if left_out else "condition" if self._is_condition(at) else None
            at = parent
        return Standing(blocked, planned, reported_in, depth)

    def is_negated(self, trigger: int) -> bool:
        """Whether a negator stands before the trigger, with nothing but neutral words and auxiliaries between."""
        return self.negator(trigger) is not None

    def negator(self, trigger: int) -> str | None:
        """Return the kind of the negator before the trigger: verbal, future, nominal; None if there is none."""
        units, words = self._units, self._words
        clause = units.clause_of[trigger]
        is_verb = units.syntax[trigger].verb
        for number in range(trigger - 1, max(-1, trigger - 1 - REACH), -1):
            if units.clause_of[number] != clause and number < trigger - 1:
                break
            key = units.syntax[number].fold
            if is_verb or not units.syntax[trigger].noun:
                if key in words.which and (self._has_group(trigger, words.sense("causing")) or self._is_inside(number)):
                    break
                if key in words.verbal_negators:
                    return "verbal"
                if key in words.future_negators:
                    return "future"
            if key in words.nominal_negators:
                return "nominal"
            syntax = units.syntax[number]
            passes = syntax.neutral or syntax.verb or (syntax.noun and not is_verb)
            if units.mentions[number] is not None or not passes:
                break
        return self._negated_auxiliary(trigger) if is_verb else self._negated_verb_before(trigger)

    def _is_inside(self, number: int) -> bool:
        """Whether a word that may negate stands within its clause, and so takes something up: there is what points to.

        Nothing but a mark, an opener or the clause's end stands before one that negates.
        """
        units = self._units
        if not number or units.clause_of[number - 1] != units.clause_of[number]:
            return False
        before = units.syntax[number - 1]
        return before.mark is None and before.opener is None and not units.syntax[number].conjunction

    def _negated_auxiliary(self, trigger: int) -> str | None:
        """A verb whose tense a negated auxiliary before its subject gives: had Russia not condemned."""
        units = self._units
        clause = units.clause_of[trigger]
        for number in range(trigger - 1, -1, -1):
            if units.clause_of[number] != clause:
                return None
            if units.syntax[number].verb and units.syntax[number].copula:
                return self.negator(number)
        return None

    def _negated_verb_before(self, trigger: int) -> str | None:
        """A noun under a negated verb in its clause: no talks took place."""
        verb = self._verb_before(trigger)
        return self.negator(verb) if verb else None

    def _verb_before(self, trigger: int) -> int | None:
        """Return the unit of the last verb before the trigger, None if another clause or the beginning comes first."""
        units = self._units
        clause = units.clause_of[trigger]
        for number in range(trigger - 1, -1, -1):
            if units.clause_of[number] != clause:
                return None
            if units.syntax[number].verb:
                return number
        return None

    def announcer(self, trigger: int) -> int | None:
        """Return the unit of whoever announces what the noun at a unit names, as the first noun that is no actor."""
        units = self._units
        verb = self._verb_before(trigger)
        if verb is None or not self.has_sense(verb, "announcing") or not units.free >> trigger & 1:
            return None
        bare = units.masks[units.clause_of[trigger]] & units.bare & units.actors
        between = bare & ((1 << trigger) - (2 << verb))
        others = units.nouns & ((1 << trigger) - (2 << verb))
        if others or between.bit_count() > 1:
            return None
        found = between or bare & ((1 << verb) - 1)
        return found.bit_length() - 1 if found else None

    def _cause(self, trigger: int) -> int | None:
        """Return the unit of the verb that brings about what the noun names: may lead to the death of..."""
        verb = self._verb_before(trigger)
        return verb if verb is not None and self.has_sense(verb, "causing") else None

    def _is_uncertain(self, trigger: int) -> bool:
        """Whether a word before the verb in its clause leaves open whether it is so: may attack, did they attack?"""
        units, words = self._units, self._words
        clause = units.clause_of[trigger]
        first = trigger
        for number in range(trigger - 1, -1, -1):
            if units.clause_of[number] != clause:
                return False
            syntax = units.syntax[number]
            if syntax.fold in words.uncertain:
                return True
            if syntax.fold in words.uncertain_present:
                return is_present(units.words[first].word)
            if syntax.verb:
                if not syntax.copula:
                    return False
                first = number
        return False

    def _is_future(self, trigger: int) -> bool:
        units = self._units
        word = units.words[trigger].word
        if any(
            reading_passes(reading, "future") for reading in word.readings if reading.lexeme.part_of_speech == "verb"
        ):
            return True
        return bool(trigger) and units.syntax[trigger - 1].fold in self._words.future

    def _is_planned(self, trigger: int) -> bool:
        """Whether a noun is planned: under a word of planning, or carried by a verb of the future: will take place."""
        if self._governed_by(trigger, "planning"):
            return True
        verb = self._verb_before(trigger)
        return verb is not None and self.has_sense(verb, "carrying") and self._is_future(verb)

    def _governed_by(self, trigger: int, sense: str, unless: str = "") -> bool:
        """Whether a word of that sense, and not of the other, stands shortly before the trigger in its clause."""
        groups, others = self._words.sense(sense), self._words.sense(unless)
        units = self._units
        clause = units.clause_of[trigger]
        for number in range(trigger - 1, max(-1, trigger - 1 - REACH), -1):
            if units.clause_of[number] != clause:
                return False
            if units.mentions[number] is not None and units.bare >> number & 1:
                continue
            if self._has_group(number, groups) and not self._has_group(number, others):
                return True
        return False

    def _is_purpose(self, trigger: int) -> bool:
        """Whether the noun phrase says what something is for: to hold talks."""
        units = self._units
        at = trigger
        while not units.syntax[at].carried and at and units.mentions[at - 1] is None and units.syntax[at - 1].noun:
            at -= 1
        return PURPOSE in units.syntax[at].carried and COMPANY not in units.syntax[at].carried

    def _has_group(self, unit: int, groups: frozenset[str]) -> bool:
        return not self._units.syntax[unit].groups.isdisjoint(groups)

    def has_sense(self, unit: int, sense: str) -> bool:
        """Whether the unit is a word of a group that plays this part in a clause."""
        return self._has_group(unit, self._words.sense(sense))

    def governing_stretch(self, clause: Clause, parent: Clause) -> list[int]:
        """List the parent's units that lead into the clause: from its last verb (or participle) to the opener."""
        units = self._units
        stretch: list[int] = []
        for number in range(clause.start - 1, parent.start - 1, -1):
            if units.clause_of[number] != parent.index:
                continue
            stretch.append(number)
            if units.mentions[number] is None and (units.syntax[number].verb or units.syntax[number].circumstance):
                break
        return stretch

    def _governing_sense(self, clause: Clause, parent: Clause) -> str | None:
        stretch = self.governing_stretch(clause, parent)
        for sense in ("denying", "blocking", "irrealis", "planning", "reporting"):
            groups = self._words.sense(sense)
            if any(self._has_group(number, groups) for number in stretch):
                return sense
        return None

    def _negated_governor(self, clause: Clause, parent: Clause) -> bool:
        stretch = self.governing_stretch(clause, parent)
        return bool(stretch) and self._units.syntax[stretch[-1]].verb and self.is_negated(stretch[-1])

    def _is_left_out(self, clause: Clause, trigger: int) -> bool:
        """Whether a word before the clause's opener says that what comes up to a comma did not: without meeting B."""
        syntax = self._units.syntax
        if not clause.start or syntax[clause.start - 1].fold not in self._words.clausal_negators:
            return False
        return all(syntax[unit].mark != "comma" for unit in range(clause.start, trigger))

    def _is_condition(self, clause: Clause) -> bool:
        syntax = self._units.syntax
        following = syntax[clause.start + 1].fold if clause.start + 1 < len(syntax) else ""
        phrase = self._words.opener_phrases.get((syntax[clause.start].fold, following))
        return "condition" in (syntax[clause.start].opener, phrase)
