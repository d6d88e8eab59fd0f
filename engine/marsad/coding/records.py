"""From a coded match to its event records, with ids that two runs share."""

import hashlib

from marsad.coding.ontology import Ontology
from marsad.coding.parties import Ordered
from marsad.model import Attribution, Document, EventRecord, Graph, Match, RecordDate, RecordPlace, Sentence, Status


def make_record(
    document: Document,
    sentence: Sentence,
    graph: Graph,
    match: Match,
    code: str,
    pair: Ordered,
    status: Status,
    attribution: Attribution,
    date: RecordDate,
    place: RecordPlace | None,
    ontology: Ontology,
    pack: str,
) -> EventRecord:
    """Build one record. Raises the ontology's KeyError for a code that it lacks."""
    source, target = pair
    trigger = graph.tokens[match.trigger]
    start, end = trigger.start, trigger.end
    event = ontology.event(code)
    identity = "\x1f".join(
        (
            document.id,
            str(start),
            code,
            source.code or "" if source else "",
            target.code or "" if target else "",
            str(source.start if source else -1),
            str(target.start if target else -1),
        )
    )
    return EventRecord(
        doc=document.id,
        id=hashlib.sha256(identity.encode("utf-8", "surrogatepass")).hexdigest()[:16],
        sentence=sentence.index,
        start=start,
        end=end,
        text=document.text[start:end],
        code=code,
        root=event.root,
        name=event.name,
        family=event.family,
        quad=event.quad,
        goldstein=event.goldstein,
        source=source,
        target=target,
        status=status,
        attribution=attribution,
        date=date,
        place=place,
        rule=match.rule,
        construction=match.construction,
        pack=pack,
        normalisations=_normalisations(graph, match),
    )


def _normalisations(graph: Graph, match: Match) -> tuple[str, ...]:
    """Name the licensed spellings without which the rule's own words would not have been recognised."""
    named: set[str] = set()
    for token in (match.trigger, *(capture.token for capture in match.captures if capture.phrase is None)):
        readings = graph.tokens[token].word.readings
        named |= set.intersection(*(set(reading.variations) for reading in readings)) if readings else set()
    return tuple(sorted(named))
