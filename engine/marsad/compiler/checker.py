"""What can only be checked when lexicon, ontology and all packs are there: names that lead nowhere."""

import difflib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from marsad.actors import ActorCodes
from marsad.clauses.words import ClauseWords
from marsad.compiler.events import word_tests
from marsad.compiler.gaps import gap_faults
from marsad.compiler.places import Places
from marsad.language import kinds
from marsad.language.loader import ROLES
from marsad.language.rule import NOTHING, Event, ExpectedRecord, Pack, Rule
from marsad.language.tree import Capture, EntityTest, Node, WordTest, walk
from marsad.lexicon import Lexicon
from marsad.source import Diagnostics, Kind
from marsad.source.location import Source, Span

FUNCTIONS = frozenset({"subject", "topic", "object", "bare", "of"})

CAPTURES = ("trigger", "theme", *ROLES)


@dataclass(frozen=True, slots=True)
class RuleNames:
    """What rules may name beside lexeme groups: event codes, families of events, and what actors' codes are made of.

    `actors` is None if no actors could be read, which is reported where they are.
    """

    codes: frozenset[str]
    families: frozenset[str]
    actors: ActorCodes | None


class _Checker:
    """Checks rules one by one and remembers which may be compiled."""

    def __init__(
        self,
        packs: Sequence[Pack],
        lexicon: Lexicon,
        words: ClauseWords,
        names: RuleNames,
        diagnostics: Diagnostics,
    ) -> None:
        self._groups = lexicon.groups
        self._functions = FUNCTIONS | words.preposition_groups
        self._names = names
        self._diagnostics = diagnostics
        self._ids = frozenset(rule.id for pack in packs for rule in pack.rules)
        self._seen: set[str] = set()
        self._places = Places()

    def rule(self, rule: Rule, lists: frozenset[str]) -> bool:
        """Check one rule; return whether it can be compiled."""
        before = len(self._diagnostics.errors)
        if rule.id in self._seen:
            self._report(kinds.DOUBLE_RULE, rule, f"rule {rule.id} stands twice in the loaded packs", "", rule.id, "id")
        self._seen.add(rule.id)
        self._codes(rule)
        self._other_names(rule)
        self._actors(rule)
        if rule.event is not None:
            self._event(rule, rule.event)
        if rule.pattern is not None:
            self._pattern(rule, rule.pattern, lists)
        return len(self._diagnostics.errors) == before

    def _codes(self, rule: Rule) -> None:
        for choice in rule.choices:
            if choice.code != NOTHING:
                self._code(rule, choice.code, "code", "cameo")
            named = {
                "trigger": choice.trigger,
                "theme": choice.theme,
                "carrier": choice.carrier,
                "mentions": choice.mentions,
                "clause": choice.clause,
            }
            for key, groups in named.items():
                for group in groups:
                    self._group(rule, group, "code", "when", key)
        if rule.mirror is not None:
            self._code(rule, rule.mirror, "mirror")
        for record in _records(rule):
            self._code(rule, record.code, "examples", "records", "code")

    def _code(self, rule: Rule, code: str, *path: str) -> None:
        if code not in self._names.codes:
            message = f"the ontology has no code {code!r}"
            self._report(kinds.UNKNOWN_CODE, rule, message, _near(code, self._names.codes), code, *path)

    def _other_names(self, rule: Rule) -> None:
        for loser in rule.overrides:
            if loser not in self._ids:
                message = f"no loaded pack has a rule {loser!r}"
                self._report(kinds.UNKNOWN_RULE, rule, message, _near(loser, self._ids), loser, "overrides")
        for need in rule.needs:
            if need not in ROLES:
                hint = f"roles: {', '.join(ROLES)}"
                self._report(kinds.UNKNOWN_ROLE, rule, f"{need!r} is no role", hint, need, "needs")
        families = self._names.families
        for key, named in (("gives-way", rule.gives_way), ("outcome-of", rule.outcome_of)):
            for family in named:
                if family not in families:
                    hint = _near(family, families) or f"families: {', '.join(sorted(families))}"
                    message = f"the ontology has no family {family!r}"
                    self._report(kinds.UNKNOWN_FAMILY, rule, message, hint, family, key)

    def _actors(self, rule: Rule) -> None:
        actors = self._names.actors
        if actors is None:
            return
        parts = actors.parts
        for role, *path in _actor_roles(rule):
            if role not in parts:
                message = f"no actor has the role code {role!r}"
                self._report(kinds.UNKNOWN_ACTOR_ROLE, rule, message, _near(role, parts), role, *path)
        for record in _records(rule):
            for key, code in (("source", record.source), ("target", record.target)):
                unknown = actors.unknown_part(code or "")
                if code is not None and unknown:
                    message = f"no actor is coded {code!r}"
                    self._report(
                        kinds.UNKNOWN_ACTOR, rule, message, _near(unknown, parts), code, "examples", "records", key
                    )

    def _event(self, rule: Rule, event: Event) -> None:
        for test in word_tests(event):
            for group in test.groups:
                self._group(rule, group, "event")
        for group in event.governs:
            self._function(rule, group, "event")

    def _pattern(self, rule: Rule, pattern: Node, lists: frozenset[str]) -> None:
        body = "pattern"
        try:
            for fault in gap_faults(pattern):
                self._report(kinds.PATTERN_GAP, rule, fault)
        except ValueError as error:
            self._report(kinds.PATTERN_TRIGGER, rule, str(error))
        for node in walk(pattern):
            if isinstance(node, Capture) and node.name not in CAPTURES:
                message = f"nothing asks for a part called {node.name!r}"
                hint = _near(node.name, CAPTURES) or f"parts: {', '.join(CAPTURES)}"
                self._report(kinds.PATTERN_CAPTURE, rule, message, hint, node.name, body)
            elif isinstance(node, WordTest):
                for group in node.groups:
                    self._group(rule, group, body)
                for name in node.spellings:
                    if name not in lists:
                        message = f"this file has no word list {name!r}"
                        self._report(kinds.UNKNOWN_GROUP, rule, message, _near(name, lists), name, body)
            elif isinstance(node, EntityTest):
                for function in node.functions:
                    self._function(rule, function, body)

    def _function(self, rule: Rule, function: str, body: str) -> None:
        if function not in self._functions:
            message = f"no function is called {function!r}"
            self._report(kinds.PATTERN_FUNCTION, rule, message, _near(function, self._functions), function, body)

    def _group(self, rule: Rule, group: str, *path: str) -> None:
        if group not in self._groups:
            message = f"the lexicon has no group {group!r}"
            self._report(kinds.UNKNOWN_GROUP, rule, message, _near(group, self._groups), group, *path)

    def _report(self, kind: Kind, rule: Rule, message: str, hint: str = "", name: str = "", *path: str) -> None:
        for span in self._places.of(rule, name or rule.id, *(path or ("id",))):
            diagnostic = kind.at(span, f"{rule.id}: {message}", hint)
            if diagnostic not in tuple(self._diagnostics):
                self._diagnostics.add(diagnostic)


