"""Coding: what becomes of each match: its parties, its code, its records."""

from marsad.coding.cache import kept_ground, load_kept
from marsad.coding.coder import Coded, Coder
from marsad.coding.context import Context, Surroundings
from marsad.coding.keeper import Keeper
from marsad.coding.knowledge import (
    Ground,
    Knowledge,
    content_hash,
    ground_files,
    load_knowledge,
    load_rules,
    with_rules,
)
from marsad.coding.ontology import Ontology, load_ontology
from marsad.coding.outcome import Outcome
from marsad.coding.pack_files import ROOMS, pack_files
from marsad.coding.parties import by_role
from marsad.coding.processes import code_in_processes
from marsad.coding.sentence import SentenceCoder
from marsad.coding.standing import Standing
from marsad.coding.taken import choices_taken
from marsad.coding.unnamed import UNNAMED

__all__ = [
    "ROOMS",
    "UNNAMED",
    "Coded",
    "Coder",
    "Context",
    "Ground",
    "Keeper",
    "Knowledge",
    "Ontology",
    "Outcome",
    "SentenceCoder",
    "Standing",
    "Surroundings",
    "by_role",
    "choices_taken",
    "code_in_processes",
    "content_hash",
    "ground_files",
    "kept_ground",
    "load_kept",
    "load_knowledge",
    "load_ontology",
    "load_rules",
    "pack_files",
    "with_rules",
]
