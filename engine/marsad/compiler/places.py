"""Where in its rule does a name stand?"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from marsad.language import Deed, Rule
from marsad.source import Diagnostics, Mapping, Node, Scalar, Sequence, Source, Span, load_yaml


class Place(NamedTuple):
    """Where a name is written: in the rule itself, or in its file for all rules that are silent."""

    span: Span
    is_default: bool = False


class Places:
    """Looks names up in the rule files as they were written; a file is read only when something in it is asked for."""

    def __init__(self) -> None:
        self._files: dict[str, Node | None] = {}

    def of(self, rule: Rule, name: str, *path: str) -> tuple[Place, ...]:
        """Return every place below that path of keys where the rule, or else the defaults of its file, write the name;
        the place of its id if there is none.
        """
        file, line = rule.origin.file, rule.origin.line
        node = self._read(file)
        rules = node.get("rules") if isinstance(node, Mapping) else None
        for item in rules if isinstance(rules, Sequence) else ():
            identifier = item.get("id") if isinstance(item, Mapping) else None
            if identifier is not None and identifier.span.line == line:
                own = tuple(map(Place, _written(item, name, path)))
                return own or _defaults(node, name, path) or (Place(identifier.span),)
        end = rule.origin.column + len(rule.id)
        return (Place(Span(Source(file, ""), line, rule.origin.column, line, end)),)

    def of_deed(self, deed: Deed, name: str) -> tuple[Place, ...]:
        """Return every place where a row of nouns that take up deeds writes the name."""
        file, line = deed.origin.file, deed.origin.line
        node = self._read(file)
        rows = node.get("deeds") if isinstance(node, Mapping) else None
        for row in rows if isinstance(rows, Sequence) else ():
            if row.span.line == line and row.span.column == deed.origin.column:
                return tuple(map(Place, _written(row, name, ())))
        return (Place(Span(Source(file, ""), line, deed.origin.column, line, deed.origin.column + 1)),)

    def _read(self, file: str) -> Node | None:
        if file not in self._files:
            self._files[file] = load_yaml(Path(file), Diagnostics())
        return self._files[file]


def _defaults(node: Node | None, name: str, path: tuple[str, ...]) -> tuple[Place, ...]:
    defaults = node.get("defaults") if isinstance(node, Mapping) else None
    return tuple(Place(span, True) for span in _written(defaults, name, path)) if defaults is not None else ()


def _written(node: Node, name: str, path: tuple[str, ...]) -> Iterator[Span]:
    written = re.compile(rf"(?<![\w.-]){re.escape(name)}(?![\w.-])")
    for scalar in _scalars(node, path):
        if scalar.value.strip() == name:
            yield from (scalar.locate(*match.span()) for match in written.finditer(scalar.value))


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
