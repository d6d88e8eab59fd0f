"""How are the nouns made of which every sentence needs hundreds?"""

from dataclasses import dataclass
from typing import TypeVar, dataclass_transform

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
