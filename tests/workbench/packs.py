"""A small pack for the tests of the workbench."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from marsad.coding.coder import Coder
from marsad.coding.knowledge import load_knowledge
from marsad.coding.pack_files import pack_files
from marsad.engine import shipped_pack
from marsad.source import Diagnostics

DATA = Path(__file__).parent / "data"
Files = Mapping[str, Sequence[Path]]


def small_pack(*rule_files: Path) -> Files:
    """The shipped text, clauses and grammar of actors; a few words, three countries, and rules about meetings."""
    files = dict(pack_files(shipped_pack(), [DATA / "pack", *rule_files]))
    # Endings of adjectives and words of relation are needed to read any actor at all.
    files["actors"] = (*files["actors"], shipped_pack() / "actors" / "grammar.yaml")
    if rule_files:
        files["events"] = rule_files
    return {**files, "places": (), "time": (), "variations": ()}


def load(files: Files) -> Coder:
    diagnostics = Diagnostics()
    knowledge = load_knowledge(files, diagnostics)
    diagnostics.raise_errors()
    return Coder(knowledge)
