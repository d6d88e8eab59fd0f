"""What a noun tells that gives an event told elsewhere its meaning: nothing, or the deed that somebody owns to."""

from collections.abc import Iterator, Sequence

from marsad.clauses import OUT_OF
from marsad.coding.outcome import Outcome
from marsad.model import Graph, Reading
from marsad.phrases import is_same_noun

_WORDS, _DEED = 1, 4
"""The quad classes of what is said against nobody, and of what is done against somebody."""


def without_themes(outcomes: list[Outcome], graph: Graph) -> list[Outcome]:
    """Leave out what is told at a noun that gives an event told elsewhere its meaning: (imposed) sanctions.

    What somebody only says he did took place besides: (claimed) the attack on A.
    """
    tellers: dict[int, Outcome] = {}
    for outcome in outcomes:
        theme = outcome.match.capture("theme") if outcome.records else None
        if theme is not None:
            tellers.update(dict.fromkeys(_phrase_of(graph, theme.token), outcome))
    if not tellers:
        return outcomes
    return [
        outcome
        for outcome in outcomes
        if (teller := tellers.get(outcome.match.trigger)) is None or _owns_to(teller, outcome)
    ]


def _owns_to(teller: Outcome, deed: Outcome) -> bool:
    """Whether what is told is but words to nobody, of what the speaker has done against somebody."""
    said = teller.records[0]
    if said.quad != _WORDS or said.target is not None or said.source is None:
        return False
    return any(
        record.quad == _DEED
        and record.status != "planned"
        and record.target is not None
        and record.source is not None
        and record.source.code == said.source.code
        for record in deed.records
    )


def _phrase_of(graph: Graph, token: int) -> Iterator[int]:
    """Yield the tokens of the phrase with that head, and of what it is a part of: a round (out) of talks.

    So it does those of a phrase joined to it that says the noun again: A-ish sanctions and B-ish sanctions.
    """
    end = token
    joined: set[int] = set()
    for phrase in graph.phrases:
        is_again = phrase.number in joined and is_same_noun(_readings(graph, token), _readings(graph, phrase.head))
        if phrase.head == token or is_again or (phrase.start == end and OUT_OF in phrase.under):
            yield from range(phrase.start, phrase.end)
            end = phrase.end
            joined.update(phrase.joined)


def _readings(graph: Graph, token: int) -> Sequence[Reading]:
    return graph.tokens[token].word.readings
