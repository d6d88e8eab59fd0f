"""Readers and writers: documents in from files, folders and pipes; records out as a table, JSONL or CSV."""

from marsad.formats.arrow import arrow_schema, to_arrow, to_batch, to_pandas, to_polars
from marsad.formats.columns import COLUMNS, RECORD_COLUMNS, Column
from marsad.formats.documents import STANDARD_INPUT, InputFormat, is_jsonl, read_documents
from marsad.formats.encoding import BYTE_ORDER_MARK, known_encoding
from marsad.formats.extras import MissingExtraError, need
from marsad.formats.output import open_output
from marsad.formats.problem import Problem
from marsad.formats.record_schema import record_schema
from marsad.formats.row import from_row
from marsad.formats.writer import OutputFormat, RecordWriter, make_writer

__all__ = [
    "BYTE_ORDER_MARK",
    "COLUMNS",
    "RECORD_COLUMNS",
    "STANDARD_INPUT",
    "Column",
    "InputFormat",
    "MissingExtraError",
    "OutputFormat",
    "Problem",
    "RecordWriter",
    "arrow_schema",
    "from_row",
    "is_jsonl",
    "known_encoding",
    "make_writer",
    "need",
    "open_output",
    "read_documents",
    "record_schema",
    "to_arrow",
    "to_batch",
    "to_pandas",
    "to_polars",
]
