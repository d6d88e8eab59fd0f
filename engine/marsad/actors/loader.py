"""How do files of actors become one dictionary?"""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from marsad.actors import kinds
from marsad.actors.adding import with_names
from marsad.actors.builder import build_dictionary
from marsad.actors.checks import check_files, check_groups, check_order
from marsad.actors.dictionary import ActorDictionary
from marsad.actors.schema import ActorFileSchema, CountrySchema, LettersSchema
from marsad.actors.seams import ActorSeams
from marsad.collector import collector_paused
from marsad.lexicon import Lexicon
from marsad.source import Diagnostics, Mapping, Node, Source, load_yaml, validate


@dataclass(frozen=True, slots=True)
class ActorFile:
    """A file that fits the schema, with the tree that tells where each part stands."""

    content: ActorFileSchema
    tree: Node


def load_actors(paths: Iterable[Path], lexicon: Lexicon, diagnostics: Diagnostics) -> ActorDictionary | None:
    """Read files, and every `.yaml` file of folders, into a dictionary.

    What is wrong is added to `diagnostics`; a file that cannot be used is left out. None without a grammar.
    """
    made = load_actors_with_seams(paths, lexicon, diagnostics)
    return None if made is None else made[0]


@collector_paused()
def load_actors_with_seams(
    paths: Iterable[Path], lexicon: Lexicon, diagnostics: Diagnostics
) -> tuple[ActorDictionary, ActorSeams] | None:
    """Do as `load_actors`, and return what `add_actors` needs too."""
    files = _read(paths, diagnostics)
    check_files([(file.content, file.tree) for file in files], diagnostics)
    check_groups([(file.content, file.tree) for file in files], lexicon.groups, diagnostics)
    letters = _grammar(files, diagnostics)
    if letters is None:
        place = files[0].tree.span.source if files else Source("<actors>", "")
        diagnostics.add(kinds.MISSING_GRAMMAR.at(place.whole(), "no file holds the section letters"))
        return None
    made = build_dictionary([file.content for file in files], letters, lexicon)
    check_order([(file.content, file.tree) for file in files], made[0].codes, diagnostics)
    return made


def add_actors(
    dictionary: ActorDictionary, seams: ActorSeams, paths: Iterable[Path], diagnostics: Diagnostics
) -> ActorDictionary | None:
    """Return a dictionary with the organisations and people of further files.

    None if they hold anything else, share a name or id with what is there, or a code has an unknown beginning: then all
    files must be read together.
    """
    found = Diagnostics()
    files = _read(paths, found)
    check_files([(file.content, file.tree) for file in files], found, seams.beginnings)
    grown = with_names(dictionary, seams, [file.content for file in files])
    if grown is None or any(each.code == kinds.UNKNOWN_BEGINNING.code for each in found):
        return None
    check_order([(file.content, file.tree) for file in files], grown.codes, found)
    diagnostics.extend(found)
    return grown


def _read(paths: Iterable[Path], diagnostics: Diagnostics) -> list[ActorFile]:
    files = []
    for path in _files(paths):
        tree = load_yaml(path, diagnostics)
        content = None if tree is None else validate(tree, ActorFileSchema, diagnostics, despite_unknown_keys=True)
        if tree is not None and content is not None:
            files.append(ActorFile(content, tree))
    return files


def load_countries(paths: Iterable[Path]) -> tuple[CountrySchema, ...]:
    """Read the countries of files that `load_actors` has checked; what is wrong was said there."""
    unsaid = Diagnostics()
    countries: list[CountrySchema] = []
    for path in _files(paths):
        tree = load_yaml(path, unsaid, lint=False)
        if isinstance(tree, Mapping) and "countries" in tree:
            content = validate(tree, ActorFileSchema, unsaid)
            countries += content.countries if content is not None else ()
    return tuple(countries)


def _files(paths: Iterable[Path]) -> list[Path]:
    found: list[Path] = []
    for path in paths:
        found += sorted(path.rglob("*.yaml")) if path.is_dir() else [path]
    return list(dict.fromkeys(found))


def _grammar(files: list[ActorFile], diagnostics: Diagnostics) -> LettersSchema | None:
    letters: LettersSchema | None = None
    for file in files:
        if letters is not None and file.content.letters is not None:
            span = file.tree.at("letters").span
            diagnostics.add(kinds.REPEATED_GRAMMAR.at(span, "another file holds the section letters too"))
        letters = letters or file.content.letters
    return letters
