"""What do rules name instead of writing it again: sets of role codes, and tables of codes?"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from marsad.language import kinds
from marsad.language.rule import NOTHING, CodeChoice, Origin
from marsad.language.schema import CodeSchema, PackSchema
from marsad.source import Diagnostics, Node, nearest


@dataclass(frozen=True, slots=True)
class Definition:
    """A name that a file defines, and what it stands for: role codes of a set, or else rows of a table."""

    name: str
    node: Node
    roles: tuple[str, ...] = ()
    rows: tuple[tuple[CodeSchema, Node], ...] | None = None


def definitions(schema: PackSchema, node: Node) -> Iterator[Definition]:
    """Yield what a file defines."""
    for name, roles in schema.sets.items():
        yield Definition(name, node.at("sets", name), roles)
    for name, rows in schema.tables.items():
        place = node.at("tables", name)
        yield Definition(name, place, (), tuple((row, place.at(number)) for number, row in enumerate(rows)))


@dataclass(slots=True)
class SharedNames:
    """The sets and tables of all files of a pack, by name, and what is wrong with how rules use them."""

    diagnostics: Diagnostics
    sets: dict[str, tuple[str, ...]] = field(default_factory=dict)
    tables: dict[str, tuple[tuple[CodeSchema, Node], ...]] = field(default_factory=dict)
    used: set[str] = field(default_factory=set)
    written: dict[str, Node] = field(default_factory=dict)

    def add(self, definition: Definition) -> None:
        """Take up a definition; a name that is defined before is reported."""
        name = definition.name
        if name in self.written:
            message = f"{name!r} is defined twice in the loaded packs"
            self.diagnostics.add(kinds.DOUBLE_NAME.at(definition.node.span, message))
        self.written[name] = definition.node
        if definition.rows is None:
            self.sets[name] = definition.roles
        else:
            self.tables[name] = definition.rows

    def roles(self, written: Iterable[str], node: Node) -> tuple[str, ...]:
        """Return the role codes, those of a set in place of its name, each once."""
        found: dict[str, None] = {}
        for name in written:
            if name == NOTHING or not name.islower():
                found[name] = None
            elif name in self.sets:
                self.used.add(name)
                found |= dict.fromkeys(self.sets[name])
            else:
                self._unknown(name, "set of roles", self.sets, node)
        return tuple(found)

    def choices(self, row: CodeSchema, node: Node) -> Iterator[CodeChoice]:
        """Yield the choice that a row stands for, or those of the table that it names."""
        yield from self._choices(row, node, None, frozenset())

    def _choices(self, row: CodeSchema, node: Node, column: str | None, within: frozenset[str]) -> Iterator[CodeChoice]:
        if [row.cameo is None, not row.codes, row.table is None].count(False) != 1:
            message = "a row of codes has `cameo`, `codes` or `table`, one of the three"
            self.diagnostics.add(kinds.CODE_ROW.at(node.span, message))
        elif row.table is not None and row.when is not None:
            message = "the rows of a table have conditions of their own, and `when` beside it would not hold for them"
            self.diagnostics.add(kinds.CODE_ROW.at(node.at("when").span, message))
        elif row.cameo is not None:
            yield self._choice(row, row.cameo, node.at("cameo"), node)
        elif row.codes and column is None:
            message = "codes by columns stand in a table, whose `column` a rule names"
            self.diagnostics.add(kinds.CODE_ROW.at(node.span, message))
        elif row.table is None:
            if column in row.codes:
                yield self._choice(row, row.codes[column], node.at("codes"), node)
        elif row.table in within:
            self.diagnostics.add(kinds.CODE_ROW.at(node.span, f"the table {row.table!r} holds itself"))
        elif row.table in self.tables:
            self.used.add(row.table)
            if self._has_column(row.table, row.column, node):
                for inner, place in self.tables[row.table]:
                    yield from self._choices(inner, place, row.column, within | {row.table})
        else:
            self._unknown(row.table, "table", self.tables, node.at("table"))

    def _has_column(self, table: str, column: str | None, node: Node) -> bool:
        """Say whether a table has the column that is asked for; report it if not."""
        columns = {name: None for row, _ in self.tables[table] for name in row.codes}
        if column is None and columns:
            message = f"the table {table!r} has codes by columns, and this row names no `column`"
            self.diagnostics.add(kinds.CODE_ROW.at(node.span, message))
        elif column is not None and column not in columns:
            self._unknown(column, "column", columns, node.at("column"))
        return column in columns if columns else column is None

    def _choice(self, row: CodeSchema, code: str, written: Node, node: Node) -> CodeChoice:
        origin = Origin(written.span.file, written.span.line, written.span.column)
        when = row.when
        if when is None:
            return CodeChoice(code, origin=origin)
        place = node.at("when")
        return CodeChoice(
            code,
            when.status,
            when.trigger,
            when.theme,
            when.quality,
            when.subject,
            when.carrier,
            when.mentions,
            when.clause,
            when.cause,
            when.beside_cause,
            when.predicated,
            when.content,
            self.roles(when.source, place),
            self.roles(when.target, place),
            when.abroad,
            when.elsewhere,
            origin,
        )

    def _unknown(self, name: str, kind: str, known: Mapping[str, object], node: Node) -> None:
        section = "`tables:`" if kind == "table" else "`sets:`"
        where = "`codes:` of its rows" if kind == "column" else f"{section}, in any rule file of the pack"
        near = nearest(name, known, f"define it under {where}")
        message = f"no {kind} is called {name!r}"
        self.diagnostics.add(kinds.UNKNOWN_NAME.at(node.span, message, near.hint, near.within(node.span)))
