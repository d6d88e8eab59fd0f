"""How are elements and texts of any kind written so that XML and HTML readers take both?"""

from typing import Final

from marsad.formats.terminal import visible
from marsad.workbench.xml_text import possible

_ESCAPES: Final = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"})


def escaped(text: str) -> str:
    """Return the text without what no XML may hold or a reader would not see, and with its marks escaped."""
    return possible(visible(text)).translate(_ESCAPES)


def element(name: str, attributes: dict[str, str | float], *inner: str) -> str:
    """Return an element; attributes are escaped, what is inside is markup already."""
    named = "".join(
        f' {key}="{escaped(value) if isinstance(value, str) else number(value)}"' for key, value in attributes.items()
    )
    return f"<{name}{named}>{''.join(inner)}</{name}>" if inner else f"<{name}{named}/>"


def english(text: str) -> str:
    """Return an element for a text of ours amid the Arabic ones, nothing for none."""
    return element("bdi", {"lang": "en", "dir": "ltr"}, escaped(text)) if text else ""


def number(value: float) -> str:
    """Return a number with one decimal at most."""
    return f"{value:.1f}".removesuffix(".0")
