"""Whom is a sentence about, so that the next one can go on with them without naming them?"""

from marsad.coding.parties import phrase_parties
from marsad.model import TELLING, Graph, Phrase, Predicate
from marsad.phrases import is_place
from marsad.syntax import Subject


def subjects_of(graph: Graph, text: str, reporting: frozenset[str]) -> tuple[Subject, ...]:
    """Return whom a sentence is about: the subjects of its main verbs, in their order.

    `reporting` are the lexeme groups of verbs of saying.
    """
    subjects: list[Subject] = []
    for predicate in graph.verbs:
        found = predicate.dependent("subject") if is_main(graph, predicate) else None
        if found is not None:
            phrase = graph.phrases[found.phrase]
            if _is_somebody(graph, phrase):
                parties = phrase_parties(graph, phrase.number, found.how, text)
                subjects.append(Subject(phrase, parties, _speaks(predicate, reporting)))
    return tuple(subjects)


def others_of(graph: Graph, text: str) -> tuple[Subject, ...]:
    """Return who else stands beside the main verbs of a sentence, in their order: no countries, which are places."""
    others: list[Subject] = []
    for predicate in graph.verbs:
        for each in predicate.dependents if is_main(graph, predicate) else ():
            phrase = graph.phrases[graph.antecedents.get(each.phrase, each.phrase)]
            mention = phrase.mention
            if each.relation == "subject" or mention is None or mention.kind != "actor" or is_place(mention):
                continue
            others.append(Subject(phrase, phrase_parties(graph, phrase.number, each.how, text), False))
    return tuple(others)


def is_main(graph: Graph, predicate: Predicate) -> bool:
    """Return whether a verb tells the story itself, on nobody's word."""
    if predicate.kind != "verb" or predicate.said_by is not None:
        return False
    at: int | None = predicate.clause
    while at is not None:
        clause = graph.clauses[at]
        if clause.kind not in TELLING:
            return False
        at = clause.parent
    return True


def _is_somebody(graph: Graph, phrase: Phrase) -> bool:
    """Whether a phrase can be a person or body: it names an actor, is human, or no word of the language."""
    if phrase.mention is not None:
        return phrase.mention.kind == "actor"
    return phrase.human is True or phrase.number in graph.earlier or not graph.tokens[phrase.head].word.readings


def _speaks(predicate: Predicate, reporting: frozenset[str]) -> bool:
    for reading in predicate.readings:
        if not reading.lexeme.groups.isdisjoint(reporting):
            return True
    return False
