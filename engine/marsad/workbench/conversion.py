"""Rule files of the old form, with frames, in; the same rules as events with paths out."""

from collections.abc import Iterator, Mapping
from typing import Final

from marsad.source import Mapping as MappingNode
from marsad.source import Node, Sequence, plain

_OWN_KEYS: Final = frozenset({"predicate", "content", "passive", "off"})
_RENAMED: Final = {"object-of": "object.owner", "of": "owner"}
_OWNED: Final = "-of"
_REPLACED: Final = ("frame", "beside", "speaker")


def convert_rules(node: Node, text: str) -> str:
    """Return the text of a rule file with every frame as an event; what is no frame stays byte for byte."""
    lines = text.splitlines(keepends=True)
    for rule in reversed(tuple(_rules(node))):
        starts = sorted(key.span.line - 1 for key in rule.keys.values())
        written = list(_written(rule))
        first = True
        for name in sorted(_REPLACED, key=lambda key: -rule.keys[key].span.line if key in rule.keys else 0):
            if name in rule.keys:
                start = rule.keys[name].span.line - 1
                end = next((line for line in starts if line > start), start + 1)
                lines[start:end] = []
        at = min(rule.keys[name].span.line - 1 for name in _REPLACED if name in rule.keys)
        indent = " " * (rule.keys["id"].span.column - 1)
        if first:
            lines[at:at] = [f"{indent}{line}\n" for line in written]
    return "".join(lines)


def _rules(node: Node) -> Iterator[MappingNode]:
    rules = node.get("rules") if isinstance(node, MappingNode) else None
    for rule in rules if isinstance(rules, Sequence) else ():
        if isinstance(rule, MappingNode) and any(name in rule.keys for name in _REPLACED):
            yield rule


def _written(rule: MappingNode) -> Iterator[str]:
    said = plain(rule)
    frame = said.get("frame") or {}
    roles: dict[str, list[str]] = {}
    if frame:
        yield f"event: {{{', '.join(_event(frame))}}}"
        for key, role in frame.items():
            if key not in _OWN_KEYS and isinstance(role, str) and not _is_idle(key, role, frame):
                roles.setdefault(role, []).append(_path(key))
    if "speaker" in said:
        roles.setdefault("source", []).append("speaker")
    for role in said.get("beside", ()):
        roles.setdefault(role, []).append("doer" if role == "source" else "aim")
    for role in ("source", "target", "parties"):
        if role in roles:
            yield f"{role}: {' | '.join(roles[role])}"


def _path(key: str) -> str:
    if key in _RENAMED:
        return _RENAMED[key]
    return key.removesuffix(_OWNED) + ".owner" if key.endswith(_OWNED) else key


def _is_idle(key: str, role: str, frame: Mapping[str, object]) -> bool:
    """Whether the complement of a verb's noun says nothing that its subject or object does not."""
    if key != "of" or "verb" not in dict(frame["predicate"]):  # type: ignore[call-overload]
        return False
    return isinstance(frame.get("object"), str) or role == frame.get("subject")


def _event(frame: Mapping[str, object]) -> Iterator[str]:
    predicate = dict(frame["predicate"])  # type: ignore[call-overload]
    for key in ("verb", "light", "noun"):
        if key in predicate:
            yield f"{key}: {_listed(predicate[key])}"
    if isinstance(frame.get("object"), dict):
        yield f"theme: {_listed(frame['object']['noun'])}"  # type: ignore[index]
    if frame.get("content") == "yes":
        yield "content: said"
    if "verbal-noun" not in frame.get("off", ()):  # type: ignore[operator]
        yield "named: yes"
    if "passive" in frame:
        yield "passive: likely"


def _listed(groups: object) -> str:
    return f"[{groups if isinstance(groups, str) else ', '.join(groups)}]"  # type: ignore[arg-type]
