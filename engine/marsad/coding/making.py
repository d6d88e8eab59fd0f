"""A pack's folders in, all that the engine knows out."""

from dataclasses import dataclass

from marsad.actors import ActorSeams, load_actors_with_seams, load_countries
from marsad.clauses import load_clause_words
from marsad.coding.knowledge import Ground, Knowledge, content_hash, ground_files, with_rules
from marsad.coding.layers import Files, layers_of
from marsad.coding.ontology_file import load_ontology
from marsad.collector import collector_paused
from marsad.compiler import RuleNames, RuleSet, check_packs, compile_rules
from marsad.language import Shelf, load_packs, pack_names
from marsad.lexicon import Wordstock, stock_words
from marsad.place import load_place_finder
from marsad.source import Diagnostics, SourceError
from marsad.text import Segmenter, load_text_rules
from marsad.time import load_time_finder


@dataclass(frozen=True, slots=True)
class Seams:
    """What is needed beside a ground to add words and actors to it."""

    words: Wordstock
    actors: ActorSeams


def load_ground(files: Files, diagnostics: Diagnostics) -> Ground:
    """Load every room that rules stand on. What is wrong goes to `diagnostics`, and what is broken is left out.

    Raises SourceError when not even the grammar of actors is there, without which no sentence can be read.
    """
    return load_ground_with_seams(files, diagnostics)[0]


@collector_paused()
def load_ground_with_seams(files: Files, diagnostics: Diagnostics) -> tuple[Ground, Seams]:
    """Do as `load_ground`, and return what `grown_ground` needs too."""
    layers = layers_of(ground_files(files))
    words = stock_words([layers.below["lexicon"], layers.above["lexicon"]], diagnostics)
    lexicon = words.lexicon()
    made = load_actors_with_seams(files["actors"], lexicon, diagnostics)
    text_rules = load_text_rules(files["text"][-1], diagnostics)
    clause_words = load_clause_words(files["clauses"], diagnostics)
    times = load_time_finder(files["time"], diagnostics)
    places = load_place_finder(files["places"], diagnostics, load_countries(files["actors"]))
    ontology = load_ontology(files["cameo"], diagnostics)
    if made is None:
        raise SourceError(tuple(diagnostics))
    ground = Ground(Segmenter(text_rules), lexicon, made[0], clause_words, times, places, ontology)
    return ground, Seams(words, made[1])


@collector_paused()
def load_rules(files: Files, ground: Ground, diagnostics: Diagnostics, shelf: Shelf | None = None) -> RuleSet:
    """Load the event rules on the ground of the same files. What is wrong goes to `diagnostics`, and is left out.

    `shelf` is as for `load_packs`.
    """
    packs = load_packs(files["events"], ground.clause_words.preposition_groups, diagnostics, shelf)
    families = {code: event.family for code, event in ground.ontology.events.items()}
    names = RuleNames(frozenset(families), frozenset(families.values()), ground.actors.codes)
    packs = check_packs(packs, ground.lexicon, ground.clause_words, names, diagnostics)
    salt = content_hash(ground_files(files))
    return compile_rules(packs, families, salt, pack_names(path for paths in files.values() for path in paths))


def load_knowledge(files: Files, diagnostics: Diagnostics) -> Knowledge:
    """Load every room, without a cache; findings and errors are as for `load_ground`."""
    ground = load_ground(files, diagnostics)
    return with_rules(ground, load_rules(files, ground, diagnostics))
