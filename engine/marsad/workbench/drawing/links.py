"""Which words of a sentence does its graph join, and under which names?"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from marsad.model import Graph, Predicate, Step


@dataclass(frozen=True, slots=True)
class Link:
    """From the predicate at token `source` to the word at token `target`; `step` is None for what is no dependent."""

    source: int
    target: int
    label: str
    step: Step | None = None


def links(graph: Graph) -> list[Link]:
    """Return a link for each dependent, and what else joins two words; names that join the same two share a link."""
    found = [link for predicate in graph.predicates for link in _dependents(graph, predicate)]
    dependents = len(found)
    for other in _others(graph):
        at = next((n for n, link in enumerate(found) if _same(link, other, either_way=n >= dependents)), None)
        if at is None:
            found.append(other)
        else:
            found[at] = replace(found[at], label=f"{other.label}, {found[at].label}")
    return found


def _dependents(graph: Graph, predicate: Predicate) -> Iterator[Link]:
    for dependent in predicate.dependents:
        if dependent.phrase in graph.earlier:
            continue
        yield Link(predicate.token, graph.phrases[dependent.phrase].head, dependent.relation, dependent.how)


def _others(graph: Graph) -> Iterator[Link]:
    said: set[tuple[int, int]] = set()
    for predicate in graph.predicates:
        if predicate.content is not None:
            yield Link(predicate.token, predicate.content, "content")
        if predicate.carrier is not None:
            yield Link(predicate.carrier, predicate.token, "carrier")
        # One arc a clause: what else stands in it is said by the same.
        if predicate.said_by is not None and (predicate.clause, predicate.said_by) not in said:
            said.add((predicate.clause, predicate.said_by))
            yield Link(predicate.token, predicate.said_by, "said by")


def _same(link: Link, other: Link, *, either_way: bool) -> bool:
    """Whether both join the same words; what is said and who says it do so from opposite ends."""
    if (link.source, link.target) == (other.source, other.target):
        return True
    return either_way and (link.source, link.target) == (other.target, other.source)
