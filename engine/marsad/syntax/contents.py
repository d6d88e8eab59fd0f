"""Which word takes a clause as what is said, thought or wanted: he said that, the fear that, agreed on that?"""

from marsad.clauses import LOCATION
from marsad.model import Phrase
from marsad.phrases import INCLUDING, PlacedWord
from marsad.syntax.draft_clause import IMPERSONAL, DraftClause, is_circumstance, is_time
from marsad.syntax.marks import MarkReader

_PASSED_OVER = ("relative", "parenthesis", "circumstance")
"""Kinds of clauses in which nobody need say anything, so that what is said goes on with the clause around them."""


class ContentReader(MarkReader):
    """Opens clauses of content, under the word that takes them."""

    def _takes_content(self, at: int) -> bool:
        """Whether the verb of the clause, or of one around a relative clause, governs what stands before the opener."""
        clause = self._current
        while not self._governs_opener(clause, at):
            if clause.kind != "relative" or clause.parent is None:
                return False
            clause = self.clauses[clause.parent]
        return True

    def _governs_opener(self, clause: DraftClause, at: int) -> bool:
        before = self._placed[at - 1]
        if before.preposition is None:
            return False
        predicate = max(clause.participles, default=None) if clause.predicate is None else clause.predicate
        if predicate is None:
            return False
        readings = self._placed[predicate].word.readings
        if clause is self._current and any(reading.lexeme.takes_content for reading in readings):
            return not is_circumstance(before) and INCLUDING not in before.preposition.groups
        return any(before.preposition.lemma in reading.lexeme.governs for reading in readings)

    def _governs_letter(self, opener: PlacedWord) -> bool:
        """Whether the verb governs the preposition that begins the opener: described the decision as (being)."""
        predicate, letter = self._current.predicate, opener.syntax.fold[:1]
        if predicate is None or letter not in self._words.attached_prepositions:
            return False
        return any(letter in reading.lexeme.governs for reading in self._placed[predicate].readings)

    def _content(self, at: int, word: PlacedWord) -> None:
        current = self._current
        if current.kind in ("quotation", "content") and current.predicate is None and not current.phrases:
            current.kind, current.opener = "content", at
            return
        if word.syntax.conjunction:
            self._another_content(at)
            return
        if self._noun_takes_content(at) and not (self._is_said_in() or self._governs_letter(word)):
            assert self._last is not None
            self._open(at, "content", current, at).governor = self._last.head
            return
        owner = current
        governor = self._taker(owner)
        while (
            owner.parent is not None
            and owner.kind in _PASSED_OVER
            and (governor is None or self._has_its_object(owner))
        ):
            owner = self.clauses[owner.parent]
            governor = self._taker(owner)
        self._open(at, "content", current if governor is None else owner, at).governor = governor

    def _has_its_object(self, clause: DraftClause) -> bool:
        """Whether a relative clause's verb has its object already: the official who asked for silence (said) that."""
        if clause.kind != "relative" or clause.predicate is None:
            return False
        if any(reading.lexeme.receives for reading in self._placed[clause.predicate].readings):
            return False
        if self._placed[clause.predicate].pronoun is not None:
            return True
        after = (self._phrases[n] for n in clause.phrases if self._phrases[n].head > clause.predicate)
        return any(phrase.preposition is None and phrase.human is not True and not is_time(phrase) for phrase in after)

    def _another_content(self, at: int) -> None:
        """Go on with what the same word takes, and that; where nothing is taken, the sentence goes on."""
        content: DraftClause | None = self._current
        while content is not None and content.kind != "content":
            content = self.clauses[content.parent] if content.parent is not None else None
        if content is None or content.parent is None:
            self._open(at, "coordinate", self._outermost(), at)
        else:
            self._open(at, "content", self.clauses[content.parent], at).go_on_from(content)

    def _taker(self, clause: DraftClause) -> int | None:
        """The last word of a clause that can take a clause as what is said, thought or wanted."""
        options = [token for token in (clause.predicate, *clause.participles) if token is not None]
        return max((token for token in options if self._takes(token)), default=None)

    def _takes(self, token: int) -> bool:
        readings = self._placed[token].readings
        is_impersonal = any(IMPERSONAL in reading.lexeme.groups for reading in readings)
        return not is_impersonal and any(reading.lexeme.takes_content for reading in readings)

    def _noun_takes_content(self, at: int) -> bool:
        """Whether a noun right before the opener takes what it opens: the fear that."""
        last = self._last
        if last is None or last.mention is not None or last.end != at or self._placed[last.head].syntax.circumstance:
            return False
        if self._is_speaker(last):
            return False
        readings = self._placed[last.head].readings
        if last.preposition is not None and not last.definite and last.head == at - 1 and last.human is not True:
            # Nothing but the clause can complete it: (warned) of the danger that.
            return bool(readings) and LOCATION not in last.under
        return bool(readings) and all(reading.lexeme.takes_content for reading in readings)

    def _is_speaker(self, phrase: Phrase) -> bool:
        """Whether a phrase is all that stands behind a verb with content, and so its subject: a report said that."""
        predicate = self._current.predicate
        if predicate is None or not self._takes(predicate) or phrase.pronoun is not None:
            return False
        bare = (n for n in self._current.phrases if self._phrases[n].preposition is None)
        return next((n for n in bare if self._phrases[n].head > predicate), None) == phrase.number

    def _is_said_in(self) -> bool:
        """Whether the noun only says in what the verb of the clause says it: announced in a speech that."""
        assert self._last is not None
        return LOCATION in self._last.under and self._taker(self._current) is not None
