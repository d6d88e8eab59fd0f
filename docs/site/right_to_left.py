"""Arabic on the pages of the site stands from right to left, and what it stands in from left to right.

A block of code with nothing but Arabic is set from right to left as a whole. Anywhere else each stretch of Arabic is
isolated, so that the structure around it, a YAML key or a column of a table, keeps its place.
"""

import re

from sphinx.application import Sphinx

_BLOCK = re.compile(r"<pre>(?P<code>.*?)</pre>", re.DOTALL)
_TAG = re.compile(r"(<[^>]*>|&[#\w]+;)")
_LETTER = r"[\u0600-\u06ff\ufb50-\ufdff\ufe70-\ufefc]"
# What may stand between two Arabic words of one sentence: neither a quotation mark nor two blanks, which are structure.
_SIGN = r"[.:!()«»…–-]*"
_ARABIC = re.compile(rf"«?{_LETTER}(?:{_SIGN} ?{_SIGN}(?:{_LETTER}|\d))*[.!»…]*")
_STRUCTURE = re.compile(r"[A-Za-z_{}\[\]|#=]|^\s*[-?+~]\s|  +\S.*  +\S")


def setup(app: Sphinx) -> dict[str, bool]:
    """Let Sphinx set the direction of what it writes."""
    app.connect("html-page-context", _direct)
    return {"parallel_read_safe": True, "parallel_write_safe": True}


def _direct(app: Sphinx, page: str, template: str, context: dict[str, object], *_: object) -> None:
    body = context.get("body")
    if isinstance(body, str):
        context["body"] = directed(body)


def directed(html: str) -> str:
    """Return a page's body with the direction of each stretch of Arabic said."""
    return _isolated(_BLOCK.sub(_block, html))


def _block(found: re.Match[str]) -> str:
    lines = [line for line in _TAG.sub("", found["code"]).splitlines() if line.strip()]
    is_arabic = lines and all(_ARABIC.search(line) and not _STRUCTURE.search(line) for line in lines)
    return f'<pre dir="rtl" lang="ar">{found["code"]}</pre>' if is_arabic else found[0]


def _isolated(html: str) -> str:
    parts = _TAG.split(html)
    for place in range(0, len(parts), 2):
        parts[place] = _ARABIC.sub(r'<bdi dir="rtl" lang="ar">\g<0></bdi>', parts[place])
    return "".join(parts)
