"""Which rules can never give a record, because another one catches all that they would, and comes first?"""

from collections.abc import Iterator, Mapping, Sequence

from marsad.compiler import RuleSet
from marsad.language import EVENT_GROUPS, Event, Rule, print_rule
from marsad.lexicon import Lexicon
from marsad.model import Lexeme
from marsad.source import Kind
from marsad.workbench import kinds

Finding = tuple[Kind, Rule, str, str]
"""What is wrong with a rule: the kind, the rule, the reason and how to mend it."""

_Lexemes = frozenset[Lexeme]


def shadowed(rules: RuleSet, lexicon: Lexicon) -> Iterator[Finding]:
    """Yield the rules that another one leaves nothing."""
    named = _Named(rules, lexicon)
    order = {rule.id: number for number, rule in enumerate(rules.rules)}
    lines = {rule.id: print_rule(rule) for rule in rules.rules}
    for rule in rules.rules:
        for other in named.with_words_of(rule):
            if order[other.id] < order[rule.id] and lines[other.id] == lines[rule.id] and _is_unsettled(other, rule):
                message = f"event and paths are those of {other.id}, which comes first"
                yield kinds.SAME_EVENT, rule, message, "join the rules, or say which one overrides the other"
                break
            if named.covers(other, rule) and _precedes(other, rule, order, rules.overridden):
                message = f"{other.id} catches all that this rule would, and comes first"
                yield kinds.SHADOWED, rule, message, f"narrow one of the two, or write `overrides: [{other.id}]` here"
                break


def _is_unsettled(one: Rule, other: Rule) -> bool:
    return one.needs == other.needs and one.id not in other.overrides and other.id not in one.overrides


def _precedes(one: Rule, other: Rule, order: Mapping[str, int], overridden: Mapping[str, frozenset[str]]) -> bool:
    """Whether the matcher prefers one rule wherever both match and find the same theme."""
    if one.id in other.overrides:
        return False
    winners, others = (overridden.get(rule.id, frozenset()) for rule in (one, other))
    if other.id in one.overrides:
        return True
    if not winners <= others or bool(one.event.theme) != bool(other.event.theme):
        return False
    if bool(one.gives_way) != bool(other.gives_way):
        return bool(other.gives_way)
    return order[one.id] < order[other.id]


class _Named:
    """The lexemes that the groups of each rule's event name; groups that many rules name are looked up once."""

    def __init__(self, rules: RuleSet, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._known: dict[tuple[str, ...], _Lexemes] = {}
        self._rules: dict[Lexeme | None, list[Rule]] = {}
        for rule in rules.rules:
            for lexeme in self._triggers(rule.event) or (None,):
                self._rules.setdefault(lexeme, []).append(rule)

    def with_words_of(self, rule: Rule) -> Sequence[Rule]:
        """Return the other rules that a word of the rule's event starts; who covers the rule has all of them."""
        some = next(iter(self._triggers(rule.event)), None)
        return [other for other in self._rules[some] if other is not rule]

    def covers(self, one: Rule, other: Rule) -> bool:
        """Whether one rule matches, and gives a code, wherever the other matches."""
        wide, narrow = one.event, other.event
        return (
            self._names_all(wide, narrow)
            and wide.colon >= narrow.colon
            and set(wide.governs) == set(narrow.governs)
            and wide.content in (None, narrow.content)
            and wide.is_told_named >= narrow.is_told_named
            and (wide.passive_likely, wide.is_negated) == (narrow.passive_likely, narrow.is_negated)
            and one.paths == other.paths
            and one.unnamed == other.unnamed
            and one.pairs == other.pairs
            and set(one.needs) <= set(other.needs)
            and set(one.never_source) <= set(other.never_source)
            and one.choices[-1].is_otherwise
            and not any(choice.is_nothing for choice in one.choices)
        )

    def _names_all(self, wide: Event, narrow: Event) -> bool:
        """Whether the words of one event are among those of the other; what it has for a theme must be the same."""
        for name in EVENT_GROUPS:
            here, there = self._lexemes(getattr(wide, name)), self._lexemes(getattr(narrow, name))
            if name == "theme" and not wide.theme:
                continue
            is_choice = name in ("verb", "light", "noun")
            if bool(here) != bool(there) or not (there <= here if is_choice else there == here):
                return False
        return True

    def _triggers(self, event: Event) -> _Lexemes:
        return self._lexemes(event.verb or event.noun)

    def _lexemes(self, groups: tuple[str, ...]) -> _Lexemes:
        found = self._known.get(groups)
        if found is None:
            known = [group for group in groups if group in self._lexicon.groups]
            found = frozenset(lexeme for group in known for lexeme in self._lexicon.group(group))
            self._known[groups] = found
        return found
