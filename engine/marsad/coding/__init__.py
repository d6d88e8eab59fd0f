"""Coding: what becomes of each match: its parties, its code, its records."""

from typing import TYPE_CHECKING

from marsad.coding.cache import kept_ground, load_kept
from marsad.coding.coder import Coded, Coder
from marsad.coding.context import Context, Surroundings
from marsad.coding.knowledge import Ground, Knowledge, content_hash, ground_files, with_rules
from marsad.coding.layers import Files
from marsad.coding.ontology import Ontology
from marsad.coding.outcome import Outcome
from marsad.coding.pack_files import ROOMS, RULE_ENDINGS, pack_files, rule_folders
from marsad.coding.parties import by_role
from marsad.coding.processes import LeftOut, Uncoded, code_items
from marsad.coding.sentence import SentenceCoder
from marsad.coding.standing import Standing
from marsad.coding.unnamed import UNNAMED
from marsad.coding.waiting import without_waiting
from marsad.on_demand import on_demand

if TYPE_CHECKING:
    from marsad.coding.keeper import Keeper
    from marsad.coding.making import load_knowledge, load_rules
    from marsad.coding.ontology_file import OntologyFile, load_ontology
    from marsad.coding.workers import Ended, in_order

__all__ = [
    "ROOMS",
    "RULE_ENDINGS",
    "UNNAMED",
    "Coded",
    "Coder",
    "Context",
    "Ended",
    "Files",
    "Ground",
    "Keeper",
    "Knowledge",
    "LeftOut",
    "Ontology",
    "OntologyFile",
    "Outcome",
    "SentenceCoder",
    "Standing",
    "Surroundings",
    "Uncoded",
    "by_role",
    "code_items",
    "content_hash",
    "ground_files",
    "in_order",
    "kept_ground",
    "load_kept",
    "load_knowledge",
    "load_ontology",
    "load_rules",
    "pack_files",
    "rule_folders",
    "with_rules",
    "without_waiting",
]

__getattr__ = on_demand(
    __name__,
    {
        "workers": ("Ended", "in_order"),
        "making": ("load_knowledge", "load_rules"),
        "ontology_file": ("OntologyFile", "load_ontology"),
        "keeper": ("Keeper",),
    },
)
