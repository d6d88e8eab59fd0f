"""Why did this text give these records, and no others?"""

from collections.abc import Iterator

from marsad.coding.coder import Coder
from marsad.coding.outcome import Outcome
from marsad.coding.parties import by_role
from marsad.coding.standing import Standing
from marsad.matcher.matcher import Matcher
from marsad.matcher.scan import Scan
from marsad.matcher.units import Units
from marsad.model import Document, Match
from marsad.workbench.explanation import (
    ActorNote,
    ClauseNote,
    MatchNote,
    MentionNote,
    SentenceNote,
    TriggerNote,
)
from marsad.workbench.reading import ReadingCoder, SentenceReading


def explain(coder: Coder, document: Document) -> Iterator[SentenceNote]:
    """Yield what was seen, caught and recorded in each sentence of the document."""
    for reading in ReadingCoder(coder.knowledge).readings(document):
        yield _sentence(reading, document.text, coder.matcher)


def function_of(units: Units, unit: int) -> str:
    """Say how a mention stands: bare, as complement of a noun, or under which preposition groups."""
    bit = 1 << unit
    if units.bare & bit:
        return "bare"
    groups = sorted(group for group, members in units.under.items() if members & bit)
    return ", ".join(["of", *groups] if units.of & bit else groups) or "aside"


def _sentence(reading: SentenceReading, text: str, matcher: Matcher) -> SentenceNote:
    units = reading.units
    return SentenceNote(
        number=reading.sentence.index + 1,
        text=text[reading.sentence.start : reading.sentence.end],
        clauses=tuple(
            ClauseNote(clause.index, clause.kind, clause.parent, _clause_text(units, clause.index, text))
            for clause in units.clauses
            if units.masks[clause.index]
        ),
        mentions=tuple(_mentions(reading, text)),
        triggers=tuple(_triggers(reading, text, matcher)),
        unknown=tuple(dict.fromkeys(_unknown(units))),
        graph=units.graph,
    )


def _clause_text(units: Units, clause: int, text: str) -> str:
    """Return the clause's words; an ellipsis stands where another clause interrupts it."""
    pieces: list[tuple[int, int]] = []
    previous = None
    for unit, member in enumerate(units.clause_of):
        if member != clause:
            continue
        start, end = units.span(unit)
        if previous == unit - 1 and pieces:
            pieces[-1] = (pieces[-1][0], end)
        else:
            pieces.append((start, end))
        previous = unit
    return " … ".join(text[start:end] for start, end in pieces)


def _mentions(reading: SentenceReading, text: str) -> Iterator[MentionNote]:
    units = reading.units
    for unit, mention in enumerate(units.mentions):
        if mention is None:
            continue
        actors = tuple(
            ActorNote(text[units.tokens[actor.start].start : units.tokens[actor.end - 1].end], actor)
            for actor in mention.actors
        )
        yield MentionNote(
            mention.kind,
            _text(units, unit, text),
            units.clause_of[unit],
            function_of(units, unit),
            actors,
            mention.value,
        )


def _triggers(reading: SentenceReading, text: str, matcher: Matcher) -> Iterator[TriggerNote]:
    matches = {found[0].captures[0].start: found for found in reading.matches}
    outcomes = {outcome.match.captures[0].start: outcome for outcome in reading.outcomes}
    scan = Scan(reading.units, reading.classes, matcher.rules.tests)
    framed: dict[int, list[str]] = {}
    for tried in matcher.events.tried(reading.units.graph):
        framed.setdefault(reading.units.unit_of[tried.predicate.token], []).append(tried.rule.id)
    for unit in range(len(reading.units)):
        clause = reading.units.clause_of[unit]
        word = _text(reading.units, unit, text)
        outcome = outcomes.get(unit)
        if outcome is not None:
            yield _trigger(reading.units, word, outcome, matches.get(unit, (outcome.match,)), text)
            continue
        written = [compiled.rule.id for compiled in matcher.rules.patterns if scan.words(compiled.trigger) >> unit & 1]
        candidates = dict.fromkeys(framed.get(unit, []) + written)
        if candidates and unit not in matches:
            yield TriggerNote(word, clause, (), (), (), (), "no construction matches here", tuple(candidates))


def _trigger(units: Units, word: str, outcome: Outcome, matches: tuple[Match, ...], text: str) -> TriggerNote:
    roles = by_role(outcome.roles) if outcome.roles is not None else {}
    return TriggerNote(
        text=word,
        clause=outcome.clause,
        matches=tuple(
            MatchNote(
                match.rule,
                match.construction,
                tuple((capture.name, _stretch(units, capture.start, capture.end, text)) for capture in match.captures),
                match == outcome.match,
            )
            for match in matches
        ),
        standing=tuple(_standing(outcome.standing)),
        roles=tuple((role, party) for role, parties in roles.items() for party in parties),
        records=outcome.records,
        reason=outcome.reason,
    )


def _standing(standing: Standing) -> Iterator[str]:
    if standing.blocked:
        yield standing.blocked
    if standing.planned:
        yield "planned"
    if standing.said_by is not None:
        yield f"reported (depth {standing.depth})"


def _unknown(units: Units) -> Iterator[str]:
    for unit, token in enumerate(units.words):
        syntax = units.syntax[unit]
        small = syntax.opener is not None or syntax.prepositions or syntax.neutral
        if units.mentions[unit] is None and token.word.kind == "word" and not token.word.readings and not small:
            yield token.word.form


def _text(units: Units, unit: int, text: str) -> str:
    return _stretch(units, unit, unit + 1, text)


def _stretch(units: Units, start: int, end: int, text: str) -> str:
    return text[units.span(start)[0] : units.span(end - 1)[1]]
