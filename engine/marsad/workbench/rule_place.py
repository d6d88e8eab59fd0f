"""Where is what a loaded rule says written in its file?"""

from pathlib import Path

from marsad.language import Origin
from marsad.source import Source, Span


class RulePlaces:
    """Finds places in rule files, each of which is read once."""

    def __init__(self) -> None:
        self._files: dict[str, Source] = {}

    def at(self, origin: Origin, length: int = 0) -> Span:
        """Return the span of that many characters; of none, the rest of the line."""
        source = self._files.get(origin.file)
        if source is None:
            source = self._files[origin.file] = Source(origin.file, Path(origin.file).read_text(encoding="utf-8"))
        end = origin.column + length if length else len(source.line(origin.line)) + 1
        return Span(source, origin.line, origin.column, origin.line, end)
