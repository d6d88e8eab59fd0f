"""Which rules are loaded, and what does a rule file look like?"""

from dataclasses import dataclass
from typing import Any

from marsad.compiler import RuleSet
from marsad.language import NOTHING, Origin, PackSchema
from marsad.source import json_schema


@dataclass(frozen=True, slots=True)
class RuleLine:
    """A rule in a list: its codes (the mirrored one last), the number of examples, and where it stands."""

    id: str
    title: str
    codes: tuple[str, ...]
    examples: int
    origin: Origin


def list_rules(rules: RuleSet) -> tuple[RuleLine, ...]:
    """Return the rules in the order of their files."""
    return tuple(
        RuleLine(
            rule.id,
            rule.title,
            tuple(
                dict.fromkeys(
                    [
                        *(choice.code for choice in rule.choices if choice.code != NOTHING),
                        *([rule.mirror] if rule.mirror else []),
                    ]
                )
            ),
            len(rule.examples),
            rule.origin,
        )
        for rule in rules.rules
    )


def rule_schema() -> dict[str, Any]:
    """Return the JSON Schema of rule files, for editors that check while one types."""
    return json_schema(PackSchema)
