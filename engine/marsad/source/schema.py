"""Does a tree have the form that a schema asks for, and if not, at which place does it fail?"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from marsad.source import kinds
from marsad.source.diagnostic import Diagnostic, Diagnostics
from marsad.source.location import Span
from marsad.source.nearest import Near, nearest
from marsad.source.schema_keys import known_keys
from marsad.source.tree import Mapping, Node, Scalar, Sequence, plain

_Model = TypeVar("_Model", bound=BaseModel)

_SHAPES = {
    "string_type": "a text",
    "literal_error": "a text",
    "enum": "a text",
    "list_type": "a list",
    "tuple_type": "a list",
    "set_type": "a list",
    "frozen_set_type": "a list",
    "dict_type": "a mapping",
    "mapping_type": "a mapping",
    "model_type": "a mapping",
    "model_attributes_type": "a mapping",
    "dataclass_type": "a mapping",
    "none_required": "nothing",
}
_SHAPE_HINTS = {
    "a list": "write each part on a line of its own below, after `- `",
    "a mapping": "write `key: value` lines below",
}
_DISCRIMINATED = ("union_tag_invalid", "union_tag_not_found")


_PATTERNS: Final = {
    r"^[A-Z]{3}$": "three capital letters",
    r"^[A-Z]{3}([A-Z]{3})?$": "three or six capital letters, a country and perhaps a role",
    r"^[A-Z]{3}([A-Z]{3})*$": "capital letters by threes, a country and the roles behind it",
    r"^[0-9]{2,4}$": "two to four digits",
    r"^[a-z0-9][a-z0-9-]*$": "small Latin letters, digits and hyphens",
    r"^[a-z][a-z0-9-]*(\.[a-z0-9-]+)*$": "small Latin letters, digits and hyphens, with dots between parts",
}
"""The patterns of schemas in words."""


@dataclass(frozen=True, slots=True)
class _Finding:
    """What the schema refuses: the path of keys and numbers in the tree, and the library's own account of it."""

    path: tuple[str | int, ...]
    node: Node
    detail: ErrorDetails


def validate(
    node: Node, model: type[_Model], diagnostics: Diagnostics, *, despite_unknown_keys: bool = False
) -> _Model | None:
    """Return the model's instance; None if the tree does not fit, with every misfit added to `diagnostics`.

    `despite_unknown_keys` the rest is returned, so that it can be checked too; they are errors like all else.
    Where the schema offers alternatives of one shape, give them a discriminator: otherwise each one's misfit is told.
    A discriminator's tag must not be spelled like a key of the mapping that it chooses for.
    """
    try:
        return model.model_validate(plain(node))
    except ValidationError as error:
        details = error.errors(include_url=False, include_input=False)
    findings = [_finding(node, detail) for detail in details]
    for group in _grouped(findings):
        diagnostics.add(_diagnostic(group, model))
    if not despite_unknown_keys or any(finding.detail["type"] != "extra_forbidden" for finding in findings):
        return None
    return _without(node, findings, model)


def _without(node: Node, findings: list[_Finding], model: type[_Model]) -> _Model | None:
    """Return the instance that the tree makes without the keys that nobody knows; None if it needs others then."""
    unknown = {(*finding.path, finding.detail["loc"][-1]) for finding in findings}
    try:
        return model.model_validate(_pruned(plain(node), (), unknown))
    except ValidationError:
        return None


def _pruned(value: Any, path: tuple[str | int, ...], unknown: set[tuple[str | int, ...]]) -> Any:
    if isinstance(value, dict):
        kept = {key: (*path, key) for key in value if (*path, key) not in unknown}
        return {key: _pruned(value[key], inner, unknown) for key, inner in kept.items()}
    if isinstance(value, list | tuple):
        return [_pruned(item, (*path, number), unknown) for number, item in enumerate(value)]
    return value


def json_schema(model: type[BaseModel]) -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) of the files that the model describes, for editors and docs."""
    schema = model.model_json_schema(by_alias=True, mode="validation")
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}


def _finding(root: Node, detail: ErrorDetails) -> _Finding:
    """Follow the library's location through the tree; steps that name an alternative of a union are no keys."""
    node = root
    path: list[str | int] = []
    location = detail["loc"]
    if detail["type"] in ("missing", "extra_forbidden"):
        location = location[:-1]
    key: Scalar | None = None
    for step in location:
        if step == "[key]" and key is not None:
            node = key
            break
        if isinstance(node, Mapping) and isinstance(step, str) and step in node:
            key = node.keys[step]
            node = node.values[step]
        elif isinstance(node, Sequence) and isinstance(step, int) and step < len(node):
            node = node.items[step]
        else:
            continue
        path.append(step)
    return _Finding(tuple(path), node, detail)


