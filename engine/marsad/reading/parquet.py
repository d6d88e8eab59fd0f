"""Which documents stand in a Parquet file, one a row?"""

from collections.abc import Iterator
from typing import BinaryIO, Final

from marsad.formats import Problem, need
from marsad.model import Document
from marsad.reading.delimited import missing_fields
from marsad.reading.given import Given
from marsad.reading.row import own_rows, read_row

_ROWS: Final = 64
"""Rows that are held at a time; of a row group, only the columns that are asked for are read."""


def read_parquet(stream: BinaryIO, given: Given) -> Iterator[Document | Problem]:
    """Yield the document of each row; needs the extra `arrow`."""
    fields = given.fields
    file = need("pyarrow.parquet", "arrow").ParquetFile(stream)
    there = file.schema_arrow.names
    refused = own_rows(there, given) or missing_fields(there, given)
    if refused is not None:
        yield refused
        return
    asked = {name for role in ("text", "id", "date", "title") for name in fields.names(role)} | set(fields.keep)
    number = 0
    for batch in file.iter_batches(batch_size=_ROWS, columns=[name for name in there if name in asked]):
        for row in batch.to_pylist():
            number += 1
            yield from read_row(row, given, number, number)
