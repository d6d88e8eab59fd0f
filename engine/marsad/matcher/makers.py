"""Whose is what a predicate is about, where nobody owns it by name: the decision that A took, the A-ian decision?"""

from collections.abc import Iterator, Sequence

from marsad.model import Dependent, Graph, GraphClause, Phrase, Predicate
from marsad.phrases import with_owners

_BELONG = "belong"
"""The lexeme group of verbs by which a thing is somebody's: land that belongs to A."""
_RELATIVE = "relative"
_PREPOSITION = "preposition"
"""Groups of words that open a clause about something named, and of those that make of what it tells a circumstance."""


def makers(graph: Graph, predicate: Predicate, passive: bool, doers: Sequence[int | None]) -> Iterator[Dependent]:
    """Yield whose the object is; nobody of the country or body of `doers`, the phrases of who does something about it.

    It is of who does what the clause that describes it tells of, who does the act that it is, or whose it is.
    """
    relation = "subject" if passive else "object"
    found = [each for thing in _things(graph, predicate, relation) for each in _makers(graph, thing)]
    if predicate.dependent(relation) is None:
        found += _of_what(graph, predicate)
    for maker in found:
        if not any(is_one_side(graph, doer, maker.phrase) for doer in doers):
            yield maker


def _of_what(graph: Graph, predicate: Predicate) -> Iterator[Dependent]:
    """Yield whose is what only a clause tells: (condemned) what A did, what it called the decree of A."""
    for act in graph.verbs:
        clause = graph.clauses[act.clause]
        if clause.parent != predicate.clause or clause.start <= predicate.token or not _is_of_nothing(graph, clause):
            continue
        subject = act.dependent("subject")
        if subject is not None and all(reading.lexeme.operator != "converse" for reading in act.readings):
            yield subject
        others = [each.phrase for each in act.dependents if each is not subject]
        others += [each.phrase for each in act.refused]
        for number in dict.fromkeys(others):
            for thing in with_owners(graph.phrases[number], graph.phrases):
                if thing.number != number and thing.mention is not None:
                    yield Dependent("subject", thing.number, "owner")
                yield from _makers(graph, thing)


def _is_of_nothing(graph: Graph, clause: GraphClause) -> bool:
    """Whether a relative clause describes nothing, and only its opener stands for what it tells: what A did."""
    if clause.kind != "relative" or clause.antecedent is not None:
        return False
    return _RELATIVE not in _groups(graph, clause.start - 1) and _PREPOSITION not in _groups(graph, clause.start - 2)


def _groups(graph: Graph, token: int) -> frozenset[str]:
    """The lexeme groups of a word; none before the first."""
    if token < 0:
        return frozenset()
    return frozenset(group for reading in graph.tokens[token].word.readings for group in reading.lexeme.groups)


def _things(graph: Graph, predicate: Predicate, relation: str) -> Iterator[Phrase]:
    """Yield what the predicate is about, else what it governs, and what completes that."""
    direct = predicate.dependent(relation)
    governs = predicate.kind == "noun" or not all(reading.enclitics for reading in predicate.readings)
    for each in predicate.dependents if direct is None else (direct,):
        if direct is not None or (governs and each.how == "governed"):
            yield from with_owners(graph.phrases[each.phrase], graph.phrases)


def describers(graph: Graph, thing: Phrase) -> Iterator[Dependent]:
    """Yield who does what a clause that describes a thing tells of, or whose it says it is: the store that A uses."""
    for predicate in graph.verbs:
        if graph.clauses[predicate.clause].antecedent == thing.number:
            maker = predicate.dependent("subject")
            if maker is not None and maker.phrase != thing.number:
                yield maker
            elif any(_BELONG in reading.lexeme.groups for reading in predicate.readings):
                yield from (each for each in predicate.dependents if each.relation != "subject")


def national(thing: Phrase) -> Iterator[Dependent]:
    """Yield whose a thing is by its adjectives of nationality: a Ukrainian town."""
    for number in thing.nationalities:
        yield Dependent("subject", number, "nationality")


def _makers(graph: Graph, thing: Phrase) -> Iterator[Dependent]:
    yield from describers(graph, thing)
    act = graph.by_token.get(thing.head)
    if act is not None:
        yield from (each for each in act.dependents if each.relation == "subject")
    yield from national(thing)


def is_one_side(graph: Graph, first: int | None, second: int) -> bool:
    """Return whether one of two phrases names a part of whom the other names, or the same."""
    if first is None:
        return False
    ours, theirs = codes_of_phrase(graph.phrases[first]), codes_of_phrase(graph.phrases[second])
    return any(one.startswith(other) or other.startswith(one) for one in ours for other in theirs)


def codes_of_phrase(phrase: Phrase) -> list[str]:
    """Return the codes that are known of whom a phrase names."""
    actors = () if phrase.mention is None else phrase.mention.actors
    return [actor.code for actor in actors if actor.code]
