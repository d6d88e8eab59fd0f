"""Where could a part of a YAML file stand, so that no structure shares its line?"""

import re
from dataclasses import dataclass

from marsad.workbench.formatter.layout import Layout, Part

_STEP = 2
# Dashes, question marks and colons, each before what it introduces.
_INDICATORS = re.compile(r"[ \t]*(?:[-?:][ \t]+)*")
_DASHES = re.compile(r"(?:-[ \t]+)*$")


@dataclass(frozen=True, slots=True)
class Place:
    """How a part can be written on lines of its own.

    What is written replaces the text from `start`; `lead` comes first (empty if the part's line is its own already),
    and further lines are indented by `indent` blanks. A `|` would come after `header_lead` and replace the text from
    `header_start`, with the lines below it indented by `text_indent`. After a dash, the part may stay `in_list` on the
    same line.
    """

    start: int
    lead: str
    indent: int
    header_start: int
    header_lead: str
    text_indent: int
    in_list: bool


def find_place(layout: Layout, part: Part) -> Place:
    """Find the place for a part of a block collection."""
    line_start = layout.line_start(part.body)
    prefix = layout.text[line_start : part.body]
    indicators = _match(_INDICATORS, prefix).end()
    if indicators < len(prefix):
        # A key, an anchor or a tag stands before it.
        is_introduced = bool(prefix[:indicators].strip()) and indicators == part.start - line_start
        step = 0 if is_introduced else _STEP
        start = line_start + len(prefix.rstrip())
        indent = indicators + step
        return Place(start, layout.newline + " " * indent, indent, start, " ", indent, in_list=False)
    dashes = _DASHES.search(prefix)
    before = prefix[: dashes.start()] if dashes else prefix
    if before.strip():
        start = line_start + len(before.rstrip())
        lead = layout.newline + " " * len(before) + prefix[len(before) :]
        has_dashes = len(before) < len(prefix)
        return Place(start, lead, len(prefix), start, lead if has_dashes else " ", len(prefix), in_list=False)
    if prefix.strip():
        return Place(part.body, "", len(prefix), part.body, "", len(prefix), in_list=True)
    return _own_line(layout, part, len(prefix))


def _own_line(layout: Layout, part: Part, indent: int) -> Place:
    """Return the place of a part that begins its line; a header would go to the end of the line above it."""
    above = len(layout.text[: part.body].rstrip())
    if above == 0 or any(end == above for _, end in layout.comments):
        return Place(part.body, "", indent, part.body, "", indent + _STEP, in_list=False)
    return Place(part.body, "", indent, above, " ", indent, in_list=False)


def _match(pattern: re.Pattern[str], text: str) -> re.Match[str]:
    found = pattern.match(text)
    assert found is not None, "a pattern that matches nothing at all matches anywhere"
    return found
