"""Is each part of a pack kept between runs, and never served once any file that it was made from is another?"""

import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest

from coding.packs import small_pack
from coding.strategies import SENTENCES
from marsad.actors import ActorSeams
from marsad.actors.seams import NamingWords
from marsad.coding import making
from marsad.coding.cache import KEPT, cache_folder, kept_ground, load_kept
from marsad.coding.coder import Coder
from marsad.coding.knowledge import Ground
from marsad.coding.making import Seams
from marsad.compiler.ruleset import RuleSet
from marsad.language import Shelf
from marsad.lexicon import Wordstock
from marsad.model import Document
from marsad.source import Diagnostics, parse_yaml

ARTICLE = Document("-", "\n".join(SENTENCES))
GROUND_ROOMS = ("text", "lexicon", "actors", "clauses", "time", "places", "cameo")
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


@pytest.fixture
def loaded(coder: Coder, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The parts that were loaded, in order; what is loaded is the tests' pack, whatever its files say."""
    loaded: list[str] = []

    none = frozenset[str]()
    seams = Seams(Wordstock(), ActorSeams(none, NamingWords("", none, none), none, ()))

    def load_ground_with_seams(files: Files, diagnostics: Diagnostics) -> tuple[Ground, Seams]:
        loaded.append("ground")
        return coder.knowledge, seams

    def load_rules(files: Files, ground: Ground, diagnostics: Diagnostics, shelf: Shelf) -> RuleSet:
        loaded.append("rules")
        return coder.knowledge.rules

    monkeypatch.setattr(making, "load_ground_with_seams", load_ground_with_seams)
    monkeypatch.setattr(making, "load_rules", load_rules)
    return loaded


def again(files: Files, loaded: list[str]) -> list[str]:
    """Load once more and return what that did not find in the cache."""
    loaded.clear()
    load_kept(files)
    return list(loaded)


def test_what_was_kept_codes_as_what_was_loaded(folder: Path, files: Files) -> None:
    knowledge, findings = load_kept(files)
    kept, kept_findings = load_kept(files)
    assert list(findings) == list(kept_findings)
    assert knowledge.rules == kept.rules
    assert Coder(knowledge).code(ARTICLE) == Coder(kept).code(ARTICLE) != ()


def test_a_pack_is_loaded_once(folder: Path, files: Files, loaded: list[str]) -> None:
    assert ["ground", "rules"] == again(files, loaded)
    assert [] == again(files, loaded)


@pytest.mark.parametrize(
    ("room", "anew"), [*((room, ["ground", "rules"]) for room in GROUND_ROOMS), ("events", ["rules"])]
)
def test_another_byte_loads_what_stands_on_its_room(
    room: str, anew: list[str], folder: Path, files: Files, loaded: list[str]
) -> None:
    load_kept(files)
    changed = files[room][-1]
    content = changed.read_bytes()
    changed.write_bytes(content[:-1] + bytes([content[-1] ^ 1]))
    assert anew == again(files, loaded)
    changed.write_bytes(content)
    assert [] == again(files, loaded)


def test_files_in_another_order_or_place_are_another_pack(folder: Path, files: Files, loaded: list[str]) -> None:
    load_kept(files)
    assert ["ground", "rules"] == again({**files, "actors": files["actors"][::-1]}, loaded)
    moved = files["events"][0].rename(files["events"][0].with_name("moved.yaml"))
    assert ["rules"] == again({**files, "events": (moved,)}, loaded)


def test_a_file_more_or_less_is_another_pack(folder: Path, files: Files, loaded: list[str], tmp_path: Path) -> None:
    load_kept(files)
    empty = tmp_path / "empty.yaml"
    empty.touch()
    assert ["ground", "rules"] == again({**files, "actors": (*files["actors"], empty)}, loaded)
    assert ["ground", "rules"] == again({**files, "actors": files["actors"][:-1]}, loaded)


def test_only_the_latest_of_each_kind_stay(folder: Path, files: Files, loaded: list[str]) -> None:
    content = files["events"][0].read_bytes()
    for number in range(KEPT + 3):
        files["events"][0].write_bytes(content + b"# " + str(number).encode() + b"\n")
        load_kept(files)
    assert [] == again(files, loaded)
    assert (1, KEPT) == tuple(len(list(folder.glob(f"*.{kind}"))) for kind in ("ground", "ruleset"))


def test_what_has_errors_is_not_kept_and_what_it_stands_on_is(folder: Path, files: Files) -> None:
    files["events"][0].write_text("pack: broken\nrules: 7\n", encoding="utf-8")
    for _ in range(2):
        _, findings = load_kept(files)
        assert findings.has_errors
    assert {".ground", ".seams"} == {kept.suffix for kept in folder.iterdir()}


def test_words_are_had_without_rules(folder: Path, files: Files) -> None:
    assert kept_ground(files) is None
    files["events"][0].write_text("pack: broken\nrules: 7\n", encoding="utf-8")
    knowledge, _ = load_kept(files)
    ground = kept_ground(files)
    assert ground is not None
    assert knowledge.lexicon.groups == ground.lexicon.groups


def test_a_cache_that_is_off_writes_and_reads_nothing(
    tmp_path: Path, files: Files, loaded: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    home = tmp_path / "home"
    home.mkdir()
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("XDG_CACHE_HOME", str(home / "cache"))
    monkeypatch.setenv("MARSAD_CACHE", "off")
    load_kept(files)
    assert cache_folder() is None
    assert kept_ground(files) is None
    assert ["ground", "rules"] == again(files, loaded)
    assert [] == list(home.iterdir())


def test_a_folder_that_cannot_be_made_is_no_error(
    tmp_path: Path, files: Files, loaded: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    occupied = tmp_path / "occupied"
    occupied.write_text("a file where the folder would be")
    monkeypatch.setenv("MARSAD_CACHE", str(occupied / "packs"))
    load_kept(files)
    assert ["ground", "rules"] == again(files, loaded)


def test_rule_files_are_kept_by_folder(folder: Path, files: Files, monkeypatch: pytest.MonkeyPatch) -> None:
    load_kept(files)
    parsed: list[str] = []

    def counted(text: str, diagnostics: Diagnostics, *, file: str) -> object:
        parsed.append(Path(file).name)
        return parse_yaml(text, diagnostics, file=file)

    monkeypatch.setattr("marsad.language.opening.parse_yaml", counted)
    changed = files["events"][-1]
    changed.write_text(f"{changed.read_text('utf-8')}# edited\n", "utf-8")
    load_kept(files)
    assert [changed.name] == parsed
    added = changed.with_name("added.yaml")
    added.write_text("pack: added\n", "utf-8")
    load_kept({**files, "events": (*files["events"], added)})
    assert [changed.name, added.name] == parsed


def test_a_file_under_the_name_of_another_is_not_read(folder: Path, files: Files, loaded: list[str]) -> None:
    load_kept(files)
    (first,) = folder.glob("*.ruleset")
    files["events"][0].write_bytes(files["events"][0].read_bytes() + b"\n")
    load_kept(files)
    (second,) = set(folder.glob("*.ruleset")) - {first}
    second.write_bytes(first.read_bytes())
    assert ["rules"] == again(files, loaded)


def test_what_was_edited_while_it_was_loaded_is_not_kept(
    folder: Path, files: Files, coder: Coder, monkeypatch: pytest.MonkeyPatch
) -> None:
    def load_rules(rule_files: Files, *_: object) -> RuleSet:
        rule_files["events"][0].write_bytes(rule_files["events"][0].read_bytes() + b"\n")
        return coder.knowledge.rules

    monkeypatch.setattr(making, "load_rules", load_rules)
    load_kept(files)
    assert [] == list(folder.glob("*.ruleset"))


@pytest.mark.parametrize("place", ["a file", "read-only"])
def test_a_folder_that_cannot_be_is_no_fault(
    place: str, tmp_path: Path, files: Files, loaded: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    stands = tmp_path / "stands"
    stands.touch()
    monkeypatch.setenv("MARSAD_CACHE", str(stands / "packs") if place == "a file" else "/proc/marsad")
    assert ["ground", "rules"] == again(files, loaded) == again(files, loaded)


def test_without_a_home_nothing_is_kept_in_the_working_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("MARSAD_CACHE", raising=False)
    monkeypatch.setattr("platformdirs.user_cache_dir", lambda name: f"~/.cache/{name}")
    assert cache_folder() is None
