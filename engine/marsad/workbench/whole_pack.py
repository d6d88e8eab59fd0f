"""What is wrong with rules that each are sound, once they stand beside each other and the lexicon?"""

from collections.abc import Iterator
from pathlib import Path

from marsad.compiler import RuleSet
from marsad.language import NEVER_FIRES, Origin, Rule, print_rule
from marsad.lexicon import Lexicon
from marsad.matcher import needs_of
from marsad.source import Diagnostic, Kind, Source, Span
from marsad.workbench import kinds


def review(rules: RuleSet, lexicon: Lexicon) -> Iterator[Diagnostic]:
    """Yield what no rule by itself could show."""
    files: dict[str, Source] = {}
    for finding in (_examples(rules), _never_firing(rules, lexicon), _same_events(rules), _circular(rules)):
        for kind, rule, message, hint in finding:
            yield kind.at(_span(rule.origin, len(rule.id), files), f"{rule.id}: {message}", hint)


_Finding = tuple[Kind, Rule, str, str]


def _examples(rules: RuleSet) -> Iterator[_Finding]:
    for rule in rules.rules:
        sound = [example for example in rule.examples if not example.todo]
        if not any(example.records for example in sound):
            hint = "add an example with `records:` that passes today"
            yield kinds.NO_POSITIVE_EXAMPLE, rule, "no example shows a record of this rule", hint
        if not any(not example.records for example in sound):
            hint = "add an example with `records: none` and `because:`"
            yield kinds.NO_NEGATIVE_EXAMPLE, rule, "no example shows where this rule gives nothing", hint


def _never_firing(rules: RuleSet, lexicon: Lexicon) -> Iterator[_Finding]:
    spoken = {(group, lexeme.part_of_speech) for lexeme in lexicon.lexemes for group in lexeme.groups}
    for rule in rules.rules:
        for groups, kind in needs_of(rule.event):
            # A clause without a verb may say what it says by a preposition.
            parts = (kind, "particle") if kind == "verb" else (kind,)
            if not any((group, part) in spoken for group in groups for part in parts):
                message = f"no {kind} of the lexicon is of {' | '.join(groups)}, and the rule needs one"
                yield NEVER_FIRES, rule, message, "name a group that has such words"


def _same_events(rules: RuleSet) -> Iterator[_Finding]:
    first: dict[str, Rule] = {}
    for rule in rules.rules:
        earlier = first.setdefault(print_rule(rule), rule)
        is_settled = earlier.id in rule.overrides or rule.id in earlier.overrides
        if earlier is not rule and earlier.needs == rule.needs and not is_settled:
            message = f"event and paths are those of {earlier.id}, which comes first"
            yield kinds.SAME_EVENT, rule, message, "join the rules, or say which one overrides the other"


def _circular(rules: RuleSet) -> Iterator[_Finding]:
    overrides = {rule.id: frozenset(rule.overrides) for rule in rules.rules}
    for rule in rules.rules:
        mutual = [loser for loser in rule.overrides if rule.id in overrides.get(loser, ())]
        if mutual:
            others = f", and so do {len(mutual) - 1} others" if len(mutual) > 1 else ""
            message = f"{mutual[0]} overrides this rule as well{others}"
            if rule.id in mutual:
                message = "the rule overrides itself"
            yield kinds.CIRCULAR_OVERRIDE, rule, message, "delete one of the two"


def _span(origin: Origin, length: int, files: dict[str, Source]) -> Span:
    source = files.get(origin.file)
    if source is None:
        source = files[origin.file] = Source(origin.file, Path(origin.file).read_text(encoding="utf-8"))
    return Span(source, origin.line, origin.column, origin.line, origin.column + length)
