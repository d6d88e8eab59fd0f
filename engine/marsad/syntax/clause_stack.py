"""Which clauses are open where a sentence is being read, and to which of them does the reading go back?"""

from collections.abc import Mapping, Sequence

from marsad.clauses import ClauseWords
from marsad.model import ClauseKind, Nationality, Phrase
from marsad.phrases import PlacedWord
from marsad.syntax.agreement import agrees_before
from marsad.syntax.draft_clause import DraftClause, is_time


class ClauseStack:
    """The clauses of one sentence while it is read, the one that is open, and the marks that enclose it."""

    def __init__(
        self,
        placed: Sequence[PlacedWord],
        phrases: Sequence[Phrase],
        words: ClauseWords,
        nationalities: Sequence[Nationality] = (),
    ) -> None:
        self._placed = placed
        self._phrases = phrases
        self._words = words
        self._indefinite = {each.mention.start for each in nationalities if not each.definite}
        inner = _inner(phrases)
        self._at_start: Mapping[int, Phrase] = {
            phrase.start: phrase for phrase in reversed(phrases) if phrase.number not in inner
        }
        self.clauses: list[DraftClause] = [DraftClause(0, "main", None, 0)]
        self._current = self.clauses[0]
        self._enclosing: list[tuple[str, DraftClause]] = []
        self._in_name = False
        self._at_end: dict[int, list[Phrase]] = {}
        self._last: Phrase | None = None
        self.clause_of: list[int] = []

    def _open(self, at: int, kind: ClauseKind, parent: DraftClause, opener: int | None = None) -> DraftClause:
        self._current = DraftClause(len(self.clauses), kind, parent.number, at, opener)
        self.clauses.append(self._current)
        return self._current

    def _awaiting(self, word: PlacedWord) -> DraftClause | None:
        """The nearest clause above whose topic still waits for its verb, and agrees with this one.

        Who speaks behind a colon waits for none once something is said: A: we condemn the raid (that) struck B.
        """
        at: DraftClause | None = self._current
        while at is not None:
            if at.predicate is None and at is not self._current:
                topic = self._topic(at)
                if topic is not None and self._can_be_topic_of(word, topic):
                    return at
                if topic is None and (at.kind == "content" or self._only_opens(at)):
                    return at
            if at.predicate is not None and self._placed[at.start].mark == "colon":
                return None
            at = self.clauses[at.parent] if at.parent is not None else None
        return None

    def _only_opens(self, clause: DraftClause) -> bool:
        """Whether a main clause holds nothing but phrases under prepositions: in a speech that (he) gave, A called."""
        return clause.kind in ("main", "coordinate") and clause.copula is None and bool(clause.phrases)

    def _can_be_topic_of(self, word: PlacedWord, topic: Phrase) -> bool:
        """Whether the verb agrees with a topic, or with what completes it: most of the ministers (they) said."""
        if agrees_before(word.readings, topic):
            return True
        return topic.owner is not None and agrees_before(word.readings, self._phrases[topic.owner])

    def _topic(self, clause: DraftClause) -> Phrase | None:
        bare = (self._phrases[number] for number in clause.phrases)
        return next((phrase for phrase in bare if phrase.preposition is None and not is_time(phrase)), None)

    def _outermost(self, *, through_content: bool = False) -> DraftClause:
        """The clause to which contrast leads back, what is said or the sentence's own; meanwhile leads further out."""
        at = self._current
        base = self._enclosing[-1][1] if self._enclosing else None
        last = ("main",) if through_content else ("main", "content", "quotation")
        while at.parent is not None and at is not base and at.kind not in last:
            at = self.clauses[at.parent]
        return at

    def _ending(self, end: int) -> list[Phrase]:
        """The phrases that end at a token, in their order; asked of few sentences, and often of those."""
        if not self._at_end:
            for phrase in self._phrases:
                self._at_end.setdefault(phrase.end, []).append(phrase)
        return self._at_end.get(end, [])

    def _close(self, closing: str) -> None:
        for depth in range(len(self._enclosing) - 1, -1, -1):
            if self._enclosing[depth][0] == closing:
                self._current = self._enclosing[depth][1]
                del self._enclosing[depth:]
                return


def _inner(phrases: Sequence[Phrase]) -> set[int | None]:
    """The numbers of the phrases that own others, describe them or belong to them, and so stand in no clause."""
    return {n for phrase in phrases for n in (phrase.owner, *phrase.joined, *phrase.included, *phrase.nationalities)}
