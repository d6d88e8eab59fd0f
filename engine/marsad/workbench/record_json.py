"""How does a record look to a program inside what is said of its sentence?"""

from collections.abc import Mapping
from typing import Any

from marsad.model import EventRecord

_SAID_OF_SENTENCE = ("doc", "sentence")


def record_of_sentence(record: EventRecord) -> dict[str, Any]:
    """Return the columns of a record but those that its sentence says for it."""
    return row_of_sentence(record.to_dict())


def row_of_sentence(row: Mapping[str, Any]) -> dict[str, Any]:
    """Return the columns of a record's row but those that its sentence says for it."""
    return {column: value for column, value in row.items() if column not in _SAID_OF_SENTENCE}
