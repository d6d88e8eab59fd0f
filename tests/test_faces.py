"""Do rooms meet at their faces?"""

import ast
from pathlib import Path

import pytest

import marsad

PACKAGE = Path(marsad.__file__).parent
FRONT = ("cli", "formats", "reading", "workbench")
"""Rooms of commands, which import the one module that they need, when they need it, and so start at once."""
ROOMS = sorted(folder.name for folder in PACKAGE.iterdir() if (folder / "__init__.py").is_file())


def imported(path: Path) -> set[str]:
    tree = ast.parse(path.read_text("utf-8"))
    return {node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}


@pytest.mark.parametrize("room", ROOMS)
def test_nothing_is_imported_from_behind_the_face_of_another_room(room: str) -> None:
    behind = {
        module
        for path in (PACKAGE / room).rglob("*.py")
        for module in imported(path)
        if module.startswith("marsad.") and module.count(".") > 1 and module.split(".")[1] not in (room, *FRONT)
    }
    assert set() == behind


@pytest.mark.parametrize("room", [room for room in ROOMS if room not in FRONT])
def test_a_face_says_what_its_room_is_and_what_it_gives(room: str) -> None:
    face = ast.parse((PACKAGE / room / "__init__.py").read_text("utf-8"))
    named = next(node for node in face.body if isinstance(node, ast.Assign))
    assert ast.get_docstring(face)
    assert "__all__" == ast.unparse(named.targets[0])
