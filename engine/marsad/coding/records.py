"""From a coded match to its event records, with ids that two runs share."""

import hashlib

from marsad.actors import ActorDictionary
from marsad.coding.knowledge import Knowledge
from marsad.coding.pairs import Ordered
from marsad.coding.sides import code_of
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
    value,
)


@value
class Telling:
    """What all records of one match say alike."""

    match: Match
    status: Status
    attribution: Attribution
    date: RecordDate
    place: RecordPlace | None


class RecordMaker:
    """Makes the records of one sentence."""

    __slots__ = ("_document", "_graph", "_knowledge", "_sentence")

    def __init__(self, knowledge: Knowledge, document: Document, sentence: Sentence, graph: Graph) -> None:
        self._knowledge = knowledge
        self._document = document
        self._sentence = sentence
        self._graph = graph

    def record(self, told: Telling, code: str, pair: Ordered) -> EventRecord:
        """Make one record. Raises the ontology's KeyError for a code that it lacks."""
        document, (source, target) = self._document, pair
        trigger = self._graph.tokens[told.match.trigger]
        start, end = trigger.start, trigger.end
        event = self._knowledge.ontology.event(code)
        return EventRecord(
            doc=document.id,
            id=_identity(document, start, code, pair),
            sentence=self._sentence.index,
            start=start,
            end=end,
            text=document.text[start:end],
            code=code,
            root=event.root,
            name=event.name,
            family=event.family,
            quad=event.quad,
            goldstein=event.goldstein,
            source=_taken_apart(source, self._knowledge.actors),
            target=_taken_apart(target, self._knowledge.actors),
            status=told.status,
            attribution=told.attribution,
            date=told.date,
            place=told.place,
            rule=told.match.rule,
            construction=told.match.construction,
            pack=self._knowledge.rules.revision,
            normalisations=_normalisations(self._graph, told.match),
            published=document.date.isoformat() if document.date else None,
        )


def _identity(document: Document, start: int, code: str, pair: Ordered) -> str:
    """Return the id that the record has in every run."""
    source, target = pair
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
    return hashlib.sha256(identity.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def mirrored(records: tuple[EventRecord, ...]) -> tuple[EventRecord, ...]:
    """Let the two records of one event that tell it from both sides name each other."""
    halves = {_codes(record): record.id for record in records}
    others = [halves.get(_codes(record)[::-1]) for record in records]
    return tuple(
        replace(record, mirror=other) if other not in (None, record.id) else record
        for record, other in zip(records, others, strict=True)
    )


def _codes(record: EventRecord) -> tuple[str | None, str | None]:
    return code_of(record.source), code_of(record.target)


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
