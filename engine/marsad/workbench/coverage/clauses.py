"""Which clauses of the rules can texts exercise, and where is each written?"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Literal

from marsad.language import EVENT_GROUPS, Origin, RolePath, Rule, print_paths
from marsad.workbench.mutation.places import Places
from marsad.workbench.rule_words import key_of, listed, row_words

ClauseKind = Literal["rule", "code", "path", "guard", "group"]
Key = tuple[ClauseKind, str, str]
"""A clause of one rule: its kind, the rule's id, its name in the words of the rule file."""
"""The parts of an event that name groups."""


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause of a rule file; several rules share the row of a table, and what a file says once for all of them."""

    kind: ClauseKind
    what: str
    rules: tuple[str, ...]
    place: Origin

    @property
    def keys(self) -> Iterator[Key]:
        """The clause as it is counted for each of its rules."""
        return ((self.kind, rule, self.what) for rule in self.rules)


def clauses_of(rules: Iterable[Rule]) -> list[Clause]:
    """Return every clause of the rules in their order; what several share comes once, at the first of them."""
    places = Places()
    found: dict[tuple[ClauseKind, str, Origin], Clause] = {}
    for rule in rules:
        for clause in _of_rule(rule, places):
            key = (clause.kind, clause.what, clause.place)
            known = found.get(key)
            found[key] = clause if known is None else replace(known, rules=(*known.rules, rule.id))
    return list(found.values())


def path_words(role: str, path: RolePath) -> str:
    """Return how the clause of a path to a role is named."""
    return f"{role}: {print_paths((path,))}"


def group_words(part: str, group: str) -> str:
    """Return how the clause of a group in a part of an event is named."""
    return f"{key_of(part)}: {group}"


def part_words(part: str, groups: tuple[str, ...]) -> str:
    """Return how the guard that a part of an event is, is named."""
    return f"{key_of(part)}: {listed(groups)}"


def _of_rule(rule: Rule, places: Places) -> Iterator[Clause]:
    def clause(kind: ClauseKind, what: str, place: Origin) -> Clause:
        return Clause(kind, what, (rule.id,), place)

    yield clause("rule", "", rule.origin)
    for row in rule.choices:
        yield clause("code", row_words(row), row.origin)
    for role, paths in rule.paths:
        for number, path in enumerate(paths):
            yield clause("path", path_words(role, path), places.of_path(rule, role, number))
    for part in (*EVENT_GROUPS, "governs"):
        for number, group in enumerate(getattr(rule.event, part)):
            yield clause("group", group_words(part, group), places.of(rule, "event", key_of(part), number))
    for what, place in _guards(rule, places):
        yield clause("guard", what, place)


def _guards(rule: Rule, places: Places) -> Iterator[tuple[str, Origin]]:
    event = rule.event
    for part in ("theme", "governs"):
        if getattr(event, part):
            yield part_words(part, getattr(event, part)), places.of(rule, "event", part)
    if event.content:
        yield f"content: {event.content}", places.of(rule, "event", "content")
    for name, said in (("named", event.is_told_named), ("negated", event.is_negated)):
        if said:
            yield f"{name}: yes", places.of(rule, "event", name)
    if event.passive_likely:
        yield "passive: likely", places.of(rule, "event", "passive")
    for role in rule.needs:
        yield f"needs {role}", places.of(rule, role)
    for role, code in rule.unnamed:
        yield f"unnamed: {role}: {code}", places.of(rule, "unnamed", role)
    for name in ("never_source", "gives_way"):
        if getattr(rule, name):
            yield part_words(name, getattr(rule, name)), places.of_default(rule, key_of(name))
    if rule.outcome_of:
        yield part_words("outcome_of", rule.outcome_of), places.of(rule, "outcome-of")
    for number, loser in enumerate(rule.overrides):
        yield f"overrides: {loser}", places.of(rule, "overrides", number)
