"""What is wrong with rules that each are sound, once they stand beside each other and the lexicon?"""

from collections.abc import Iterator, Sequence
from pathlib import Path

from marsad.compiler import events
from marsad.compiler.compiler import required_tests
from marsad.compiler.ruleset import RuleSet
from marsad.compiler.tests import reading_passes
from marsad.language.kinds import NEVER_FIRES
from marsad.language.printing import print_pattern
from marsad.language.rule import Origin, Pack, Rule
from marsad.language.rule_printing import print_rule
from marsad.language.tree import WordTest, walk
from marsad.lexicon import Lexicon
from marsad.model import Features, Lexeme, Reading
from marsad.source import Diagnostic, Kind, Source, Span
from marsad.workbench import kinds

# What a lexeme is, whatever its form; the other features are those of single forms.
_OF_LEXEMES = frozenset({"verb", "noun", "adjective", "particle", "masdar", "participle", "passive-participle"})


def review(packs: Sequence[Pack], rules: RuleSet, lexicon: Lexicon) -> Iterator[Diagnostic]:
    """Yield what no rule by itself could show."""
    for rule in rules.rules:
        yield from _examples(rule)
    yield from _never_firing(rules, lexicon)
    yield from _same_patterns(rules)
    yield from _circular(rules)
    for pack in packs:
        yield from _unused_words(pack)


def _examples(rule: Rule) -> Iterator[Diagnostic]:
    sound = [example for example in rule.examples if not example.todo]
    if not any(example.records for example in sound):
        hint = "add an example with `records:` that passes today"
        yield _at_rule(kinds.NO_POSITIVE_EXAMPLE, rule, "no example shows a record of this rule", hint)
    if not any(not example.records for example in sound):
        hint = "add an example with `records: none` and `because:`"
        yield _at_rule(kinds.NO_NEGATIVE_EXAMPLE, rule, "no example shows where this rule gives nothing", hint)


def _never_firing(rules: RuleSet, lexicon: Lexicon) -> Iterator[Diagnostic]:
    lexemes: dict[str, list[Lexeme]] = {}
    for lexeme in lexicon.lexemes:
        for group in lexeme.groups:
            lexemes.setdefault(group, []).append(lexeme)
    for rule in rules.rules:
        needed = required_tests(rule.pattern) if rule.pattern is not None else ()
        if rule.event is not None:
            needed = (*needed, *events.required_tests(rule.event))
        lacking = next((test for test in needed if not _can_pass(test, lexemes)), None)
        if lacking is not None:
            test = print_pattern(lacking)
            message = f"no word of the lexicon passes {test}, and the rule needs such a word"
            yield _at_rule(NEVER_FIRES, rule, message, "name a group that has such words")


def _can_pass(test: WordTest, lexemes: dict[str, list[Lexeme]]) -> bool:
    if not test.groups:
        return True
    features = [feature for feature in test.features if feature in _OF_LEXEMES]
    return any(
        all(reading_passes(Reading(lexeme, Features()), feature) for feature in features)
        for group in test.groups
        for lexeme in lexemes.get(group, ())
    )


def _same_patterns(rules: RuleSet) -> Iterator[Diagnostic]:
    first: dict[str, Rule] = {}
    for rule in rules.rules:
        earlier = first.setdefault(print_rule(rule), rule)
        if earlier is not rule and earlier.needs == rule.needs and earlier.id not in rule.overrides:
            message = f"the patterns are those of {earlier.id}, which comes first"
            yield _at_rule(kinds.SAME_PATTERN, rule, message, "join the rules, or say which one overrides the other")


def _circular(rules: RuleSet) -> Iterator[Diagnostic]:
    overrides = {rule.id: rule.overrides for rule in rules.rules}
    for rule in rules.rules:
        for loser in rule.overrides:
            if rule.id in overrides.get(loser, ()):
                message = "the rule overrides itself" if loser == rule.id else f"{loser} overrides this rule as well"
                yield _at_rule(kinds.CIRCULAR_OVERRIDE, rule, message, "delete one of the two")


def _unused_words(pack: Pack) -> Iterator[Diagnostic]:
    used = {
        name
        for rule in pack.rules
        if rule.pattern is not None
        for node in walk(rule.pattern)
        if isinstance(node, WordTest)
        for name in node.spellings
    }
    for name, _ in pack.words:
        if name not in used:
            line, column = _find_key(pack.file, name)
            span = _span(Origin(pack.file, line, column), len(name))
            yield kinds.UNUSED_WORDS.at(span, f"no pattern of this file names the word list {name!r}", "delete it")


def _find_key(file: str, key: str) -> tuple[int, int]:
    for number, line in enumerate(_read(file).splitlines(), 1):
        if line.strip() == f"{key}:":
            return number, line.index(key) + 1
    return 1, 1


def _at_rule(kind: Kind, rule: Rule, message: str, hint: str) -> Diagnostic:
    return kind.at(_span(rule.origin, len(rule.id)), f"{rule.id}: {message}", hint)


def _span(origin: Origin, length: int) -> Span:
    source = Source(origin.file, _read(origin.file))
    return Span(source, origin.line, origin.column, origin.line, origin.column + length)


def _read(file: str) -> str:
    return Path(file).read_text(encoding="utf-8")
