"""Source files as trees with spans, and the diagnostics that every loader gives."""

from typing import TYPE_CHECKING

from marsad.on_demand import on_demand
from marsad.source.catalogue import ROOMS, Catalogue, Kind, WaitsFor, catalogue
from marsad.source.diagnostic import Diagnostic, Diagnostics, Severity, SourceError
from marsad.source.location import Source, Span, display_path
from marsad.source.nearest import Near, guessed, nearest
from marsad.source.tree import Mapping, Node, Scalar, Sequence, Style, plain

if TYPE_CHECKING:
    from marsad.source.bidi import lint_bidi, lint_source, mixed_lines, runs_right_to_left, turns, without_controls
    from marsad.source.fields import Day, Digits, Flag, RealNumber, SchemaModel, Text, Texts, WholeNumber
    from marsad.source.frame import render
    from marsad.source.parser import make_parser
    from marsad.source.reader import load_yaml, parse_yaml
    from marsad.source.schema import json_schema, validate
    from marsad.source.schema_keys import known_keys
    from marsad.source.syntax import syntax_error
    from marsad.source.text_file import decode_text, read_text, texts_in_place

__all__ = [
    "ROOMS",
    "Catalogue",
    "Day",
    "Diagnostic",
    "Diagnostics",
    "Digits",
    "Flag",
    "Kind",
    "Mapping",
    "Near",
    "Node",
    "RealNumber",
    "Scalar",
    "SchemaModel",
    "Sequence",
    "Severity",
    "Source",
    "SourceError",
    "Span",
    "Style",
    "Text",
    "Texts",
    "WaitsFor",
    "WholeNumber",
    "catalogue",
    "decode_text",
    "display_path",
    "guessed",
    "json_schema",
    "known_keys",
    "lint_bidi",
    "lint_source",
    "load_yaml",
    "make_parser",
    "mixed_lines",
    "nearest",
    "parse_yaml",
    "plain",
    "read_text",
    "render",
    "runs_right_to_left",
    "syntax_error",
    "texts_in_place",
    "turns",
    "validate",
    "without_controls",
]

__getattr__ = on_demand(
    __name__,
    {
        "bidi": ("lint_bidi", "lint_source", "mixed_lines", "runs_right_to_left", "turns", "without_controls"),
        "fields": ("Day", "Digits", "Flag", "RealNumber", "SchemaModel", "Text", "Texts", "WholeNumber"),
        "frame": ("render",),
        "parser": ("make_parser",),
        "reader": ("load_yaml", "parse_yaml"),
        "schema": ("json_schema", "validate"),
        "schema_keys": ("known_keys",),
        "syntax": ("syntax_error",),
        "text_file": ("decode_text", "read_text", "texts_in_place"),
    },
)
