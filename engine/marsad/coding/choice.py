"""Which code a match gets: the first of the rule's choices whose conditions all hold."""

from collections.abc import Sequence
from typing import Final

from marsad.coding.clause_tokens import clause_tokens
from marsad.coding.own_acts import OwnActs
from marsad.coding.sides import countries_of
from marsad.coding.standing import StandingReader
from marsad.language import NOTHING, CodeChoice, Rule
from marsad.model import Graph, Match, Token, value
from marsad.phrases import PlacedWord
from marsad.syntax import Parsed

_IN_FRONT: Final = frozenset({"topic", "relative"})
"""The steps that find whoever stands before a verb, in its clause or as what that describes."""


@value
class Caught:
    """What a rule caught before it has a code; `elsewhere` says that it took place in a country of neither side."""

    rule: Rule
    match: Match
    planned: bool
    elsewhere: bool


class CodeChooser:
    """Chooses codes in one sentence; the one `before` it may tell what led to its events."""

    __slots__ = ("_before", "_own_acts", "_parsed", "_standing")

    def __init__(self, parsed: Parsed, before: Sequence[Token], standing: StandingReader) -> None:
        self._parsed = parsed
        self._before = before
        self._standing = standing
        self._own_acts = OwnActs(parsed, standing)

    def choice(self, caught: Caught, sources: frozenset[str], targets: frozenset[str]) -> CodeChoice | None:
        """Return the choice, also one that says that nothing happened; None if none holds.

        `sources` and `targets` are the codes of the parties.
        """
        for choice in caught.rule.choices:
            if self._holds(choice, caught, sources, targets):
                return choice
        return None

    def _holds(self, choice: CodeChoice, caught: Caught, sources: frozenset[str], targets: frozenset[str]) -> bool:
        if choice.status is not None and (choice.status == "planned") != self._is_planned(caught):
            return False
        match, words = caught.match, self._parsed.words
        trigger = match.trigger
        if choice.trigger and not _in_groups(words[trigger], choice.trigger):
            return False
        if choice.theme:
            theme = match.capture("theme")
            if theme is None or not _in_groups(words[theme.token], choice.theme):
                return False
        if choice.quality and not self._has_quality(match, choice.quality):
            return False
        if choice.subject and not self._is_done_by(trigger, choice.subject):
            return False
        if choice.carrier and not self._is_carried(trigger, choice.carrier):
            return False
        if choice.mentions and not self._mentions(match, choice.mentions, after=True):
            return False
        if choice.clause and not self._mentions(match, choice.clause, after=False):
            return False
        if choice.cause and not self._is_caused(trigger, choice, is_done=bool(sources)):
            return False
        if choice.predicated and not self._is_predicated(trigger, choice.predicated):
            return False
        if choice.source and not _bears_role(sources, choice.source):
            return False
        if choice.target and not _bears_role(targets, choice.target):
            return False
        if choice.abroad and not countries_of(sources).isdisjoint(countries_of(targets)):
            return False
        if choice.elsewhere and not caught.elsewhere:
            return False
        own_side = sources | countries_of(sources)
        return choice.content is None or self._own_acts.are_told(choice.content, match, own_side)

    def _is_planned(self, caught: Caught) -> bool:
        """Whether it is to come; of what is told by its negation also what is not going to be: (will not) step down."""
        is_negated = caught.rule.event.is_negated
        return caught.planned or (is_negated and self._standing.negator(caught.match.trigger) == "future")

    def _has_quality(self, match: Match, groups: tuple[str, ...]) -> bool:
        """Whether an adjective of the theme, or of the trigger's noun, is of one of the groups: an electoral rally."""
        theme, phrases = match.capture("theme"), self._parsed.graph.phrases
        head = match.trigger if theme is None else theme.token
        heads = {phrase.head for phrase in phrases}
        whole = next((phrase for phrase in phrases if phrase.head == head), None)
        behind = range(0) if whole is None else range(head + 1, whole.end)
        return any(at not in heads and _in_groups(self._parsed.words[at], groups) for at in behind)

    def _is_done_by(self, trigger: int, groups: tuple[str, ...]) -> bool:
        """Whether the noun of the trigger's subject is of one of the groups, also where it names nobody: a drone."""
        graph = self._parsed.graph
        predicate = graph.by_token.get(trigger)
        subject = None if predicate is None else predicate.dependent("subject")
        return subject is not None and _in_groups(self._parsed.words[graph.phrases[subject.phrase].head], groups)

    def _is_carried(self, trigger: int, groups: tuple[str, ...]) -> bool:
        """Whether the word that carries the trigger's noun is of one of the groups."""
        predicate = self._parsed.graph.by_token.get(trigger)
        carrier = None if predicate is None else predicate.carrier
        return carrier is not None and _in_groups(self._parsed.words[carrier], groups)

    def _is_predicated(self, trigger: int, groups: tuple[str, ...]) -> bool:
        """Whether what the trigger says is told by a noun or adjective of the groups, or one described or owned so."""
        graph, words = self._parsed.graph, self._parsed.words
        predicate = graph.by_token.get(trigger)
        said = None if predicate is None else predicate.content
        if said is None or words[said].word_class == "verb" or self._standing.is_denied(said):
            return False
        whole = next((phrase for phrase in graph.phrases if phrase.head == said), None)
        return any(_in_groups(words[at], groups) for at in range(said, said + 1 if whole is None else whole.end))

    def _is_caused(self, trigger: int, choice: CodeChoice, *, is_done: bool) -> bool:
        """Whether of what the sentence tells a word of the cause is nearer to the trigger than any other violent act.

        What is to stand beside the cause stands in its clause. Where nobody is said to have done it, and the sentence
        tells of neither, the one before may: a quake. Ten died.
        """
        groups, beside = choice.cause, choice.beside_cause
        words, acts = self._parsed.words, self._standing.sense("acts")
        for far in range(1, len(words)):
            for number in (trigger - far, trigger + far):
                if 0 <= number < len(words):
                    own = words[number].syntax.groups
                    if not own.isdisjoint(groups):
                        near = clause_tokens(self._parsed.graph, number)
                        return not beside or any(_in_groups(words[token], beside) for token in near)
                    if not own.isdisjoint(acts):
                        return False
        return not is_done and self._is_told_before(choice)

    def _is_told_before(self, choice: CodeChoice) -> bool:
        """Whether the sentence before tells of the cause, of what is to be beside it, and of no other violent act."""
        told = [{group for reading in token.word.readings for group in reading.lexeme.groups} for token in self._before]
        acts, groups, beside = self._standing.sense("acts"), choice.cause, choice.beside_cause
        if any(not own.isdisjoint(acts) and own.isdisjoint({*groups, *beside}) for own in told):
            return False
        is_caused = any(not own.isdisjoint(groups) for own in told)
        return is_caused and (not beside or any(not own.isdisjoint(beside) for own in told))

    def _mentions(self, match: Match, groups: tuple[str, ...], *, after: bool) -> bool:
        """Whether a word of the groups stands in the trigger's clause, or in the phrase that this describes.

        After the trigger stands in it only what the theme is described by: a quake that led to the fall of victims.
        What is said without a verb belongs to the clause too: described it as (being) dangerous. The subject counts as
        standing after its verb wherever it does: hundreds of demonstrators gathered.
        """
        graph, trigger = self._parsed.graph, match.trigger
        tokens = [token for token in clause_tokens(graph, trigger) if token > trigger or not after]
        if after:
            tokens += _topic(graph, trigger)
        theme = match.capture("theme")
        antecedent = graph.clauses[graph.clause_of[trigger]].antecedent
        if antecedent is not None:
            described = graph.phrases[antecedent]
            if theme is not None and described.head == theme.token:
                tokens += [token for token in range(described.start, described.end) if token != theme.token]
            elif not after:
                tokens += range(described.start, described.end)
        if theme is not None and graph.clause_of[theme.token] != graph.clause_of[trigger]:
            tokens += [token for token in clause_tokens(graph, theme.token) if token > theme.token]
        for clause in graph.clauses:
            if clause.governor == trigger and clause.number not in {verb.clause for verb in graph.verbs}:
                tokens += graph.by_clause.get(clause.number, ())
        tokens += self._shared(trigger)
        named, words = _source_name(graph, match), self._parsed.words
        for token in tokens:
            if token not in named and not words[token].syntax.groups.isdisjoint(groups):
                return True
        return False

    def _shared(self, trigger: int) -> Sequence[int]:
        """The tokens behind the last of two joined verbs of harm, which tell of both: killed A and wounded B in."""
        graph, standing = self._parsed.graph, self._standing
        if not standing.has_sense(trigger, "befalling") or graph.by_token[trigger].kind != "verb":
            return ()
        following = next((verb for verb in graph.verbs if verb.token > trigger), None)
        if following is None or not self._parsed.words[following.token].joined:
            return ()
        if graph.clauses[following.clause].kind != "coordinate" or not standing.has_sense(following.token, "befalling"):
            return ()
        return clause_tokens(graph, following.token)


