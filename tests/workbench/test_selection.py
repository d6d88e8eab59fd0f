from pathlib import Path

from marsad.engine import shipped_pack
from marsad.workbench.selection import select
from workbench.packs import DATA


def test_nothing_named_means_all_shipped_rules() -> None:
    selection = select(shipped_pack(), [])
    assert () == selection.load
    assert {path.resolve() for path in selection.files["events"]} == selection.chosen


def test_a_shipped_file_is_seen_among_the_other_shipped_rules() -> None:
    file = shipped_pack() / "events" / "denials.yaml"
    selection = select(shipped_pack(), [file])
    assert {file.resolve()} == selection.chosen
    assert len(selection.files["events"]) > 1


def test_a_file_of_one_s_own_comes_in_place_of_the_shipped_rules() -> None:
    file = DATA / "broken" / "examples.yaml"
    selection = select(shipped_pack(), [file])
    assert (file,) == selection.load == selection.files["events"]
    assert {Path(file).resolve()} == selection.chosen
