"""On whose word does a predicate stand?"""

from marsad.coding.parties import phrase_parties
from marsad.model import Graph, Party


class Speakers:
    """Who speaks in one sentence, by the word that says it."""

    __slots__ = ("_graph", "_text", "_told")

    def __init__(self, graph: Graph, text: str) -> None:
        self._graph = graph
        self._text = text
        self._told: dict[int, tuple[Party, ...]] = {}

    def tell(self, token: int, source: tuple[Party, ...]) -> None:
        """Remember the source of the statement that the word at a token makes."""
        self._told[token] = source

    def of(self, said_by: int) -> tuple[Party, ...]:
        """Return who says what the word at a token brings in, or what is said around it."""
        at: int | None = said_by
        while at is not None:
            found = self._told.get(at) or self._subject(at)
            if found:
                return found
            at = self.around(at)
        return ()

    def around(self, said_by: int) -> int | None:
        """Return the word that says what the word at a token itself stands in."""
        predicate = self._graph.by_token.get(said_by)
        return predicate.said_by if predicate is not None else None

    def _subject(self, token: int) -> tuple[Party, ...]:
        predicate = self._graph.by_token.get(token)
        subject = predicate.dependent("subject") if predicate is not None else None
        return phrase_parties(self._graph, subject.phrase, subject.how, self._text) if subject is not None else ()
