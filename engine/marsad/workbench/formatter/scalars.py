"""In which ways can a scalar with Arabic stand on lines of its own?"""

import re
from collections.abc import Callable, Iterator
from itertools import pairwise

from marsad.source import turns
from marsad.workbench.formatter.edits import Edit
from marsad.workbench.formatter.layout import Layout, Part
from marsad.workbench.formatter.meaning import bare_value
from marsad.workbench.formatter.place import Place, find_place

_HEADER = re.compile("[|>]([^\r\n]*)\r?\n")


def move(layout: Layout) -> Iterator[Edit]:
    """Put scalars on a line of their own as they are written."""
    return _rewritten(layout, _moved)


def move_and_quote(layout: Layout) -> Iterator[Edit]:
    """Quote list items that hold what might be taken for structure."""
    return _rewritten(layout, lambda layout, leaf, place: _quoted(layout, leaf, place) if place.in_list else None)


def make_block_text(layout: Layout) -> Iterator[Edit]:
    """Write scalars as text below a `|`, line by line."""
    return _rewritten(layout, _literal)


def make_folded_text(layout: Layout) -> Iterator[Edit]:
    """Write scalars as text below a `>`, with a new line where they turn from Arabic to something else."""
    return _rewritten(layout, _folded)


def make_quoted_text(layout: Layout) -> Iterator[Edit]:
    """Write in quotes, over several lines, what no block text can hold, such as blanks at the beginning."""
    return _rewritten(layout, _quoted_lines)


def inseparable(leaf: Part) -> str | None:
    """Return two characters of a scalar between which a line would have to end, although no blank stands there."""
    for line in _value_lines(leaf):
        for cut in turns(line):
            if not _is_single_blank(line, cut):
                return line[cut - 1 : cut + 1]
    return None


def quoted(value: str) -> str:
    """Return a value in single quotes; right for values without line breaks."""
    return "'" + value.replace("'", "''") + "'"


def _rewritten(layout: Layout, write: Callable[[Layout, Part, Place], Edit | None]) -> Iterator[Edit]:
    for leaf in layout.misplaced():
        if leaf.outer is None and layout.follows_colon(leaf) is None:
            edit = write(layout, leaf, find_place(layout, leaf))
            if edit is not None:
                yield edit


def _moved(layout: Layout, leaf: Part, place: Place) -> Edit | None:
    if leaf.is_block_text:
        return None
    return Edit(place.start, leaf.end, place.lead + layout.text[leaf.body : leaf.end], settles=True)


def _quoted(layout: Layout, leaf: Part, place: Place) -> Edit | None:
    if leaf.is_block_text or leaf.style == "'":
        return None
    return Edit(place.start, leaf.end, place.lead + quoted(_value(leaf)), settles=True)


def _quoted_lines(layout: Layout, leaf: Part, place: Place) -> Edit | None:
    lines = _apart(_value(leaf).split("\n"))
    if lines is None:
        return None
    first, *others = quoted("\n".join(_joined(lines))).split("\n")
    text = layout.newline.join([first, *_indented(others, " " * place.indent)])
    return Edit(place.start, leaf.end, place.lead + text, settles=True)


def _literal(layout: Layout, leaf: Part, place: Place) -> Edit | None:
    if leaf.is_block_text:
        return None
    return _block_text(layout, leaf, place, "|", _value_lines(leaf))


def _folded(layout: Layout, leaf: Part, place: Place) -> Edit | None:
    if leaf.is_block_text:
        return _refolded(layout, leaf)
    lines = _apart(_value_lines(leaf))
    return None if lines is None else _block_text(layout, leaf, place, ">", _joined(lines))


def _value(leaf: Part) -> str:
    # An escape may stand for an invisible control.
    return bare_value(leaf.value, leaf.style)


def _value_lines(leaf: Part) -> list[str]:
    return _value(leaf).removesuffix("\n").split("\n")


def _block_text(layout: Layout, leaf: Part, place: Place, mark: str, lines: list[str]) -> Edit:
    header = mark if _value(leaf).endswith("\n") else f"{mark}-"
    text = layout.newline.join([place.header_lead + header, *_indented(lines, " " * place.text_indent)])
    return Edit(place.header_start, leaf.end, text, settles=True)


def _refolded(layout: Layout, leaf: Part) -> Edit | None:
    """Write block text anew below a `>`, with the indentation and the blank lines at its end that it has."""
    written = layout.text[leaf.body : leaf.end]
    header = _HEADER.match(written)
    if header is None:
        return None
    content = re.split("\r?\n", written[header.end() :])
    margin = min(len(line) - len(line.lstrip(" ")) for line in content if line.strip())
    paragraphs = _apart([line[margin:] for line in content])
    if paragraphs is None:
        return None
    lines = _joined(paragraphs) if leaf.style == "|" else [line for pieces in paragraphs for line in pieces]
    text = layout.newline.join([f">{header[1]}", *_indented(lines, " " * margin)])
    return Edit(leaf.body, leaf.end, text, settles=True)


def _apart(lines: list[str]) -> list[list[str]] | None:
    """Return the lines cut at single blanks where they turn; None if a turn has no such blank."""
    found = []
    for line in lines:
        cuts = turns(line)
        if not all(_is_single_blank(line, cut) for cut in cuts):
            return None
        ends = [0, *cuts, len(line) + 1]
        found.append([line[first : last - 1] for first, last in pairwise(ends)])
    return found


def _is_single_blank(line: str, cut: int) -> bool:
    return line[cut - 1] == " " != line[cut - 2 : cut - 1]


def _joined(paragraphs: list[list[str]]) -> list[str]:
    """Return lines for folding: a blank line stands for each line break that is kept."""
    lines: list[str] = []
    for pieces in paragraphs:
        # What is kept already at the beginning, and after a blank line, is the line's own break.
        lines += ["", *pieces] if any(lines) and pieces != [""] else pieces
    return lines


def _indented(lines: list[str], margin: str) -> Iterator[str]:
    return (margin + line if line else "" for line in lines)
