"""How are records written to a database of DuckDB or SQLite, again and again without doubling anything?"""

import errno
from collections.abc import Collection, Sequence
from pathlib import Path
from typing import Final, Literal

from marsad.formats.connections import Connection, DuckdbConnection, Row, SqliteConnection
from marsad.formats.errors import error_row
from marsad.formats.extras import MissingExtraError
from marsad.formats.problem import Problem
from marsad.formats.tables import INDEXES, KEYS, TABLES, actor_rows, column_names, document_row, event_row
from marsad.model import Document, EventRecord

Database = Literal["duckdb", "sqlite"]
_ROWS_AT_ONCE: Final = 2_000


class DatabaseWriter:
    """Adds to the tables documents, events, actors and errors, some documents in one transaction.

    A row takes the place of the one with its key; events of a document that another pack gave go. What was written
    before a kill stays, whole documents only. Raises OSError where the database cannot be written.
    """

    def __init__(self, path: Path, kind: Database, keep: Sequence[str] = (), pack: str = "") -> None:
        self._path = path
        self._keep = keep
        self._pack = pack
        self._rows: dict[str, list[Row]] = {table: [] for table in TABLES}
        open_database = DuckdbConnection if kind == "duckdb" else SqliteConnection
        try:
            self._connection: Connection = open_database(path)
        except MissingExtraError:
            raise
        except Exception as error:
            raise _refused(error, path) from error
        try:
            self._create()
            self._recognise()
        except self._connection.Error as error:
            self._connection.close()
            raise _refused(error, path) from error

    def _create(self) -> None:
        for table, columns in TABLES.items():
            self._connection.run(
                f"CREATE TABLE IF NOT EXISTS {table} ({', '.join(columns)}, PRIMARY KEY ({KEYS[table]}))"
            )
        for table, indexed in INDEXES.items() if self._connection.has_indexes else ():
            for column in indexed:
                self._connection.run(f"CREATE INDEX IF NOT EXISTS {table}_{column} ON {table} ({column})")

    def _recognise(self) -> None:
        """Raise the library's error where a table is not as this version makes it."""
        for table in TABLES:
            names = self._connection.columns(table)
            if names != column_names(table):
                raise self._connection.Error(f"its table {table} is of another version of marsad: write to a new file")

    def write(self, document: Document, records: Sequence[EventRecord]) -> None:
        """Gather the document's rows, and write them when they are enough."""
        self._rows["documents"].append(document_row(document, len(records), self._keep, self._pack))
        self._rows["events"] += map(event_row, records)
        self._rows["actors"] += (row for record in records for row in actor_rows(record))
        self._flush_if_many()

    def fail(self, problem: Problem) -> None:
        """Gather what was wrong with an input."""
        self._rows["errors"].append(tuple(error_row(problem).values()))
        self._flush_if_many()

    def finish(self) -> None:
        """Write the rest, and close the database."""
        self._flush()
        self.close()

    def close(self) -> None:
        """Close the database; what was not yet written is left out."""
        self._connection.close()

    def _flush_if_many(self) -> None:
        if sum(map(len, self._rows.values())) >= _ROWS_AT_ONCE:
            self._flush()

    def _flush(self) -> None:
        try:
            self._connection.run("BEGIN")
            for table, rows in self._rows.items():
                # Of one key the last row counts, as it would if each were written alone.
                latest = {tuple(row[at] for at in _places(table)): row for row in rows}
                if latest:
                    self._connection.replace(table, latest.values())
            documents = {row[0] for row in self._rows["documents"]}
            if documents:
                self._leave_out_what_other_packs_gave(documents)
            self._connection.run("COMMIT")
        except self._connection.Error as error:
            raise _refused(error, self._path) from error
        for rows in self._rows.values():
            rows.clear()

    def _leave_out_what_other_packs_gave(self, documents: Collection[str]) -> None:
        pack = self._pack.replace("'", "''")
        stale = f"doc = ? AND pack <> '{pack}'"
        self._connection.each(f"DELETE FROM actors WHERE event IN (SELECT id FROM events WHERE {stale})", documents)
        self._connection.each(f"DELETE FROM events WHERE {stale}", documents)


def _places(table: str) -> list[int]:
    names = column_names(table)
    return [names.index(key) for key in KEYS[table].split(", ")]


def _refused(error: Exception, path: Path) -> OSError:
    message = str(error).splitlines()[0]
    return OSError(errno.ENOSPC if "full" in message or "space" in message else errno.EIO, message, str(path))
