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
