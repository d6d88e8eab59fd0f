"""What does punctuation do to the clauses of a sentence?"""

from marsad.phrases import PRONOUN, PlacedWord
from marsad.syntax.clause_stack import ClauseStack
from marsad.syntax.draft_clause import DraftClause
from marsad.syntax.resuming import Resumption

_DASH = "dash"
_COMMA = ","


class MarkReader(ClauseStack):
    """Opens and closes clauses at brackets, quotation marks, colons, stops and commas."""

    def _mark(self, at: int, word: PlacedWord) -> None:
        mark = word.mark
        if mark == "open":
            self._enclosing.append((")", self._current))
            self._open(at, "parenthesis", self._current)
        elif mark == "close":
            self._close(")")
        elif mark == "quote":
            self._quote(at)
        elif mark == "stop":
            self._stop(at, word)
        elif mark == "comma" and any(closing == _COMMA for closing, _ in self._enclosing):
            self._close(_COMMA)
        elif mark == "colon":
            self._colon(at)
        elif word.is_ellipsis:
            self._ellipsis(at)
        elif mark == "comma" and self._current.kind == "relative" and self._current.predicate is not None:
            self._leave_relative(at)
        elif mark == "comma" and self._current.opener is not None and self._goes_on_saying(at):
            self._current = self.clauses[self._current.parent or 0]
        elif mark == "comma" and self._current.kind == "circumstance" and self._current.predicate is not None:
            self._leave_circumstance(at)

    def _stop(self, at: int, word: PlacedWord) -> None:
        """Begin anew behind a semicolon; a dash and its twin later on enclose an aside, as brackets do.

        A dash between numbers parts nothing, and one behind a bracket ends what heads the report.
        """
        if word.is_dash and self._is_number(at - 1) and self._is_number(at + 1):
            return
        if any(closing == _DASH for closing, _ in self._enclosing):
            self._close(_DASH)
        elif word.is_dash and self._opens_aside(at):
            self._enclosing.append((_DASH, self._current))
            self._open(at, "parenthesis", self._current)
        else:
            self._open(at, "main", self.clauses[0]).parent = None

    def _aside(self, at: int) -> None:
        """Enclose what a pronoun says between commas without a verb: A, (and) he (is) a member of C, met B."""
        if self._is_aside(at):
            self._enclosing.append((_COMMA, self._current))
            self._open(at, "parenthesis", self._current)

    def _is_aside(self, at: int) -> bool:
        word = self._placed[at]
        if not (word.joined and PRONOUN in word.syntax.groups and self._follows_comma(at)):
            return False
        told = True
        for behind in self._placed[at + 1 :]:
            if behind.mark == "comma" or (told and behind.word_class == "verb"):
                return behind.mark == "comma"
            told = told and behind.word_class != "opener"
        return False

    def _opens_aside(self, at: int) -> bool:
        """Whether something is said before a dash, and one more follows."""
        if not self._current.phrases or self._placed[at - 1].mark == "close":
            return False
        return any(other.is_dash for other in self._placed[at + 1 :])

    def _is_number(self, at: int) -> bool:
        return 0 <= at < len(self._placed) and self._placed[at].word.kind == "number"

    def _ellipsis(self, at: int) -> None:
        """Begin anew behind what a headline is about: A and B.. a new round of talks."""
        behind = self._at_start.get(at + 1)
        if self._current is self.clauses[0] and self._waits() and behind is not None and behind.preposition is None:
            self._open(at, "main", self._current).parent = None

    def _waits(self) -> bool:
        """Whether the clause names something of which nothing is said yet."""
        current = self._current
        return bool(current.phrases) and current.predicate is None and current.copula is None

    def _leave_relative(self, at: int) -> None:
        """A comma after a relative clause that a comma opened gives the word back to the clause around it.

        Others may end with it: , in a statement issued upon a meeting that it held, .
        """
        following = self._placed[at + 1] if at + 1 < len(self._placed) else None
        if following is None or following.joined:
            return
        relative = self._current
        while relative.kind == "relative" and relative.parent is not None:
            described = None if relative.antecedent is None else self._phrases[relative.antecedent]
            if self._follows_comma(relative.start) or (described is not None and self._follows_comma(described.start)):
                self._current = self.clauses[relative.parent]
                return
            relative = self.clauses[relative.parent]

    def _leave_circumstance(self, at: int) -> None:
        """A comma after a circumstance between commas leads back to the verb that takes what follows."""
        current = self._current
        above = self.clauses[current.parent] if current.parent is not None else None
        following = self._at_start.get(at + 1)
        if above is None or above.predicate is None or following is None or not self._is_set_off(current):
            return
        if following.preposition is None:
            is_awaited = Resumption(current, above, self._placed, self._phrases).awaits(following)
        else:
            readings = self._placed[above.predicate].readings
            is_awaited = any(following.preposition in reading.lexeme.governs for reading in readings)
        if is_awaited:
            self._current = above

    def _goes_on_saying(self, at: int) -> bool:
        """Whether what is said stands behind an aside on who else says it: A said, as B reported, that."""
        current = self._current
        above = self.clauses[current.parent] if current.parent is not None else None
        if above is None or above.predicate is None or current.predicate is None or not self._is_set_off(current):
            return False
        if not all(self._placed[each].syntax.reporting for each in (above.predicate, current.predicate)):
            return False
        is_content = at + 1 < len(self._placed) and self._placed[at + 1].syntax.opener == "content"
        return is_content and all(clause.governor != above.predicate for clause in self.clauses)

    def _is_set_off(self, clause: DraftClause) -> bool:
        """Whether a comma stands before a clause, or before the preposition under which it stands: (, as) A said."""
        at = clause.start
        return self._follows_comma(at) or (
            at > 0 and self._placed[at - 1].word_class in ("preposition", "small") and self._follows_comma(at - 1)
        )

    def _follows_comma(self, at: int) -> bool:
        return at > 0 and self._placed[at - 1].mark == "comma"

    def _colon(self, at: int) -> None:
        above = self._saying_above()
        if above is not None:
            self._current = above
        predicate = self._current.predicate
        saying = predicate is not None and self._placed[predicate].syntax.reporting
        governor = predicate if saying else max(self._current.participles, default=None)
        quoted = at + 1 < len(self._placed) and self._placed[at + 1].mark == "quote"
        if governor is None and (quoted or predicate is None):
            # NAME: what is said; and of words in quotation marks whatever verb brings them in.
            self._open(at, "quotation" if quoted else "content", self._current).governor = predicate
        elif governor is not None:
            self._open(at, "content", self._current).governor = governor
        else:
            self._open(at, "main", self.clauses[0]).parent = None

    def _saying_above(self) -> DraftClause | None:
        """The clause with a verb of saying around one that only tells who spoke, or when: (he) said, who came, that."""
        at = self._current
        if at.kind not in ("relative", "circumstance") or at.predicate is None or at.participles:
            return None
        while at.parent is not None and at.kind in ("relative", "circumstance"):
            if at.predicate is not None and self._placed[at.predicate].syntax.reporting:
                return None
            at = self.clauses[at.parent]
        said = at.predicate is not None and self._placed[at.predicate].syntax.reporting
        has_content = any(clause.governor == at.predicate for clause in self.clauses)
        return at if said and not has_content else None

    def _quote(self, at: int) -> None:
        if self._in_name or self._closes_name(at):
            self._in_name = False
        elif any(closing == '"' for closing, _ in self._enclosing):
            self._close('"')
        elif self._holds_verb(at) or self._follows_saying(at):
            if self._current.kind == "content" and self._current.predicate is None and self._current.phrases:
                # The marks begin behind the topic of what is said: that A "condemns".
                self._in_name = True
                return
            self._enclosing.append(('"', self._current))
            if self._is_spoken_behind(at):
                self._open(at, "quotation", self._current)
            elif self._current.predicate is not None or self._current.phrases:
                predicate = self._current.predicate
                is_said = predicate is not None and self._placed[predicate].syntax.reporting
                self._open(at, "quotation", self._current).governor = predicate if is_said else None
        else:
            self._in_name = True

    def _closes_name(self, at: int) -> bool:
        """Whether the mark closes a name with which a phrase ends, the opening one being within the phrase."""
        named = (self._placed[phrase.start : at] for phrase in self._ending(at))
        return any(sum(word.mark == "quote" for word in words) % 2 for words in named)

    def _is_spoken_behind(self, at: int) -> bool:
        """Whether the sentence begins with what is said, and who says it stands behind: "A ", (so) said B."""
        if self._current.predicate is not None or self._current.phrases:
            return False
        behind = next((n for n in range(at + 1, len(self._placed)) if self._placed[n].mark == "quote"), at) + 1
        while behind < len(self._placed) and (
            self._placed[behind].mark == "comma" or self._placed[behind].word_class == "small"
        ):
            behind += 1
        if behind >= len(self._placed) or self._placed[behind].word_class != "verb" or self._placed[behind].joined:
            return False
        is_said = self._placed[behind].syntax.reporting
        return is_said and all(word.syntax.opener != "content" for word in self._placed[behind:])

    def _follows_saying(self, at: int) -> bool:
        """Whether a verb of saying stands right before the mark: (he) added "A ", but not: "A" added that."""
        if at == 0 or self._current.predicate != at - 1 or not self._placed[at - 1].syntax.reporting:
            return False
        closing = next((n for n in range(at + 1, len(self._placed)) if self._placed[n].mark == "quote"), None)
        behind = self._placed[closing + 1] if closing is not None and closing + 1 < len(self._placed) else None
        return behind is None or behind.syntax.opener != "content"

    def _holds_verb(self, at: int) -> bool:
        """Whether a verb stands between this mark and the one that closes it; without one the marks hold a name."""
        for word in self._placed[at + 1 :]:
            if word.mark == "quote":
                return False
            if word.word_class == "verb":
                return True
        return False
