"""What does a rule say that was written with a frame, before rules stated events with paths?"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Final

from marsad.source import Mapping as MappingNode
from marsad.source import Node, plain
from marsad.source import Sequence as SequenceNode

_PATTERN: Final = "pattern"
OLD_KEYS: Final = ("frame", _PATTERN, "beside", "speaker")
"""Keys of a rule that only the old form has."""
_OWN_KEYS: Final = frozenset({"predicate", "content", "passive", "off"})
"""Keys of a frame that lead to nobody."""
_RENAMED: Final = {"object-of": "object.owner", "of": "owner"}
_OWNED: Final = "-of"
_ROLES: Final = ("source", "target", "parties")


def old_rules(node: Node) -> tuple[MappingNode, ...]:
    """Return the rules of a file that have keys of the old form."""
    rules = node.get("rules") if isinstance(node, MappingNode) else None
    items = rules if isinstance(rules, SequenceNode) else ()
    return tuple(rule for rule in items if isinstance(rule, MappingNode) and any(key in rule.keys for key in OLD_KEYS))


def new_form(rule: MappingNode) -> tuple[str, ...]:
    """Return the lines that say what an old rule's frame said; none for a pattern, which has to be put by hand."""
    said = plain(rule)
    frame = said.get("frame")
    if not isinstance(frame, dict) or not isinstance(frame.get("predicate"), dict):
        return ()
    roles: dict[str, list[str]] = {}
    for key, role in frame.items():
        if key not in _OWN_KEYS and role in _ROLES and not _is_idle(key, role, frame):
            roles.setdefault(role, []).append(_path(key, frame))
    if said.get("speaker"):
        roles.setdefault("source", []).append("speaker")
    for role in _listed(said.get("beside")):
        roles.setdefault(role, []).append("doer" if role == "source" else "aim")
    paths = (f"{role}: {' | '.join(roles[role])}" for role in _ROLES if role in roles)
    return f"event: {{{', '.join(_event(frame))}}}", *paths


def convert(node: Node, text: str) -> str:
    """Return the text of a rule file with every frame as an event; all else, patterns too, stays byte for byte."""
    lines = text.splitlines(keepends=True)
    for rule in reversed(old_rules(node)):
        written = new_form(rule)
        if not written:
            continue
        starts = sorted(key.span.line - 1 for key in rule.keys.values())
        gone = sorted(rule.keys[key].span.line - 1 for key in OLD_KEYS if key in rule.keys)
        for start in reversed(gone):
            end = next((line for line in starts if line > start), start + 1)
            lines[start:end] = []
        indent = " " * (rule.keys["id"].span.column - 1)
        lines[gone[0] : gone[0]] = [f"{indent}{line}\n" for line in written]
    return "".join(lines)


def _path(key: str, frame: Mapping[str, Any]) -> str:
    thing = frame.get("object")
    if key == "object-of" and isinstance(thing, dict) and thing.get("required") != "no":
        return "theme.owner"
    if key in _RENAMED:
        return _RENAMED[key]
    return f"{key.removesuffix(_OWNED)}.owner" if key.endswith(_OWNED) else key


def _is_idle(key: str, role: str, frame: Mapping[str, Any]) -> bool:
    """Whether the complement of a verb's noun says nothing that its subject or object does not."""
    if key != "of" or "verb" not in frame["predicate"]:
        return False
    return isinstance(frame.get("object"), str) or role == frame.get("subject")


def _event(frame: Mapping[str, Any]) -> Iterator[str]:
    predicate = frame["predicate"]
    for key in ("verb", "light", "noun"):
        if key in predicate:
            yield f"{key}: [{', '.join(_listed(predicate[key]))}]"
    slots = [slot for key, slot in frame.items() if key != "predicate" and isinstance(slot, dict)]
    needed = _named(slot for slot in slots if slot.get("required") != "no")
    possible = [group for group in _named(slots) if group not in needed]
    for key, groups in (("theme", needed), ("may-have", possible)):
        if groups:
            yield f"{key}: [{', '.join(groups)}]"
    if frame.get("content") == "yes":
        yield "content: said"
    if "verbal-noun" not in _listed(frame.get("off")):
        yield "named: yes"
    if "passive" in frame:
        yield "passive: likely"


def _named(slots: Iterable[Mapping[str, Any]]) -> list[str]:
    """The groups of nouns that fill the places of words, each once."""
    return list(dict.fromkeys(group for slot in slots for group in _listed(slot.get("noun"))))


def _listed(value: object) -> Sequence[str]:
    if isinstance(value, str):
        return (value,)
    return [each for each in value if isinstance(each, str)] if isinstance(value, list) else ()
