"""How are records written to Parquet?"""

from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

from marsad.formats.arrow import ARROW, arrow_schema, to_batch
from marsad.formats.extras import need
from marsad.model import Document, EventRecord

_ROWS_OF_A_GROUP: Final = 20_000


class ParquetWriter:
    """Writes row groups of a bounded size with the schema of `arrow_schema`; needs the extra `arrow`."""

    def __init__(self, path: Path, keep: Sequence[str] = ()) -> None:
        self._keep = keep
        library = need("pyarrow.parquet", ARROW)
        self._file = library.ParquetWriter(str(path), arrow_schema(keep), compression="zstd")
        self._rows: list[dict[str, Any]] = []

    def write(self, document: Document, records: Sequence[EventRecord]) -> None:
        """Gather the document's records, and write a row group when it is full."""
        kept = dict(zip(self._keep, document.kept, strict=True))
        self._rows += (record.to_dict() | kept for record in records)
        if len(self._rows) >= _ROWS_OF_A_GROUP:
            self._flush()

    def finish(self) -> None:
        """Write the last row group, and what makes the file readable."""
        self._flush()
        self._file.close()

    def _flush(self) -> None:
        if self._rows:
            self._file.write_batch(to_batch(self._rows, self._keep))
            self._rows.clear()
