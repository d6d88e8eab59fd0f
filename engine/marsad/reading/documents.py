"""Which documents do these paths hold?"""

import dataclasses
import datetime
import glob
import io
import os
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator
from contextlib import nullcontext
from functools import partial
from pathlib import Path
from typing import BinaryIO, Final, cast

from marsad.formats import STANDARD_INPUT, MissingExtraError, Problem
from marsad.model import Document
from marsad.reading.folders import files_in, identity, not_read, unreadable
from marsad.reading.given import Fields, Given
from marsad.reading.kinds import READERS, InputFormat, endings, is_readable, kind_of, stem, unpacked
from marsad.reading.meter import Meter
from marsad.reading.packing import ZIP, members
from marsad.reading.seen import Seen

_ALL_FIELDS: Final = Fields()
_OPEN_ALREADY: Final = ("/dev/fd/", "/proc/self/fd/")
"""Where a shell puts the output of another command: it is being written, or has ended."""


@dataclasses.dataclass(frozen=True, slots=True)
class _How:
    """How everything that is given is read."""

    encoding: str
    input_format: InputFormat
    fields: Fields
    meter: Meter | None
    seen: Seen


def read_documents(
    paths: Iterable[str],
    *,
    encoding: str = "utf-8",
    input_format: InputFormat = "auto",
    date: datetime.date | None = None,
    fields: Fields = _ALL_FIELDS,
    excluding: Collection[Path] = (),
    standard_input: BinaryIO | None = None,
    meter: Meter | None = None,
) -> Iterator[Document | Problem]:
    """Yield every document of the files, the folders (recursive, sorted) and "-", and a problem for what is not one.

    One document or one line is held at a time, and the hashes of names in bounded memory: of documents beyond some
    four million a name that came before is not always noticed. `date` is given to documents without one of their own.
    Folders and patterns pass over the files of `excluding`, those that are being written. Raises nothing for bad input:
    it is a `Problem` in the stream, and the next document follows.
    """
    how = _How(encoding, input_format, fields, meter, Seen())
    for path in paths:
        for item in _read_path(path, how, excluding, standard_input):
            if isinstance(item, Document) and item.date is None and date is not None:
                item = dataclasses.replace(item, date=date)
            yield item


def _read_path(
    path: str, how: _How, excluding: Collection[Path], standard_input: BinaryIO | None
) -> Iterator[Document | Problem]:
    if path == STANDARD_INPUT:
        if standard_input is None and sys.stdin is None:
            yield Problem("error", "input-unreadable", path, "standard input is closed")
        else:
            yield from _guarded(path, partial(_read_stream, standard_input or sys.stdin.buffer, path, path, how))
    elif Path(path).is_dir():
        for file in files_in(path, excluding):
            if isinstance(file, Problem):
                yield file
            else:
                yield from _read_file(file, how)
    elif glob.has_magic(path) and not Path(path).exists():
        written = {identity(file) for file in excluding} - {None}
        found = False
        for file in sorted(glob.glob(path, recursive=True)):  # noqa: PTH207 (a pattern with a folder before it)
            if identity(Path(file)) in written:
                continue
            found = True
            yield from _read_path(file, how, excluding, standard_input)
        if not found:
            yield Problem("error", "input-unreadable", path, "no file has a name of this form")
    else:
        yield from _read_file(path, how)


def _read_file(path: str, how: _How) -> Iterator[Document | Problem]:
    def items() -> Iterator[Document | Problem]:
        if Path(path).exists() and not Path(path).is_file() and not path.startswith(_OPEN_ALREADY):
            hint = f"cat {path} | marsad code -"
            yield Problem("error", "input-unreadable", path, "no regular file, and may never end", hint)
            return
        with Path(path).open("rb") as stream, how.meter.counting(stream) if how.meter else nullcontext():
            yield from _read_stream(stream, path, path, how)

    yield from _guarded(path, items)


def _guarded(path: str, items: Callable[[], Iterator[Document | Problem]]) -> Iterator[Document | Problem]:
    """Yield the items; what stops them is a problem, so that the next file is read."""
    try:
        yield from items()
    except MissingExtraError as error:
        yield Problem("error", "input-extra", path, error.lacking, error.hint)
    except OSError as error:
        yield unreadable(error, path)
    except Exception as error:
        # Each library that unpacks or parses has its own way to say that a file is damaged.
        message = f"damaged, or not of its kind: {str(error) or type(error).__name__}; nothing more of it is read"
        yield Problem("error", "input-malformed", path, " ".join(message.split()))


def _read_stream(stream: BinaryIO, name: str, file: str, how: _How) -> Iterator[Document | Problem]:
    packing = endings(name)[1]
    if packing == ZIP:
        yield from _read_archive(stream, file, how)
        return
    stream = unpacked(stream, packing)
    input_format = how.input_format
    if input_format == "auto":
        kind = kind_of(name, stream, file, how.fields.text or "text")
        if isinstance(kind, Problem):
            yield kind
            return
        input_format, stream = kind
    if input_format == "parquet" and not stream.seekable():
        stream = _spooled(stream)
    given = Given(file, os.fsencode(stem(name)).decode("utf-8", "replace"), how.encoding, how.fields, how.seen)
    empty = True
    for item in READERS[input_format](stream, given):
        empty = False
        yield item
    if empty:
        yield Problem("error", "input-empty", file, "the file is empty")


def _read_archive(archive: BinaryIO, file: str, how: _How) -> Iterator[Document | Problem]:
    found = False
    refused: Counter[str] = Counter()
    for member, opened in members(archive):
        if endings(member)[1] == ZIP:
            refused[ZIP] += 1
        elif is_readable(member):
            found = True
            place = f"{file}/{member}"
            yield from _guarded(place, partial(_read_member, opened, member, place, how))
        else:
            refused[endings(member)[0]] += 1
    yield from not_read(refused, file)
    if not found:
        yield Problem("error", "input-empty", file, "nothing to read in this archive")


def _read_member(opened: Callable[[], BinaryIO], member: str, place: str, how: _How) -> Iterator[Document | Problem]:
    with opened() as stream:
        yield from _read_stream(stream, member, place, how)


def _spooled(stream: BinaryIO) -> BinaryIO:
    """Return what a pipe holds as a file, in which one can go back and forth."""
    file = tempfile.TemporaryFile()  # noqa: SIM115 (it lives as long as its rows are read)
    while piece := stream.read(io.DEFAULT_BUFFER_SIZE):
        file.write(piece)
    file.seek(0)
    return cast(BinaryIO, file)
