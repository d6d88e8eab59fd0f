"""Which of the edits proposed for a text can be made without changing what it says?"""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from marsad.source import mixed_lines
from marsad.workbench.formatter.meaning import Meaning, meaning


@dataclass(frozen=True, slots=True)
class Edit:
    """Puts `text` in place of the characters from `start` to before `end`.

    An edit that `settles` is worth making only if no line that it touches mixes directions afterwards.
    """

    start: int
    end: int
    text: str
    settles: bool = False


def make_edits(text: str, edits: Iterable[Edit], wanted: Meaning) -> str:
    """Return the text with all edits that leave its meaning the wanted one; the first of those that overlap."""
    proposed = _settled(text, _disjoint(text, edits))
    return _apply(text, _choose(proposed, lambda chosen: meaning(_apply(text, chosen)) == wanted))


def _disjoint(text: str, edits: Iterable[Edit]) -> list[Edit]:
    kept: list[Edit] = []
    for edit in sorted(edits, key=lambda edit: (edit.start, edit.end)):
        changes = text[edit.start : edit.end] != edit.text
        if changes and (not kept or edit.start >= kept[-1].end):
            kept.append(edit)
    return kept


def _settled(text: str, edits: list[Edit]) -> list[Edit]:
    """Return the edits without those that promise to settle their lines and do not."""
    result = _apply(text, edits)
    mixed = mixed_lines(result)
    kept = []
    shift = 0
    for edit in edits:
        start = edit.start + shift
        end = start + len(edit.text)
        shift += len(edit.text) - (edit.end - edit.start)
        after = bisect_left(mixed, (end + 1, 0))
        if not edit.settles or after == 0 or mixed[after - 1][1] < start:
            kept.append(edit)
    return kept


def _choose(edits: Sequence[Edit], is_sound: Callable[[list[Edit]], bool]) -> list[Edit]:
    """Return as many of the edits as are sound together, halving what is not."""
    chosen: list[Edit] = []
    waiting = [edits] if edits else []
    while waiting:
        group = waiting.pop()
        together = sorted([*chosen, *group], key=lambda edit: edit.start)
        if is_sound(together):
            chosen = together
        elif len(group) > 1:
            half = len(group) // 2
            waiting += [group[half:], group[:half]]
    return chosen


def _apply(text: str, edits: Sequence[Edit]) -> str:
    pieces = []
    position = 0
    for edit in edits:
        pieces += [text[position : edit.start], edit.text]
        position = edit.end
    return "".join([*pieces, text[position:]])
