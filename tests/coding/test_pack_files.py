"""Which files make up a pack?"""

from contextlib import suppress
from pathlib import Path

import pytest

from marsad.coding.making import load_knowledge
from marsad.coding.pack_files import ROOMS, pack_files
from marsad.engine import shipped_pack
from marsad.source import Diagnostics, SourceError


def own(folder: Path, manifest: str | None, *names: str) -> Path:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("groups: {}\n", "utf-8")
    if manifest is not None:
        (folder / "pack.yaml").write_text(manifest, "utf-8")
    return folder


def test_nothing_named_is_the_shipped_pack() -> None:
    files = pack_files(shipped_pack(), [])
    assert set(ROOMS) == set(files)
    assert all(path.is_relative_to(shipped_pack()) for paths in files.values() for path in paths)


def test_a_pack_that_extends_the_shipped_one_is_added_to_it_room_by_room(tmp_path: Path) -> None:
    folder = own(tmp_path, "name: own\nextends: marsad\n", "lexicon/words.yaml", "events/mine.yaml")
    files, shipped = pack_files(shipped_pack(), [folder]), pack_files(shipped_pack(), [])
    assert folder / "lexicon" / "words.yaml" == files["lexicon"][-1]
    assert {room: len(shipped[room]) + (room in ("lexicon", "events")) for room in ROOMS} == {
        room: len(files[room]) for room in ROOMS
    }


def test_a_pack_that_is_named_twice_is_loaded_once(tmp_path: Path) -> None:
    folder = own(tmp_path, "name: own\nextends: marsad\n", "lexicon/words.yaml")
    assert pack_files(shipped_pack(), [folder]) == pack_files(shipped_pack(), [folder, folder])


def test_rule_files_are_added_to_the_rules_of_a_pack_that_is_named_too(tmp_path: Path) -> None:
    folder = own(tmp_path / "own", "name: own\nextends: marsad\n", "events/mine.yaml")
    more = own(tmp_path / "more", None, "x.yaml") / "x.yaml"
    assert [folder / "events" / "mine.yaml", more] == list(pack_files(shipped_pack(), [folder, more])["events"][-2:])


def test_a_folder_with_rooms_that_extends_nothing_replaces_the_shipped_rooms(tmp_path: Path) -> None:
    folder = own(tmp_path, "name: own\n", "lexicon/words.yaml")
    files = pack_files(shipped_pack(), [folder])
    assert ((folder / "lexicon" / "words.yaml"),) == files["lexicon"]
    assert len(files["events"]) > 1


def test_a_folder_with_some_rooms_says_what_it_stands_on(tmp_path: Path) -> None:
    folder = own(tmp_path, None, "lexicon/words.yaml", "events/mine.yaml")
    with pytest.raises(SourceError, match="R126") as raised:
        pack_files(shipped_pack(), [folder])
    (finding,) = raised.value.diagnostics
    assert str(folder / "pack.yaml") == finding.span.file
    assert "lexicon, events" in finding.message
    assert "`extends: marsad`" in finding.hint


@pytest.mark.parametrize(
    "rooms", [("events",), ("lexicon", "actors", "cameo", "events")], ids=["rules alone", "all that rules name"]
)
def test_a_folder_that_can_stand_for_itself_needs_no_manifest(tmp_path: Path, rooms: tuple[str, ...]) -> None:
    folder = own(tmp_path, None, *(f"{room}/mine.yaml" for room in rooms))
    files = pack_files(shipped_pack(), [folder])
    assert {room: (folder / room / "mine.yaml",) for room in rooms} == {room: files[room] for room in rooms}


def test_a_wrong_manifest_is_raised(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="R126"):
        pack_files(shipped_pack(), [own(tmp_path, "name: own\nextends: marsda\n")])


def test_a_folder_that_is_nearly_called_like_a_room_is_raised(tmp_path: Path) -> None:
    folder = own(tmp_path, "name: own\nextends: marsad\n", "lexcion/words.yaml", "events/mine.yaml")
    with pytest.raises(SourceError, match="R127") as raised:
        pack_files(shipped_pack(), [folder])
    (finding,) = raised.value.diagnostics
    assert ("did you mean 'lexicon'?", str(folder / "pack.yaml")) == (finding.hint, finding.span.file)


@pytest.mark.parametrize("name", ["mine.YAML", "mine.yaml.txt", "more/mine.Yml"])
def test_a_file_whose_ending_nothing_reads_is_raised(tmp_path: Path, name: str) -> None:
    folder = own(tmp_path, "name: own\nextends: marsad\n", "lexicon/words.yaml", f"events/{name}")
    with pytest.raises(SourceError, match="R127") as raised:
        pack_files(shipped_pack(), [folder])
    (finding,) = raised.value.diagnostics
    assert f"'events/{name}'" in finding.message


def test_rules_beside_the_manifest_are_raised(tmp_path: Path) -> None:
    folder = own(tmp_path, "name: own\nextends: marsad\n", "lexicon/words.yaml")
    (folder / "mine.yaml").write_text("pack: mine\nrules: []\n", "utf-8")
    with pytest.raises(SourceError, match=r"'mine\.yaml': it holds rules"):
        pack_files(shipped_pack(), [folder])


def test_other_folders_beside_rooms_are_nobodys_business(tmp_path: Path) -> None:
    folder = own(tmp_path, "name: own\nextends: marsad\n", "lexicon/words.yaml", "notes/mine.yaml", "time-old/notes.md")
    (folder / "lexicon" / "words.yaml~").touch()
    (folder / "lexicon" / "README.txt").touch()
    (folder / "compose.yaml").write_text("services: {}\n", "utf-8")
    assert folder / "lexicon" / "words.yaml" in pack_files(shipped_pack(), [folder])["lexicon"]


@pytest.mark.parametrize("room", ["text", "cameo"])
def test_an_empty_folder_in_place_of_a_shipped_one_is_named(tmp_path: Path, room: str) -> None:
    own(tmp_path, "name: own\n")
    (tmp_path / room).mkdir()
    diagnostics = Diagnostics()
    with suppress(SourceError):
        load_knowledge(pack_files(shipped_pack(), [tmp_path]), diagnostics)
        diagnostics.raise_errors()
        pytest.fail("nothing is said of it")
    found = [str(each) for each in diagnostics if "the folder holds no file" in each.message]
    assert 1 == len(found)
    assert str(tmp_path / room) in found[0]
