"""How do files of actors become one dictionary?"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from pathlib import Path

from marsad.actors import kinds
from marsad.actors.builder import build_dictionary
from marsad.actors.checks import check_files, check_groups
from marsad.actors.dictionary import ActorDictionary
from marsad.actors.schema import ActorFileSchema, CountrySchema, EndingsSchema, LettersSchema
from marsad.source import Diagnostics, Mapping, Node, Source, collector_paused, load_yaml, validate


@dataclass(frozen=True, slots=True)
class ActorFile:
    """A file that fits the schema, with the tree that tells where each part stands."""

    content: ActorFileSchema
    tree: Node


@collector_paused()
def load_actors(
    paths: Iterable[Path], diagnostics: Diagnostics, *, groups: Collection[str] | None = None, lint: bool = True
) -> ActorDictionary | None:
    """Read files, and every `.yaml` file of folders, into a dictionary.

    What is wrong is added to `diagnostics`; a file that cannot be used is left out. `groups` are those of the lexicon;
    without them, the groups that the files name are not checked. None without a grammar.
    """
    files = []
    for path in _files(paths):
        tree = load_yaml(path, diagnostics, lint=lint)
        content = validate(tree, ActorFileSchema, diagnostics) if tree is not None else None
        if tree is not None and content is not None:
            files.append(ActorFile(content, tree))
    check_files([(file.content, file.tree) for file in files], diagnostics)
    if groups is not None:
        check_groups([(file.content, file.tree) for file in files], groups, diagnostics)
    letters, endings = _grammar(files, diagnostics)
    if letters is None or endings is None:
        place = files[0].tree.span.source if files else Source("<actors>", "")
        diagnostics.add(kinds.MISSING_GRAMMAR.at(place.whole(), "no file holds the sections letters and endings"))
        return None
    return build_dictionary([file.content for file in files], letters, endings)


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


def _grammar(files: list[ActorFile], diagnostics: Diagnostics) -> tuple[LettersSchema | None, EndingsSchema | None]:
    letters: LettersSchema | None = None
    endings: EndingsSchema | None = None
    for file in files:
        for section, known in (("letters", letters), ("endings", endings)):
            if known is not None and getattr(file.content, section) is not None:
                span = file.tree.at(section).span
                diagnostics.add(kinds.REPEATED_GRAMMAR.at(span, f"another file holds the section {section} too"))
        letters = letters or file.content.letters
        endings = endings or file.content.endings
    return letters, endings
