"""Which stretches of a text stand in quotation marks?

Straight and curly double marks are one family, since writers mix them and turn them around; a mark's neighbours tell
whether it opens or closes (space before and none after opens), and where they do not, it closes what is open and opens
what is not. Guillemets, single marks and double parentheses pair within their own family. An apostrophe between Latin
letters or after a digit is no mark. Time is linear.
"""

import re
from dataclasses import dataclass
from typing import Final, Literal

Family = Literal["double", "single", "angle", "single-angle", "parentheses", "ornate"]
_Look = Literal["open", "close", "either"]


@dataclass(frozen=True, slots=True)
class Quotation:
    """A quotation with its marks (`start`, `end`) and without (`inner_start`, `inner_end`); character offsets.

    Unbalanced: an opening mark that nothing closes runs to the end of the range, or to the close of the quotation
    around it; a closing mark that nothing opened reaches back to the end of the last quotation or the beginning of the
    range, and is no mark inside another quotation. `depth` counts the quotations around it. Quotations lie inside one
    another or apart.
    """

    start: int
    end: int
    inner_start: int
    inner_end: int
    balanced: bool
    depth: int


@dataclass(slots=True)
class _Mark:
    start: int
    end: int
    family: Family
    look: _Look


_MARK: Final = re.compile(r"[\"“”„‟″«»‹›‘’‚‛'﴾﴿]|\(\(|\)\)")
_FAMILIES: Final[dict[str, Family]] = {
    **dict.fromkeys(['"', "“", "”", "„", "‟", "″", "''"], "double"),
    **dict.fromkeys(["'", "‘", "’", "‚", "‛"], "single"),
    **dict.fromkeys(["«", "»"], "angle"),
    **dict.fromkeys(["‹", "›"], "single-angle"),
    **dict.fromkeys(["((", "))"], "parentheses"),
    **dict.fromkeys(["﴾", "﴿"], "ornate"),
}
# Quranic brackets are mirrored: the one that is called left closes.
_DIRECTED: Final[dict[str, _Look]] = {
    **dict.fromkeys(["„", "‚", "«", "‹", "((", "﴿"], "open"),
    **dict.fromkeys(["»", "›", "))", "﴾"], "close"),
}
_INVISIBLE: Final = "\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e"
_OPENERS_BEFORE: Final = "([{:،,؛;-–—/" + "«‹“"
_CLOSERS_AFTER: Final = ")]}.،,؛;:!?؟…-–—/" + "»›”"


def quotations(text: str, start: int, end: int) -> tuple[Quotation, ...]:
    """Return the quotations of `text[start:end]`, outer before inner, in the order in which they begin."""
    marks = _marks(text, start, end)
    found: list[Quotation] = []
    opened: list[_Mark] = []
    open_count: dict[Family, int] = dict.fromkeys(_FAMILIES.values(), 0)

    def close(closing_start: int, closing_end: int, balanced: bool) -> None:
        mark = opened.pop()
        open_count[mark.family] -= 1
        found.append(Quotation(mark.start, closing_end, mark.end, closing_start, balanced, len(opened)))

    following = _following(marks)
    for mark, follower in zip(marks, following, strict=True):
        if _opens(mark, follower, open_count[mark.family]):
            opened.append(mark)
            open_count[mark.family] += 1
        elif open_count[mark.family]:
            while opened[-1].family != mark.family:
                close(mark.start, mark.start, False)
            close(mark.start, mark.end, True)
        elif not opened:
            back = found[-1].end if found else start
            found.append(Quotation(back, mark.end, back, mark.start, False, 0))
    while opened:
        close(end, end, False)
    return tuple(sorted(found, key=lambda quotation: (quotation.start, -quotation.end, quotation.depth)))


def _opens(mark: _Mark, follower: _Look | None, already_open: int) -> bool:
    """Say whether a mark opens a quotation, from its look, the look of the next of its family, and what is open."""
    if mark.look == "close":
        return False
    if not already_open:
        return True
    # A second opening of one family is a nested quotation only if its own close is next; else it is a close that was
    # set apart by a stray space.
    directed = mark.family in ("angle", "single-angle", "parentheses", "ornate")
    return mark.look == "open" and (directed or follower == "close")


def _following(marks: list[_Mark]) -> list[_Look | None]:
    """Return for each mark the look of the next one of its family."""
    nearest: dict[Family, _Look] = {}
    looks: list[_Look | None] = []
    for mark in reversed(marks):
        looks.append(nearest.get(mark.family))
        nearest[mark.family] = mark.look
    looks.reverse()
    return looks


def _marks(text: str, start: int, end: int) -> list[_Mark]:
    marks = []
    for match in _MARK.finditer(text, start, end):
        sign = match.group()
        before = _neighbour(text, match.start() - 1, start, end, -1)
        after = _neighbour(text, match.end(), start, end, 1)
        if sign in "'’″" and (before.isdigit() or (before.isascii() and before.isalpha() and after.isalpha())):
            continue
        look = _DIRECTED.get(sign) or _look(before, after)
        marks.append(_Mark(match.start(), match.end(), _FAMILIES[sign], look))
    return marks


def _neighbour(text: str, at: int, start: int, end: int, step: int) -> str:
    """Return the visible character next to a mark, or a space at the edge; looks past a few invisible controls."""
    for _ in range(4):
        if not start <= at < end:
            return " "
        if text[at] not in _INVISIBLE:
            return text[at]
        at += step
    return " "


def _look(before: str, after: str) -> _Look:
    free_before = before.isspace() or before in _OPENERS_BEFORE
    free_after = after.isspace() or after in _CLOSERS_AFTER
    if free_before == free_after:
        return "either"
    return "open" if free_before else "close"
