"""Where in an example stand its verb, its subject and its object?"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from marsad.clauses import ClauseWords
from marsad.coding import Coder
from marsad.language import Example, Rule
from marsad.model import Document, EventRecord, Graph, Party, Phrase, Predicate, Token
from marsad.workbench.comparison import compare, expectation
from marsad.workbench.variations.clause import DoesNotApply, ExampleClause, Stretch, Verb, parties_of

_SUBJECT: Final = "subject"
_OBJECT: Final = "object"
_AFTER_VERB: Final = ("after-verb", "after-subject")
_PASSIVE: Final = "passive"
_CARRYING: Final = "carrying"
_THIRD: Final = 3


def read_clause(coder: Coder, rule: Rule, number: int, example: Example) -> ExampleClause:
    """Read an example. Raises DoesNotApply if it does not begin with a verb that its subject follows."""
    document = Document(f"{rule.id}#{number}", example.text)
    records = coder.code(document)
    if not compare(map(expectation, example.records), records).equal:
        raise DoesNotApply("the example itself fails")
    graphs = [graph for _, graph in coder.graphs(document)]
    if len(graphs) != 1:
        raise DoesNotApply("the example is no single sentence")
    (graph,) = graphs
    predicate, subject = _verb_and_subject(graph, example.text)
    first, end = graph.tokens[0], subject.phrase.start + len(subject.tokens)
    if any(each.token == end for each in graph.verbs):
        raise DoesNotApply("a clause that describes the subject follows it at once")
    named = [party for record in records for party in parties_of(record)]
    if any(first.end <= party.start < subject.tokens[0].start for party in named):
        raise DoesNotApply("a party of the records stands between the verb and its subject")
    tail = graph.tokens[end : _length(graph)]
    object_ = _object(graph, predicate, end, example.text)
    bare = any(each.start == end and each.preposition is None for each in graph.phrases)
    return ExampleClause(
        rule=rule,
        number=number,
        example=example,
        verb=_verb(predicate, first, subject.phrase, rule, records, coder.knowledge.clause_words),
        subject=subject,
        object=object_,
        between=example.text[first.end : subject.tokens[0].start].strip(),
        rest=example.text[tail[0].start : tail[-1].end] if tail else "",
        loose=bare and object_ is None,
        has_content=predicate.content is not None,
        completed=not rule.is_two_sided and _is_completed(graph, subject, end, records),
        parties=tuple(_parties(graph, end, named, example.text)),
        tail=tail,
        records=records,
        verb_start=first.start,
    )


def _verb_and_subject(graph: Graph, text: str) -> tuple[Predicate, Stretch]:
    predicate = next((each for each in graph.verbs if each.token == 0), None)
    if predicate is None:
        raise DoesNotApply("no verb stands first")
    subject = _dependent(graph, predicate, _SUBJECT, text)
    if subject is None:
        raise DoesNotApply("no subject follows the verb")
    return predicate, subject


def _is_completed(graph: Graph, subject: Stretch, end: int, records: Sequence[EventRecord]) -> bool:
    """Whether a thing named without article is the subject, and who is behind it follows: a statement by A says."""
    phrase = next((each for each in graph.phrases if each.start == end and each.preposition is not None), None)
    if subject.phrase.mention is not None or subject.phrase.definite or phrase is None:
        return False
    first = graph.tokens[phrase.start].start
    last = graph.tokens[phrase.end - 1].end
    return any(record.source is not None and first <= record.source.start < last for record in records)


def _length(graph: Graph) -> int:
    """The number of tokens without the marks at the end."""
    length = len(graph.tokens)
    while length and graph.tokens[length - 1].word.kind == "punctuation":
        length -= 1
    return length


def _dependent(graph: Graph, predicate: Predicate, relation: str, text: str) -> Stretch | None:
    for each in predicate.dependents:
        phrase = graph.phrases[each.phrase]
        if each.relation == relation and each.how in _AFTER_VERB and phrase.start > predicate.token:
            return _stretch(graph, phrase, text)
    return None


def _stretch(graph: Graph, phrase: Phrase, text: str) -> Stretch:
    start = phrase.start if phrase.preposition is None else phrase.head
    end = max((graph.phrases[number].end for number in phrase.joined), default=phrase.end)
    return Stretch(phrase, graph.tokens[start:end], phrase.head - start, text)


def _parties(graph: Graph, start: int, named: Sequence[Party], text: str) -> Iterator[Stretch]:
    """Yield the phrases from `start` on that name one party each and stand beside no other verb."""
    elsewhere = {each.phrase for predicate in graph.verbs if predicate.token for each in predicate.dependents}
    for phrase in graph.phrases:
        if phrase.start < start or phrase.mention is None or len(phrase.mention.actors) != 1:
            continue
        if phrase.number in elsewhere:
            continue
        stretch = _stretch(graph, phrase, text)
        if any(stretch.holds(party.start) for party in named):
            yield stretch


def _object(graph: Graph, predicate: Predicate, start: int, text: str) -> Stretch | None:
    """Return the object right behind the subject: the graph's, or an actor or place that no preposition governs."""
    found = _dependent(graph, predicate, _OBJECT, text)
    if found is not None:
        return found if found.phrase.start == start else None
    for phrase in graph.phrases:
        if phrase.start == start and phrase.preposition is None:
            named = phrase.mention is not None and phrase.mention.kind != "time"
            return _stretch(graph, phrase, text) if named else None
    return None


def _verb(
    predicate: Predicate,
    token: Token,
    subject: Phrase,
    rule: Rule,
    records: Sequence[EventRecord],
    words: ClauseWords,
) -> Verb:
    """Return the verb in the reading that agrees with the subject and is what the rule, or a noun, asks for."""
    readings = [each for each in predicate.readings if each.features.aspect and each.features.person == _THIRD]
    if not readings:
        raise DoesNotApply("the lexicon lacks the verb")
    if any(reading.enclitics for reading in readings):
        raise DoesNotApply("a pronoun is attached to the verb")
    own = [record for record in records if record.start == token.start]
    wanted = _groups(rule) if own else words.sense(_CARRYING)
    best = max(
        readings,
        key=lambda each: (subject.gender in (None, each.features.gender), not wanted.isdisjoint(each.lexeme.groups)),
    )
    features = best.features
    if features.voice is None and any(record.construction == _PASSIVE for record in own):
        features = replace(features, voice=_PASSIVE)
    leading = "".join(each for each in best.proclitics if each in words.conjunctions)
    kept = "".join(each for each in best.proclitics if each not in words.conjunctions)
    return Verb(best.lexeme, features, kept, token.word.form.removeprefix(leading))


def _groups(rule: Rule) -> frozenset[str]:
    return frozenset((*rule.event.verb, *rule.event.light))
