"""Where in its file is a clause of a rule written?"""

from pathlib import Path

from marsad.language import Origin, Rule, origin
from marsad.source import Diagnostics, Mapping, Node, Scalar, Sequence, load_yaml


class Places:
    """The places of the parts of rules; each file is read once."""

    def __init__(self) -> None:
        self._files: dict[str, dict[str, Mapping]] = {}
        self._defaults: dict[str, dict[str, Origin]] = {}

    def of(self, rule: Rule, *path: str | int) -> Origin:
        """Return where a part of a rule begins; the only entry of a list may stand without the list."""
        node: Node | None = self._rule(rule)
        for step in path:
            if node is None or (isinstance(node, Scalar) and isinstance(step, int)):
                break
            try:
                node = node.at(step)
            except LookupError:
                return rule.origin
        return rule.origin if node is None else origin(node.span)

    def of_default(self, rule: Rule, key: str) -> Origin:
        """Return where a key of a rule is written, by itself or once for all rules of its file."""
        node = self._rule(rule)
        if node is None or key in node:
            return self.of(rule, key)
        return self._defaults[rule.origin.file].get(key, rule.origin)

    def of_path(self, rule: Rule, role: str, number: int) -> Origin:
        """Return where one of several paths to a role begins."""
        node = self._rule(rule)
        written = None if node is None else node.get(role)
        if not isinstance(written, Scalar):
            return self.of(rule, role)
        before = "|".join(written.value.split("|")[:number])
        start = len(before) + bool(number)
        start += len(written.value[start:]) - len(written.value[start:].lstrip())
        return origin(written.locate(start, start + 1))

    def _rule(self, rule: Rule) -> Mapping | None:
        file = rule.origin.file
        if file not in self._files:
            node = load_yaml(Path(file), Diagnostics(), lint=False)
            defaults = node.get("defaults") if isinstance(node, Mapping) else None
            said = defaults.values if isinstance(defaults, Mapping) else {}
            self._files[file] = _rules(node)
            self._defaults[file] = {key: origin(value.span) for key, value in said.items()}
        return self._files[file].get(rule.id)


def _rules(node: Node | None) -> dict[str, Mapping]:
    rules = node.get("rules") if isinstance(node, Mapping) else None
    found = {}
    for rule in rules if isinstance(rules, Sequence) else ():
        identifier = rule.get("id") if isinstance(rule, Mapping) else None
        if isinstance(rule, Mapping) and isinstance(identifier, Scalar):
            found[identifier.value] = rule
    return found
