"""What does a sentence hold beside a predicate, and not below it: what is said, acts told in passing?"""

from bisect import bisect_right
from collections.abc import Sequence

from marsad.model import SPEECH, Graph, Predicate


class SentenceWide:
    """Answers for each predicate of one graph; goes through the graph once, and only if it is asked."""

    __slots__ = ("_asides", "_governing", "_graph", "_last_speech", "_takers")

    def __init__(self, graph: Graph) -> None:
        self._graph = graph
        self._asides: list[int] | None = None
        self._governing: set[int | None] | None = None
        self._last_speech: dict[int, int] = {}
        self._takers: dict[int, list[int]] | None = None

    def has_content(self, predicate: Predicate) -> bool:
        """Whether the verb takes what a clause says, or what is said in a quotation behind it."""
        if self._governing is None:
            self._governing = {clause.governor for clause in self._graph.clauses}
            for clause in self._graph.clauses:
                if clause.kind in SPEECH and clause.parent is not None:
                    self._last_speech[clause.parent] = max(clause.start, self._last_speech.get(clause.parent, 0))
        return predicate.token in self._governing or predicate.token < self._last_speech.get(predicate.clause, 0)

    def has_aside(self, start: int, end: int) -> bool:
        """Whether a participle between two tokens tells an act of its own: condemned it, wishing."""
        if self._asides is None:
            tokens = self._graph.tokens
            self._asides = [
                each.token
                for each in self._graph.predicates
                if each.kind == "participle" and tokens[each.token - 1].word.kind != "word" and _is_circumstance(each)
            ]
        at = bisect_right(self._asides, start)
        return at < len(self._asides) and self._asides[at] < end

    def takers(self, phrase: int) -> Sequence[int]:
        """Return the tokens of the predicates that govern a phrase, but of nouns that only name their act."""
        if self._takers is None:
            self._takers = {}
            for predicate in self._graph.predicates:
                for each in predicate.dependents if predicate.factuality != "named" else ():
                    if each.how == "governed":
                        self._takers.setdefault(each.phrase, []).append(predicate.token)
        return self._takers.get(phrase, ())


def _is_circumstance(predicate: Predicate) -> bool:
    """Whether a predicate says what its subject does meanwhile."""
    subject = predicate.dependent("subject")
    return subject is not None and subject.how == "circumstance"
