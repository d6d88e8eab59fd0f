"""All that the engine knows: words, actors, places, times, codes and rules."""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields
from pathlib import Path

from marsad.actors import ActorDictionary
from marsad.clauses import ClauseWords
from marsad.coding.layers import Files
from marsad.coding.ontology import Ontology
from marsad.compiler import RuleSet
from marsad.lexicon import Lexicon
from marsad.place import PlaceFinder
from marsad.text import Segmenter
from marsad.time import TimeFinder

_RULE_ROOMS = ("events", "variations")
"""Rooms that nothing else of a pack stands on; variations only test rules."""


@dataclass(frozen=True, slots=True)
class Ground:
    """What rules stand on: every room of a pack but theirs. Immutable and picklable."""

    segmenter: Segmenter
    lexicon: Lexicon
    actors: ActorDictionary
    clause_words: ClauseWords
    times: TimeFinder
    places: PlaceFinder
    ontology: Ontology


@dataclass(frozen=True, slots=True)
class Knowledge(Ground):
    """Everything that was loaded; immutable and picklable."""

    rules: RuleSet


def ground_files(files: Files) -> dict[str, Sequence[Path]]:
    """Return the files of the rooms that rules stand on."""
    return {room: paths for room, paths in files.items() if room not in _RULE_ROOMS}


def content_hash(files: Mapping[str, Iterable[Path]]) -> str:
    """Return a hash over the contents of all files, by room and name; unreadable ones count as empty."""
    digest = hashlib.sha256()
    for room, paths in files.items():
        for path in paths:
            content = path.read_bytes() if path.is_file() else b""
            digest.update(f"{room} {path.name} {len(content)}\n".encode() + content)
    return digest.hexdigest()


def with_rules(ground: Ground, rules: RuleSet) -> Knowledge:
    """Return the ground with the rules that were loaded on it."""
    return Knowledge(**{field.name: getattr(ground, field.name) for field in fields(Ground)}, rules=rules)
