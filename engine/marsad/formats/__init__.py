"""Formats: the columns of a record, and its writers: a table, JSONL, CSV, Arrow."""

from marsad.formats.arrow import arrow_schema, checked_columns, to_arrow, to_batch, to_pandas, to_polars
from marsad.formats.columns import COLUMNS, RECORD_COLUMNS, Column
from marsad.formats.encoding import (
    BYTE_ORDER_MARK,
    decode,
    known_encoding,
    lone_surrogate,
    splits_at_newline_bytes,
)
from marsad.formats.errors import open_errors
from marsad.formats.escaped import escaped
from marsad.formats.extras import MissingExtraError, need
from marsad.formats.journal import Journal, JournalError, Outcome
from marsad.formats.output import is_stream, open_output
from marsad.formats.own import GENERATOR, written_here
from marsad.formats.problem import STANDARD_INPUT, Problem
from marsad.formats.record_schema import record_schema
from marsad.formats.row import from_row
from marsad.formats.writer import (
    DATABASES,
    NEEDS_A_FILE,
    OUTPUT_ENDINGS,
    OUTPUT_FORMATS,
    ErrorWriter,
    OutputFormat,
    RecordWriter,
    make_writer,
    open_records,
)

__all__ = [
    "BYTE_ORDER_MARK",
    "COLUMNS",
    "DATABASES",
    "GENERATOR",
    "NEEDS_A_FILE",
    "OUTPUT_ENDINGS",
    "OUTPUT_FORMATS",
    "RECORD_COLUMNS",
    "STANDARD_INPUT",
    "Column",
    "ErrorWriter",
    "Journal",
    "JournalError",
    "MissingExtraError",
    "Outcome",
    "OutputFormat",
    "Problem",
    "RecordWriter",
    "arrow_schema",
    "checked_columns",
    "decode",
    "escaped",
    "from_row",
    "is_stream",
    "known_encoding",
    "lone_surrogate",
    "make_writer",
    "need",
    "open_errors",
    "open_output",
    "open_records",
    "record_schema",
    "splits_at_newline_bytes",
    "to_arrow",
    "to_batch",
    "to_pandas",
    "to_polars",
    "written_here",
]
