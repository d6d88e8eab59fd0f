"""The compiled pack: immutable, picklable, named by the hash of what it was made from."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from marsad.language import Rule


@dataclass(frozen=True, slots=True)
class RuleSet:
    """All rules of the packs that were loaded, which of them give way to which, and the hash that names them.

    `speech` are the rules of what is done by saying it: of the families to which plain statements give way. `deeds`
    are the beginnings of the codes of what a noun takes up, by its lexeme group.
    """

    rules: tuple[Rule, ...]
    overridden: Mapping[str, frozenset[str]]
    speech: frozenset[str]
    revision: str
    deeds: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def rule(self, identifier: str) -> Rule:
        """Return the rule of that id. Raises KeyError."""
        for rule in self.rules:
            if rule.id == identifier:
                return rule
        raise KeyError(identifier)
