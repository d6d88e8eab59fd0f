"""A sentence as the matcher sees it: where each word test and each kind of mention stands, as bits."""

from marsad.clauses.units import Units
from marsad.compiler.tests import TestTable
from marsad.matcher.agreement import agrees_after, agrees_before, agrees_in_gender
from marsad.model import Word


class Scan:
    """Positions in one sentence. Sets of units are integers (bit n is unit n); built on demand, kept a sentence long.

    `classes` holds each unit's word tests as bits of an integer, as the rule set's test table numbers them.
    """

    __slots__ = ("_found", "_tests", "classes", "clause", "trigger", "units", "window")

    def __init__(self, units: Units, classes: list[int], tests: TestTable) -> None:
        self.units = units
        self._tests = tests
        self.classes = classes
        self._found: dict[int, int] = {}
        self.trigger = 0
        self.clause = 0
        self.window = 0

    def focus(self, trigger: int) -> None:
        """Set the trigger: what follows looks for its parts in the trigger's clause."""
        self.trigger = trigger
        self.clause = self.units.clause_of[trigger]
        self.window = self.units.masks[self.clause]

    def words(self, test: int) -> int:
        """Return the units that pass a word test."""
        found = self._found.get(test)
        if found is None:
            found = 0
            for number, passed in enumerate(self.classes):
                if passed >> test & 1:
                    found |= 1 << number
            if test in self._tests.free:
                found &= self.units.free
            if test in self._tests.circumstance:
                found &= self.units.circumstances
            self._found[test] = found
        return found

    def mentions(self, kind: str, functions: tuple[str, ...]) -> int:
        """Return the mentions of that kind that stand as one of the functions."""
        units = self.units
        if kind == "CONTENT":
            return self._content()
        every = units.actors if kind == "ACTOR" else units.places if kind == "PLACE" else units.times
        if not functions or not every:
            return every
        found = 0
        for function in functions:
            match function:
                case "bare" | "object":
                    found |= every & units.bare
                case "of":
                    found |= every & units.of
                case "national":
                    found |= every & units.national
                case "subject":
                    found |= self._subject(every & units.bare)
                case "topic":
                    found |= self._topic(every & units.bare)
                case "sufferer":
                    found |= self._sufferer(every & units.bare)
                case "patient":
                    found |= self._patient(every & units.bare)
                case _:
                    found |= every & units.under.get(function, 0)
        return found

    def _subject(self, candidates: int) -> int:
        """The first bare mention after the verb, unless another noun takes the place or it cannot agree."""
        after = candidates & self.window & -(2 << self.trigger)
        if not after:
            return 0
        if self._is_subject_relative() or self._has_pronoun_subject():
            return 0
        first = after & -after
        between = (first - 1) & -(2 << self.trigger) & self.window
        if self.units.nouns & between:
            return 0
        mention = self.units.mentions[first.bit_length() - 1]
        assert mention is not None
        return first if agrees_after(self.units.words[self.trigger].word, mention) else 0

    def _has_pronoun_subject(self) -> bool:
        """Whether the opener of the trigger's clause carries the subject, and nothing but small words follows it."""
        units = self.units
        start = units.clauses[self.clause].start
        if not units.syntax[start].pronominal or start >= self.trigger:
            return False
        between = range(start + 1, self.trigger)
        return not any(units.mentions[unit] or units.syntax[unit].verb or units.syntax[unit].noun for unit in between)

    def _is_subject_relative(self) -> bool:
        """Whether the trigger heads a relative clause whose subject is what the clause describes: the man who met..."""
        units, trigger = self.units, self.trigger
        clause = units.clauses[self.clause]
        if clause.kind != "relative" or clause.start != trigger - 1 or units.syntax[trigger].pronoun:
            return False
        after = units.syntax[trigger + 1] if trigger + 1 < len(units) else None
        return after is None or not (after.pronoun and not after.noun)

    def _topic(self, candidates: int) -> int:
        """The last bare mention before the verb in its clause that agrees with it in gender and number."""
        before = candidates & self.window & ((1 << self.trigger) - 1)
        while before:
            number = before.bit_length() - 1
            mention = self.units.mentions[number]
            assert mention is not None
            if agrees_before(self.units.words[self.trigger].word, mention):
                return 1 << number
            before &= ~(1 << number)
        return 0

    def _sufferer(self, candidates: int) -> int:
        """The first bare mention after a verb whose subject it cannot be, and whose object no pronoun is."""
        after = candidates & self.window & -(2 << self.trigger)
        if not after or self.units.syntax[self.trigger].pronoun:
            return 0
        first = after & -after
        mention = self.units.mentions[first.bit_length() - 1]
        assert mention is not None
        word = self.units.words[self.trigger].word
        return 0 if self._subject(candidates) == first and agrees_in_gender(word, mention) else first

    def _patient(self, candidates: int) -> int:
        """The subject or topic of a passive verb: what stands there with no other noun where an object would be.

        A number there counts people who are not named: they arrested 46 of them.
        """
        units = self.units
        subject = self._subject(candidates)
        number = (subject.bit_length() if subject else self.trigger) + (0 if subject else 1)
        if number < len(units) and self.window >> number & 1:
            word = units.words[number].word
            if units.bare >> number & 1 or word.kind == "number" or (units.nouns >> number & 1 and _is_object(word)):
                return 0
        if not subject:
            return self._topic(candidates)
        mention = units.mentions[subject.bit_length() - 1]
        assert mention is not None
        return subject if agrees_in_gender(units.words[self.trigger].word, mention) else 0

    def _content(self) -> int:
        """The first unit of a clause that says what the trigger's clause reports."""
        found = 0
        for clause in self.units.clauses:
            if (
                clause.kind in ("content", "quotation")
                and clause.parent == self.clause
                and clause.start >= self.trigger
            ):
                found |= 1 << clause.start
        return found


def _is_object(word: Word) -> bool:
    """Whether a word that could stand as an object is more than an adjective: three soldiers, but three others."""
    return not any(reading.lexeme.part_of_speech == "adjective" for reading in word.readings)
