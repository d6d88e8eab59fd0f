"""What can every word of a document mean, as a line of JSON?"""

import json
from typing import Final

from marsad.lexicon import reading_as_json
from marsad.model import Document, Reading
from marsad.workbench.words import TextReader

_REMEMBERED: Final = 50_000
_encode = json.JSONEncoder(ensure_ascii=False).encode


class AnalysisWriter:
    """Turns documents into the lines of `marsad analyse --format jsonl`.

    Readings are written once for each distinct word and remembered, because they are by far the longest part.
    """

    def __init__(self, reader: TextReader) -> None:
        self._reader = reader
        # By identity of the readings, which it keeps alive.
        self._written: dict[int, tuple[tuple[Reading, ...], str]] = {}

    def line(self, document: Document) -> str:
        """Return an object with id, and tokens with offsets and readings; no line break at its end."""
        tokens = ", ".join(
            f'{{"start": {token.start}, "end": {token.end}, "readings": {self._readings(readings)}}}'
            for sentence in self._reader.sentences(document.text)
            for token, readings in sentence
        )
        return f'{{"id": {_encode(document.id)}, "tokens": [{tokens}]}}'

    def _readings(self, readings: tuple[Reading, ...]) -> str:
        known = self._written.get(id(readings))
        if known is None:
            if len(self._written) >= _REMEMBERED:
                self._written.clear()
            known = readings, _encode([reading_as_json(reading) for reading in readings])
            self._written[id(readings)] = known
        return known[1]
