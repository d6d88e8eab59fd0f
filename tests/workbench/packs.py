"""A small pack for the tests of the workbench."""

import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path

from marsad.coding.coder import Coder
from marsad.coding.making import load_knowledge
from marsad.coding.pack_files import pack_files
from marsad.engine import shipped_pack
from marsad.source import Diagnostics

DATA = Path(__file__).parent / "data"
MEET = """\
pack: own
rules:
  - id: own.meet
    title: A meets B
    event: {verb: meet}
    source: subject
    target: object
    code:
      - {cameo: "040"}
    examples:
"""
MET = """\
      - text: |
          التقت روسيا الصين.
        records:
          - {code: "040", source: RUS, target: CHN}
"""
NOT_MET = """\
      - text: |
          لم تلتق روسيا الصين.
        records: none
        because: negated
"""
RULES = MEET + MET + NOT_MET
EXPECTED = (
    "article: one.txt\nrecords:\n  - {sentence: 1, code: 040, source: RUS, target: CHN, status: actual, why: met}\n"
)
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


def write_pack(folder: Path, rule_files: Mapping[str, str] | None = None) -> Path:
    """Write a pack that stands for itself, with few words, so that it loads fast; its rule files may be others."""
    shutil.copytree(DATA / "pack", folder)
    shutil.copy(shipped_pack() / "actors" / "grammar.yaml", folder / "actors")
    for room in ("places", "time"):
        (folder / room).mkdir()
    if rule_files is not None:
        shutil.rmtree(folder / "events")
        (folder / "events").mkdir()
        for name, content in rule_files.items():
            (folder / "events" / name).write_text(content, "utf-8")
    return folder


def add_article(pack: Path) -> None:
    """Name the pack, and add an article with what is expected of it."""
    (pack / "pack.yaml").write_text("name: own\n", "utf-8")
    (pack / "seeds").mkdir()
    (pack / "seeds" / "one.txt").write_text("التقت روسيا الصين.", "utf-8")
    (pack / "seeds" / "one.expected.yaml").write_text(EXPECTED, "utf-8")
