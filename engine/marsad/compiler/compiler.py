"""Packs in, one rule set out: frames become patterns, patterns get their triggers and numbered tests."""

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from marsad.compiler.constructions import constructions
from marsad.compiler.ruleset import CompiledPattern, RuleSet
from marsad.compiler.tests import number_tests
from marsad.language.printing import print_pattern
from marsad.language.rule import Origin, Pack, Rule
from marsad.language.tree import Arguments, Capture, Maybe, Node, WordTest, walk
from marsad.language.tree import Sequence as Row

NOWHERE = Origin("", 0, 0)


def compile_rules(packs: Iterable[Pack], salt: str = "") -> RuleSet:
    """Compile packs that were loaded without error; `salt` (the hash of lexicon and actors) enters the revision."""
    ordered = tuple(packs)
    rules = tuple(rule for pack in ordered for rule in pack.rules)
    drafts = [draft for rule in rules for draft in _patterns(rule)]
    word_lists = {name: words for pack in ordered for name, words in pack.words}
    tests = number_tests((test for _, _, pattern in drafts for test in _word_tests(pattern)), word_lists)
    numbers = {test: number for number, test in enumerate(tests.tests)}
    patterns = tuple(
        CompiledPattern(
            rule,
            construction,
            pattern,
            numbers[trigger_test(pattern)],
            sum({1 << numbers[test] for test in required_tests(pattern)}),
            order,
        )
        for order, (rule, construction, pattern) in enumerate(drafts)
    )
    overridden: dict[str, set[str]] = {}
    for rule in rules:
        for loser in rule.overrides:
            overridden.setdefault(loser, set()).add(rule.id)
    digest = hashlib.sha256(salt.encode())
    for name, words in sorted(word_lists.items()):
        digest.update(f"{name} {words}\n".encode())
    for compiled in patterns:
        digest.update(f"{compiled.rule.id} {compiled.construction} {print_pattern(compiled.pattern)}\n".encode())
    for rule in rules:
        choices = [replace(choice, origin=NOWHERE) for choice in rule.choices]
        settings = (
            rule.id,
            rule.needs,
            rule.beside,
            rule.is_said,
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
        {loser: frozenset(winners) for loser, winners in overridden.items()},
        digest.hexdigest()[:12],
    )


def _patterns(rule: Rule) -> Iterator[tuple[Rule, str, Node]]:
    if rule.pattern is not None:
        yield rule, "pattern", rule.pattern
    if rule.frame is not None:
        for name, pattern in constructions(rule.frame):
            yield rule, name, pattern


def _word_tests(pattern: Node) -> list[WordTest]:
    return [node for node in walk(pattern) if isinstance(node, WordTest)]


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
