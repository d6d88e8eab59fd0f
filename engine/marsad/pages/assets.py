"""Of which files are a page's script and style made, and how does its policy allow them and nothing else?"""

import base64
import hashlib
import importlib.resources
from functools import cache
from typing import Final

from marsad.formats import GENERATOR

_SHARED_SCRIPTS: Final = ("elements.js", "marked.js")


@cache
def asset(package: str, name: str) -> str:
    """Return a text file of a package."""
    return importlib.resources.files(package).joinpath(name).read_text("utf-8")


@cache
def script(package: str, *names: str) -> str:
    """Return the script of a page: what all pages share, then files of the package; it shares no name with others."""
    shared = (asset(__package__, name) for name in _SHARED_SCRIPTS)
    return "".join(['(() => {\n"use strict";\n', *shared, *(asset(package, name) for name in names), "})();\n"])


def allowed(text: str) -> str:
    """Return how a Content-Security-Policy allows exactly this script or style."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


MADE_BY: Final = {"name": "generator", "content": GENERATOR}
"""What the element `meta` of a page says that is kept as a file, so that nobody takes it for an article."""
SHARED_STYLE: Final = asset(__package__, "base.css")
"""Colours, letters and marks of all pages."""
