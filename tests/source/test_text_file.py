import os
from pathlib import Path

from marsad.source import Diagnostics
from marsad.source.text_file import decode_text, read_text


def test_the_byte_order_mark_and_line_ends_stay(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes(b"\xef\xbb\xbfa: b\r\nc: d\n")
    assert "\ufeffa: b\r\nc: d\n" == read_text(path, Diagnostics())


def test_what_is_no_text_is_reported_at_its_place(tmp_path: Path) -> None:
    diagnostics = Diagnostics()
    assert decode_text(b"\xef\xbb\xbfa: b\nc: \xff", "a.yaml", diagnostics) is None
    assert read_text(tmp_path, diagnostics) is None
    assert ["S001", "S002"] == sorted(found.code for found in diagnostics)
    assert ["a.yaml:2:4"] == [str(found.span) for found in diagnostics if found.code == "S002"]


def test_a_file_that_is_too_large_or_no_file_is_not_read(tmp_path: Path) -> None:
    large, endless = tmp_path / "large.yaml", tmp_path / "pipe.yaml"
    large.write_bytes(b"#" * (1 << 20) + b"\n")
    os.mkfifo(endless)
    diagnostics = Diagnostics()
    assert [None, None] == [read_text(path, diagnostics) for path in (large, endless)]
    assert ["S005", "S001"] == [found.code for found in diagnostics]
