"""A sentence as a row that patterns run over: its words, with each mention folded into one unit."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from marsad.clauses.syntax import Syntax
from marsad.clauses.words import COMPLETED
from marsad.model import Clause, Graph, GraphClause, Mention, Phrase, Token
from marsad.phrases import PlacedWord

_NOTHING = Syntax(neutral=True)
CARRYING = frozenset({"with", "on", "about"})
"""Preposition groups under which a verb may carry its noun: he undertook (with) a visit."""
_EMBEDDED = ("main", "coordinate")
"""Kinds of clauses that are no deeper than the clause around them."""


@dataclass(slots=True)
class Units:
    """A sentence's units by number, with sets of unit numbers as bits of an integer (bit n is unit n).

    `bare` are mentions that no word governs, `of` those that complete the noun before them, `under[group]` those
    under a preposition of that group and `under[group-of]` those that complete a noun under it; `nouns` are the words
    that could be a subject or object of their own, `free` all words outside prepositional phrases but those by which a
    verb carries its noun. `joined` lists, for a mention, those that a conjunction adds to it.
    """

    tokens: Sequence[Token]
    graph: Graph
    words: list[Token] = field(default_factory=list)
    mentions: list[Mention | None] = field(default_factory=list)
    syntax: list[Syntax] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    governors: list[int | None] = field(default_factory=list)
    bare: int = 0
    of: int = 0
    under: dict[str, int] = field(default_factory=dict)
    nouns: int = 0
    free: int = 0
    joined: dict[int, list[int]] = field(default_factory=dict)
    actors: int = 0
    places: int = 0
    times: int = 0
    clauses: list[Clause] = field(default_factory=list)
    clause_of: list[int] = field(default_factory=list)
    masks: list[int] = field(default_factory=list)
    unit_of: list[int] = field(default_factory=list)

    def __len__(self) -> int:
        return len(self.syntax)

    def span(self, unit: int) -> tuple[int, int]:
        """Return the unit's character offsets in the document's text."""
        return self.tokens[self.starts[unit]].start, self.tokens[self.ends[unit] - 1].end

    def described(self, unit: int) -> int | None:
        """Return the unit that heads what the clause of a unit describes, None if it describes nothing."""
        antecedent = self.graph.clauses[self.graph.clause_of[self.starts[unit]]].antecedent
        return None if antecedent is None else self.unit_of[self.graph.phrases[antecedent].head]


def fold(graph: Graph, words: Sequence[PlacedWord], mentions: Sequence[Mention]) -> Units:
    """Fold the mentions (ordered, not overlapping) into the row of words, standing as the graph has them."""
    units = Units(graph.tokens, graph)
    at = 0
    for mention in mentions:
        _append_words(units, at, mention.start, words)
        _append(units, mention)
        at = mention.end
    _append_words(units, at, len(words), words)
    units.governors = [None] * len(units)
    _fill_clauses(units, words)
    for phrase in _outermost(graph.phrases):
        _stand(units, phrase)
    return units


def _append_words(units: Units, start: int, end: int, words: Sequence[PlacedWord]) -> None:
    """Add the words from a token to before another, each as a unit of its own."""
    number = len(units)
    units.unit_of += range(number, number + end - start)
    units.words += units.tokens[start:end]
    units.syntax += [word.syntax for word in words[start:end]]
    units.mentions += [None] * (end - start)
    units.starts += range(start, end)
    units.ends += range(start + 1, end + 1)


def _append(units: Units, mention: Mention) -> None:
    """Add a mention as one unit."""
    number = len(units)
    bit = 1 << number
    units.unit_of += [number] * (mention.end - mention.start)
    units.words.append(units.tokens[mention.start])
    units.syntax.append(_NOTHING)
    units.mentions.append(mention)
    units.starts.append(mention.start)
    units.ends.append(mention.end)
    if mention.kind == "actor":
        units.actors |= bit
    elif mention.kind == "place":
        units.places |= bit
    else:
        units.times |= bit


def _outermost(phrases: Sequence[Phrase]) -> Iterator[Phrase]:
    """Yield the phrases that are no owner, adjective or addition of another."""
    inner = {number for phrase in phrases for number in (phrase.owner, *phrase.joined, *phrase.nationalities)}
    return (phrase for phrase in phrases if phrase.number not in inner)


def _stand(units: Units, phrase: Phrase, first: int | None = None) -> None:
    """Say of each mention and noun of a phrase what governs it."""
    head = units.unit_of[phrase.head]
    is_free = not phrase.under or not phrase.under.isdisjoint(CARRYING)
    if phrase.mention is None:
        if phrase.preposition is None and first is None:
            units.nouns |= 1 << head
    elif phrase.mention.kind != "time":
        _govern(units, phrase, head, units.unit_of[phrase.start])
    if is_free:
        for token in range(phrase.head, phrase.end):
            units.free |= 1 << units.unit_of[token]
    for number in (phrase.owner, *phrase.nationalities):
        if number is not None:
            _complete(units, units.graph.phrases[number], head, phrase.under)
    for number in phrase.joined:
        _stand(units, units.graph.phrases[number], head)
        if phrase.mention is not None and units.graph.phrases[number].mention is not None:
            units.joined.setdefault(head, []).append(units.unit_of[units.graph.phrases[number].head])


def _govern(units: Units, phrase: Phrase, head: int, governor: int) -> None:
    if phrase.preposition is None:
        units.bare |= 1 << head
        return
    for group in phrase.under:
        units.under[group] = units.under.get(group, 0) | 1 << head
    units.governors[head] = governor if governor != head else None


def _complete(units: Units, phrase: Phrase, head: int, under: frozenset[str]) -> None:
    """Say of an owner, and of its own owners, that they complete the noun at `head`."""
    unit = units.unit_of[phrase.head]
    if phrase.mention is not None and phrase.mention.kind != "time":
        units.of |= 1 << unit
        units.governors[unit] = head
        for group in under:
            units.under[group + COMPLETED] = units.under.get(group + COMPLETED, 0) | 1 << unit
    for number in (phrase.owner, *phrase.nationalities):
        if number is not None:
            _complete(units, units.graph.phrases[number], unit, under)
    for number in phrase.joined:
        _stand(units, units.graph.phrases[number], unit)


def _fill_clauses(units: Units, words: Sequence[PlacedWord]) -> None:
    within = _within(units.graph.clauses, words)
    members = [within[units.graph.clause_of[start]] for start in units.starts]
    masks = [0] * len(units.graph.clauses)
    starts, ends = [len(units)] * len(masks), [0] * len(masks)
    for unit, clause in enumerate(members):
        if not masks[clause]:
            starts[clause] = unit
        masks[clause] |= 1 << unit
        ends[clause] = unit + 1
    units.clause_of, units.masks = members, masks
    units.clauses = [
        Clause(
            each.number, min(starts[each.number], ends[each.number]), ends[each.number], each.kind, each.parent, depth
        )
        for each, depth in zip(units.graph.clauses, _depths(units.graph.clauses), strict=True)
    ]


def _within(clauses: Sequence[GraphClause], words: Sequence[PlacedWord]) -> list[int]:
    """By clause, the one whose row it stands in: a description without an opener goes on with what it describes."""
    within: list[int] = []
    for clause in clauses:
        is_plain = clause.kind == "relative" and words[clause.start].syntax.opener is None
        within.append(within[clause.parent] if is_plain and clause.parent is not None else clause.number)
    return within


def _depths(clauses: Sequence[GraphClause]) -> list[int]:
    depths: list[int] = []
    for clause in clauses:
        above = 0 if clause.parent is None else depths[clause.parent]
        depths.append(above + (clause.kind not in _EMBEDDED))
    return depths
