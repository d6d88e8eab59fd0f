"""Which phrases do the examples of a pack hold that can be put into another sentence?"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from marsad.model import Graph, Phrase
from marsad.phrases import with_owners
from marsad.workbench.mutation.run import ReadExample


@dataclass(slots=True)
class Material:
    """Phrases as they are written: of actors by the prepositions they stand under, any by the groups of their words,
    and the parties of records by their codes.
    """

    under: dict[str, dict[str, None]] = field(default_factory=dict)
    with_word: dict[str, dict[str, None]] = field(default_factory=dict)
    parties: dict[str, dict[str, None]] = field(default_factory=dict)

    @classmethod
    def of(cls, examples: Iterable[ReadExample]) -> "Material":
        """Gather the phrases of examples that were read, in their order."""
        found = cls()
        for example in examples:
            text = example.example.text
            for one in example.text.readings:
                found._gather(one.parsed.graph, text)
            for _, outcomes in example.text.found:
                for party in (
                    each for out in outcomes for record in out.records for each in (record.source, record.target)
                ):
                    if party is not None and party.code and text[party.start : party.end] == party.text:
                        found.parties.setdefault(party.code, {})[party.text] = None
        return found

    def bearing(self, roles: Sequence[str], *, but: bool = False) -> list[str]:
        """List parties that bear one of the roles, or with `but` none of them, one of each code."""
        return [
            next(iter(texts))
            for code, texts in self.parties.items()
            if any(code.startswith(role) or code[3:].startswith(role) for role in roles) != but
        ]

    def _gather(self, graph: Graph, text: str) -> None:
        for phrase in graph.phrases:
            written = whole(graph, phrase, text)
            if phrase.names_actor:
                for group in phrase.under:
                    self.under.setdefault(group, {})[written] = None
            for token in graph.tokens[phrase.start : phrase.end]:
                for reading in token.word.readings:
                    for group in reading.lexeme.groups:
                        self.with_word.setdefault(group, {})[written] = None


def extent(graph: Graph, phrase: Phrase) -> tuple[int, int]:
    """Return the characters of a phrase with its preposition and what completes it."""
    last = tuple(with_owners(phrase, graph.phrases))[-1]
    return graph.tokens[phrase.start].start, graph.tokens[last.end - 1].end


def whole(graph: Graph, phrase: Phrase, text: str) -> str:
    """Return a phrase as it is written, with its preposition and what completes it."""
    start, end = extent(graph, phrase)
    return text[start:end]
