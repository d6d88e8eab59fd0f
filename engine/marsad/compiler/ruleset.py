"""The compiled pack: immutable, picklable, named by the hash of what it was made from."""

from collections.abc import Mapping
from dataclasses import dataclass

from marsad.compiler.tests import TestTable
from marsad.language.printing import print_pattern
from marsad.language.rule import Rule
from marsad.language.tree import Node


@dataclass(frozen=True, slots=True)
class CompiledPattern:
    """One construction of one rule. `trigger` and `required` are numbers of word tests: its own and all it needs."""

    rule: Rule
    construction: str
    pattern: Node
    trigger: int
    required: int
    order: int


@dataclass(frozen=True, slots=True)
class RuleSet:
    """All patterns of the packs that were loaded, the tests they stand on and the hash that names them."""

    rules: tuple[Rule, ...]
    patterns: tuple[CompiledPattern, ...]
    tests: TestTable
    overridden: Mapping[str, frozenset[str]]
    revision: str

    def rule(self, identifier: str) -> Rule:
        """Return the rule of that id. Raises KeyError."""
        for rule in self.rules:
            if rule.id == identifier:
                return rule
        raise KeyError(identifier)

    def normal_form(self, identifier: str | None = None) -> str:
        """Write the patterns, one a line under its rule's id; of one rule or of all."""
        lines: list[str] = []
        previous = None
        for compiled in self.patterns:
            if identifier is not None and compiled.rule.id != identifier:
                continue
            if compiled.rule.id != previous:
                lines.append(f"rule {compiled.rule.id}")
                previous = compiled.rule.id
            lines.append(f"  {compiled.construction}: {print_pattern(compiled.pattern)}")
        return "\n".join(lines)