def _records(rule: Rule) -> Iterator[ExpectedRecord]:
    for example in rule.examples:
        yield from example.records


def _actor_roles(rule: Rule) -> Iterator[tuple[str, ...]]:
    """Yield every role code of the rule, and the keys under which it stands."""
    for role in rule.never_source:
        yield role, "never-source"
    for side, role in rule.unnamed:
        yield role, "unnamed", side
    for choice in rule.choices:
        for side, roles in (("source", choice.source), ("target", choice.target)):
            for role in roles:
                yield role, "code", "when", side


def _near(name: str, known: Iterable[str]) -> str:
    near = difflib.get_close_matches(name, sorted(known), n=1)
    return f"did you mean {near[0]!r}?" if near else ""


def _check_lists(packs: Sequence[Pack], diagnostics: Diagnostics) -> None:
    """Report word lists that two packs define: whichever came last would hold for both."""
    owners: dict[str, str] = {}
    for pack in packs:
        for name, _ in pack.words:
            if owners.setdefault(name, pack.name) != pack.name:
                message = f"the pack {owners[name]} has a word list {name!r} too"
                diagnostics.add(kinds.DOUBLE_LIST.at(Span(Source(pack.file, ""), 1, 1, 1, 1), message))


def check_packs(
    packs: Iterable[Pack], lexicon: Lexicon, words: ClauseWords, names: RuleNames, diagnostics: Diagnostics
) -> tuple[Pack, ...]:
    """Return the packs with the rules that can be compiled; what is wrong goes to `diagnostics`."""
    ordered = tuple(packs)
    checker = _Checker(ordered, lexicon, words, names, diagnostics)
    _check_lists(ordered, diagnostics)
    sound = []
    for pack in ordered:
        lists = frozenset(name for name, _ in pack.words)
        sound.append(replace(pack, rules=tuple(rule for rule in pack.rules if checker.rule(rule, lists))))
    return tuple(sound)
