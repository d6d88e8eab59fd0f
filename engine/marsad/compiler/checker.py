"""What can only be checked when lexicon, ontology and all packs are there: names that lead nowhere."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from marsad.actors import ActorCodes
from marsad.clauses import ClauseWords
from marsad.compiler.places import Places
from marsad.language import CHOICE_GROUPS, NOTHING, Deed, ExpectedRecord, Origin, Pack, Rule, kinds
from marsad.lexicon import Lexicon
from marsad.source import Diagnostics, Kind, Near, Span, display_path, guessed, nearest, runs_right_to_left


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
        self._lexicon = lexicon
        self._groups = lexicon.groups
        self._prepositions = words.preposition_groups
        self._names = names
        self._diagnostics = diagnostics
        self._said: set[tuple[str, Span, str]] = set()
        self._ids = frozenset(rule.id for pack in packs for rule in pack.rules)
        self._seen: dict[str, Origin] = {}
        self._places = Places()

    def rule(self, rule: Rule) -> bool:
        """Check one rule; return whether it can be compiled."""
        before = len(self._diagnostics.errors)
        if rule.id in self._seen:
            self._twice(rule)
        self._seen.setdefault(rule.id, rule.origin)
        self._codes(rule)
        self._other_names(rule)
        self._actors(rule)
        self._event(rule)
        return len(self._diagnostics.errors) == before

    def deed(self, deed: Deed) -> bool:
        """Check which nouns take up what; return whether that can be compiled."""
        before = len(self._diagnostics.errors)
        for group in deed.nouns:
            if group not in self._groups:
                self._of_deed(kinds.UNKNOWN_GROUP, deed, f"the lexicon has no group {group!r}", self._near_group(group))
        for beginning in deed.codes:
            if not any(code.startswith(beginning) for code in self._names.codes):
                near = nearest(beginning, self._names.codes, "`marsad rules codes` lists them").only_said
                self._of_deed(kinds.UNKNOWN_CODE, deed, f"the ontology has no code {beginning!r}", near)
        return len(self._diagnostics.errors) == before

    def _of_deed(self, kind: Kind, deed: Deed, message: str, near: Near) -> None:
        for span, _ in self._places.of_deed(deed, near.written):
            self._diagnostics.add(kind.at(span, message, near.hint, near.within(span)))

    def _twice(self, rule: Rule) -> None:
        first = self._seen[rule.id]
        hint = f"the first is at {display_path(first.file)}:{first.line}; give one of them another id"
        message = f"rule {rule.id} stands twice in the loaded packs"
        self._report(kinds.DOUBLE_RULE, rule, message, Near(rule.id, hint), rule.id, "id")

    def _codes(self, rule: Rule) -> None:
        for choice in rule.choices:
            if not choice.is_nothing:
                self._code(rule, choice.code, "code", "cameo")
            for name in CHOICE_GROUPS:
                for group in getattr(choice, name):
                    self._group(rule, group, "code", "when", name.replace("_", "-"))
        if rule.mirror is not None:
            self._code(rule, rule.mirror, "mirror")
        for record in _records(rule):
            self._code(rule, record.code, "examples", "records", "code")

    def _code(self, rule: Rule, code: str, *path: str) -> None:
        if code not in self._names.codes:
            message = f"the ontology has no code {code!r}"
            near = nearest(code, self._names.codes, "`marsad rules codes` lists them").only_said
            self._report(kinds.UNKNOWN_CODE, rule, message, near, code, *path)

    def _other_names(self, rule: Rule) -> None:
        for loser in rule.overrides:
            if loser not in self._ids:
                message = f"no loaded pack has a rule {loser!r}"
                near = nearest(loser, self._ids, "`marsad rules list` lists them")
                self._report(kinds.UNKNOWN_RULE, rule, message, near, loser, "overrides")
        families = self._names.families
        for key, named in (("gives-way", rule.gives_way), ("outcome-of", rule.outcome_of)):
            for family in named:
                if family not in families:
                    near = nearest(family, families, f"families: {', '.join(sorted(families))}")
                    message = f"the ontology has no family {family!r}"
                    self._report(kinds.UNKNOWN_FAMILY, rule, message, near, family, key)

    def _actors(self, rule: Rule) -> None:
        actors = self._names.actors
        if actors is None:
            return
        parts = actors.parts
        for role, *path in _actor_roles(rule):
            if role not in parts:
                message = f"no actor has the role code {role!r}"
                near = guessed(role, parts, "roles are defined in the folder `actors`")
                self._report(kinds.UNKNOWN_ACTOR_ROLE, rule, message, near, role, *path)
        for record in _records(rule):
            for key, code in (("source", record.source), ("target", record.target)):
                unknown = actors.unknown_part(code or "")
                if code is not None and unknown:
                    part = "" if unknown == code else f": {unknown!r} is no country and no role"
                    message = f"no actor is coded {code!r}{part}"
                    near = guessed(unknown, parts, "countries and roles are defined in the folder `actors`")
                    self._report(kinds.UNKNOWN_ACTOR, rule, message, near, code, "examples", "records", key)
                elif code is not None and actors.in_order(code) != code:
                    near = Near(code, f"write {actors.in_order(code)!r}")
                    message = f"in {code!r} the country stands behind the role"
                    self._report(kinds.UNKNOWN_ACTOR, rule, message, near, code, "examples", "records", key)

    def _event(self, rule: Rule) -> None:
        event = rule.event
        asked = {
            "verb": event.verb,
            "light": event.light,
            "noun": event.noun,
            "theme": event.theme,
            "may-have": event.may_have,
        }
        for key, groups in asked.items():
            for group in groups:
                self._group(rule, group, "event", key)
        for group in event.governs:
            if group not in self._prepositions:
                message = f"no preposition group is called {group!r}"
                near = nearest(group, self._prepositions, f"groups: {', '.join(sorted(self._prepositions))}")
                self._report(kinds.UNKNOWN_PREPOSITION, rule, message, near, group, "event", "governs")

    def _group(self, rule: Rule, group: str, *path: str) -> None:
        if group not in self._groups:
            message = f"the lexicon has no group {group!r}"
            is_told = self._diagnostics.tells(kinds.UNKNOWN_GROUP.code, rule.origin.file)
            near = self._near_group(group) if is_told else Near(group, "")
            self._report(kinds.UNKNOWN_GROUP, rule, message, near, group, *path)

    def _near_group(self, written: str) -> Near:
        """Say which group was meant: the nearest by name, or those that hold the Arabic word that was written."""
        if not runs_right_to_left(written):
            hint = (
                "define it in the folder `lexicon` of your pack; `marsad lexicon --groups` lists those that there are"
            )
            return nearest(written, self._groups, hint)
        holding = sorted({group for lexeme in self._lexicon.find(written) for group in lexeme.groups})
        where = f"the word is in {', '.join(holding)}" if holding else "put the word into one, in the folder `lexicon`"
        return Near(written, f"rules name groups of words: {where}")

    def _report(self, kind: Kind, rule: Rule, message: str, near: Near, name: str, *path: str) -> None:
        for span, is_default in self._places.of(rule, name, *path):
            said = message if is_default else f"{rule.id}: {message}"
            place = (kind.code, span, said)
            if place not in self._said:
                self._said.add(place)
                self._diagnostics.add(kind.at(span, said, near.hint, near.within(span)))


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
                if role != NOTHING:
                    yield role, "code", "when", side


def check_packs(
    packs: Iterable[Pack], lexicon: Lexicon, words: ClauseWords, names: RuleNames, diagnostics: Diagnostics
) -> tuple[Pack, ...]:
    """Return the packs with the rules that can be compiled; what is wrong goes to `diagnostics`."""
    ordered = tuple(packs)
    checker = _Checker(ordered, lexicon, words, names, diagnostics)
    return tuple(
        replace(pack, rules=tuple(filter(checker.rule, pack.rules)), deeds=tuple(filter(checker.deed, pack.deeds)))
        for pack in ordered
    )
