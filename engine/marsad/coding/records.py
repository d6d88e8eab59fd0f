"""From a coded match to its event records, with ids that two runs share."""

import hashlib

from marsad.actors import ActorDictionary
from marsad.coding.ontology import Ontology
from marsad.coding.parties import Ordered
from marsad.model import (
    Attribution,
    Document,
    EventRecord,
    Graph,
    Match,
    Party,
    RecordDate,
    RecordPlace,
    Sentence,
    Status,
    replace,
)


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
    actors: ActorDictionary,
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
        source=_taken_apart(source, actors),
        target=_taken_apart(target, actors),
        status=status,
        attribution=attribution,
        date=date,
        place=place,
        rule=match.rule,
        construction=match.construction,
        pack=pack,
        normalisations=_normalisations(graph, match),
        published=document.date.isoformat() if document.date else None,
    )


def mirrored(records: tuple[EventRecord, ...]) -> tuple[EventRecord, ...]:
    """Let the two records of one event that tell it from both sides name each other."""
    halves = {_sides(record): record.id for record in records}
    others = [halves.get(_sides(record)[::-1]) for record in records]
    return tuple(
        replace(record, mirror=other) if other not in (None, record.id) else record
        for record, other in zip(records, others, strict=True)
    )


def _sides(record: EventRecord) -> tuple[str | None, str | None]:
    source, target = record.source, record.target
    return source.code if source else None, target.code if target else None


def _taken_apart(party: Party | None, actors: ActorDictionary) -> Party | None:
    """Return the party with the country and the role that its code is made of."""
    if party is None or not party.code:
        return party
    affiliation = actors.affiliation(party.code)
    country, role = affiliation.country or None, affiliation.role or affiliation.whole or None
    # Every record has two: `replace` would take twenty calls for each.
    known = party.code, party.text, party.start, party.end, party.how, party.entry, party.step
    return Party(*known, country, role)


def _normalisations(graph: Graph, match: Match) -> tuple[str, ...]:
    """Name the licensed spellings without which the rule's own words would not have been recognised."""
    named: set[str] = set()
    for token in (match.trigger, *(capture.token for capture in match.captures if capture.phrase is None)):
        readings = graph.tokens[token].word.readings
        named |= set.intersection(*(set(reading.variations) for reading in readings)) if readings else set()
    return tuple(sorted(named))
