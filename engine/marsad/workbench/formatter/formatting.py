"""How does Arabic come to stand alone on its line, with nothing else changed?"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Final

import yaml

from marsad.formats import BYTE_ORDER_MARK
from marsad.source import Diagnostic, Diagnostics, Source, kinds, lint_source, parse_yaml, syntax_error
from marsad.workbench.formatter import comments, controls, scalars, structure
from marsad.workbench.formatter.edits import Edit, make_edits
from marsad.workbench.formatter.layout import Layout, read_layout
from marsad.workbench.formatter.meaning import meaning, same_tree

# Each makes the next one's work easier, and the ways to write a scalar come by preference.
_STAGES: Final[tuple[Callable[[Layout], Iterable[Edit]], ...]] = (
    controls.delete_from_comments,
    controls.delete_from_scalars,
    controls.delete_and_quote,
    controls.delete_and_escape,
    comments.split_comments,
    comments.lift_comments,
    structure.set_keys_apart,
    structure.open_flow,
    scalars.move,
    scalars.move_and_quote,
    scalars.make_block_text,
    scalars.make_folded_text,
    scalars.make_quoted_text,
)
_UNUSABLE: Final = frozenset({kinds.SYNTAX.code, kinds.TAB.code, kinds.CONTROL_CHARACTER.code, kinds.TOO_DEEP.code})


@dataclass(frozen=True, slots=True)
class Formatted:
    """A text with what could be repaired in it repaired.

    `text` is None if the text is not valid YAML; `diagnostics` say why, or what could not be repaired.
    """

    text: str | None
    diagnostics: tuple[Diagnostic, ...] = ()


def format_text(text: str, file: str = "<text>") -> Formatted:
    """Repair a YAML text so that Arabic stands alone on its line and no invisible control is left.

    Everything else stays as it is: values, keys and their order, comments, quotes, anchors, line ends, a byte order
    mark. `diagnostics` give places in the text as it came. Raises nothing for any text.
    """
    bare = text.removeprefix(BYTE_ORDER_MARK)
    source = Source(file, bare)
    if broken := _broken(source):
        return Formatted(None, broken)
    if not lint_source(source):
        return Formatted(text)
    repaired = _repair(bare)
    if repaired != bare and not same_tree(bare, repaired):
        message = "the repaired text would not say the same, so nothing is changed"
        return Formatted(text, (kinds.INSEPARABLE.at(source.whole(), message, "mend the lines by hand"),))
    mark = text[: len(text) - len(bare)]
    return Formatted(mark + repaired, tuple(_left(source, repaired)))


def _broken(source: Source) -> tuple[Diagnostic, ...]:
    diagnostics = Diagnostics()
    parse_yaml(source.text, diagnostics, file=source.file, lint=False)
    found = tuple(diagnostic for diagnostic in diagnostics if diagnostic.code in _UNUSABLE)
    if found:
        return found
    try:
        # The reader stops at a second document.
        read_layout(source.text)
    except (yaml.YAMLError, ValueError, OverflowError) as error:
        return (syntax_error(error, source),)
    return ()


def _repair(text: str) -> str:
    """Go through the stages again and again: each level of a flow collection that is opened shows the next."""
    wanted = meaning(text)
    assert wanted is not None, "the text was read before"
    seen: set[str] = set()
    while text not in seen:
        seen.add(text)
        layout = read_layout(text)
        for stage in _STAGES:
            changed = make_edits(text, stage(layout), wanted)
            if changed != text:
                text = changed
                break
    return text


def _left(source: Source, repaired: str) -> Iterator[Diagnostic]:
    """Yield what is still to be found in the repaired text, at its place in the source."""
    left = lint_source(Source(source.file, repaired))
    if not left:
        return
    layout = read_layout(repaired)
    # No repair adds or removes a scalar, so that their numbers are the same before and after.
    origins = read_layout(source.text).leaves
    numbers = {id(leaf): number for number, leaf in enumerate(layout.leaves)}
    reported = False
    for leaf in layout.misplaced():
        reported = True
        origin = origins[numbers[id(leaf)]]
        span = source.span(origin.body, origin.end)
        between = scalars.inseparable(leaf)
        if between is None:
            message = "this text cannot be set apart from what shares its line without changing it"
            yield kinds.INSEPARABLE.at(span, message, "write the entry anew")
        else:
            message = f"between {between[0]!r} and {between[1]!r} no line can end without changing the text"
            yield kinds.INSEPARABLE.at(span, message, "put a single blank there, or write the entry anew")
    if not reported:
        yield from left
