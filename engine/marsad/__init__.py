"""Marsad reads Arabic news and writes down who did what to whom, as CAMEO-style event records.

from marsad import Engine

engine = Engine.load()
records = engine.code(text, date=datetime.date(2022, 9, 19))
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from marsad.engine import Engine
    from marsad.formats import arrow_schema, to_arrow, to_pandas, to_polars
    from marsad.model import Document, EventRecord
    from marsad.settings import configured_packs
    from marsad.source import Diagnostic, SourceError

__all__ = [
    "Diagnostic",
    "Document",
    "Engine",
    "EventRecord",
    "SourceError",
    "arrow_schema",
    "configured_packs",
    "to_arrow",
    "to_pandas",
    "to_polars",
]

_HOMES = {
    "Diagnostic": "marsad.source",
    "Document": "marsad.model",
    "Engine": "marsad.engine",
    "EventRecord": "marsad.model",
    "SourceError": "marsad.source",
    "arrow_schema": "marsad.formats",
    "configured_packs": "marsad.settings",
    "to_arrow": "marsad.formats",
    "to_pandas": "marsad.formats",
    "to_polars": "marsad.formats",
}


def __getattr__(name: str) -> Any:
    """Import a public name when it is first used, so that the command line's help need not load the engine."""
    if name == "__version__":
        from importlib.metadata import version

        return version("marsad")
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)
