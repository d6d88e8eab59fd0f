"""Which names can stand under a key of a rule file, and what does each mean?"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from marsad.coding import Knowledge
from marsad.language import CHOICE_GROUPS, FIRST_STEPS, ONWARD_STEPS, ROLES
from marsad.model import REASONS
from marsad.workbench.editor.place import Place

NameKind = Literal["group", "code", "relation", "preposition", "set", "table", "role", "rule", "family", "reason"]

_SAYING = ("verb", "noun", "nouns", "light", "theme", "may-have")
_ASKED = tuple(name.replace("_", "-") for name in CHOICE_GROUPS)
_GROUP_KEYS = (*_SAYING, *_ASKED)
_OF_KEY: dict[str, tuple[NameKind, ...]] = {
    **dict.fromkeys(_GROUP_KEYS, ("group",)),
    **dict.fromkeys(("cameo", "mirror", "code"), ("code",)),
    **dict.fromkeys(("source", "target", "parties"), ("relation", "preposition")),
    "governs": ("preposition",),
    "never-source": ("set",),
    "table": ("table",),
    "optional": ("role",),
    "overrides": ("rule",),
    "gives-way": ("family",),
    "outcome-of": ("family",),
    "because": ("reason",),
}
_SECTION = re.compile(r"^(sets|tables):[ \t]*\n((?:[ \t].*\n|[ \t]*\n|#.*\n)*)", re.MULTILINE)
_FORMS_SHOWN = 24


@dataclass(frozen=True, slots=True)
class Name:
    """A name that rules use: what it names, in a word and in a line."""

    name: str
    kind: NameKind
    title: str


def kinds_at(place: Place) -> tuple[NameKind, ...]:
    """Return what can be named at a place; conditions on actors name sets, and records name none of these."""
    if not place.keys:
        return ()
    key = place.keys[0]
    if key in ("source", "target") and "when" in place.keys:
        return ("set",)
    if key in ("source", "target") and ("records" in place.keys or "unnamed" in place.keys):
        return ()
    if key != "codes" and "codes" in place.keys:
        return ("code",)
    return _OF_KEY.get(key, ())


def names_of(kinds: Iterable[NameKind], knowledge: Knowledge, rule_files: Sequence[Path]) -> tuple[Name, ...]:
    """Return every name of those kinds."""
    return tuple(name for kind in kinds for name in _names(kind, knowledge, rule_files))


def _names(kind: NameKind, knowledge: Knowledge, rule_files: Sequence[Path]) -> Iterator[Name]:
    if kind in ("set", "table"):
        for file in rule_files:
            for name in _defined(_text(file), f"{kind}s"):
                yield Name(name, kind, f"defined in {file.name}")
        return
    lexicon, events = knowledge.lexicon, knowledge.ontology.events
    steps = {**ONWARD_STEPS, **FIRST_STEPS}
    titles: dict[NameKind, dict[str, str]] = {
        "group": {group: lexicon.title(group) for group in lexicon.groups},
        "code": {code: event.name for code, event in events.items()},
        "relation": steps,
        "preposition": dict.fromkeys(sorted(knowledge.clause_words.preposition_groups), "a group of prepositions"),
        "role": dict.fromkeys(ROLES, "a role of an event"),
        "rule": {rule.id: rule.title for rule in knowledge.rules.rules},
        "family": dict.fromkeys(sorted({event.family for event in events.values()}), "a family of events"),
        "reason": dict.fromkeys(REASONS, "why nothing is recorded"),
    }
    for name, title in titles[kind].items():
        yield Name(name, kind, title)


def describe(name: Name, knowledge: Knowledge) -> str:
    """Return what an editor shows beside a name, as Markdown."""
    lines = [f"**{name.name}** ({name.kind}): {name.title}"]
    if name.kind == "group":
        lemmas = [lexeme.lemma for lexeme in knowledge.lexicon.group(name.name)]
        lines += ["", _listed(lemmas)]
    if name.kind == "code":
        event = knowledge.ontology.events[name.name]
        lines += ["", f"family {event.family}"]
    return "\n".join(lines)


def describe_word(lemma: str, knowledge: Knowledge) -> str | None:
    """Return the groups and forms of an Arabic word, as Markdown; None if the lexicon lacks it."""
    parts = []
    for lexeme in knowledge.lexicon.find(lemma):
        forms = list(dict.fromkeys(form for form, _ in knowledge.lexicon.forms_alone(lexeme)))
        parts.append(
            f"**{lexeme.part_of_speech}**, in {', '.join(sorted(lexeme.groups)) or 'no group'}\n\n{_listed(forms)}"
        )
    return "\n\n".join(parts) or None


def definition(name: Name, files: Iterable[Path]) -> tuple[Path, int] | None:
    """Return the file and the line, from 0, where a name is defined."""
    quoted = re.escape(name.name)
    form = {
        "code": rf"[\s{{-]code: [\"']?{quoted}[\"']?(?=[\s,}}]|$)",
        "rule": rf"^\s*- id: {quoted}\s*$",
    }.get(name.kind, rf"^\s+{quoted}:")
    for file in files:
        for number, line in enumerate(_text(file).split("\n")):
            if re.search(form, line):
                return file, number
    return None


def _defined(text: str, section: str) -> Iterator[str]:
    for found in _SECTION.finditer(f"{text}\n"):
        if found[1] == section:
            yield from re.findall(r"^  ([\w-]+):", found[2], re.MULTILINE)


def _listed(words: Sequence[str]) -> str:
    shown = " · ".join(words[:_FORMS_SHOWN])
    return f"{shown} …" if len(words) > _FORMS_SHOWN else shown


def _text(file: Path) -> str:
    return file.read_text("utf-8", errors="replace") if file.is_file() else ""
