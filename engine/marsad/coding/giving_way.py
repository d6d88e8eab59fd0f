"""Does a plain statement give way to the more specific act of the same speaker?"""

from collections.abc import Sequence

from marsad.coding.outcome import Outcome
from marsad.coding.sides import code_of
from marsad.model import SPEECH, Graph, Party, Predicate

_FROM_ABOVE = ("coordinate", "circumstance", "understood")
"""The steps that find a subject outside the clause."""


def is_added(outcome: Outcome, specific: Sequence[Outcome], graph: Graph) -> bool:
    """Whether a participle only goes on with what its speaker has just done: called on A, adding that."""
    said = graph.by_token.get(outcome.match.trigger)
    source = code_of(outcome.records[0].source)
    if said is None or said.kind != "participle" or source is None:
        return False
    return any(
        code_of(act.records[0].source) == source
        and act.records[0].family in outcome.gives_way
        and act.clause != outcome.clause
        and _is_within(graph, outcome.clause, act.clause)
        for act in specific
    )


def only_names(outcome: Outcome, graph: Graph) -> bool:
    """Whether a relative clause says what he who stands above it calls what it describes: for reasons (he) called X."""
    source, said = outcome.match.capture("source"), graph.by_token.get(outcome.match.trigger)
    if source is None or said is None or graph.clauses[outcome.clause].kind != "relative":
        return False
    named = said.dependent("object")
    return named is not None and named.how == "relative" and source.how in _FROM_ABOVE


def gives_way(outcome: Outcome, specific: Sequence[Outcome], graph: Graph) -> bool:
    """Whether one of the specific acts is what a statement says, or whoever makes it does both in one breath."""
    source = outcome.records[0].source
    for other in specific:
        first = other.records[0]
        if source is None or first.source is None or first.source.code != source.code:
            continue
        act = graph.by_token.get(other.match.trigger)
        if act is not None and act.said_by == outcome.match.trigger and not _is_same(source, first.source):
            continue
        announced = act is not None and act.kind == "noun" and other.clause == outcome.clause
        if first.family not in outcome.gives_way and not announced:
            continue
        if _is_done_besides(graph, outcome, act):
            continue
        holds_it = first.start > outcome.records[0].start and _is_within(graph, other.clause, outcome.clause)
        if holds_it or _is_described_within(graph, outcome.clause, other.clause) or _is_of_same(graph, outcome, act):
            return True
    return False


def _is_done_besides(graph: Graph, outcome: Outcome, act: Predicate | None) -> bool:
    """Whether a statement says something, and its speaker does the act while he says so: said that, calling on."""
    said = graph.by_token.get(outcome.match.trigger)
    if act is None or said is None or said.kind != "verb" or said.content is None or act.kind != "participle":
        return False
    speaker, doer = said.dependent("subject"), act.dependent("subject")
    return doer is not None and doer.how == "circumstance" and speaker is not None and speaker.phrase == doer.phrase


def _is_same(speaker: Party, doer: Party) -> bool:
    """Whether who says it did it, and not somebody else of the same code: the palace said that the king asked."""
    return doer.start == speaker.start or doer.entry == speaker.entry


def _is_of_same(graph: Graph, outcome: Outcome, act: Predicate | None) -> bool:
    """Whether a statement takes up by a pronoun what the act is done to: criticised A and called him weak."""
    said = graph.by_token.get(outcome.match.trigger)
    of = None if said is None else said.dependent("object")
    if act is None or of is None or said is act:
        return False
    meant = of.phrase if of.how == "pronoun" else graph.antecedents.get(of.phrase)
    return any(each.phrase == meant for each in act.dependents if each.relation != "subject")


def _is_within(graph: Graph, clause: int, outer: int) -> bool:
    """Whether a clause is another, or one of those that this holds."""
    at: int | None = clause
    while at is not None and at != outer:
        at = graph.clauses[at].parent
    return at == outer


def _is_described_within(graph: Graph, clause: int, outer: int) -> bool:
    """Whether a clause only describes something of another, whose speaker speaks once: condemned what (he) called.

    Or of one that says it: said in a speech (that he) gave that he condemned.
    """
    parent = graph.clauses[clause].parent
    if graph.clauses[clause].kind != "relative" or parent is None:
        return False
    return _is_within(graph, parent, outer) or _is_said_in(graph, outer, parent)


def _is_said_in(graph: Graph, clause: int, outer: int) -> bool:
    """Whether a clause is what another says, or part of that."""
    content: int | None = clause
    while content is not None and graph.clauses[content].kind not in SPEECH:
        content = graph.clauses[content].parent
    return content is not None and graph.clauses[content].parent == outer
