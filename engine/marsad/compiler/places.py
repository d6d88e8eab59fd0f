"""Where in its rule does a name stand?"""

import re
from collections.abc import Iterator
from pathlib import Path

from marsad.language.rule import Rule
from marsad.source import Diagnostics, Mapping, Node, Scalar, Sequence, Source, Span, load_yaml


class Places:
    """Looks names up in the rule files as they were written; a file is read only when something in it is asked for."""

    def __init__(self) -> None:
        self._files: dict[str, Node | None] = {}

    def of(self, rule: Rule, name: str, *path: str) -> tuple[Span, ...]:
        """Return every place below that path of keys where the rule writes the name; its id's if there is none."""
        node = self._rule(rule)
        if node is None:
            origin = rule.origin
            end = origin.column + len(rule.id)
            return (Span(Source(origin.file, ""), origin.line, origin.column, origin.line, end),)
        written = re.compile(rf"(?<![\w.-]){re.escape(name)}(?![\w.-])")
        found = (
            scalar.locate(*match.span())
            for scalar in _scalars(node, path)
            for match in written.finditer(scalar.value)
            if scalar.value.strip() == name
        )
        return tuple(found) or (node.at("id").span,)

    def _rule(self, rule: Rule) -> Node | None:
        file, line = rule.origin.file, rule.origin.line
        if file not in self._files:
            self._files[file] = load_yaml(Path(file), Diagnostics())
        node = self._files[file]
        rules = node.get("rules") if isinstance(node, Mapping) else None
        for item in rules if isinstance(rules, Sequence) else ():
            identifier = item.get("id") if isinstance(item, Mapping) else None
            if identifier is not None and identifier.span.line == line:
                return item
        return None


def _scalars(node: Node, path: tuple[str, ...]) -> Iterator[Scalar]:
    """Yield the texts below a path of keys; lists on the way are gone through."""
    if isinstance(node, Scalar):
        yield node
    elif isinstance(node, Sequence):
        for item in node:
            yield from _scalars(item, path)
    elif path:
        child = node.get(path[0])
        if child is not None:
            yield from _scalars(child, path[1:])
    else:
        for child in node.values.values():
            yield from _scalars(child, ())
