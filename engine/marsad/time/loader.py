"""The files under rules/time in, the finder of times out."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from marsad.source import Diagnostics, load_yaml, validate
from marsad.time.finder import TimeFinder
from marsad.time.schema import TimeRulesFile


def load_time_finder(paths: Iterable[Path], diagnostics: Diagnostics) -> TimeFinder:
    """Read files of time words to one finder; what is wrong with them goes to `diagnostics`."""
    files = []
    for path in paths:
        node = load_yaml(path, diagnostics)
        file = validate(node, TimeRulesFile, diagnostics) if node else None
        if file is not None:
            files.append(file)
    return TimeFinder(joined(files))


def joined(files: Sequence[TimeRulesFile]) -> TimeRulesFile:
    """Return one file that holds the lists of all; single values are the last file's that names them."""
    merged: dict[str, object] = {}
    for file in files:
        for name in file.model_fields_set:
            value = getattr(file, name)
            earlier = merged.get(name)
            merged[name] = earlier + value if isinstance(earlier, tuple) and isinstance(value, tuple) else value
    return TimeRulesFile().model_copy(update=merged)
