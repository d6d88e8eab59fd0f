"""How is a packed file read as if it were not packed?"""

import bz2
import gzip
import io
import zipfile
from collections.abc import Callable, Iterator, Mapping
from pathlib import PurePosixPath
from typing import BinaryIO, Final, cast

from marsad.formats import need

ZIP: Final = ".zip"


def _zstandard(stream: BinaryIO) -> BinaryIO:
    reader = need("zstandard", "zst").ZstdDecompressor().stream_reader(stream, read_across_frames=True)
    return cast(BinaryIO, io.BufferedReader(reader))


UNPACKED: Final[Mapping[str, Callable[[BinaryIO], BinaryIO]]] = {
    ".gz": lambda stream: cast(BinaryIO, gzip.GzipFile(fileobj=stream)),
    ".bz2": lambda stream: cast(BinaryIO, bz2.BZ2File(stream)),
    ".zst": _zstandard,
}
"""What reads a stream that holds one file, by the ending of its name."""
MAGIC: Final = {b"\x1f\x8b": ".gz", b"BZh": ".bz2", b"\x28\xb5\x2f\xfd": ".zst"}
"""How a packed stream without a name begins."""


def members(stream: BinaryIO) -> Iterator[tuple[str, Callable[[], BinaryIO]]]:
    """Yield name and opener of each file in a zip, but for hidden ones; raises zipfile.BadZipFile for what is none."""
    with zipfile.ZipFile(stream) as archive:
        for member in archive.infolist():
            parts = PurePosixPath(member.filename).parts
            if not member.is_dir() and not any(part.startswith((".", "__MACOSX")) for part in parts):
                yield member.filename, lambda member=member: cast(BinaryIO, archive.open(member))  # type: ignore[misc]
