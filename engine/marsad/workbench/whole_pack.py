"""What is wrong with rules that each are sound, once they stand beside each other and the lexicon?"""

from collections.abc import Iterator
from typing import Final

from marsad.compiler import RuleSet
from marsad.language import NEVER_FIRES
from marsad.lexicon import Lexicon
from marsad.matcher import needs_of
from marsad.source import Diagnostic, Diagnostics
from marsad.workbench import kinds
from marsad.workbench.rule_place import RulePlaces
from marsad.workbench.shadowing import Finding, shadowed

_OF_WORDS: Final = "L"
"""How the codes begin of what is wrong with entries of the lexicon."""


def review(rules: RuleSet, lexicon: Lexicon, told: Diagnostics) -> Iterator[Diagnostic]:
    """Yield what no rule by itself could show; `told` is what was found before.

    A rule lacks its words where an error of theirs keeps them out of the lexicon, which is told already.
    """
    places = RulePlaces()
    of_words = any(found.code.startswith(_OF_WORDS) for found in told.errors)
    never = iter(()) if of_words else _never_firing(rules, lexicon)
    for finding in (_examples(rules), never, shadowed(rules, lexicon), _circular(rules)):
        for kind, rule, message, hint in finding:
            yield kind.at(places.at(rule.origin, len(rule.id)), f"{rule.id}: {message}", hint)


def _examples(rules: RuleSet) -> Iterator[Finding]:
    for rule in rules.rules:
        sound = [example for example in rule.examples if not example.todo]
        if not any(example.records for example in sound):
            hint = "add an example with `records:` that passes today"
            yield kinds.NO_POSITIVE_EXAMPLE, rule, "no example shows a record of this rule", hint
        if not any(not example.records for example in sound):
            hint = "add an example with `records: none` and `because:`"
            yield kinds.NO_NEGATIVE_EXAMPLE, rule, "no example shows where this rule gives nothing", hint


def _never_firing(rules: RuleSet, lexicon: Lexicon) -> Iterator[Finding]:
    spoken = {(group, lexeme.part_of_speech) for lexeme in lexicon.lexemes for group in lexeme.groups}
    for rule in rules.rules:
        for groups, kind in needs_of(rule.event):
            # A clause without a verb may say what it says by a preposition.
            parts = (kind, "particle") if kind == "verb" else (kind,)
            if not any((group, part) in spoken for group in groups for part in parts):
                message = f"no {kind} of the lexicon is of {' | '.join(groups)}, and the rule needs one"
                yield NEVER_FIRES, rule, message, "name a group that has such words"


def _circular(rules: RuleSet) -> Iterator[Finding]:
    overrides = {rule.id: frozenset(rule.overrides) for rule in rules.rules}
    for rule in rules.rules:
        mutual = [loser for loser in rule.overrides if rule.id in overrides.get(loser, ())]
        if mutual:
            others = f", and so do {len(mutual) - 1} others" if len(mutual) > 1 else ""
            message = f"{mutual[0]} overrides this rule as well{others}"
            if rule.id in mutual:
                message = "the rule overrides itself"
            yield kinds.CIRCULAR_OVERRIDE, rule, message, "delete one of the two"
