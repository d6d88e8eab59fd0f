"""Whose doing is it when a sentence names no subject: and he called on B, after a sentence about A?"""

from collections.abc import Iterator
from dataclasses import replace

from marsad.coding.parties import phrase_parties
from marsad.model import Graph, Party, Phrase, Predicate, value
from marsad.syntax import agrees_before

_MAIN = ("main", "coordinate")
"""Kinds of clauses that tell the story itself."""


@value
class Subject:
    """Who does what a main verb says: the phrase with which a later verb must agree, and the parties that it names.

    It `speaks` if the verb is one of saying; `acts` unless its verb may as well tell what it suffered.
    """

    phrase: Phrase
    parties: tuple[Party, ...]
    speaks: bool
    acts: bool


@value
class Topic:
    """Whom a sentence is about: the subjects of its main verbs, in their order."""

    sentence: int
    subjects: tuple[Subject, ...]

    def taken_up_by(self, predicate: Predicate, reporting: frozenset[str]) -> Subject | None:
        """Return the subject of a later verb that names none: the one that agrees, or of several the last speaker."""
        agreeing = [subject for subject in self.subjects if agrees_before(predicate.readings, subject.phrase)]
        if len({subject.parties for subject in agreeing}) == 1 or (
            agreeing and agreeing[-1].speaks and _speaks(predicate, reporting)
        ):
            return agreeing[-1]
        return None


def topic_of(
    graph: Graph, sentence: int, text: str, last: Topic | None, reporting: frozenset[str], end: int | None = None
) -> Topic:
    """Return whom a sentence is about, up to token `end`; a verb without a subject goes on with the `last` topic.

    `reporting` are the lexeme groups of verbs of saying.
    """
    subjects: list[Subject] = []
    for predicate in graph.predicates:
        if (end is not None and predicate.token >= end) or not is_main(graph, predicate):
            continue
        found = predicate.dependent("subject")
        if found is not None:
            phrase = graph.phrases[found.phrase]
            if _is_somebody(graph, phrase):
                parties = phrase_parties(graph, phrase.number, found.how, text)
                subjects.append(Subject(phrase, parties, _speaks(predicate, reporting), _acts(predicate)))
        elif last is not None:
            resumed = last.taken_up_by(predicate, reporting)
            if resumed is not None:
                subjects.append(replace(resumed, speaks=_speaks(predicate, reporting)))
    return Topic(sentence, tuple(subjects))


def is_main(graph: Graph, predicate: Predicate) -> bool:
    """Return whether a verb tells the story itself, on nobody's word."""
    return (
        predicate.kind == "verb"
        and predicate.said_by is None
        and all(clause in _MAIN for clause in _kinds_above(graph, predicate))
    )


def _kinds_above(graph: Graph, predicate: Predicate) -> Iterator[str]:
    at: int | None = predicate.clause
    while at is not None:
        yield graph.clauses[at].kind
        at = graph.clauses[at].parent


def _is_somebody(graph: Graph, phrase: Phrase) -> bool:
    """Whether a phrase can be a person or body: it names an actor, is human, or no word of the language."""
    if phrase.mention is not None:
        return phrase.mention.kind == "actor"
    return phrase.human is True or not graph.tokens[phrase.head].word.readings


def _speaks(predicate: Predicate, reporting: frozenset[str]) -> bool:
    return any(not reading.lexeme.groups.isdisjoint(reporting) for reading in predicate.readings)


def _acts(predicate: Predicate) -> bool:
    """Whether the subject did it: a transitive verb with nothing but a subject may be passive."""
    needs_object = all(reading.lexeme.transitive for reading in predicate.readings)
    completed = any(each.relation != "subject" for each in predicate.dependents) or predicate.content is not None
    return not predicate.passive and (completed or not needs_object)
