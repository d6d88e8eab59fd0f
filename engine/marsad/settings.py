"""Which packs does the working folder ask for, when nobody names any?"""

import re
import tomllib
from collections.abc import Iterator
from os import PathLike
from pathlib import Path
from types import NoneType
from typing import Any, NoReturn

from pydantic import ValidationError

from marsad.model import checked
from marsad.source import SchemaModel, Source, SourceError, Span, kinds

SETTINGS = "marsad.toml"
PROJECT = "pyproject.toml"


class SettingsSchema(SchemaModel):
    """What settings may say."""

    rules: tuple[str, ...] = ()


def configured_packs(folder: str | PathLike[str] | None = None) -> tuple[Path, ...]:
    """Return the packs that the settings of a folder, or of the nearest one above it, name; () without settings.

    Without a folder, the working folder is meant. Raises SourceError for settings that cannot be read, or that name
    a path where nothing is.
    """
    checked("folder", folder, (str, PathLike, NoneType), "a path")
    start = Path.cwd() if folder is None else Path(folder).resolve()
    for place in (start, *start.parents):
        for file, text, table in _settings(place):
            return _packs(file, text, table)
    return ()


def _settings(folder: Path) -> Iterator[tuple[Path, str, Any]]:
    """Yield the files of a folder that hold settings, with their text and the table that is meant."""
    for name in (SETTINGS, PROJECT):
        file = folder / name
        if not file.is_file():
            continue
        text = file.read_text("utf-8", errors="replace")
        try:
            content = tomllib.loads(text)
        except tomllib.TOMLDecodeError as error:
            if name == SETTINGS:
                _refuse(file, text, str(error))
            continue
        table = content if name == SETTINGS else content.get("tool", {}).get("marsad")
        if table is not None:
            yield file, text, table


def _packs(file: Path, text: str, table: Any) -> tuple[Path, ...]:
    try:
        settings = SettingsSchema.model_validate(table)
    except ValidationError as error:
        key = str(error.errors()[0]["loc"][0]) if error.errors()[0]["loc"] else ""
        known = key in SettingsSchema.model_fields
        message = f"{key} is a list of paths in quotation marks" if known else f"the key {key!r} is unknown here"
        _refuse(file, text, message, key, 'write rules = ["my-rules"]')
    packs = tuple(file.parent / path for path in settings.rules)
    for path, pack in zip(settings.rules, packs, strict=True):
        if not pack.exists():
            _refuse(file, text, f"there is no {path!r} beside this file", path)
    return packs


def _refuse(file: Path, text: str, message: str, written: str = "", hint: str = "") -> NoReturn:
    """Raise SourceError at what is written wrongly, at the place that the reader of TOML named, or at the beginning."""
    named = re.search(r" \(at line (\d+), column (\d+)\)$", message)
    line, column = (int(named[1]), int(named[2])) if named else (1, 1)
    if written and written in text:
        before = text[: text.index(written)]
        line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
    span = Span(Source(str(file), text), line, column, line, column + max(1, len(written)))
    raise SourceError((kinds.WRONG_SETTINGS.at(span, message[: named.start()] if named else message, hint),))
