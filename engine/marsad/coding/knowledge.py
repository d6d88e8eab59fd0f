"""All that the engine knows, loaded from a pack's folders: words, actors, places, times, codes and rules."""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from marsad.actors import ActorDictionary, load_actors, load_countries
from marsad.clauses.loader import load_clause_words
from marsad.clauses.words import ClauseWords
from marsad.coding.ontology import Ontology, load_ontology
from marsad.compiler.checker import RuleNames, check_packs
from marsad.compiler.compiler import compile_rules
from marsad.compiler.ruleset import RuleSet
from marsad.language.loader import load_packs
from marsad.language.manifest import pack_names
from marsad.lexicon import Lexicon, load_lexicon
from marsad.place import PlaceFinder, load_place_finder
from marsad.source import Diagnostics, SourceError, collector_paused
from marsad.text import Segmenter, load_text_rules
from marsad.time import TimeFinder, load_time_finder

_APART = ("events", "variations")
"""Folders that are no part of what rules are compiled against; variations only test rules."""


@dataclass(frozen=True, slots=True)
class Knowledge:
    """Everything that was loaded; immutable and picklable."""

    segmenter: Segmenter
    lexicon: Lexicon
    actors: ActorDictionary
    clause_words: ClauseWords
    times: TimeFinder
    places: PlaceFinder
    ontology: Ontology
    rules: RuleSet


def content_hash(files: Mapping[str, Iterable[Path]]) -> str:
    """Return a hash over the contents of all files, by room and name; unreadable ones count as empty."""
    digest = hashlib.sha256()
    for room, paths in files.items():
        for path in paths:
            content = path.read_bytes() if path.is_file() else b""
            digest.update(f"{room} {path.name} {len(content)}\n".encode() + content)
    return digest.hexdigest()


@collector_paused()
def load_knowledge(files: Mapping[str, Sequence[Path]], diagnostics: Diagnostics) -> Knowledge:
    """Load every room. What is wrong goes to `diagnostics`, and what is broken is left out.

    Raises SourceError when not even the grammar of actors is there, without which no sentence can be read.
    """
    clause_words = load_clause_words(files["clauses"], diagnostics)
    ontology = load_ontology(files["cameo"], diagnostics)
    lexicon = load_lexicon(files["lexicon"], diagnostics)
    actors = load_actors(files["actors"], lexicon, diagnostics)
    times = load_time_finder(files["time"], diagnostics)
    places = load_place_finder(files["places"], diagnostics, load_countries(files["actors"]))
    text_rules = load_text_rules(files["text"][-1], diagnostics)
    packs = load_packs(files["events"], clause_words.preposition_groups, diagnostics)
    families = {code: event.family for code, event in ontology.events.items()}
    names = RuleNames(frozenset(families), frozenset(families.values()), actors.codes() if actors is not None else None)
    packs = check_packs(packs, lexicon, clause_words, names, diagnostics)
    salt = content_hash({room: paths for room, paths in files.items() if room not in _APART})
    rules = compile_rules(packs, families, salt, pack_names(path for paths in files.values() for path in paths))
    if actors is None:
        raise SourceError(tuple(diagnostics))
    return Knowledge(Segmenter(text_rules), lexicon, actors, clause_words, times, places, ontology, rules)
