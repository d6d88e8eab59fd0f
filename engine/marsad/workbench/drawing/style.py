"""Which class and dashes does an arc have by the step that drew it, and which style sheet gives them a colour?"""

import importlib.resources
from functools import cache
from typing import Final, Literal, get_args

from marsad.model import Step

COLOURS: Final = 7
"""Colours of arcs in the style sheet: the classes `colour-0` and so on."""
_STEPS: Final[tuple[str, ...]] = get_args(Step)
_DASHES: Final = ("", "7 3", "2 3", "9 3 2 3")
"""Steps have the colours in turn; those that share one differ by their dashes."""


@cache
def style_sheet(name: Literal["drawing", "page"]) -> str:
    """Return a style sheet, with what it says for light and dark."""
    return importlib.resources.files(__package__).joinpath(f"{name}.css").read_text("utf-8")


def colour_class(step: Step | None) -> str:
    """Return the class that gives an arc its colour."""
    return "other" if step is None else f"colour-{_STEPS.index(step) % COLOURS}"


def dashes(step: Step | None) -> str:
    """Return the dashes of an arc as SVG writes them; none for a line without gaps."""
    return _DASHES[2] if step is None else _DASHES[_STEPS.index(step) // COLOURS % len(_DASHES)]
