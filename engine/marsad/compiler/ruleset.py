"""The compiled pack: immutable, picklable, named by the hash of what it was made from."""

from collections.abc import Mapping
from dataclasses import dataclass

from marsad.compiler.tests import TestTable
from marsad.language.rule import Rule
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

    `event_triggers` are the tests, as bits, without one of which nothing tells an event.
    """

    rules: tuple[Rule, ...]
    patterns: tuple[CompiledPattern, ...]
    tests: TestTable
    event_triggers: int
    overridden: Mapping[str, frozenset[str]]
    revision: str

    def rule(self, identifier: str) -> Rule:
        """Return the rule of that id. Raises KeyError."""
        for rule in self.rules:
            if rule.id == identifier:
                return rule
        raise KeyError(identifier)
