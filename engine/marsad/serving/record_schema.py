"""Which form has a record, as JSON Schema?"""

from typing import Any

from marsad.formats import COLUMNS
from marsad.formats.row import FRACTIONS, WHOLE_NUMBERS


def record_schema(*, without: tuple[str, ...] = ()) -> dict[str, Any]:
    """Return the schema of a record with all columns but those."""
    columns = [column for column in COLUMNS if column not in without]
    return {
        "type": "object",
        "properties": {column: _column(column) for column in columns},
        "required": columns,
        "additionalProperties": False,
    }


def _column(name: str) -> dict[str, Any]:
    if name == "normalisations":
        return {"type": "array", "items": {"type": "string"}}
    kind = "integer" if name in WHOLE_NUMBERS else "number" if name in FRACTIONS else "string"
    return {"type": [kind, "null"]}
