"""What is the JSON Schema of a record that lies flat?"""

from typing import Any, Final, get_args

from marsad.formats.columns import RECORD_COLUMNS, Column
from marsad.model import Resolution, Status, Step

_TYPES: Final[dict[str, dict[str, Any]]] = {
    "text": {"type": "string"},
    "day": {"type": "string", "format": "date"},
    "whole": {"type": "integer"},
    "fraction": {"type": "number"},
    "texts": {"type": "array", "items": {"type": "string"}},
}
_VALUES: Final = {
    "status": get_args(Status),
    "source_how": get_args(Resolution),
    "target_how": get_args(Resolution),
    "source_step": get_args(Step),
    "target_step": get_args(Step),
}


def record_schema() -> dict[str, Any]:
    """Return the JSON Schema (2020-12) of `EventRecord.to_dict()` and of a line of JSONL."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Marsad event record",
        "type": "object",
        "properties": {column.name: _property(column) for column in RECORD_COLUMNS},
        "required": [column.name for column in RECORD_COLUMNS],
    }


def _property(column: Column) -> dict[str, Any]:
    found = _TYPES[column.kind] | {"description": column.meaning}
    values = list(_VALUES.get(column.name, ()))
    if column.is_open:
        found["type"] = [found["type"], "null"]
        values = [*values, None] if values else []
    return found | {"enum": values} if values else found
