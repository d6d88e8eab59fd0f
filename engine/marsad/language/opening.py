"""What does a rule file hold before its rules are read, and what of it was read before?"""

import hashlib
from collections.abc import MutableMapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from marsad.actors import ActorFileSchema
from marsad.language import kinds
from marsad.language.old_form import OLD_KEYS, new_form, old_rules
from marsad.language.quoting import unquoted_codes
from marsad.language.rule import Pack
from marsad.language.schema import PackSchema
from marsad.language.shared_names import Definition, definitions
from marsad.language.stacking import SwitchedOff
from marsad.lexicon import LexiconFile
from marsad.source import (
    Diagnostic,
    Diagnostics,
    Mapping,
    Node,
    SchemaModel,
    known_keys,
    parse_yaml,
    read_text,
    validate,
)


@dataclass(frozen=True, slots=True)
class ReadFile:
    """A rule file as it was read without error.

    `used` are the names of other definitions that its rules stand on, each with the digest of the file that defined it.
    """

    digest: str
    pack: Pack
    defined: tuple[Definition, ...]
    switched_off: tuple[SwitchedOff, ...]
    used: dict[str, str]
    findings: tuple[Diagnostic, ...]


_OTHER_ROOMS: Final[dict[str, type[SchemaModel]]] = {"lexicon": LexiconFile, "actors": ActorFileSchema}
"""Rooms whose files are easily taken for files of rules."""
Shelf = MutableMapping[Path, ReadFile]


@dataclass(frozen=True, slots=True)
class OpenFile:
    """A rule file with what it defines for all, and its tree, or what was `read` of it before."""

    path: Path
    digest: str
    defined: tuple[Definition, ...]
    tree: tuple[PackSchema, Node] | None = None
    read: ReadFile | None = None
    findings: tuple[Diagnostic, ...] = ()


def open_file(path: Path, shelf: Shelf, diagnostics: Diagnostics) -> OpenFile | None:
    """Open a rule file; one that cannot be used is none, with the reasons in `diagnostics`."""
    text = read_text(path, diagnostics)
    if text is None:
        return None
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    read = shelf.get(path)
    if read is not None and read.digest == digest:
        return OpenFile(path, digest, read.defined, read=read)
    found = Diagnostics()
    node = parse_yaml(text, found, file=str(path))
    is_usable = node is not None and not _is_of_another_room(node, found) and not _is_of_old_form(node, found)
    schema = validate(node, PackSchema, found, despite_unknown_keys=True) if node is not None and is_usable else None
    if node is None or schema is None:
        diagnostics.extend(found)
        return None
    found.extend(unquoted_codes(node))
    return OpenFile(path, digest, tuple(definitions(schema, node)), (schema, node), None, tuple(found))


def _is_of_another_room(node: Node, diagnostics: Diagnostics) -> bool:
    """Whether a file holds what belongs into another folder of a pack; said, since none of its keys is known here."""
    if not isinstance(node, Mapping) or not node.keys:
        return False
    for room, schema in _OTHER_ROOMS.items():
        if set(node.keys) <= set(known_keys(schema, ())):
            message = f"this is a file of {room}, and no file of rules"
            hint = f"put it into the folder `{room}` of a pack, and name the pack; `marsad init` writes one"
            diagnostics.add(kinds.ANOTHER_ROOM.at(next(iter(node.keys.values())).span, message, hint))
            return True
    return False


def _is_of_old_form(node: Node, diagnostics: Diagnostics) -> bool:
    """Whether rules stand there as they were written before events had paths; said of each, with its new form."""
    rules = old_rules(node)
    for rule in rules:
        written = new_form(rule)
        hint = "say it as an event with paths: `marsad docs writing-rules` tells how"
        if written is not None:
            hint = f"write {'; '.join(written)}" if written else "leave it out: roles with a path are asked for"
        key = next(rule.keys[key] for key in rule.keys if key in OLD_KEYS)
        diagnostics.add(kinds.OLD_FORM.at(key.span, f"rules have no `{key.value}` any more", hint))
    return bool(rules)