def _grouped(findings: list[_Finding]) -> Iterator[list[_Finding]]:
    """Yield findings that make one diagnostic: the alternatives' wrong shapes at one place belong together.

    A wrong shape goes unsaid where another alternative fits in shape and fails at a detail.
    """
    shapes: dict[tuple[str | int, ...], list[_Finding]] = {}
    others: list[_Finding] = []
    for finding in findings:
        if _shape_fits(finding):
            others.append(finding)
        else:
            shapes.setdefault(finding.path, []).append(finding)
    deeper = {other.path[:length] for other in others for length in range(len(other.path) + 1)}
    deeper |= {path[:length] for path in shapes for length in range(len(path))}
    yield from (group for path, group in shapes.items() if path not in deeper)
    seen: set[tuple[object, ...]] = set()
    for other in others:
        told = (other.path, other.detail["type"], other.detail["loc"][-1:], other.detail["msg"])
        if told not in seen:
            seen.add(told)
            yield [other]


def _shape_fits(finding: _Finding) -> bool:
    wanted = _SHAPES.get(finding.detail["type"])
    return wanted is None or wanted == _shape(finding.node)


def _diagnostic(group: list[_Finding], model: type[BaseModel]) -> Diagnostic:
    first = group[0]
    kind = first.detail["type"]
    if not _shape_fits(first):
        wanted = " or ".join(dict.fromkeys(_SHAPES[finding.detail["type"]] for finding in group))
        message = f"expected {wanted}, found {_shape(first.node)}"
        return kinds.WRONG_SHAPE.at(_value_span(first), message, _SHAPE_HINTS.get(wanted, ""))
    if kind == "missing":
        key = str(first.detail["loc"][-1])
        meaning = known_keys(model, first.path).get(key, "").rstrip(".")
        hint = f"add `{key}:` ({meaning[0].lower()}{meaning[1:]})" if meaning else f"add `{key}:`"
        return kinds.MISSING_KEY.at(_opening(first.node), f"the key {key!r} is missing", hint)
    if kind == "extra_forbidden" and isinstance(first.node, Mapping):
        return _unknown_key(first, first.node, model)
    if kind in _DISCRIMINATED:
        return kinds.WRONG_VALUE.at(_opening(first.node), _sentence(first.detail["msg"]))
    return _wrong_value(first)


def _unknown_key(finding: _Finding, node: Mapping, model: type[BaseModel]) -> Diagnostic:
    key = str(finding.detail["loc"][-1])
    known = sorted(known_keys(model, finding.path))
    near = nearest(key, known, f"known here: {', '.join(known)}" if known else "")
    begun = re.match(r"([a-z-]+)[: ]", key)
    if begun and begun[1] in known:
        near = Near(key, f"write `{begun[1]}: `, with a colon and a blank behind it")
    span = node.keys[key].span
    return kinds.UNKNOWN_KEY.at(span, f"the key {key!r} is unknown here", near.hint, near.within(span))


def _wrong_value(finding: _Finding) -> Diagnostic:
    detail = finding.detail
    context = detail.get("ctx", {})
    if detail["type"] in ("literal_error", "enum") and isinstance(finding.node, Scalar):
        expected = str(context.get("expected", ""))
        near = nearest(finding.node.value, expected.replace(" or ", ", ").replace("'", "").split(", "))
        message = f"expected {expected}, found {finding.node.value!r}"
        return kinds.WRONG_VALUE.at(finding.node.span, message, near.hint, near.within(finding.node.span))
    if detail["type"] == "string_pattern_mismatch" and isinstance(finding.node, Scalar):
        wanted = _PATTERNS.get(str(context.get("pattern")), f"a text of the form {context.get('pattern')}")
        return kinds.WRONG_VALUE.at(finding.node.span, f"expected {wanted}, found {finding.node.value!r}")
    return kinds.WRONG_VALUE.at(_value_span(finding), _sentence(detail["msg"]), str(context.get("hint", "")))


def _sentence(message: str) -> str:
    """Return the library's message in the form of ours."""
    message = message.removeprefix("Value error, ").removeprefix("Assertion failed, ")
    message = message.replace("String should", "the text should").replace("Input should", "the value should")
    return message[:1].lower() + message[1:]


def _shape(node: Node) -> str:
    if isinstance(node, Scalar):
        return "nothing" if node.is_absent else "a text"
    return "a list" if isinstance(node, Sequence) else "a mapping"


def _value_span(finding: _Finding) -> Span:
    return finding.node.span if isinstance(finding.node, Scalar) else _opening(finding.node)


def _opening(node: Node) -> Span:
    """Return the first key of a mapping or the beginning of a list: enough to find it, short enough to read."""
    if isinstance(node, Mapping) and node.keys:
        return next(iter(node.keys.values())).span
    if isinstance(node, Scalar):
        return node.span
    return Span(node.span.source, node.span.line, node.span.column, node.span.line, node.span.column + 1)
