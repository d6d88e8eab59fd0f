"""Readers and writers: documents in from files, folders and pipes; records out as a table, JSONL or CSV."""

from marsad.formats.documents import STANDARD_INPUT, InputFormat, is_jsonl, read_documents
from marsad.formats.encoding import BYTE_ORDER_MARK, known_encoding
from marsad.formats.output import open_output
from marsad.formats.problem import Problem
from marsad.formats.row import COLUMNS, from_row
from marsad.formats.writer import OutputFormat, RecordWriter, make_writer

__all__ = [
    "BYTE_ORDER_MARK",
    "COLUMNS",
    "STANDARD_INPUT",
    "InputFormat",
    "OutputFormat",
    "Problem",
    "RecordWriter",
    "from_row",
    "is_jsonl",
    "known_encoding",
    "make_writer",
    "open_output",
    "read_documents",
]
