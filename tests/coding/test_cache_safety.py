"""Is nothing that is kept of a pack read back but what this user wrote, whole, by this version and under this name?

Each kind of what is kept is tried alike: the rooms that rules stand on, the rule set, the rule files of a folder.
"""

import os
import pickle
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from coding.packs import copy_small_pack, small_pack
from marsad.coding import cache, making
from marsad.coding.cache import load_kept
from marsad.coding.coder import Coder
from marsad.coding.knowledge import Ground
from marsad.coding.making import Seams, load_ground_with_seams, load_rules
from marsad.coding.pack_files import pack_files
from marsad.engine import shipped_pack
from marsad.source import Diagnostics, parse_yaml

KINDS = ("ground", "ruleset", "rulefiles")
WRITERS = 10
TESTS = Path(__file__).parents[1]
WRITE = """
import sys
sys.path.insert(0, sys.argv[1])
from coding.packs import small_pack
from marsad.coding.cache import load_kept
sys.stdin.read(1)
knowledge, findings = load_kept(small_pack())
print(knowledge.rules.revision, findings.has_errors)
"""
needs_owners = pytest.mark.skipif(not hasattr(os, "getuid"), reason="the system has no owners of files")


class Kept:
    """What one load keeps of the tests' pack, and which kinds of it the next one has to make anew."""

    def __init__(self, kind: str, folder: Path, files: Mapping[str, tuple[Path, ...]], made: list[str]) -> None:
        self.kind = kind
        self._folder = folder
        self._files = files
        self._made = made

    @property
    def file(self) -> Path:
        (file,) = self._folder.glob(f"*.{self.kind}")
        return file

    def load(self) -> None:
        self._made.clear()
        load_kept(self._files)

    def is_read(self) -> bool:
        """Load once more; whether what is kept of this kind served."""
        if self.kind == "rulefiles":
            # They are asked for only where there is no rule set.
            for ruleset in self._folder.glob("*.ruleset"):
                ruleset.unlink()
        self.load()
        return self.kind not in self._made


@pytest.fixture(scope="module")
def seams() -> Seams:
    return load_ground_with_seams(small_pack(), Diagnostics())[1]


@pytest.fixture(params=KINDS)
def kept(
    request: pytest.FixtureRequest, tmp_path: Path, coder: Coder, seams: Seams, monkeypatch: pytest.MonkeyPatch
) -> Kept:
    made: list[str] = []

    def noted_ground(*_: object) -> tuple[Ground, Seams]:
        made.append("ground")
        return coder.knowledge, seams

    def noted_rules(*arguments: object) -> object:
        made.append("ruleset")
        return load_rules(*arguments)  # type: ignore[arg-type]

    def noted_file(text: str, diagnostics: Diagnostics, *, file: str) -> object:
        made.append("rulefiles")
        return parse_yaml(text, diagnostics, file=file)

    monkeypatch.setattr(making, "load_ground_with_seams", noted_ground)
    # What a small pack adds is kept nowhere, so that here every pack is a large one.
    monkeypatch.setattr(cache, "_LARGEST_ADDITION", 0)
    monkeypatch.setattr(making, "load_rules", noted_rules)
    monkeypatch.setattr("marsad.language.opening.parse_yaml", noted_file)
    monkeypatch.setenv("MARSAD_CACHE", str(tmp_path / "kept"))
    files = {
        room: tuple(paths) for room, paths in pack_files(shipped_pack(), [copy_small_pack(tmp_path / "pack")]).items()
    }
    kept = Kept(request.param, tmp_path / "kept", files, made)
    kept.load()
    assert set(KINDS) == set(made)
    assert kept.is_read()
    return kept


SPRUNG: list[str] = []


def spring(said: str) -> None:
    SPRUNG.append(said)


class Trap:
    """Says so when it is read back from a pickle."""

    def __reduce__(self) -> tuple[Callable[[str], None], tuple[str]]:
        return spring, ("sprung",)


def test_a_pickle_without_digest_is_never_run(kept: Kept) -> None:
    SPRUNG.clear()
    data = pickle.dumps(Trap())
    pickle.loads(data)
    kept.file.write_bytes(data)
    assert not kept.is_read()
    assert ["sprung"] == SPRUNG


@pytest.mark.parametrize(
    "content",
    [b"", b"\x80", b"not a pickle", pickle.dumps(None), pickle.dumps(("rules", "diagnostics")), pickle.dumps(7)],
)
def test_a_file_that_holds_something_else_is_passed_over_and_replaced(kept: Kept, content: bytes) -> None:
    kept.file.write_bytes(content)
    assert not kept.is_read()
    assert kept.is_read()


def test_a_file_cut_short_is_passed_over(kept: Kept) -> None:
    content = kept.file.read_bytes()
    for length in range(0, len(content), len(content) // 5):
        kept.file.write_bytes(content[:length])
        assert not kept.is_read()


@pytest.mark.parametrize("at", [3, 20, 60, -20])
def test_a_bit_that_changed_is_noticed(kept: Kept, at: int) -> None:
    content = bytearray(kept.file.read_bytes())
    content[at] ^= 1
    kept.file.write_bytes(content)
    assert not kept.is_read()


@needs_owners
@pytest.mark.parametrize("mode", [0o620, 0o602])
def test_what_others_may_write_is_not_read(kept: Kept, mode: int) -> None:
    kept.file.chmod(mode)
    assert not kept.is_read()


@needs_owners
def test_nobody_else_may_read_or_write_what_is_kept(kept: Kept) -> None:
    assert (0o700, 0o600) == tuple(path.stat().st_mode & 0o777 for path in (kept.file.parent, kept.file))


@pytest.mark.skipif(not hasattr(os, "getuid") or os.getuid() != 0, reason="only root may give files away")
def test_what_another_user_wrote_is_not_read(kept: Kept) -> None:
    os.chown(kept.file, 12345, 12345)
    assert not kept.is_read()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no named pipes")
def test_neither_a_pipe_nor_a_link_nor_a_folder_is_read(kept: Kept, tmp_path: Path) -> None:
    place = kept.file
    moved = place.rename(tmp_path / "moved")
    place.symlink_to(moved)
    assert not kept.is_read()
    place.unlink()
    os.mkfifo(place)
    assert not kept.is_read()
    place.unlink()
    place.mkdir()
    assert not kept.is_read()


def test_what_another_version_kept_is_not_read_even_under_its_name(kept: Kept, monkeypatch: pytest.MonkeyPatch) -> None:
    old = kept.file
    content = old.read_bytes()
    monkeypatch.setattr(cache, "_CODE", "another version")
    old.unlink()
    assert not kept.is_read()
    assert old.name != kept.file.name
    kept.file.write_bytes(content)
    assert not kept.is_read()


def test_ten_processes_that_write_at_once_do_each_other_no_harm(tmp_path: Path) -> None:
    folder = tmp_path / "kept"
    writers = [
        subprocess.Popen(
            [sys.executable, "-c", WRITE, str(TESTS)],
            env=os.environ | {"MARSAD_CACHE": str(folder)},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        for _ in range(WRITERS)
    ]
    for writer in writers:
        assert writer.stdin is not None
        writer.stdin.write(".")
        writer.stdin.flush()
    said = {writer.communicate()[0] for writer in writers}
    assert [0] * WRITERS == [writer.returncode for writer in writers]
    assert 1 == len(said)
    assert {".ground", ".seams", ".ruleset", ".rulefiles"} == {path.suffix for path in folder.iterdir()}
