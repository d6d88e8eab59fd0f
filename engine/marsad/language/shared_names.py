"""What do rules name instead of writing it again: sets of role codes, and tables of codes?"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from marsad.language import kinds
from marsad.language.rule import CodeChoice, Origin
from marsad.language.schema import CodeSchema, PackSchema
from marsad.source import Diagnostics, Node, nearest


@dataclass(slots=True)
class SharedNames:
    """The sets and tables of all files of a pack, by name, and what is wrong with how rules use them."""

    diagnostics: Diagnostics
    sets: dict[str, tuple[str, ...]] = field(default_factory=dict)
    tables: dict[str, tuple[tuple[CodeSchema, Node], ...]] = field(default_factory=dict)
    used: set[str] = field(default_factory=set)
    written: dict[str, Node] = field(default_factory=dict)

    def add(self, schema: PackSchema, node: Node) -> None:
        """Take up what a file defines; a name that another file has too is reported."""
        for name, roles in schema.sets.items():
            self._define(name, node.at("sets", name))
            self.sets[name] = roles
        for name, rows in schema.tables.items():
            place = node.at("tables", name)
            self._define(name, place)
            self.tables[name] = tuple((row, place.at(number)) for number, row in enumerate(rows))

    def roles(self, written: Iterable[str], node: Node) -> tuple[str, ...]:
        """Return the role codes, those of a set in place of its name, each once."""
        found: dict[str, None] = {}
        for name in written:
            if not name.islower():
                found[name] = None
            elif name in self.sets:
                self.used.add(name)
                found |= dict.fromkeys(self.sets[name])
            else:
                self._unknown(name, "set of roles", self.sets, node)
        return tuple(found)

    def choices(self, row: CodeSchema, node: Node) -> Iterator[CodeChoice]:
        """Yield the choice that a row stands for, or those of the table that it names."""
        yield from self._choices(row, node, frozenset())

    def unused(self) -> Iterator[tuple[str, Node]]:
        """Yield the names that no rule used, and where they are written."""
        yield from ((name, node) for name, node in self.written.items() if name not in self.used)

    def _choices(self, row: CodeSchema, node: Node, within: frozenset[str]) -> Iterator[CodeChoice]:
        if (row.table is None) == (row.cameo is None):
            self.diagnostics.add(kinds.CODE_ROW.at(node.span, "a row of codes has `cameo` or `table`, one of the two"))
        elif row.cameo is not None:
            yield self._choice(row, row.cameo, node)
        elif row.table is not None and row.table in within:
            self.diagnostics.add(kinds.CODE_ROW.at(node.span, f"the table {row.table!r} holds itself"))
        elif row.table in self.tables:
            self.used.add(row.table)
            for inner, place in self.tables[row.table]:
                yield from self._choices(inner, place, within | {row.table})
        else:
            self._unknown(row.table or "", "table", self.tables, node.at("table"))

    def _choice(self, row: CodeSchema, code: str, node: Node) -> CodeChoice:
        span = node.at("cameo").span
        origin = Origin(span.file, span.line, span.column)
        when = row.when
        if when is None:
            return CodeChoice(code, origin=origin)
        place = node.at("when")
        return CodeChoice(
            code,
            when.status,
            when.trigger,
            when.theme,
            when.carrier,
            when.mentions,
            when.clause,
            when.content,
            self.roles(when.source, place),
            self.roles(when.target, place),
            when.abroad,
            origin,
        )

    def _define(self, name: str, node: Node) -> None:
        if name in self.written:
            message = f"{name!r} is defined twice in the loaded packs"
            self.diagnostics.add(kinds.DOUBLE_NAME.at(node.span, message))
        self.written[name] = node

    def _unknown(self, name: str, kind: str, known: Mapping[str, object], node: Node) -> None:
        near = nearest(name, known, f"define it under `{kind}s:`, in any rule file of the pack")
        message = f"no {kind} is called {name!r}"
        self.diagnostics.add(kinds.UNKNOWN_NAME.at(node.span, message, near.hint, near.within(node.span)))
