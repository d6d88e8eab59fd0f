"""What a document's earlier sentences, its title and its date add to the reading of the present one."""

from collections.abc import Callable, Sequence

from marsad.actors import ActorFinder, Discourse
from marsad.clauses.units import Units
from marsad.coding.parties import Party
from marsad.model import Actor, Document, Mention, Sentence, Token

ReadTokens = Callable[[], Sequence[Token]]


class Context:
    """Goes through one document in order. Sentences without events are read only when a later one points back."""

    def __init__(self, document: Document, finder: ActorFinder) -> None:
        self.document = document
        self._finder = finder
        self._discourse = Discourse()
        self._deferred: list[ReadTokens] = []
        self._speaker: tuple[Party, ...] = ()

    def survey(self, sentences: Sequence[Sequence[str]]) -> None:
        """Count which countries the article names, so that a bare domestic role can be placed."""
        for words in sentences:
            self._discourse = self._discourse.with_evidence(self._finder.evidence(words))

    def defer(self, read: ReadTokens) -> None:
        """Pass over a sentence; its mentions are read when a later sentence is."""
        self._deferred.append(read)

    def mentions(self, tokens: Sequence[Token]) -> tuple[Mention, ...]:
        """Return the sentence's actor mentions, resolved against what stands before."""
        for read in self._deferred:
            self._read(read())
        self._deferred.clear()
        return self._read(tokens)

    def spoke(self, parties: tuple[Party, ...], actors: Sequence[Actor]) -> None:
        """Remember who spoke last."""
        if any(party.code for party in parties):
            self._speaker = parties
            if actors:
                self._discourse = self._discourse.with_speaker(actors[0])

    @property
    def last_speaker(self) -> tuple[Party, ...]:
        """Who spoke last, where the text named them."""
        return self._speaker

    def _read(self, tokens: Sequence[Token]) -> tuple[Mention, ...]:
        words = [token.word.form for token in tokens]
        mentions, self._discourse = self._finder.read(words, self.document.date, self._discourse)
        return mentions