def _bears_role(codes: frozenset[str], roles: tuple[str, ...]) -> bool:
    """Whether a code has one of the roles, alone, after its country, or in place of one; `none` is that of nobody."""
    if not codes:
        return NOTHING in roles
    return any(code.startswith(role) or code[3:].startswith(role) for code in codes for role in roles)


def _in_groups(word: PlacedWord, groups: tuple[str, ...]) -> bool:
    return not word.syntax.groups.isdisjoint(groups)


def _topic(graph: Graph, trigger: int) -> range:
    """The tokens of a verb's subject that stands before it; behind it they stand after the trigger."""
    predicate = graph.by_token.get(trigger)
    subject = None if predicate is None or predicate.kind != "verb" else predicate.dependent("subject")
    if subject is None or subject.how not in _IN_FRONT:
        return range(0)
    phrase = graph.phrases[subject.phrase]
    return range(phrase.start, phrase.end)


def _source_name(graph: Graph, match: Match) -> range:
    """The tokens of the name of who does it, whose words say nothing of what is done: the Popular Union prepares."""
    source = match.capture("source")
    phrase = None if source is None or source.phrase is None else graph.phrases[source.phrase]
    if phrase is None or phrase.mention is None or any(actor.how != "name" for actor in phrase.mention.actors):
        return range(0)
    return range(phrase.start, phrase.end)
