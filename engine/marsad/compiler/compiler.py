"""Packs in, one rule set out: patterns get their triggers, and every test of a word a number."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from marsad.compiler import events
from marsad.compiler.ruleset import CompiledPattern, RuleSet
from marsad.compiler.tests import number_tests
from marsad.language.rule import Origin, Pack, Rule
from marsad.language.rule_printing import print_rule
from marsad.language.tree import Arguments, Capture, Maybe, Node, WordTest, walk
from marsad.language.tree import Sequence as Row

NOWHERE = Origin("", 0, 0)


def compile_rules(packs: Iterable[Pack], salt: str = "") -> RuleSet:
    """Compile packs that were loaded without error; `salt` (the hash of lexicon and actors) enters the revision."""
    ordered = tuple(packs)
    rules = tuple(rule for pack in ordered for rule in pack.rules)
    word_lists = {name: words for pack in ordered for name, words in pack.words}
    tests = number_tests((test for rule in rules for test in _word_tests(rule)), word_lists)
    numbers = {test: number for number, test in enumerate(tests.tests)}
    patterns = tuple(
        CompiledPattern(
            rule, rule.pattern, numbers[trigger_test(rule.pattern)], _mask(required_tests(rule.pattern), numbers)
        )
        for rule in rules
        if rule.pattern is not None
    )
    overridden: dict[str, set[str]] = {}
    for rule in rules:
        for loser in rule.overrides:
            overridden.setdefault(loser, set()).add(rule.id)
    digest = hashlib.sha256(salt.encode())
    for name, words in sorted(word_lists.items()):
        digest.update(f"{name} {words}\n".encode())
    for rule in rules:
        digest.update(f"{rule.id} {print_rule(rule)}\n".encode())
        choices = [replace(choice, origin=NOWHERE) for choice in rule.choices]
        settings = (
            rule.id,
            rule.needs,
            rule.never_source,
            rule.pairs,
            rule.mirror,
            rule.unnamed,
            rule.gives_way,
            rule.outcome_of,
            rule.overrides,
        )
        digest.update(f"{settings} {choices}\n".encode())
    return RuleSet(
        rules,
        patterns,
        tests,
        _mask((test for rule in rules if rule.event for test in events.trigger_tests(rule.event)), numbers),
        {loser: frozenset(winners) for loser, winners in overridden.items()},
        digest.hexdigest()[:12],
    )


def _mask(tests: Iterable[WordTest], numbers: Mapping[WordTest, int]) -> int:
    return sum({1 << numbers[test] for test in tests})


def _word_tests(rule: Rule) -> Iterator[WordTest]:
    if rule.event is not None:
        yield from events.word_tests(rule.event)
    if rule.pattern is not None:
        yield from (node for node in walk(rule.pattern) if isinstance(node, WordTest))


def top_level(pattern: Node) -> Sequence[Node]:
    """Return the parts of the pattern's outermost row."""
    return pattern.parts if isinstance(pattern, Row) else (pattern,)


def trigger_index(pattern: Node) -> int:
    """Return which top-level part is the trigger. Raises ValueError unless there is exactly one."""
    found = [
        index for index, part in enumerate(top_level(pattern)) if isinstance(part, Capture) and part.name == "trigger"
    ]
    if (
        len(found) != 1
        or not isinstance(trigger := top_level(pattern)[found[0]], Capture)
        or not isinstance(trigger.body, WordTest)
    ):
        raise ValueError("a pattern has exactly one part `trigger:[...]`, a word, outside all brackets")
    return found[0]


def trigger_test(pattern: Node) -> WordTest:
    """Return the word test of the trigger."""
    trigger = top_level(pattern)[trigger_index(pattern)]
    assert isinstance(trigger, Capture)
    assert isinstance(trigger.body, WordTest)
    return trigger.body


def required_tests(node: Node) -> list[WordTest]:
    """List the word tests without which the pattern cannot match."""
    match node:
        case WordTest():
            return [node]
        case Capture(body=body):
            return required_tests(body)
        case Row(parts=parts):
            return [test for part in parts for test in required_tests(part)]
        case Arguments(slots=slots, required=required):
            return [test for slot, must in zip(slots, required, strict=True) if must for test in required_tests(slot)]
        case Maybe():
            return []
        case _:
            return []
