"""Which articles and sentences stand in an XML file of the PETRARCH family?"""

from collections.abc import Iterator
from typing import BinaryIO, Final
from xml.parsers import expat

from marsad.formats import Problem
from marsad.model import Document
from marsad.reading.given import Given
from marsad.reading.row import LARGEST, read_row

_UNITS: Final = frozenset({"sentence", "article"})
_TEXT: Final = "text"
_PIECE: Final = 2**16


class _EntityError(ValueError):
    """The file defines entities, which could grow without bound or lead elsewhere."""


class _Units:
    """Gathers the units of a file as rows, each with the line in which it begins: its attributes, and its text."""

    def __init__(self, parser: expat.XMLParserType) -> None:
        self.rows: list[tuple[int, dict[str, str]]] = []
        self._parser = parser
        self._line = 0
        self._row: dict[str, str] | None = None
        self._text: list[str] | None = None
        self._size = 0

    def begin(self, name: str, attributes: dict[str, str]) -> None:
        if name.lower() in _UNITS:
            self._row, self._size = dict(attributes), 0
            self._line = self._parser.CurrentLineNumber
        elif name.lower() == _TEXT and self._row is not None:
            self._text = []

    def text(self, piece: str) -> None:
        self._size += len(piece)
        if self._text is not None and self._size <= LARGEST + _PIECE:
            self._text.append(piece)

    def end(self, name: str) -> None:
        if name.lower() == _TEXT and self._row is not None and self._text is not None:
            self._row["text"] = "".join(self._text).strip()
            self._text = None
        elif name.lower() in _UNITS and self._row is not None:
            self.rows.append((self._line, self._row))
            self._row = None


def read_petrarch(stream: BinaryIO, given: Given) -> Iterator[Document | Problem]:
    """Yield a document for each <Article> and each <Sentence>, named by its id; parses beside the text are not read."""
    parser = expat.ParserCreate(None if given.encoding == "utf-8" else given.encoding)
    units = _Units(parser)
    parser.StartElementHandler = units.begin
    parser.CharacterDataHandler = units.text
    parser.EndElementHandler = units.end
    parser.EntityDeclHandler = _refuse
    number = 0
    try:
        while True:
            piece = stream.read(_PIECE)
            parser.Parse(piece, not piece)
            rows, units.rows = units.rows, []
            for line, row in rows:
                number += 1
                yield from read_row(row, given, number, line)
            if not piece:
                break
    except expat.ExpatError as error:
        message = f"not XML: {expat.errors.messages[error.code]}; nothing more of it is read"
        yield Problem("error", "input-malformed", given.file, message, "", error.lineno, error.offset + 1)
    except _EntityError:
        yield Problem("error", "input-malformed", given.file, "the file defines entities: nothing more of it is read")
    else:
        if not number:
            hint = '<Sentences><Sentence id="1" date="20220919"><Text>...</Text></Sentence></Sentences>'
            yield Problem("error", "input-empty", given.file, "no <Sentence> and no <Article> stands in it", hint)


def _refuse(*_: object) -> None:
    raise _EntityError
