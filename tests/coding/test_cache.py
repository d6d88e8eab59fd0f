"""Is a pack kept between runs, and never served once any of its files is another?"""

import pickle
import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest

from coding.packs import small_pack
from coding.strategies import SENTENCES
from marsad.coding.cache import KEPT, cache_folder, fetch, store
from marsad.coding.coder import Coder
from marsad.model import Document
from marsad.source import Diagnostics

ARTICLE = Document("-", "\n".join(SENTENCES))
Files = Mapping[str, tuple[Path, ...]]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where packs are kept for the length of one test."""
    folder = tmp_path / "kept" / "packs"
    monkeypatch.setenv("MARSAD_CACHE", str(folder))
    return folder


@pytest.fixture
def files(tmp_path: Path) -> Files:
    """The tests' pack in files that a test may write to."""
    copied: dict[str, tuple[Path, ...]] = {}
    for room, paths in small_pack().items():
        (tmp_path / room).mkdir()
        copied[room] = tuple(Path(shutil.copy(path, tmp_path / room)) for path in paths)
    return copied


def test_nothing_is_fetched_before_anything_was_stored(folder: Path, files: Files) -> None:
    assert fetch(files) is None


def test_what_is_fetched_codes_as_what_was_stored(folder: Path, files: Files, coder: Coder) -> None:
    diagnostics = Diagnostics()
    store(files, coder.knowledge, diagnostics)
    fetched = fetch(files)
    assert fetched is not None
    knowledge, warnings = fetched
    assert list(diagnostics) == list(warnings)
    assert coder.knowledge.rules == knowledge.rules
    assert coder.code(ARTICLE) == Coder(knowledge).code(ARTICLE)


@pytest.mark.parametrize("room", ["text", "lexicon", "actors", "clauses", "time", "places", "cameo", "events"])
def test_another_byte_in_any_room_is_another_pack(room: str, folder: Path, files: Files, coder: Coder) -> None:
    store(files, coder.knowledge, Diagnostics())
    changed = files[room][-1]
    content = changed.read_bytes()
    changed.write_bytes(content[:-1] + bytes([content[-1] ^ 1]))
    assert fetch(files) is None
    changed.write_bytes(content)
    assert fetch(files) is not None


def test_files_in_another_order_or_place_are_another_pack(folder: Path, files: Files, coder: Coder) -> None:
    store(files, coder.knowledge, Diagnostics())
    assert fetch({**files, "actors": files["actors"][::-1]}) is None
    moved = files["events"][0].rename(files["events"][0].with_name("moved.yaml"))
    assert fetch({**files, "events": (moved,)}) is None


def test_a_file_more_or_less_is_another_pack(folder: Path, files: Files, coder: Coder, tmp_path: Path) -> None:
    store(files, coder.knowledge, Diagnostics())
    empty = tmp_path / "empty.yaml"
    empty.touch()
    assert fetch({**files, "actors": (*files["actors"], empty)}) is None
    assert fetch({**files, "actors": files["actors"][:-1]}) is None


@pytest.mark.parametrize(
    "content",
    [b"", b"\x80", b"not a pickle", pickle.dumps(None), pickle.dumps(("knowledge", "diagnostics")), pickle.dumps(7)],
)
def test_a_file_that_is_no_pack_is_ignored(content: bytes, folder: Path, files: Files, coder: Coder) -> None:
    store(files, coder.knowledge, Diagnostics())
    (kept,) = folder.iterdir()
    kept.write_bytes(content)
    assert fetch(files) is None


def test_a_pack_cut_short_is_ignored_and_can_be_stored_anew(folder: Path, files: Files, coder: Coder) -> None:
    store(files, coder.knowledge, Diagnostics())
    (kept,) = folder.iterdir()
    content = kept.read_bytes()
    for length in range(0, len(content), len(content) // 7):
        kept.write_bytes(content[:length])
        assert fetch(files) is None
    store(files, coder.knowledge, Diagnostics())
    assert fetch(files) is not None


def test_only_the_latest_packs_stay(folder: Path, files: Files, coder: Coder) -> None:
    content = files["events"][0].read_bytes()
    for number in range(KEPT + 3):
        files["events"][0].write_bytes(content + b"# " + str(number).encode() + b"\n")
        store(files, coder.knowledge, Diagnostics())
    assert fetch(files) is not None
    assert KEPT == len(list(folder.iterdir()))


def test_a_cache_that_is_off_writes_and_reads_nothing(
    tmp_path: Path, files: Files, coder: Coder, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = tmp_path / "home"
    home.mkdir()
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("XDG_CACHE_HOME", str(home / "cache"))
    monkeypatch.setenv("MARSAD_CACHE", "off")
    store(files, coder.knowledge, Diagnostics())
    assert cache_folder() is None
    assert fetch(files) is None
    assert [] == list(home.iterdir())


def test_a_folder_that_cannot_be_made_is_no_error(
    tmp_path: Path, files: Files, coder: Coder, monkeypatch: pytest.MonkeyPatch
) -> None:
    occupied = tmp_path / "occupied"
    occupied.write_text("a file where the folder would be")
    monkeypatch.setenv("MARSAD_CACHE", str(occupied / "packs"))
    store(files, coder.knowledge, Diagnostics())
    assert fetch(files) is None
