"""Which stretches of a sentence are the trigger and the parties of what was read in it, and whose word it is?"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from marsad.model import EventRecord, Party

TRIGGER = "trigger"
SPEAKER = "speaker"


@dataclass(frozen=True, slots=True)
class Mark:
    """A part of what was read: trigger, source, target, speaker ..., its place in the document, and how it was found.

    A party that stands in another sentence is marked there.
    """

    part: str
    start: int
    end: int
    text: str
    code: str | None = None
    how: str = ""


def mark_of(part: str, party: Party) -> Mark:
    """Return the mark of a party: found by a step of syntax, or else known by its name, its role ..."""
    return Mark(part, party.start, party.end, party.text, party.code, party.step or party.how)


def marks_of_row(row: Mapping[str, Any]) -> tuple[Mark, ...]:
    """Return the marks of a record that lies flat in a row, which may lack columns."""
    marks = [Mark(TRIGGER, row["start"], row["end"], row.get("text") or "")]
    for part in ("source", "target", SPEAKER):
        start, end = row.get(f"{part}_start"), row.get(f"{part}_end")
        if start is None and row.get(part) is None:
            continue
        place = (start, end) if isinstance(start, int) and isinstance(end, int) else (-1, -1)
        how = "" if part == SPEAKER else found_by(row, part)
        marks.append(Mark(part, *place, row.get(f"{part}_text") or "", row.get(part), how))
    return tuple(marks)


def found_by(row: Mapping[str, Any], side: str) -> str:
    """Return how a side of a record in a row was found: by which step, or else how it is known."""
    if row.get(side) is None and row.get(f"{side}_text") is None:
        return "nobody"
    return str(row.get(f"{side}_step") or row.get(f"{side}_how") or "unknown")


def cut(text: str, offset: int, marks: Iterable[Mark]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield the pieces of a sentence that begins at that offset of its document, each with the parts that it is in."""
    inside = [
        (mark.part, max(mark.start - offset, 0), min(mark.end - offset, len(text)))
        for mark in marks
        if mark.start < offset + len(text) and mark.end > offset
    ]
    bounds = sorted({0, len(text), *(place for _, start, end in inside for place in (start, end))})
    for start, end in pairwise(bounds):
        parts = dict.fromkeys(part for part, first, last in inside if first <= start and end <= last)
        yield text[start:end], tuple(parts)


def with_blanks(piece: str, shown: str) -> str:
    """Return what is shown of a piece, parted from its neighbours by a blank where the text parts them."""
    before, after = piece[:1].isspace(), piece[-1:].isspace()
    return f"{' ' if before else ''}{shown}{' ' if after and shown else ''}"


def one_line(record: EventRecord | Mapping[str, Any]) -> str:
    """Return a record as one line of ASCII: code, name, who to whom, its status, and on whose word."""
    row = record if isinstance(record, Mapping) else record.to_dict()
    said = f", said by {row['speaker']}" if row.get("speaker") else ""
    status = f" ({row['status']}{said})" if row.get("status") else ""
    return f"{row['code']} {row.get('name', '')}: {row.get('source') or '-'} > {row.get('target') or '-'}{status}"
