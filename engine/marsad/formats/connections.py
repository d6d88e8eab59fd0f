"""How do SQLite and DuckDB take many rows at once?"""

import sqlite3
from collections.abc import Collection, Sequence
from pathlib import Path
from typing import Any, Protocol

from marsad.formats.extras import need

Row = Sequence[Any]


class Connection(Protocol):
    """What a database of records is asked for; `Error` is what its library raises."""

    Error: type[Exception]
    has_indexes: bool

    def run(self, statement: str, values: Sequence[Any] = ()) -> None:
        """Run one statement."""
        ...

    def columns(self, table: str) -> list[str]:
        """Return the names of a table's columns."""
        ...

    def replace(self, table: str, rows: Collection[Row]) -> None:
        """Insert rows, each of which takes the place of the one with its key."""
        ...

    def each(self, statement: str, values: Collection[str]) -> None:
        """Run a statement for each of the values, which stands in it as `?`."""
        ...

    def close(self) -> None:
        """Let the database go."""
        ...


class SqliteConnection:
    """A file of SQLite, each statement a transaction of its own unless BEGIN stands before."""

    Error: type[Exception] = sqlite3.Error
    has_indexes = True

    def __init__(self, path: Path) -> None:
        self._connection = sqlite3.connect(path, isolation_level=None)

    def run(self, statement: str, values: Sequence[Any] = ()) -> None:
        """Run one statement."""
        self._connection.execute(statement, values)

    def columns(self, table: str) -> list[str]:
        """Return the names of a table's columns."""
        return [column[0] for column in self._connection.execute(f"SELECT * FROM {table} LIMIT 0").description]

    def replace(self, table: str, rows: Collection[Row]) -> None:
        """Insert rows, each of which takes the place of the one with its key."""
        marks = ", ".join("?" for _ in next(iter(rows)))
        self._connection.executemany(f"INSERT OR REPLACE INTO {table} VALUES ({marks})", rows)

    def each(self, statement: str, values: Collection[str]) -> None:
        """Run a statement for each of the values, which stands in it as `?`."""
        self._connection.executemany(statement, [(value,) for value in values])

    def close(self) -> None:
        """Let the database go."""
        self._connection.close()


class DuckdbConnection:
    """A file of DuckDB; needs the extra `duckdb`.

    It finds rows by the bounds of its blocks, and replaces none in a column with an index: so it has only keys.
    """

    has_indexes = False

    def __init__(self, path: Path) -> None:
        duckdb = need("duckdb", "duckdb")
        self.Error: type[Exception] = duckdb.Error
        self._arrow = need("pyarrow", "duckdb")
        self._connection = duckdb.connect(str(path))

    def run(self, statement: str, values: Sequence[Any] = ()) -> None:
        """Run one statement."""
        self._connection.execute(statement, list(values))

    def columns(self, table: str) -> list[str]:
        """Return the names of a table's columns."""
        return [column[0] for column in self._connection.execute(f"SELECT * FROM {table} LIMIT 0").description]

    def replace(self, table: str, rows: Collection[Row]) -> None:
        """Insert rows, each of which takes the place of the one with its key."""
        columns = [self._arrow.array(column) for column in zip(*rows, strict=True)]
        names = [f"column_{number}" for number in range(len(columns))]
        self._connection.register("new_rows", self._arrow.Table.from_arrays(columns, names=names))
        self._connection.execute(f"INSERT OR REPLACE INTO {table} SELECT * FROM new_rows")
        self._connection.unregister("new_rows")

    def each(self, statement: str, values: Collection[str]) -> None:
        """Run a statement for all of the values together."""
        self._connection.execute(statement.replace("= ?", "IN (SELECT unnest(?))"), [list(values)])

    def close(self) -> None:
        """Let the database go."""
        self._connection.close()
