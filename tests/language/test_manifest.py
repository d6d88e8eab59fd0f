"""How do packs stand on each other, and what is said of a wrong manifest?"""

from pathlib import Path

from marsad.language.homes import home_of
from marsad.language.manifest import pack_names, stacked
from marsad.source import Diagnostics


def pack(folder: Path, name: str, extends: str = "") -> Path:
    folder.mkdir(parents=True)
    (folder / "pack.yaml").write_text(f"name: {name}\n" + (f"extends: {extends}\n" if extends else ""), "utf-8")
    return folder


def names(folder: Path, named: dict[str, Path], diagnostics: Diagnostics) -> list[str]:
    return [manifest.name for manifest in stacked(folder, named, diagnostics)]


def test_what_a_pack_stands_on_comes_first_and_once(tmp_path: Path) -> None:
    base = pack(tmp_path / "base", "base")
    pack(tmp_path / "left", "left", "base")
    pack(tmp_path / "right", "right", "[base, ../left]")
    top = pack(tmp_path / "top", "top", "[../left, ../right]")
    diagnostics = Diagnostics()
    (tmp_path / "left" / "pack.yaml").write_text("name: left\nextends: shipped\n", "utf-8")
    (tmp_path / "right" / "pack.yaml").write_text("name: right\nextends: [shipped, ../left]\n", "utf-8")
    assert ["base", "left", "right", "top"] == names(top, {"shipped": base}, diagnostics)
    assert not diagnostics.errors


def test_a_pack_that_extends_itself_and_one_that_is_not_there_are_reported(tmp_path: Path) -> None:
    pack(tmp_path / "a", "a", "../b")
    pack(tmp_path / "b", "b", "[../a, ../c]")
    diagnostics = Diagnostics()
    names(tmp_path / "a", {"marsad": tmp_path / "shipped"}, diagnostics)
    first, second = diagnostics.errors
    assert ("R126", "b extends itself by way of '../a'") == (first.code, first.message)
    assert ("R126", "write a path to a pack, or marsad") == (second.code, second.hint)


def test_a_wrong_key_of_a_manifest_is_reported_at_its_place(tmp_path: Path) -> None:
    folder = pack(tmp_path / "a", "a")
    (folder / "pack.yaml").write_text("name: a\nextend: marsad\n", "utf-8")
    diagnostics = Diagnostics()
    assert [] == names(folder, {}, diagnostics)
    (error,) = diagnostics.errors
    assert 2 == error.span.line


def test_a_file_belongs_to_the_nearest_pack_above_it(tmp_path: Path) -> None:
    folder = pack(tmp_path / "a", "a")
    inner = pack(folder / "inner", "inner")
    assert (inner, folder, None) == (
        home_of(inner / "events" / "x.yaml"),
        home_of(folder / "events" / "x.yaml"),
        home_of(tmp_path / "x.yaml"),
    )
    assert ("a", "inner") == pack_names([folder / "x.yaml", inner / "y.yaml", folder / "z.yaml", tmp_path / "x.yaml"])
