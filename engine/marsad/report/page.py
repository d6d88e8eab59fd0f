"""How is the page written, so that it needs nothing from elsewhere and runs nothing but its own script?"""

import json
from collections.abc import Iterator
from functools import partial
from typing import Any, Final

from marsad.pages import MADE_BY, SHARED_STYLE, allowed, asset, script
from marsad.report.content import Content
from marsad.workbench.drawing.markup import element, escaped

_SCRIPTS: Final = ("data.js", "charts.js", "filters.js", "days.js", "matrix.js", "map.js", "articles.js", "start.js")
_CHARTS: Final = "vendor/echarts.min.js"
_WORLD: Final = "vendor/world.json"
_asset: Final = partial(asset, __package__)


def report_pieces(content: Content, title: str, notes: tuple[str, ...] = ()) -> Iterator[str]:
    """Yield the page bit by bit: below its title the notes, then what its script makes of the content."""
    yield f'<!DOCTYPE html>\n<html lang="ar" dir="rtl">\n{_head(title)}\n<body>\n'
    lines = [element("p", {}, _english(note)) for note in notes]
    yield element("header", {}, element("h1", {}, element("bdi", {}, escaped(title))), *lines)
    yield _asset("body.html")
    yield _data("records", content.as_json())
    yield f'<script type="application/json" id="world">{_asset(_WORLD)}</script>\n'
    yield f"<script>{_asset(_CHARTS)}</script>\n"
    yield f"<script>{script(__package__, *_SCRIPTS)}</script>\n</body>\n</html>\n"


def _head(title: str) -> str:
    style = SHARED_STYLE + _asset("report.css")
    scripts = f"{allowed(_asset(_CHARTS))} {allowed(script(__package__, *_SCRIPTS))}"
    # Nothing is fetched, and no script runs but the page's own, whatever the articles hold. The charts set the style of
    # their elements themselves.
    policy = f"default-src 'none'; style-src {allowed(style)}; img-src data:; script-src {scripts}"
    return (
        f'<head>\n<meta charset="utf-8">\n{element("meta", {**MADE_BY})}\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escaped(title)}</title>\n<style>{style}</style>\n</head>"
    )


def _data(name: str, value: Any) -> str:
    """Return a block of data; no text in it can end the block, since each opening bracket is an escape."""
    written = json.dumps(value, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
    return f'<script type="application/json" id="{name}">{written}</script>\n'


def _english(text: str) -> str:
    return element("bdi", {"lang": "en", "dir": "ltr"}, escaped(text))
