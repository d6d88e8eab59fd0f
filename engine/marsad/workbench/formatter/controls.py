"""How are invisible direction controls taken out?"""

import json
from collections.abc import Iterator

from marsad.source import without_controls
from marsad.workbench.formatter.edits import Edit
from marsad.workbench.formatter.layout import Layout, Part
from marsad.workbench.formatter.meaning import bare_value
from marsad.workbench.formatter.scalars import quoted


def delete_from_comments(layout: Layout) -> Iterator[Edit]:
    """Take the controls out of comments."""
    for start, end in layout.comments:
        yield Edit(start, end, without_controls(layout.text[start:end]))


def delete_from_scalars(layout: Layout) -> Iterator[Edit]:
    """Take the controls out of scalars that say the same without them."""
    for leaf in _with_controls(layout):
        yield Edit(leaf.body, leaf.end, without_controls(layout.text[leaf.body : leaf.end]))


def delete_and_quote(layout: Layout) -> Iterator[Edit]:
    """Take the controls out of scalars that must be quoted then, such as one whose dash would begin an item."""
    for leaf in _with_controls(layout):
        if not leaf.is_block_text:
            yield Edit(leaf.body, leaf.end, quoted(bare_value(leaf.value, leaf.style)))


def delete_and_escape(layout: Layout) -> Iterator[Edit]:
    """Take the controls out of scalars that can be written with escapes only."""
    for leaf in _with_controls(layout):
        yield Edit(leaf.body, leaf.end, json.dumps(bare_value(leaf.value, leaf.style), ensure_ascii=False))


def _with_controls(layout: Layout) -> Iterator[Part]:
    for leaf in layout.leaves:
        written = layout.text[leaf.body : leaf.end]
        if written != without_controls(written):
            yield leaf
