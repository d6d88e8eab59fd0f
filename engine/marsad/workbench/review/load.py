"""How are two packs loaded so that they share what their files say alike?"""

from collections.abc import Sequence
from pathlib import Path

from marsad.coding import (
    Files,
    Knowledge,
    content_hash,
    ground_files,
    load_kept,
    load_rules,
    pack_files,
    with_rules,
    without_waiting,
)
from marsad.source import Diagnostics
from marsad.text import Segmenter, load_text_rules


def load_both(shipped: Path, old: Sequence[Path], new: Sequence[Path]) -> tuple[Knowledge, Knowledge]:
    """Load two packs, each named by paths as for `Engine.load`; () is the shipped one. Otherwise as `load_two`."""
    return load_two(pack_files(shipped, old), pack_files(shipped, new))


def load_two(old: Files, new: Files) -> tuple[Knowledge, Knowledge]:
    """Load two packs, each given by the files of its rooms, as `pack_files` gives them.

    Where only their rules differ, both have all else in common. Raises SourceError with every diagnostic when any file
    has an error.
    """
    after, diagnostics = load_kept(new)
    if content_hash(ground_files(old)) == content_hash(ground_files(new)):
        before = with_rules(after, load_rules(old, after, diagnostics))
    else:
        before, found = load_kept(old)
        diagnostics.extend(found)
    without_waiting(diagnostics, (*old["events"], *new["events"])).raise_errors()
    return before, after


def load_segmenter(pack: Path) -> Segmenter:
    """Load nothing of a pack but what cuts texts into sentences. Raises SourceError."""
    diagnostics = Diagnostics()
    rules = load_text_rules(pack_files(pack, ())["text"][-1], diagnostics)
    diagnostics.raise_errors()
    return Segmenter(rules)
