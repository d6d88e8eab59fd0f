"""The examples of docs/many-machines.md, and the articles that they read."""

import datetime
import re
from collections import Counter
from pathlib import Path
from typing import Any

from marsad import Engine

PAGE = (Path(__file__).parents[2] / "docs" / "many-machines.md").read_text("utf-8")
_BLOCK = re.compile(r"^```python\n(?:# (?P<name>\w+)\.py\n)?(?P<code>.*?)^```$", re.MULTILINE | re.DOTALL)
EXAMPLES = {block["name"] or "batch": block["code"] for block in _BLOCK.finditer(PAGE)}
TEXTS = ("زار الرئيس الفرنسي لبنان أمس.", "قصفت إسرائيل مواقع في سوريا.", "التقى الرئيس الروسي نظيره الصيني في موسكو.")
ARTICLES: list[dict[str, Any]] = [
    {"id": str(number), "text": text, "date": datetime.date(2022, 9, 19 + number % 2), "outlet": f"o{number}"}
    for number, text in enumerate(TEXTS * 2)
]


def families(engine: Engine) -> Counter[str]:
    """How many records of each family the articles give."""
    return Counter(
        record.family for row in ARTICLES for record in engine.code(row["text"], id=row["id"], date=row["date"])
    )
