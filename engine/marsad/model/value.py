"""How are the nouns made of which every sentence needs hundreds?"""

from collections.abc import Callable
from dataclasses import dataclass, fields
from functools import cache
from operator import attrgetter
from typing import TYPE_CHECKING, Any, TypeVar, dataclass_transform

Class = TypeVar("Class")


@dataclass_transform(frozen_default=True)
def value(cls: type[Class]) -> type[Class]:
    """Make a slotted dataclass, equal to another with equal fields, that nothing changes once it is made.

    The type checker sees to that: `frozen` would see to it at run time and set each field through a call, which takes
    seven times longer.
    """
    return dataclass(slots=True, unsafe_hash=True)(cls)


@dataclass_transform(frozen_default=True, eq_default=False)
def entity(cls: type[Class]) -> type[Class]:
    """Make the same, but equal to itself alone."""
    return dataclass(slots=True, eq=False)(cls)


if TYPE_CHECKING:
    # Which fields may be replaced with what, the type checker knows of the standard library's function alone.
    from dataclasses import replace as replace
else:

    def replace(original: Class, **changes: Any) -> Class:
        """Return a copy with some fields changed; `dataclasses.replace` takes fifteen times as many instructions."""
        names, read = _fields_of(type(original))
        return type(original)(**{**dict(zip(names, read(original), strict=True)), **changes})


@cache
def _fields_of(cls: type) -> tuple[tuple[str, ...], Callable[[object], tuple[object, ...]]]:
    """The names of the fields that a dataclass is made of, and how to read them all at once."""
    names = tuple([field.name for field in fields(cls) if field.init])
    return names, attrgetter(*names) if len(names) > 1 else lambda original: (getattr(original, names[0]),)
