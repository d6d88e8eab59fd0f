"""How do bytes become text, and what is said when they cannot?"""

import codecs

from marsad.formats.problem import Problem

BYTE_ORDER_MARK = "\ufeff"
_UTF_16_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def known_encoding(name: str) -> bool:
    """Say whether Python can decode text of that name ("utf-8" yes, "base64" no)."""
    try:
        "\n".encode(name)
    except (LookupError, UnicodeError):
        return False
    return True


def splits_at_newline_bytes(encoding: str) -> bool:
    """Say whether a line end is the one byte 0A in that encoding, so that bytes can be cut into lines undecoded."""
    return "\n".encode(encoding) == b"\n"


def decode(
    data: bytes, encoding: str, file: str, *, line: int | None = None, line_start: int = 0, what: str = "the document"
) -> str | Problem:
    """Decode the bytes, without a leading byte order mark, or say which byte stops it.

    `line_start` is the offset of `data` in its file; the reported offset counts from the beginning of the file.
    """
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        offset = line_start + error.start
        return Problem(
            "error",
            "input-encoding",
            file,
            f"{what} is not {encoding}: byte 0x{data[error.start]:02X} at offset {offset} ({error.reason})",
            _encoding_hint(data),
            line=line,
        )
    except UnicodeError as error:
        return Problem("error", "input-encoding", file, f"{what} is not {encoding}: {error}", line=line)
    return text.removeprefix(BYTE_ORDER_MARK) if line_start == 0 else text


def lone_surrogate(text: str) -> int | None:
    """Return the character offset of the first lone surrogate, which no output encoding can carry, or None."""
    try:
        text.encode("utf-8")
    except UnicodeEncodeError as error:
        return error.start
    return None


def _encoding_hint(data: bytes) -> str:
    if data.startswith(_UTF_16_MARKS):
        return "the file begins like UTF-16: try --encoding utf-16"
    return "say how it is encoded, for older Arabic files often --encoding windows-1256"
