"""What is to be said of each predicate of a graph, line by line: what it is, who stands beside it, who was refused?"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from marsad.model import Graph, Phrase, Predicate, Step


@dataclass(frozen=True, slots=True)
class GraphRow:
    """One line about predicate `number` of a sentence, counted from 1; `words` are those that it is about.

    `name` is the kind of a predicate or the relation of a dependent, `how` the step that found it, `because` the reason
    why a phrase was refused, `marks` how a predicate stands if it is not just asserted.
    """

    part: Literal["predicate", "dependent", "refused", "other"]
    number: int
    name: str
    words: str
    clause: str = ""
    marks: tuple[str, ...] = ()
    how: Step | None = None
    because: str = ""
    codes: tuple[str, ...] = ()


def graph_rows(text: str, graph: Graph) -> Iterator[GraphRow]:
    """Yield each predicate of the sentence, and after it its dependents, what was refused, and whom it hangs on."""
    for predicate in graph.predicates:
        yield from rows_of_predicate(text, graph, predicate)


def rows_of_predicate(text: str, graph: Graph, predicate: Predicate) -> Iterator[GraphRow]:
    """Yield what is to be said of one predicate of the sentence."""
    number = graph.predicates.index(predicate) + 1
    clause = graph.clauses[predicate.clause].kind
    own = words(text, graph, predicate.token, predicate.token + 1)
    yield GraphRow("predicate", number, predicate.kind, own, clause, marks_of(predicate))
    for dependent in predicate.dependents:
        phrase = graph.phrases[dependent.phrase]
        codes = names_of(phrase)
        named = words(text, graph, phrase.start, phrase.end)
        yield GraphRow("dependent", number, dependent.relation, named, how=dependent.how, codes=codes)
    for refused in predicate.refused:
        phrase = graph.phrases[refused.phrase]
        named = words(text, graph, phrase.start, phrase.end)
        yield GraphRow("refused", number, refused.relation, named, because=refused.because)
    others = {"content": predicate.content, "carrier": predicate.carrier, "said by": predicate.said_by}
    for name, token in others.items():
        if token is not None:
            yield GraphRow("other", number, name, words(text, graph, token, token + 1))


def marks_of(predicate: Predicate) -> tuple[str, ...]:
    """Return how a predicate stands: passive, and its factuality if it is not just asserted."""
    marks = ["passive"] if predicate.passive else []
    marks += [predicate.factuality] if predicate.factuality != "asserted" else []
    return tuple(marks)


def names_of(phrase: Phrase) -> tuple[str, ...]:
    """Return the codes of the actors that a phrase names, `-` for an open one."""
    return tuple(actor.code or "-" for actor in phrase.mention.actors) if phrase.mention is not None else ()


def words(text: str, graph: Graph, start: int, end: int) -> str:
    """Return the text of the tokens from `start` to before `end`, on one line."""
    return " ".join(text[graph.tokens[start].start : graph.tokens[end - 1].end].split())
