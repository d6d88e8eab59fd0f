"""Why did this text give these records, and no others?"""

from collections.abc import Iterator
from itertools import pairwise

from marsad.coding import Coder, Outcome, Standing, by_role
from marsad.matcher import Matcher
from marsad.model import Capture, Document, Graph, Match, Mention
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


def function_of(graph: Graph, mention: Mention) -> str:
    """Say how a mention stands: bare, as complement of a noun, or under which preposition groups."""
    phrase = next((each for each in graph.phrases if each.mention is mention), None)
    if phrase is None:
        return "aside"
    whole = next((each for each in graph.phrases if each.owner == phrase.number), None)
    if whole is not None:
        return ", ".join(["of", *sorted(whole.under)])
    if phrase.preposition is None:
        return "bare"
    return ", ".join(sorted(phrase.under)) or "aside"


def _sentence(reading: SentenceReading, text: str, matcher: Matcher) -> SentenceNote:
    graph = reading.parsed.graph
    return SentenceNote(
        number=reading.sentence.index + 1,
        text=text[reading.sentence.start : reading.sentence.end],
        start=reading.sentence.start,
        clauses=tuple(
            ClauseNote(clause.number, clause.kind, clause.parent, _clause_text(graph, clause.number, text))
            for clause in graph.clauses
            if clause.number in graph.by_clause
        ),
        mentions=tuple(_mentions(reading, text)),
        triggers=tuple(_triggers(reading, text, matcher)),
        unknown=tuple(dict.fromkeys(_unknown(reading))),
        graph=graph,
    )


def _clause_text(graph: Graph, clause: int, text: str) -> str:
    """Return the clause's words; an ellipsis stands where another clause interrupts it."""
    own = graph.by_clause[clause]
    gaps = [at for at in range(1, len(own)) if own[at] > own[at - 1] + 1]
    pieces = [own[start:end] for start, end in pairwise([0, *gaps, len(own)])]
    return " … ".join(_text(graph, piece[0], piece[-1] + 1, text) for piece in pieces)


def _mentions(reading: SentenceReading, text: str) -> Iterator[MentionNote]:
    graph = reading.parsed.graph
    for mention in reading.mentions:
        yield MentionNote(
            mention.kind,
            _text(graph, mention.start, mention.end, text),
            graph.clause_of[mention.start],
            function_of(graph, mention),
            tuple(ActorNote(_text(graph, actor.start, actor.end, text), actor) for actor in mention.actors),
            mention.value,
        )


def _triggers(reading: SentenceReading, text: str, matcher: Matcher) -> Iterator[TriggerNote]:
    graph = reading.parsed.graph
    matches = {found[0].trigger: found for found in reading.matches}
    outcomes = {outcome.match.trigger: outcome for outcome in reading.outcomes}
    tried: dict[int, dict[str, None]] = {}
    for each in matcher.tried(graph):
        tried.setdefault(each.predicate.token, {})[each.rule.id] = None
    for token in sorted({*tried, *outcomes}):
        word = _text(graph, token, token + 1, text)
        outcome = outcomes.get(token)
        if outcome is not None:
            yield _trigger(graph, word, outcome, matches.get(token, (outcome.match,)), text)
        elif token not in matches:
            clause = graph.clause_of[token]
            yield TriggerNote(word, clause, (), (), (), (), "no construction matches here", tuple(tried[token]))


def _trigger(graph: Graph, word: str, outcome: Outcome, matches: tuple[Match, ...], text: str) -> TriggerNote:
    roles = by_role(outcome.roles) if outcome.roles is not None else {}
    return TriggerNote(
        text=word,
        clause=outcome.clause,
        matches=tuple(
            MatchNote(
                match.rule,
                match.construction,
                (
                    ("trigger", word),
                    *((capture.name, _caught(graph, capture, text)) for capture in match.captures),
                ),
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


def _unknown(reading: SentenceReading) -> Iterator[str]:
    named = {token for mention in reading.mentions for token in range(mention.start, mention.end)}
    for number, (token, placed) in enumerate(zip(reading.parsed.graph.tokens, reading.parsed.words, strict=True)):
        syntax = placed.syntax
        small = syntax.opener is not None or syntax.prepositions or syntax.neutral
        if number not in named and token.word.kind == "word" and not token.word.readings and not small:
            yield token.word.form


def _caught(graph: Graph, capture: Capture, text: str) -> str:
    if capture.phrase is not None and capture.phrase in graph.earlier:
        return ", ".join(party.text for party in graph.earlier[capture.phrase])
    phrase = None if capture.phrase is None else graph.phrases[capture.phrase]
    start, end = (capture.token, capture.token + 1) if phrase is None else (phrase.start, phrase.end)
    return _text(graph, start, end, text)


def _text(graph: Graph, start: int, end: int, text: str) -> str:
    return text[graph.tokens[start].start : graph.tokens[end - 1].end]
