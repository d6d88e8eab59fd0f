"""What a sentence's outcomes leave of each other: nothing is said twice, and plain statements give way."""

from collections.abc import Sequence

from marsad.coding.outcome import Outcome
from marsad.coding.records import mirrored
from marsad.coding.unnamed import UNNAMED
from marsad.model import GIVES_WAY, SAID_BEFORE, SPEECH, TOLD, Dependent, EventRecord, Graph, Party, Predicate, replace

DOER = "doer"
"""The relation of whoever carried out the attack in which somebody came to harm."""

_FROM_ABOVE = ("coordinate", "circumstance", "understood")
"""The steps that find a subject outside the clause."""


def settled_outcomes(outcomes: list[Outcome], graph: Graph) -> list[Outcome]:
    """Drop what a sentence says twice, and plain statements beside the more specific act of the same speaker."""
    if not any(outcome.records for outcome in outcomes):
        return outcomes
    seen: set[tuple[str, str | None, str | None]] = set()
    specific = [outcome for outcome in outcomes if outcome.records and not outcome.gives_way and not outcome.mutual]
    outcomes = _without_doerless(_without_vague(outcomes, graph))
    causes = [record for outcome in outcomes if not outcome.outcome_of for record in outcome.records]
    harm: list[EventRecord] = []
    settled: list[Outcome] = []
    for outcome in outcomes:
        records = outcome.records
        reason = outcome.reason
        if outcome.gives_way and records:
            is_added = _is_added(outcome, specific, graph)
            if is_added:
                # What he goes on to say further behind is said in the same breath.
                seen.update(map(_key, records))
            if is_added or _only_names(outcome, graph) or _more_specific(outcome, specific, graph):
                records, reason = (), GIVES_WAY
        if outcome.outcome_of and records:
            led_to_it = [cause for cause in causes if cause.family in outcome.outcome_of]
            records = tuple(record for record in records if not _is_told(record, [*led_to_it, *harm]))
            harm += outcome.records
            if not records:
                reason = TOLD
        fresh = []
        for record in records:
            key = _key(record)
            if key not in seen:
                seen.add(key)
                fresh.append(record)
        if records and not fresh:
            reason = SAID_BEFORE
        left = mirrored(tuple(fresh)) if outcome.mutual else tuple(fresh)
        settled.append(outcome if left == outcome.records else replace(outcome, records=left, reason=reason))
    return settled


def _without_vague(outcomes: Sequence[Outcome], graph: Graph) -> list[Outcome]:
    """Drop an attack whose victims are only supposed where the same attacker's deed names some of them.

    Where no place tells of which country they would be, or it is by this attack that they came to harm, those who are
    named may be of any; and so they may where nobody is known who did either.
    """
    told = [outcome for outcome in outcomes if outcome.outcome_of and outcome.records]
    harm = {_sides(record) for outcome in told for record in outcome.records}
    attackers = {_code(record.source) for outcome in told for record in outcome.records}
    doers = {each.phrase for outcome in told for each in _act(outcome, graph) if each.relation == DOER}
    unknown = {_country(record.target) for outcome in told for record in outcome.records if _names_only(record)}
    kept: list[Outcome] = []
    for outcome in outcomes:
        did_harm = any(each.relation == "subject" and each.phrase in doers for each in _act(outcome, graph))
        is_vague = not outcome.outcome_of and any(
            record.target
            and record.target.entry == UNNAMED
            and (
                unknown - {_country(record.target)}
                if record.source is None
                else did_harm or _sides(record) in harm or (record.place is None and record.source.code in attackers)
            )
            for record in outcome.records
        )
        kept.append(replace(outcome, records=(), reason=TOLD) if is_vague else outcome)
    return kept


def _act(outcome: Outcome, graph: Graph) -> tuple[Dependent, ...]:
    """Who stands in which relation to the act of an outcome."""
    predicate = graph.by_token.get(outcome.match.trigger)
    return () if predicate is None else predicate.dependents


def _names_only(record: EventRecord) -> bool:
    """Whether a record names whom something befell, and nobody who did it."""
    return record.source is None and record.target is not None and record.target.entry != UNNAMED


def _without_doerless(outcomes: Sequence[Outcome]) -> list[Outcome]:
    """Drop what was done by nobody known where the very same is told of somebody: a raid killed A, and B claimed it."""
    done = {(record.code, _code(record.target)) for outcome in outcomes for record in outcome.records if record.source}
    kept: list[Outcome] = []
    for outcome in outcomes:
        records = [each for each in outcome.records if each.source or (each.code, _code(each.target)) not in done]
        is_left = bool(records) or not outcome.records
        kept.append(replace(outcome, records=tuple(records), reason=outcome.reason if is_left else TOLD))
    return kept


def _sides(record: EventRecord) -> tuple[str | None, str]:
    return _code(record.source), _country(record.target)


def _key(record: EventRecord) -> tuple[str, str | None, str | None]:
    """What makes two records of a sentence the same."""
    return record.code, _code(record.source), _code(record.target)


def _country(party: Party | None) -> str:
    return (_code(party) or "")[:3]


def _is_told(record: EventRecord, others: Sequence[EventRecord]) -> bool:
    """Whether one of the others tells the record's event: by nobody else, and against nobody of another country."""
    source, target = _code(record.source), _code(record.target)
    return any(
        source in (None, _code(other.source)) and (_country(other.target) or (target or "")[:3]) == (target or "")[:3]
        for other in others
    )


def _code(party: Party | None) -> str | None:
    return party.code if party else None


def _more_specific(outcome: Outcome, specific: Sequence[Outcome], graph: Graph) -> bool:
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


def _is_added(outcome: Outcome, specific: Sequence[Outcome], graph: Graph) -> bool:
    """Whether a participle only goes on with what its speaker has just done: called on A, adding that."""
    said = graph.by_token.get(outcome.match.trigger)
    source = _code(outcome.records[0].source)
    if said is None or said.kind != "participle" or source is None:
        return False
    return any(
        _code(act.records[0].source) == source
        and act.records[0].family in outcome.gives_way
        and act.clause != outcome.clause
        and _is_within(graph, outcome.clause, act.clause)
        for act in specific
    )


def _only_names(outcome: Outcome, graph: Graph) -> bool:
    """Whether a relative clause says what he who stands above it calls what it describes: for reasons (he) called X."""
    source, said = outcome.match.capture("source"), graph.by_token.get(outcome.match.trigger)
    if source is None or said is None or graph.clauses[outcome.clause].kind != "relative":
        return False
    named = said.dependent("object")
    return named is not None and named.how == "relative" and source.how in _FROM_ABOVE
