"""Which clause does one that is joined by a conjunction go on with?"""

from marsad.lexicon import is_future
from marsad.phrases import PlacedWord
from marsad.syntax.agreement import is_imperfect, is_perfect
from marsad.syntax.contents import ContentReader
from marsad.syntax.draft_clause import DraftClause


class CoordinateReader(ContentReader):
    """Opens the clauses that a conjunction joins to what stands before."""

    def _coordinate(self, at: int, word: PlacedWord) -> None:
        current = self._current
        if word.syntax.reporting and not self._enclosing:
            while current.parent is not None:
                current = self.clauses[current.parent]
        elif is_perfect(word.readings):
            while current.parent is not None and (self._looks_forward(current) or self._told_of_object(current, at)):
                current = self.clauses[current.parent]
        parent = current if current.parent is None else self.clauses[current.parent]
        goes_on = current.kind in ("content", "relative") or self._is_still_to_be(current, word)
        kind = current.kind if goes_on else "coordinate"
        opened = self._open(at, kind, parent)
        if kind == current.kind:
            opened.go_on_from(current)

    def _told_of_object(self, clause: DraftClause, at: int) -> bool:
        """Whether a relative clause told what somebody did with what it describes, and a verb tells no more of that."""
        if clause.kind != "relative" or clause.predicate is None or not self._follows_comma(at):
            return False
        return self._placed[clause.predicate].pronoun is not None and self._placed[at].pronoun is None

    def _looks_forward(self, clause: DraftClause) -> bool:
        """Whether what a clause says is wished or to come, so that what has happened is no part of it: that he come."""
        if clause.kind != "content" or clause.opener is None or clause.predicate is None:
            return False
        readings = self._placed[clause.predicate].readings
        if not is_imperfect(readings):
            return False
        before = self._placed[clause.opener + 1 : clause.predicate]
        is_wished = not self._placed[clause.opener].syntax.pronominal and all(w.word_class == "small" for w in before)
        return is_wished or any(map(is_future, readings)) or any(map(self._is_of_future, before))

    def _is_of_future(self, word: PlacedWord) -> bool:
        return word.syntax.fold in self._words.future or word.syntax.fold in self._words.future_negators

    def _is_joined(self, at: int) -> bool:
        """Whether a conjunction stands on the verb or on a word of tense or negation before it: and (he) did not."""
        if self._follows_comma(at) and self._placed[at].syntax.conjunction:
            # Behind a comma what could also be a verb without a conjunction has one: and called, bade farewell.
            return True
        while not self._placed[at].joined:
            at -= 1
            if at < 0 or self._placed[at].word_class != "small" or at in self._at_start:
                return False
        return True

    def _resumes(self, at: int) -> bool:
        """Whether the conjunction only takes up the topic before it: as for A, (so) it asked."""
        topic = self._topic(self._current)
        while at and not self._placed[at].joined:
            at -= 1
        readings = self._placed[at].readings
        return topic is not None and all(r.proclitics and r.proclitics[0] in self._words.resuming for r in readings)

    def _is_still_to_be(self, clause: DraftClause, word: PlacedWord) -> bool:
        """Whether a verb goes on with what is no more told as done than a circumstance: before he came and saw.

        What it belongs to is not told in the imperfect.
        """
        above = None if clause.parent is None else self.clauses[clause.parent].predicate
        if clause.kind != "circumstance" or clause.opener is None or clause.predicate is None or above is None:
            return False
        both = is_imperfect(self._placed[clause.predicate].readings) and is_imperfect(word.readings)
        return both and not is_imperfect(self._placed[above].readings)
