"""How are the strings of a source file read as flags, numbers, days and lists?"""

import datetime
import re
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, StringConstraints, WithJsonSchema
from pydantic_core import PydanticCustomError

_FLAGS = {"yes": True, "true": True, "no": False, "false": False}
_WHOLE_NUMBER = re.compile(r"-?[0-9]{1,18}")
_REAL_NUMBER = re.compile(r"[-+]?[0-9]{1,18}(?:\.[0-9]{1,18})?")


class SchemaModel(BaseModel):
    """The base of every schema: immutable, and an unknown key is an error."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=False, defer_build=True)


def _refuse(message: str) -> PydanticCustomError:
    # The template language of the library takes braces as placeholders.
    return PydanticCustomError("marsad_value", "{reason}", {"reason": message})


def _flag(value: Any) -> bool:
    if isinstance(value, bool):
        return value
    if isinstance(value, str) and value.lower() in _FLAGS:
        return _FLAGS[value.lower()]
    raise _refuse(f"expected yes or no, found {value!r}")


def _whole_number(value: Any) -> int:
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    if isinstance(value, str) and _WHOLE_NUMBER.fullmatch(value):
        return int(value)
    raise _refuse(f"expected a whole number, found {value!r}")


def _real_number(value: Any) -> float:
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return float(value)
    if isinstance(value, str) and _REAL_NUMBER.fullmatch(value):
        return float(value)
    raise _refuse(f"expected a number such as 3.4, found {value!r}")


def _day(value: Any) -> datetime.date:
    if isinstance(value, datetime.date):
        return value
    if isinstance(value, str) and re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", value):
        try:
            return datetime.date.fromisoformat(value)
        except ValueError:
            raise _refuse(f"there is no day {value!r}") from None
    raise _refuse(f"expected a day such as 2012-05-31, found {value!r}")


def _one_or_more(value: Any) -> Any:
    return [value] if isinstance(value, str) else value


Flag = Annotated[bool, BeforeValidator(_flag), WithJsonSchema({"enum": ["yes", "no", "true", "false", True, False]})]
"""yes, no, true or false."""

WholeNumber = Annotated[int, BeforeValidator(_whole_number), WithJsonSchema({"type": "integer"})]
"""Digits, with a minus sign if need be."""

RealNumber = Annotated[float, BeforeValidator(_real_number), WithJsonSchema({"type": "number"})]
"""Digits with a decimal point."""

Day = Annotated[datetime.date, BeforeValidator(_day), WithJsonSchema({"type": "string", "format": "date"})]
"""A day as ISO 8601 writes it."""

Text = Annotated[str, StringConstraints(min_length=1)]
"""A text that is not empty."""

Digits = Annotated[Text, WithJsonSchema({"type": ["string", "integer"]})]
"""A text of digits, such as an event code: editors take it for a number where it stands without quotation marks."""

Texts = Annotated[
    tuple[Text, ...],
    BeforeValidator(_one_or_more),
    WithJsonSchema({"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string", "minLength": 1}}]}),
]
"""A text, or a list of texts."""
