"""What does a rule say that was written with a frame, or with the roles that it needs?"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any, Final

from marsad.language.rule import ROLES, asked_roles
from marsad.source import Mapping as MappingNode
from marsad.source import Node, plain
from marsad.source import Sequence as SequenceNode

_PATTERN: Final = "pattern"
_NEEDS: Final = "needs"
OLD_KEYS: Final = ("frame", _PATTERN, "beside", "speaker", _NEEDS)
"""Keys of a rule that only the old form has."""
_OWN_KEYS: Final = frozenset({"predicate", "content", "passive", "off"})
"""Keys of a frame that lead to nobody."""
_RENAMED: Final = {"object-of": "object.owner", "of": "owner"}
_OWNED: Final = "-of"


def old_rules(node: Node) -> tuple[MappingNode, ...]:
    """Return the rules of a file that have keys of the old form."""
    rules = node.get("rules") if isinstance(node, MappingNode) else None
    items = rules if isinstance(rules, SequenceNode) else ()
    return tuple(rule for rule in items if isinstance(rule, MappingNode) and any(key in rule.keys for key in OLD_KEYS))


def new_form(rule: MappingNode) -> tuple[str, ...] | None:
    """Return the lines that say what an old rule's keys said; None for a pattern, which has to be put by hand."""
    said = plain(rule)
    event: tuple[str, ...] = ()
    roles: Collection[str] = said.keys()
    if any(key in said for key in OLD_KEYS if key != _NEEDS):
        frame = said.get("frame")
        if not isinstance(frame, dict) or not isinstance(frame.get("predicate"), dict):
            return None
        paths = _paths(frame, said)
        roles = paths
        event = (f"event: {{{', '.join(_event(frame))}}}", *(f"{role}: {' | '.join(paths[role])}" for role in paths))
    unnamed = said.get("unnamed")
    asked = asked_roles({*roles, *(unnamed if isinstance(unnamed, dict) else ())})
    open_roles = ", ".join(role for role in asked if role not in _listed(said.get(_NEEDS)))
    return (*event, f"optional: [{open_roles}]") if open_roles else event


def _paths(frame: Mapping[str, Any], said: Mapping[str, Any]) -> dict[str, list[str]]:
    """The paths that lead to each role, in the order of roles."""
    roles: dict[str, list[str]] = {}
    for key, role in frame.items():
        if key not in _OWN_KEYS and role in ROLES and not _is_idle(key, role, frame):
            roles.setdefault(role, []).append(_path(key, frame))
    if said.get("speaker"):
        roles.setdefault("source", []).append("speaker")
    for role in _listed(said.get("beside")):
        roles.setdefault(role, []).append("doer" if role == "source" else "aim")
    return {role: roles[role] for role in ROLES if role in roles}


def convert(node: Node, text: str) -> str:
    """Return the text of a rule file in today's form; all that is not old, and patterns, stay byte for byte."""
    lines = text.splitlines(keepends=True)
    for rule in reversed(old_rules(node)):
        written = new_form(rule)
        if written is None:
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
