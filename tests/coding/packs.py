"""The small pack that the tests of coding share: few words, five countries, one rule of every kind."""

import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path

from marsad.coding.coder import Coder
from marsad.coding.making import load_knowledge
from marsad.coding.pack_files import pack_files
from marsad.engine import shipped_pack
from marsad.language import MANIFEST
from marsad.source import Diagnostics

DATA = Path(__file__).parent / "data"
GRAMMAR = ("lexicon/particles.yaml", "actors/grammar.yaml", "actors/anaphora.yaml", "places/words.yaml")
"""Files of the shipped pack that hold no vocabulary of news, and without which nothing can be read."""


def small_pack() -> Mapping[str, Sequence[Path]]:
    """The pack of the tests, on the shipped text, clauses, times and codes, and on the shipped grammar."""
    # It has no manifest, with which pytest would take it for a pack of its own; that is told, and no matter here.
    files = pack_files(shipped_pack(), [DATA / "pack"], Diagnostics())
    for name in GRAMMAR:
        room = name.partition("/")[0]
        files[room] = (*files[room], shipped_pack() / name)
    return files


def load_small_pack(*rule_files: Path) -> Coder:
    """Return a coder of the small pack; with rule files, of these in place of its own."""
    files = small_pack()
    diagnostics = Diagnostics()
    knowledge = load_knowledge({**files, "events": rule_files or files["events"]}, diagnostics)
    diagnostics.raise_errors()
    return Coder(knowledge)


def coder_of(rules: str, folder: Path) -> Coder:
    """Return a coder of the small pack with these rules in place of its own, which are written into a folder."""
    file = folder / "rules.yaml"
    file.write_text(rules, "utf-8")
    return load_small_pack(file)


def copy_small_pack(folder: Path) -> Path:
    """Write the rooms of the small pack and its manifest into a folder, for tests that load it by its path."""
    for room in ("lexicon", "actors", "places", "events"):
        (folder / room).mkdir(parents=True)
        for path in small_pack()[room]:
            shutil.copy(path, folder / room)
    (folder / MANIFEST).write_text("name: small\n", "utf-8")
    return folder
