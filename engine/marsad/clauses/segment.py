"""Where clauses begin and end, and which clause governs which."""

from dataclasses import dataclass

from marsad.clauses.syntax import Syntax
from marsad.clauses.units import Units
from marsad.clauses.words import ClauseWords
from marsad.model import Clause, ClauseKind

SHORT_QUOTATION = 4
"""Units up to which a quotation without a verb is a name or a term, not somebody's words."""

HEADLINE = 6
"""Units up to which a colon introduces what somebody says even without a verb: Minister: we will not yield."""


@dataclass(slots=True)
class _Draft:
    kind: ClauseKind
    parent: int | None
    depth: int
    start: int
    end: int


class Segmenter:
    """Cuts the units of one sentence into clauses; one pass, a stack of open quotations and brackets."""

    def __init__(self, units: Units, words: ClauseWords) -> None:
        self._units = units
        self._words = words
        self._drafts: list[_Draft] = [_Draft("main", None, 0, 0, 0)]
        self._current = 0
        self._enclosing: list[tuple[str, int]] = []
        self._reporting: set[int] = set()
        self._verbal: set[int] = set()
        self._resumed = 0

    def segment(self) -> None:
        """Fill in the units' clauses, clause numbers and masks."""
        units = self._units
        members = units.clause_of
        for number, syntax in enumerate(units.syntax):
            if syntax.bounds:
                if syntax.mark is not None:
                    self._mark(number, syntax.mark)
                else:
                    self._word(number, syntax)
                if syntax.reporting and (syntax.verb or not syntax.settled):
                    self._reporting.add(self._current)
                if syntax.verb and not syntax.noun:
                    self._verbal.add(self._current)
            members.append(self._current)
        masks = units.masks = [0] * len(self._drafts)
        for number, clause in enumerate(members):
            masks[clause] |= 1 << number
            self._drafts[clause].end = number + 1
        units.clauses = [
            Clause(index, draft.start, draft.end, draft.kind, draft.parent, draft.depth)
            for index, draft in enumerate(self._drafts)
        ]

    def _open(self, number: int, kind: ClauseKind, parent: int) -> None:
        depth = self._drafts[parent].depth + (kind not in ("main", "coordinate"))
        self._drafts.append(_Draft(kind, parent, depth, number, number))
        self._current = len(self._drafts) - 1

    def _word(self, number: int, syntax: Syntax) -> None:
        phrase = self._phrase_opener(number, syntax)
        if phrase is not None:
            self._open(number, "coordinate" if phrase == "contrast" else "circumstance", self._current)
        elif syntax.opener is not None:
            self._opener(number, syntax)
        elif syntax.verb and number and self._begins_clause(number, syntax):
            if self._returns_to_speaker(syntax):
                self._open(number, "coordinate", self._speaking())
            else:
                self._open(number, "coordinate", self._current)
        elif syntax.reporting and self._units.circumstances >> number & 1:
            self._open(number, "circumstance", self._speaking())

    def _phrase_opener(self, number: int, syntax: Syntax) -> str | None:
        """The kind of the two-word opener that begins here: in case."""
        following = self._units.syntax[number + 1].fold if number + 1 < len(self._units) else ""
        return self._words.opener_phrases.get((syntax.fold, following)) if following else None

    def _begins_clause(self, number: int, syntax: Syntax) -> bool:
        at_mark = self._drafts[self._current].start == number - 1 and self._units.syntax[number - 1].mark is not None
        if at_mark or number == self._resumed:
            return False
        return syntax.conjunction or (self._after_comma(number) and not self._awaits_verb(number))

    def _awaits_verb(self, number: int) -> bool:
        """Whether the comma before a verb only sets off its subject: that the raid on the town, killed three."""
        units, clause = self._units, self._drafts[self._current]
        if units.syntax[number - 1].mark != "comma" or clause.kind not in ("main", "content"):
            return False
        own = [unit for unit in range(clause.start, number) if units.clause_of[unit] == self._current]
        first = next((unit for unit in own if units.syntax[unit].opener is None), number)
        mention, syntax = units.mentions[first], units.syntax[first]
        is_bare = mention.kind == "actor" and not mention.proclitics if mention is not None else syntax.noun
        return (
            is_bare and not (syntax.carried or syntax.prepositions) and not any(units.syntax[unit].verb for unit in own)
        )

    def _after_comma(self, number: int) -> bool:
        before = self._units.syntax[number - 1].mark
        return before in ("comma", "stop", "close", "quote")

    def _returns_to_speaker(self, syntax: Syntax) -> bool:
        """A conjunction on a reporting verb takes the word back to who spoke before: and he added."""
        return syntax.reporting and not self._enclosing

    def _speaking(self) -> int:
        """The clause to which what follows belongs once reported content is left."""
        at = self._current
        base = self._enclosing[-1][1] if self._enclosing else None
        while self._drafts[at].parent is not None and self._drafts[at].kind not in ("main",):
            parent = self._drafts[at].parent
            if at == base or parent is None:
                break
            if self._drafts[at].depth == 0 and self._drafts[at].kind == "coordinate":
                break
            at = parent
        return at

    def _opener(self, number: int, syntax: Syntax) -> None:
        kind = syntax.opener
        before = self._units.syntax[number - 1] if number else None
        if kind == "content" and before is not None:
            kind = self._words.after_opener.get(before.fold, kind)
        if kind == "content":
            conjoined = syntax.conjunction and self._drafts[self._current].kind == "content"
            parent = self._drafts[self._current].parent if conjoined else self._speaks_of(self._current)
            self._open(number, "content", self._current if parent is None else parent)
        elif kind == "relative":
            self._open(number, "relative", self._current)
        elif kind == "meanwhile" and number and self._after_comma(number):
            self._open(number, "coordinate", self._speaking())
        elif kind == "contrast":
            self._open(number, "coordinate", self._current)
        else:
            self._open(number, "circumstance", self._current)

    def _speaks_of(self, clause: int) -> int:
        """The clause whose verb the content completes, past relative and circumstantial ones that speak of nothing."""
        at = clause
        while self._drafts[at].kind in ("relative", "parenthesis", "circumstance") and at not in self._reporting:
            parent = self._drafts[at].parent
            if parent is None:
                break
            at = parent
        return at if at in self._reporting else clause

    def _mark(self, number: int, mark: str) -> None:
        if mark == "open":
            self._enclosing.append((")", self._current))
            self._open(number, "parenthesis", self._current)
        elif mark == "close":
            self._leave(")")
        elif mark == "quote":
            self._quote(number)
        elif mark == "comma":
            self._comma(number)
        elif mark == "stop":
            self._open(number, "coordinate", self._current)
        elif mark == "colon" and self._has_reporting(number):
            self._open(number, "content", self._current)

    def _comma(self, number: int) -> None:
        """Go on with the clause before a relative one between commas: the minister, who arrived today, met B."""
        relative = self._drafts[self._current]
        parent = relative.parent
        if parent is None or relative.kind != "relative" or self._current not in self._verbal:
            return
        if self._units.syntax[relative.start - 1].mark == "comma" and self._goes_on(number + 1, parent):
            self._current = parent
            self._resumed = number + 1

    def _goes_on(self, number: int, clause: int) -> bool:
        """Whether a clause left for a relative one goes on at a unit: with its verb, or an actor after its verb."""
        units = self._units
        if number >= len(units):
            return False
        mention, syntax = units.mentions[number], units.syntax[number]
        if clause not in self._verbal:
            return syntax.verb and not syntax.noun and not syntax.conjunction
        is_bare_actor = mention is not None and mention.kind == "actor" and not mention.proclitics
        return is_bare_actor and not self._ends_aside(number - 1)

    def _ends_aside(self, comma: int) -> bool:
        """Whether the comma before this one in its clause opened an aside: when or where it was."""
        units = self._units
        for number in range(comma - 1, self._drafts[self._current].start, -1):
            if units.syntax[number].mark == "comma":
                mention = units.mentions[number + 1]
                return bool(units.syntax[number + 1].prepositions) or (mention is not None and mention.kind != "actor")
        return False

    def _leave(self, closing: str) -> bool:
        for depth in range(len(self._enclosing) - 1, -1, -1):
            if self._enclosing[depth][0] == closing:
                self._current = self._enclosing[depth][1]
                del self._enclosing[depth:]
                return True
        return False

    def _quote(self, number: int) -> None:
        if self._leave('"') or self._is_name(number) or self._closes(number):
            return
        self._enclosing.append(('"', self._current))
        self._open(number, "quotation", self._current)

    def _closes(self, number: int) -> bool:
        """Whether a mark that nothing opened here ends words that began in an earlier sentence."""
        units = self._units
        start, end = units.span(number)
        touches_before = number > 0 and units.span(number - 1)[1] == start
        touches_after = number + 1 < len(units) and units.span(number + 1)[0] == end
        return touches_before and (not touches_after or units.syntax[number + 1].mark is not None)

    def _is_name(self, number: int) -> bool:
        syntax = self._units.syntax
        for offset in range(1, SHORT_QUOTATION + 2):
            at = number + offset
            if at >= len(syntax):
                return False
            if syntax[at].mark == "quote":
                return True
            if syntax[at].verb and not syntax[at].noun:
                return False
        return False

    def _has_reporting(self, number: int) -> bool:
        return number <= HEADLINE or self._current in self._reporting


def segment(units: Units, words: ClauseWords) -> Units:
    """Cut the sentence into clauses; fills `clauses`, `clause_of` and `masks`, and returns the units."""
    Segmenter(units, words).segment()
    return units
