"""Which clauses of a rule can be taken away or turned round, one at a time?"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final, Literal, get_args

from marsad.language import CHOICE_GROUPS, EVENT_GROUPS, CodeChoice, Event, Origin, Rule, print_paths
from marsad.workbench.mutation.places import Places
from marsad.workbench.rule_words import CONDITIONS, NO_CONDITION, condition, key_of, listed, row_words
from marsad.workbench.sampling import sampled

Kind = Literal["guard", "group", "path", "swap", "condition", "row"]
KINDS: Final[tuple[Kind, ...]] = get_args(Kind)
TITLES: Final[dict[Kind, str]] = {
    "guard": "without what the rule requires or yields to",
    "group": "without one of several groups of words",
    "path": "without one of several paths to a role",
    "swap": "source and target exchanged",
    "condition": "a code without one of its conditions",
    "row": "without one of several codes",
}
_REQUIRED: Final = ("theme", "may_have", "governs")
"""The parts of an event that it can do without."""
_SAID_OF_FILES: Final = ("gives_way", "never_source")
"""What a file may say once for all its rules."""


@dataclass(frozen=True, slots=True)
class Mutant:
    """Rules with one clause changed, in place of those of the same ids; several if they share the row of a table.

    `what` says the change in the words of the rule file, `place` where the clause is written.
    """

    kind: Kind
    rules: tuple[Rule, ...]
    what: str
    place: Origin

    @property
    def rule(self) -> str:
        """The id of the first rule that is changed."""
        return self.rules[0].id


def mutants(rules: Iterable[Rule]) -> Iterator[Mutant]:
    """Yield every mutant of the rules in their order; those of what several rules share come at the first of them."""
    rules = tuple(rules)
    by_id = {rule.id: rule for rule in rules}
    places = Places()
    shared: dict[Origin, list[Rule]] = {}
    for rule in rules:
        for choice in rule.choices:
            shared.setdefault(choice.origin, []).append(rule)
        for name in _SAID_OF_FILES:
            shared.setdefault(places.of_default(rule, key_of(name)), []).append(rule)
    done: set[Origin] = set()
    for rule in rules:
        yield from _of_event(rule, places)
        yield from _of_rule(rule, places)
        yield from _of_overriding(rule, by_id, places)
        for name in _SAID_OF_FILES:
            place = places.of_default(rule, key_of(name))
            if getattr(rule, name) and place not in done:
                done.add(place)
                silent = tuple(_silent(each, name) for each in shared[place])
                yield Mutant("guard", silent, f"without {key_of(name)}: {listed(getattr(rule, name))}", place)
        for choice in rule.choices:
            if choice.origin not in done:
                done.add(choice.origin)
                yield from _of_row(choice, shared[choice.origin])


def chosen_mutants(
    rules: Iterable[Rule], chosen: Iterable[str], *, sample: int | None = None, seed: int = 0
) -> list[Mutant]:
    """Return the mutants of the chosen rules among all that are loaded; a sample is drawn at random by the seed."""
    wanted = set(chosen)
    found = [mutant for mutant in mutants(rules) if any(rule.id in wanted for rule in mutant.rules)]
    return sampled(found, sample, seed)


def _silent(rule: Rule, name: str) -> Rule:
    return replace(rule, gives_way=()) if name == "gives_way" else replace(rule, never_source=())


def _of_event(rule: Rule, places: Places) -> Iterator[Mutant]:
    event = rule.event
    for name in (*EVENT_GROUPS, "governs"):
        groups: tuple[str, ...] = getattr(event, name)
        for number, group in enumerate(groups if len(groups) > 1 else ()):
            left = groups[:number] + groups[number + 1 :]
            place = places.of(rule, "event", key_of(name), number)
            yield Mutant("group", (_with_event(rule, name, left),), f"{key_of(name)}: without {group}", place)
        if name in _REQUIRED and groups:
            place = places.of(rule, "event", key_of(name))
            yield Mutant("guard", (_with_event(rule, name, ()),), f"without {key_of(name)}: {listed(groups)}", place)
    for name, key, empty in (("content", "content", None), ("is_told_named", "named", False)):
        if getattr(event, name) != empty:
            yield Mutant("guard", (_with_event(rule, name, empty),), f"without {key}", places.of(rule, "event", key))
    if event.passive_likely:
        changed = _with_event(rule, "passive_likely", False)
        yield Mutant("guard", (changed,), "without passive: likely", places.of(rule, "event", "passive"))


def _of_rule(rule: Rule, places: Places) -> Iterator[Mutant]:
    for number, role in enumerate(rule.optional):
        cut = replace(rule, needs=(*rule.needs, role))
        yield Mutant("guard", (cut,), f"optional: without {role}", places.of(rule, "optional", number))
    if rule.outcome_of:
        place = places.of(rule, "outcome-of")
        yield Mutant("guard", (replace(rule, outcome_of=()),), f"without outcome-of: {listed(rule.outcome_of)}", place)
    for role, code in rule.unnamed:
        left = tuple(each for each in rule.unnamed if each[0] != role)
        place = places.of(rule, "unnamed", role)
        yield Mutant("guard", (replace(rule, unnamed=left),), f"unnamed: without {role}: {code}", place)
    paths = dict(rule.paths)
    for role, ways in rule.paths:
        for number, way in enumerate(ways if len(ways) > 1 else ()):
            changed = replace(rule, paths=tuple({**paths, role: ways[:number] + ways[number + 1 :]}.items()))
            yield Mutant(
                "path", (changed,), f"{role}: without {print_paths((way,))}", places.of_path(rule, role, number)
            )
    # Of what two do with each other there are records both ways, whoever is called the source.
    if rule.pairs != "symmetric" and {"source", "target"} <= paths.keys():
        changed = replace(rule, paths=tuple({**paths, "source": paths["target"], "target": paths["source"]}.items()))
        yield Mutant("swap", (changed,), "source and target exchanged", places.of(rule, "source"))


def _of_overriding(rule: Rule, by_id: Mapping[str, Rule], places: Places) -> Iterator[Mutant]:
    # Without the clause another preference may come to the same, as the order of the files does: it is turned round.
    for number, loser in enumerate(rule.overrides):
        changed = [replace(rule, overrides=rule.overrides[:number] + rule.overrides[number + 1 :])]
        if loser in by_id:
            changed.append(replace(by_id[loser], overrides=(*by_id[loser].overrides, rule.id)))
        yield Mutant("guard", tuple(changed), f"overrides: {loser} comes first", places.of(rule, "overrides", number))


def _of_row(row: CodeChoice, rules: list[Rule]) -> Iterator[Mutant]:
    cut = tuple(_without_row(rule, row) for rule in rules if len(rule.choices) > 1)
    if cut:
        yield Mutant("row", cut, f"without code {row_words(row)}", row.origin)
    for name in CONDITIONS:
        value = getattr(row, name)
        if value == getattr(NO_CONDITION, name):
            continue
        loose = _with_condition(rules, row, name, getattr(NO_CONDITION, name))
        yield Mutant("condition", loose, f"code {row.code}: without {condition(name, value)}", row.origin)
        for number, group in enumerate(value if name in CHOICE_GROUPS and len(value) > 1 else ()):
            left = _with_condition(rules, row, name, value[:number] + value[number + 1 :])
            yield Mutant("group", left, f"code {row.code}: {name} without {group}", row.origin)


def _with_event(rule: Rule, name: str, value: object) -> Rule:
    event: Event = replace(rule.event, **{name: value})  # type: ignore[arg-type]
    return replace(rule, event=event)


def _without_row(rule: Rule, row: CodeChoice) -> Rule:
    return replace(rule, choices=tuple(each for each in rule.choices if each.origin != row.origin))


def _with_condition(rules: Iterable[Rule], row: CodeChoice, name: str, value: object) -> tuple[Rule, ...]:
    def changed(choice: CodeChoice) -> CodeChoice:
        return replace(choice, **{name: value}) if choice.origin == row.origin else choice  # type: ignore[arg-type]

    return tuple(replace(rule, choices=tuple(map(changed, rule.choices))) for rule in rules)
