"""The compiled pack: immutable, picklable, named by the hash of what it was made from."""

from collections.abc import Mapping
from dataclasses import dataclass

from marsad.compiler.tests import TestTable
from marsad.language.rule import Rule
from marsad.language.rule_printing import print_rule
from marsad.language.tree import Node


@dataclass(frozen=True, slots=True)
class CompiledPattern:
    """The pattern of a rule. `trigger` is the number of its trigger's test, `required` all that it needs, as bits."""

    rule: Rule
    pattern: Node
    trigger: int
    required: int


@dataclass(frozen=True, slots=True)
class RuleSet:
    """All rules of the packs that were loaded, the tests they stand on and the hash that names them.

    `frame_triggers` are the tests, as bits, without one of which no frame matches.
    """

    rules: tuple[Rule, ...]
    patterns: tuple[CompiledPattern, ...]
    tests: TestTable
    frame_triggers: int
    overridden: Mapping[str, frozenset[str]]
    revision: str

    def rule(self, identifier: str) -> Rule:
        """Return the rule of that id. Raises KeyError."""
        for rule in self.rules:
            if rule.id == identifier:
                return rule
        raise KeyError(identifier)

    def normal_form(self, identifier: str | None = None) -> str:
        """Write what the rules look for, one a line under its rule's id; of one rule or of all."""
        chosen = (rule for rule in self.rules if identifier in (None, rule.id))
        return "\n".join(f"rule {rule.id}\n  {print_rule(rule)}" for rule in chosen)
