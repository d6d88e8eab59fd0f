"""Which keys does a schema know at a given place?"""

from collections.abc import Iterator
from types import UnionType
from typing import Any, Union, get_args, get_origin

from pydantic import BaseModel, RootModel


def known_keys(model: type[BaseModel], path: tuple[str | int, ...]) -> dict[str, str]:
    """Return the keys that the schema knows at a path, with what it says of them; those of all alternatives."""
    types: list[Any] = list(_alternatives(model))
    for step in path:
        types = [inner for outer in types for inner in _below(outer, step)]
    fields = [item for found in types for item in _fields(found).items()]
    return {_key(name, field.alias): field.description or "" for name, field in fields}


def _below(outer: Any, step: str | int) -> Iterator[Any]:
    """Yield the types that a value may have under one step, with unions and annotations taken apart."""
    for name, field in _fields(outer).items():
        if _key(name, field.alias) == step:
            yield from _alternatives(field.annotation)
    if get_origin(outer) in (list, tuple, set, frozenset) and isinstance(step, int):
        yield from _alternatives(get_args(outer)[0])
    if get_origin(outer) is dict and isinstance(step, str):
        yield from _alternatives(get_args(outer)[1])


def _alternatives(annotation: Any) -> Iterator[Any]:
    origin = get_origin(annotation)
    if hasattr(annotation, "__metadata__"):
        yield from _alternatives(annotation.__origin__)
    elif origin is Union or origin is UnionType:
        for part in get_args(annotation):
            yield from _alternatives(part)
    elif isinstance(annotation, type) and issubclass(annotation, RootModel):
        yield from _alternatives(annotation.model_fields["root"].annotation)
    else:
        yield annotation


def _fields(found: Any) -> dict[str, Any]:
    return dict(found.model_fields) if isinstance(found, type) and issubclass(found, BaseModel) else {}


def _key(name: str, alias: str | None) -> str:
    return alias or name
