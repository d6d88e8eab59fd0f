"""By what is known again what was written here, so that it is not taken for an article?"""

from collections.abc import Iterable
from typing import Final

_RECORD_COLUMNS: Final = frozenset({"doc", "code", "root", "rule", "construction", "pack"})
_ERROR_COLUMNS: Final = frozenset({"file", "line", "column", "severity", "code", "message", "lost"})
GENERATOR: Final = "marsad"
"""What pages give as their generator."""


def written_here(columns: Iterable[str]) -> str:
    """Return what rows with these columns are that Marsad wrote, in whatever version; empty for all other rows."""
    there = frozenset(columns)
    if there >= _RECORD_COLUMNS:
        return "records"
    return "errors" if there >= _ERROR_COLUMNS else ""
