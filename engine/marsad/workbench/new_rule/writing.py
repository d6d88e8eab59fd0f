"""How does a new rule, or a new group of words, come into the text of a file?"""

import json
import re
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from marsad.formats import open_output
from marsad.language import RolePath, print_paths
from marsad.workbench.formatter import format_text
from marsad.workbench.new_rule.request import WantedRecord

_FIRST_ENTRY: Final = re.compile(r"^( *)- ", re.MULTILINE)
_PLAIN: Final = re.compile(r"[A-Za-z](?:[\w (),./'-]|:(?! ))*(?<!:)")


@dataclass(frozen=True, slots=True)
class Skeleton:
    """All that a new rule says."""

    id: str
    title: str
    group: str
    theme: str
    paths: tuple[tuple[str, RolePath], ...]
    is_mutual: bool
    code: str
    text: str
    records: tuple[WantedRecord, ...]
    negative: str
    overrides: tuple[str, ...] = ()


def rule_text(rule: Skeleton) -> str:
    """Return the rule as an entry of a file's rules."""
    theme = f", theme: {rule.theme}" if rule.theme else ""
    lines = [
        f"  - id: {rule.id}",
        f"    title: {_scalar(rule.title)}",
        f"    event: {{verb: {rule.group}{theme}}}",
        *(f"    {role}: {print_paths((path,))}" for role, path in rule.paths),
        *(["    pairs: symmetric"] if rule.is_mutual else []),
        "    code:",
        f'      - {{cameo: "{rule.code}"}}',
        *([f"    overrides: [{', '.join(rule.overrides)}]"] if rule.overrides else []),
        "    examples:",
        *_example(rule.text),
        "        records:",
        *(f"          - {{{_record(record)}}}" for record in rule.records),
    ]
    if rule.negative:
        lines += [*_example(rule.negative), "        records: none", "        because: negated"]
    written = "\n".join(lines) + "\n"
    return (format_text(f"rules:\n{written}").text or written).removeprefix("rules:\n")


def with_rule(before: str, rule: str, pack: str) -> str:
    """Return the text of a rule file with the rule behind the others; an empty one is begun."""
    return _with_entry(before or f"pack: {pack}\n", "rules", rule)


def with_group(before: str, name: str, title: str, lists: Mapping[str, Iterable[str]]) -> str:
    """Return the text of a file of the lexicon with one more group; `lists` are its words by part of speech."""
    lines = [f"  {name}:", f"    title: {_scalar(title)}"]
    for key, words in lists.items():
        lines += [f"    {key}:", *(f"      - {word}" for word in words)]
    return _with_entry(before, "groups", "\n".join(lines) + "\n")


def write_all(files: Mapping[Path, str]) -> None:
    """Write several files, all or none. Raises OSError where the system refuses."""
    before = {path: path.read_text("utf-8") if path.is_file() else None for path in files}
    done: list[Path] = []
    try:
        for path, text in files.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            with open_output(path) as stream:
                stream.write(text)
            done.append(path)
    except OSError:
        for path in done:
            _restore(path, before[path])
        raise


def _restore(path: Path, text: str | None) -> None:
    with suppress(OSError):
        if text is None:
            path.unlink()
        else:
            path.write_text(text, "utf-8")


def _with_entry(before: str, key: str, entry: str) -> str:
    """Put an entry behind the last one below a key of the file."""
    head = re.search(rf"^{key}:[ \t]*(?:\[\]|\{{\}})?[ \t]*$", before, re.MULTILINE)
    if head is None:
        end = "" if not before or before.endswith("\n") else "\n"
        return f"{before}{end}{key}:\n{entry}"
    upcoming = re.search(r"^[A-Za-z]", before[head.end() :], re.MULTILINE)
    end_of_list = head.end() + upcoming.start() if upcoming else len(before)
    inside = before[head.end() : end_of_list]
    first = _FIRST_ENTRY.search(inside) if key == "rules" else None
    shift = (len(first[1]) if first else 2) - 2
    moved = "".join(_shifted(line, shift) for line in entry.splitlines(keepends=True))
    kept = f"{inside.rstrip()}\n" if inside.strip() else "\n"
    return f"{before[: head.start()]}{key}:{kept}{moved}{before[end_of_list:]}"


def _shifted(line: str, by: int) -> str:
    return f"{' ' * by}{line}" if by >= 0 else line[-by:]


def _scalar(text: str) -> str:
    """Return a text as YAML takes it, in quotation marks where it could be structure."""
    return text if _PLAIN.fullmatch(text) else json.dumps(text, ensure_ascii=False)


def _example(text: str) -> list[str]:
    return ["      - text: |", *(f"          {line}" for line in text.strip().splitlines())]


def _record(record: WantedRecord) -> str:
    sides = (("source", record.source), ("target", record.target))
    return ", ".join([f'code: "{record.code}"', *(f"{side}: {code}" for side, code in sides if code)])
