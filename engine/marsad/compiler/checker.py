"""What can only be checked when lexicon, ontology and all packs are there: names that lead nowhere."""

import difflib
from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from marsad.clauses.words import ClauseWords
from marsad.compiler.constructions import CONSTRUCTIONS, constructions
from marsad.compiler.gaps import gap_faults
from marsad.language import kinds
from marsad.language.rule import NOTHING, Pack, Rule
from marsad.language.tree import EntityTest, Node, WordTest, walk
from marsad.lexicon import Lexicon
from marsad.source import Diagnostics, Kind
from marsad.source.location import Source, Span

FUNCTIONS = frozenset({"subject", "topic", "patient", "sufferer", "object", "bare", "of", "national"})


@dataclass(frozen=True, slots=True)
class RuleNames:
    """What rules may name beside lexeme groups: event codes, families of events, and role codes of actors."""

    codes: Container[str]
    families: frozenset[str]
    has_role: Callable[[str], bool]


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
        self._ids = [rule.id for pack in packs for rule in pack.rules]
        self._seen: set[str] = set()
        self._sources: dict[str, Source] = {}

    def rule(self, rule: Rule, lists: frozenset[str]) -> bool:
        """Check one rule; return whether it can be compiled."""
        before = len(self._diagnostics.errors)
        if rule.id in self._seen:
            self._report(kinds.DOUBLE_RULE, rule, f"rule {rule.id} stands twice in the loaded packs")
        self._seen.add(rule.id)
        self._codes_and_names(rule)
        for pattern in self._patterns(rule):
            self._pattern(rule, pattern, lists)
        return len(self._diagnostics.errors) == before

    def _codes_and_names(self, rule: Rule) -> None:
        for choice in rule.choices:
            if choice.code != NOTHING and choice.code not in self._names.codes:
                self._report(kinds.UNKNOWN_CODE, rule, f"the ontology has no code {choice.code!r}")
            for group in (*choice.trigger, *choice.theme, *choice.mentions):
                self._group(rule, group)
        if rule.mirror is not None and rule.mirror not in self._names.codes:
            self._report(kinds.UNKNOWN_CODE, rule, f"the ontology has no code {rule.mirror!r}")
        for loser in rule.overrides:
            if loser not in self._ids:
                near = difflib.get_close_matches(loser, self._ids, n=1)
                self._report(kinds.UNKNOWN_RULE, rule, f"no loaded pack has a rule {loser!r}", _suggest(near))
        for name in rule.frame.off if rule.frame else ():
            if name not in CONSTRUCTIONS:
                hint = f"constructions: {', '.join(CONSTRUCTIONS)}"
                self._report(kinds.UNKNOWN_CONSTRUCTION, rule, f"no construction is called {name!r}", hint)
        for need in rule.needs:
            if need not in ("source", "target", "parties"):
                self._report(kinds.UNKNOWN_ROLE, rule, f"{need!r} is no role", "roles: source, target, parties")

        for family in (*rule.gives_way, *rule.outcome_of):
            if family not in self._names.families:
                near = difflib.get_close_matches(family, sorted(self._names.families), n=1)
                self._report(kinds.UNKNOWN_FAMILY, rule, f"the ontology has no family {family!r}", _suggest(near))
        for role in dict.fromkeys(self._actor_roles(rule)):
            if not self._names.has_role(role):
                self._report(kinds.UNKNOWN_ACTOR_ROLE, rule, f"no actor has the role code {role!r}")

    def _actor_roles(self, rule: Rule) -> Iterator[str]:
        yield from rule.never_source
        yield from (code for _, code in rule.unnamed)
        for choice in rule.choices:
            yield from (*choice.source, *choice.target)

    def _patterns(self, rule: Rule) -> list[Node]:
        if rule.pattern is not None:
            return [rule.pattern]
        return [pattern for _, pattern in constructions(rule.frame)] if rule.frame is not None else []

    def _pattern(self, rule: Rule, pattern: Node, lists: frozenset[str]) -> None:
        try:
            for fault in gap_faults(pattern):
                self._report(kinds.PATTERN_GAP, rule, fault)
        except ValueError as error:
            self._report(kinds.PATTERN_TRIGGER, rule, str(error))
        for node in walk(pattern):
            if isinstance(node, WordTest):
                for group in node.groups:
                    self._group(rule, group)
                for name in node.spellings:
                    if name not in lists:
                        self._report(kinds.UNKNOWN_GROUP, rule, f"this file has no word list {name!r}")
            elif isinstance(node, EntityTest):
                for function in node.functions:
                    if function not in self._functions:
                        near = difflib.get_close_matches(function, sorted(self._functions), n=1)
                        self._report(
                            kinds.PATTERN_FUNCTION, rule, f"no function is called {function!r}", _suggest(near)
                        )

    def _group(self, rule: Rule, group: str) -> None:
        if group not in self._groups:
            near = difflib.get_close_matches(group, sorted(self._groups), n=1)
            self._report(kinds.UNKNOWN_GROUP, rule, f"the lexicon has no group {group!r}", _suggest(near))

    def _report(self, kind: Kind, rule: Rule, message: str, hint: str = "") -> None:
        origin = rule.origin
        span = Span(self._source(origin.file), origin.line, origin.column, origin.line, origin.column + len(rule.id))
        diagnostic = kind.at(span, f"{rule.id}: {message}", hint)
        if diagnostic not in tuple(self._diagnostics):
            self._diagnostics.add(diagnostic)

    def _source(self, file: str) -> Source:
        """Return the rule file's text for the caret frame; one object a file, so that equal diagnostics are equal."""
        found = self._sources.get(file)
        if found is None:
            try:
                text = Path(file).read_text(encoding="utf-8")
            except (OSError, UnicodeDecodeError):
                text = ""
            found = self._sources[file] = Source(file, text)
        return found


def _suggest(near: list[str]) -> str:
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
