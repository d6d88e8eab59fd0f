"""Which rules tell an event at which predicates of a sentence?"""

from collections.abc import Iterable, Iterator, Sequence, Set

from marsad.compiler import RuleSet
from marsad.language import SUBJECT, Event, Rule
from marsad.matcher.candidates import Asked, Candidates, Indexed
from marsad.matcher.filling import Filled, Filling
from marsad.matcher.sentence_wide import SentenceWide
from marsad.matcher.wording import Wording
from marsad.model import Graph, Match, Phrase, Predicate, Reading, value
from marsad.syntax import Parsed

COLON = (":",)
"""The mark behind a name, of what is said."""
_MOST_WORDS = 50_000
"""Readings of words remembered before the memory is begun anew."""


@value
class Tried:
    """A rule whose event has a group of the predicate, and how the rule stands there."""

    predicate: Predicate
    rule: Rule
    filled: Filled


class Matcher:
    """Knows the rules by the lexeme groups of their words; threads share it, since what it remembers is the same
    whoever finds it.
    """

    def __init__(self, rules: RuleSet) -> None:
        self.rules = rules
        self._by_verb: dict[str, list[Indexed]] = {}
        self._by_noun: dict[str, list[Indexed]] = {}
        self._negated = {rule.id for rule in rules.rules if rule.event.is_negated}
        self._orders: dict[str, int] = {}
        by_colon: list[Indexed] = []
        for order, rule in enumerate(rules.rules):
            event = rule.event
            self._orders[rule.id] = order
            indexed = Indexed(order, rule, frozenset(event.theme or (event.noun if event.light else ())))
            if event.colon:
                by_colon.append(indexed)
            for group in event.verb or event.light:
                self._by_verb.setdefault(group, []).append(indexed)
            for group in event.verb or {*event.noun, *event.light}:
                self._by_noun.setdefault(group, []).append(indexed)
        self._colon = Asked((), Candidates(by_colon), {})
        self._known: dict[tuple[int, bool], Asked] = {}
        self._by_groups: dict[tuple[frozenset[str], bool], Candidates] = {}

    def match(self, parsed: Parsed) -> Iterator[tuple[Match, ...]]:
        """Yield, for each predicate that tells something, the matches at it, the preferred one first."""
        found: dict[int, list[Match]] = {}
        for tried in self.tried(parsed.graph, _noun_groups(parsed)):
            filled, token = tried.filled, tried.predicate.token
            if filled.construction is not None and not filled.lacks:
                match = Match(tried.rule.id, filled.construction, token, filled.caught)
                found.setdefault(token, []).append(match)
        for trigger in sorted(found):
            yield self._ranked(found[trigger])

    def tried(self, graph: Graph, nouns: Set[str] | None = None) -> Iterator[Tried]:
        """Yield how each rule stands at each predicate of its groups, whether it matches there or not.

        With `nouns`, the groups of nouns that the sentence has, those are passed over that cannot match, as far as
        that costs less to see than to try: half of all.
        """
        wide = SentenceWide(graph)
        for predicate in graph.predicates:
            asked = self._colon if predicate.kind == "colon" else self._asked(predicate)
            candidates: Sequence[Indexed] = asked.candidates.every
            if nouns is not None:
                # Most words have no rule that needs a noun, or the sentence none that they need.
                is_free = asked.candidates.needed.isdisjoint(nouns)
                candidates = asked.candidates.free if is_free else asked.candidates.beside(nouns)
            if not candidates:
                continue
            known = asked.wordings
            wordings = [known.get(each.order) or asked.wording(each) for each in candidates]
            if nouns is not None and predicate.kind == "noun":
                wordings = _telling(wordings, predicate)
            if wordings:
                after = phrases_behind(graph, predicate)
                for each in wordings:
                    yield Tried(predicate, each.rule, Filling(graph, each, predicate, after, wide).filled())

    def _asked(self, predicate: Predicate) -> Asked:
        """The predicate's word with the rules of its groups, found once for each distinct word."""
        readings, is_noun = predicate.readings, predicate.kind == "noun"
        known = self._known.get((id(readings), is_noun))
        if known is None:
            if len(self._known) >= _MOST_WORDS:
                self._known, self._by_groups = {}, {}
            candidates = self._candidates(readings, is_noun=is_noun)
            known = self._known[id(readings), is_noun] = Asked(readings, candidates, {})
        return known

    def _candidates(self, readings: Sequence[Reading], *, is_noun: bool) -> Candidates:
        """The rules of a word's groups, shared by all such words: of thousands of rules each would hold a list."""
        index = self._by_noun if is_noun else self._by_verb
        groups = frozenset([group for reading in readings for group in reading.lexeme.groups if group in index])
        known = self._by_groups.get((groups, is_noun))
        if known is None:
            found = {each.order: each for group in groups for each in index[group]}
            known = self._by_groups[groups, is_noun] = Candidates(found.values())
        return known

    def _ranked(self, matches: list[Match]) -> tuple[Match, ...]:
        """Told by a negation first, then what gives way to nothing, the least overridden, the one that names a theme,
        the nearer theme, the order of the packs. What is overridden by a rule that gives way comes behind that one.
        """
        if len(matches) < 2:
            return tuple(matches)
        names = {match.rule for match in matches}

        def rank(match: Match) -> tuple[bool, bool, int, bool, int, int]:
            winners = self._winners(match.rule, names) if match.rule in self.rules.overridden else ()
            theme, order = match.capture("theme"), self._orders[match.rule]
            gives_way = any(self.rules.rules[self._orders[rule]].gives_way for rule in (match.rule, *winners))
            near = theme.token if theme is not None else 0
            return match.rule not in self._negated, gives_way, len(winners), theme is None, near, order

        return tuple(sorted(matches, key=rank))

    def _winners(self, rule: str, names: Set[str]) -> Set[str]:
        """Which of these rules override a rule, or another of them that does: who wins comes before all it beats."""
        found: set[str] = set()
        beaten = [rule]
        while beaten:
            more = self.rules.overridden.get(beaten.pop(), frozenset()) & names - found
            found |= more
            beaten += more
        return found


