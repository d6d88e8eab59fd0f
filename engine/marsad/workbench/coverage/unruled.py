"""Which predicates stand between two actors and fire no rule?"""

from collections.abc import Iterable, Iterator

from marsad.coding import Outcome
from marsad.model import Dependent, Graph, Predicate
from marsad.workbench.coverage.tally import Pattern, Sighting

_KINDS = frozenset({"verb", "noun", "participle"})
_TOLD = frozenset({"asserted", "planned"})


def unruled(graph: Graph, outcomes: Iterable[Outcome]) -> Iterator[tuple[Pattern, str, str]]:
    """Yield each pattern of a sentence with the codes of its two actors; negated and only named acts tell nothing."""
    told = _told(graph, outcomes)
    for predicate in graph.predicates:
        if predicate.token in told or predicate.kind not in _KINDS or predicate.factuality not in _TOLD:
            continue
        subject = predicate.dependent("subject")
        source = None if subject is None else _code(graph, subject)
        if source is None:
            continue
        for each in predicate.dependents:
            target = None if each.relation == "subject" else _code(graph, each)
            if target is not None and target != source:
                yield Pattern(_lemma(predicate), predicate.kind, each.relation), source, target
                break


def sighting(doc: str, sentence: int, text: str, source: str, target: str) -> Sighting:
    """Return where a pattern was seen, its sentence on one line."""
    return Sighting(doc, sentence, " ".join(text.split()), source, target)


def _told(graph: Graph, outcomes: Iterable[Outcome]) -> set[int]:
    """The tokens of what rules matched, of the nouns that they took with it, and of the words that carry it."""
    told = {token for each in outcomes for token in (each.match.trigger, *(one.token for one in each.match.captures))}
    carriers = {each.carrier for each in graph.predicates if each.token in told and each.carrier is not None}
    return told | carriers


def _code(graph: Graph, dependent: Dependent) -> str | None:
    """The code of the first actor whom a dependent names."""
    if dependent.phrase in graph.earlier:
        return next((party.code for party in graph.earlier[dependent.phrase] if party.code), None)
    mention = graph.phrases[dependent.phrase].mention
    return next((actor.code for actor in mention.actors if actor.code), None) if mention is not None else None


def _lemma(predicate: Predicate) -> str:
    lexeme = predicate.readings[0].lexeme
    return lexeme.base if predicate.kind == "participle" and lexeme.base else lexeme.lemma
