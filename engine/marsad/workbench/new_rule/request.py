"""What does somebody ask for who wants a new rule, and what is drafted for it?"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from marsad.language import RULE_ID
from marsad.workbench.graph_rows import GraphRow


@dataclass(frozen=True, slots=True)
class WantedRecord:
    """A record that the sentence shall give; None is a party that stays open."""

    code: str
    source: str | None
    target: str | None


@dataclass(frozen=True, slots=True)
class Request:
    """A sentence, what it shall give, and where the rule shall stand.

    `group` and `theme` name groups of words, instead of those that are found or made; `verb` and `noun` are principal
    parts of words that no lexicon has, `negative` a sentence that tells the event and gives nothing because it is
    negated.
    """

    id: str
    text: str
    records: tuple[WantedRecord, ...]
    file: Path
    title: str = ""
    group: str = ""
    theme: str = ""
    verb: str = ""
    noun: str = ""
    negative: str = ""

    @property
    def is_well_named(self) -> bool:
        """Whether the id is one that a rule may bear."""
        return re.fullmatch(RULE_ID, self.id) is not None


@dataclass(frozen=True, slots=True)
class Draft:
    """A new rule: its text, the files with their new contents, and what is missing, without which it can be written.

    `rows` are what the graph says of the predicates of the sentence, `notes` what is worth a second look.
    """

    rule: str
    files: Mapping[Path, str]
    missing: tuple[str, ...]
    rows: tuple[GraphRow, ...]
    notes: tuple[str, ...] = ()
