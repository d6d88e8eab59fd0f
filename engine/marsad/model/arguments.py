"""What is said of an argument that has a wrong type, at once and by its name?"""

import reprlib
from collections.abc import Iterable
from typing import NoReturn


def checked(name: str, value: object, kind: type | tuple[type, ...], wanted: str) -> None:
    """Raise TypeError, with what is `wanted`, for a value of another kind."""
    if not isinstance(value, kind):
        refuse(name, value, f"be {wanted}")


def checked_item(name: str, value: object, kind: type | tuple[type, ...], wanted: str) -> None:
    """Raise TypeError, with what is `wanted`, for one of several values that is of another kind."""
    if not isinstance(value, kind):
        refuse(name, value, f"hold {wanted}")


def checked_several(name: str, value: object, wanted: str) -> None:
    """Raise TypeError, with what is `wanted`, for what is not several values; a text is not several texts."""
    if isinstance(value, str | bytes) or not isinstance(value, Iterable):
        refuse(name, value, f"be {wanted}")


def refuse(name: str, value: object, wanted: str) -> NoReturn:
    """Raise TypeError that says what an argument must be or hold, and what is there."""
    raise TypeError(f"{name} must {wanted}, not {type(value).__name__}: {reprlib.repr(value)}")
