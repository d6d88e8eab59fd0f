"""What did a rule catch at each word at which it could start, why does it not match there, and what came of it?"""

from collections.abc import Iterator

from marsad.coding.coder import Coder
from marsad.coding.outcome import Outcome
from marsad.language.rule import Rule
from marsad.matcher.scan import Scan
from marsad.model import Document
from marsad.workbench.explanation import CaughtNote, RuleNote
from marsad.workbench.graph_rows import words
from marsad.workbench.reading import ReadingCoder, SentenceReading


def explain_rule(coder: Coder, document: Document, rule: str) -> Iterator[RuleNote]:
    """Yield a note for every word at which the rule could start. Raises KeyError for an unknown rule."""
    asked = coder.knowledge.rules.rule(rule)
    for reading in ReadingCoder(coder.knowledge).readings(document):
        if asked.event is not None:
            yield from _told(coder, reading, asked, document.text)
        else:
            yield from _written(coder, reading, asked, document.text)


def _told(coder: Coder, reading: SentenceReading, rule: Rule, text: str) -> Iterator[RuleNote]:
    """The predicates of the event's groups."""
    graph = reading.units.graph
    for tried in coder.matcher.events.tried(graph):
        if tried.rule is not rule:
            continue
        predicate, (construction, parts, lacks) = tried.predicate, tried.filled
        caught = []
        for each in parts:
            phrase = graph.phrases[each.phrase] if each.phrase is not None else None
            start, end = (each.token, each.token + 1) if phrase is None else (phrase.start, phrase.end)
            caught.append(CaughtNote(each.part, words(text, graph, start, end), each.how))
        filled = {each.part for each in parts}
        yield RuleNote(
            reading.sentence.index + 1,
            words(text, graph, predicate.token, predicate.token + 1),
            construction,
            tuple(caught),
            tuple(role for role, _ in rule.paths if role not in filled),
            lacks,
            _result(reading, reading.units.unit_of[predicate.token], rule, lacks),
            graph,
            predicate,
        )


def _written(coder: Coder, reading: SentenceReading, rule: Rule, text: str) -> Iterator[RuleNote]:
    """The words that pass the test of the trigger of the rule's pattern."""
    units, rules = reading.units, coder.knowledge.rules
    scan = Scan(units, reading.classes, rules.tests)
    triggers = sum(scan.words(compiled.trigger) for compiled in rules.patterns if compiled.rule is rule)
    matches = {found.captures[0].start: found for each in reading.matches for found in each if found.rule == rule.id}
    predicates = {predicate.token: predicate for predicate in units.graph.predicates}
    for unit in range(len(units)):
        if not triggers >> unit & 1:
            continue
        match = matches.get(unit)
        lacks = "" if match is not None else "its pattern does not match"
        yield RuleNote(
            reading.sentence.index + 1,
            _stretch(reading, unit, unit + 1, text),
            "pattern" if match is not None else None,
            tuple(
                CaughtNote(each.name, _stretch(reading, each.start, each.end, text), None)
                for each in (match.captures[1:] if match is not None else ())
            ),
            (),
            lacks,
            _result(reading, unit, rule, lacks),
            units.graph,
            predicates.get(units.starts[unit]),
        )


def _stretch(reading: SentenceReading, start: int, end: int, text: str) -> str:
    return text[reading.units.span(start)[0] : reading.units.span(end - 1)[1]]


def _result(reading: SentenceReading, unit: int, rule: Rule, lacks: str) -> str:
    here = [outcome for outcome in reading.outcomes if outcome.match.captures[0].start == unit]
    own = [_came_of(outcome) for outcome in here if outcome.match.rule == rule.id]
    others = [f"{outcome.match.rule}: {_came_of(outcome)}" for outcome in here if outcome.match.rule != rule.id]
    if lacks:
        own = [f"does not match, {lacks}"]
    elif not own:
        own = ["matches, but another rule is preferred" if others else "matches, but belongs to another event"]
    return "; ".join(own + others)


def _came_of(outcome: Outcome) -> str:
    count = len(outcome.records)
    return outcome.reason or f"{count} record{'' if count == 1 else 's'}"