def _telling(wordings: Sequence[Wording], noun: Predicate) -> list[Wording]:
    """The rules whose event a noun may tell, and not only name, by how it stands and whether its doer stands beside."""
    subject, is_carried, is_named = noun.dependent(SUBJECT), noun.carrier is not None, noun.factuality == "named"
    doer = None if subject is None else subject.how
    return [each for each in wordings if each.can_tell(doer=doer, is_carried=is_carried, is_named=is_named)]


def trigger_groups(rules: Iterable[Rule]) -> frozenset[str]:
    """Return the lexeme groups, and the mark, without one of which no rule tells anything.

    Of a verb that carries a noun that is the noun's: few others than the event's own stand without it.
    """
    return frozenset(
        group
        for rule in rules
        for group in (*(COLON if rule.event.colon else ()), *(rule.event.verb or rule.event.noun))
    )


def needs_of(event: Event) -> Iterator[tuple[tuple[str, ...], str]]:
    """Yield the groups of words without which no verb tells the event, and the part of speech they are needed in."""
    if event.verb:
        yield event.verb, "verb"
    yield from ((groups, "noun") for groups in (event.noun, event.theme) if groups)


def _noun_groups(parsed: Parsed) -> set[str]:
    """The lexeme groups of the nouns that head the sentence's phrases."""
    found: set[str] = set()
    for phrase in parsed.graph.phrases:
        found |= parsed.words[phrase.head].syntax.groups
    return found


def phrases_behind(graph: Graph, predicate: Predicate) -> list[Phrase]:
    """List the phrases behind a predicate in its clause."""
    own = graph.clauses[predicate.clause].phrases
    return [phrase for number in own if (phrase := graph.phrases[number]).head > predicate.token]
