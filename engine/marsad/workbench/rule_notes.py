"""What did a rule catch at each word at which it could start, why does it not match there, and what came of it?"""

from collections.abc import Iterator

from marsad.coding import Coder, Outcome
from marsad.language import Rule
from marsad.model import Document
from marsad.workbench.explanation import CaughtNote, RuleNote
from marsad.workbench.graph_rows import words
from marsad.workbench.reading import ReadingCoder, SentenceReading


def explain_rule(coder: Coder, document: Document, rule: str) -> Iterator[RuleNote]:
    """Yield a note for every word at which the rule could start. Raises KeyError for an unknown rule."""
    asked = coder.knowledge.rules.rule(rule)
    for reading in ReadingCoder(coder.knowledge).readings(document):
        yield from _told(coder, reading, asked, document.text)


def _told(coder: Coder, reading: SentenceReading, rule: Rule, text: str) -> Iterator[RuleNote]:
    """The predicates of the event's groups."""
    graph = reading.parsed.graph
    for tried in coder.matcher.tried(graph):
        if tried.rule is not rule:
            continue
        predicate, filled = tried.predicate, tried.filled
        caught = []
        for each in filled.caught:
            phrase = graph.phrases[each.phrase] if each.phrase is not None else None
            start, end = (each.token, each.token + 1) if phrase is None else (phrase.start, phrase.end)
            caught.append(CaughtNote(each.name, words(text, graph, start, end), each.how))
        names = {each.name for each in filled.caught}
        yield RuleNote(
            reading.sentence.index + 1,
            words(text, graph, predicate.token, predicate.token + 1),
            filled.construction,
            tuple(caught),
            tuple(role for role, _ in rule.paths if role not in names),
            filled.lacks,
            _result(reading, predicate.token, rule, filled.lacks),
            graph,
            predicate,
        )


def _result(reading: SentenceReading, token: int, rule: Rule, lacks: str) -> str:
    here = [outcome for outcome in reading.outcomes if outcome.match.trigger == token]
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
