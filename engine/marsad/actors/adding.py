"""Which dictionary do more names make of one that is there?"""

from collections.abc import Iterator, Mapping, Sequence

from marsad.actors.branches import Branch, with_branches
from marsad.actors.builder import codes_of, name_branches, name_tables, organisations_meant, rest_of_name
from marsad.actors.codes import ActorCodes
from marsad.actors.dictionary import ActorDictionary
from marsad.actors.entries import NameWords
from marsad.actors.schema import ActorFileSchema
from marsad.actors.seams import ActorSeams, Words, folded_words
from marsad.model import replace

_SECTIONS = {"organisations", "people"}
"""What touches no table but those of names."""
_KINDS = {"organisations": ("organisation", "media"), "people": ("person",)}


def with_names(
    dictionary: ActorDictionary, seams: ActorSeams, files: Sequence[ActorFileSchema]
) -> ActorDictionary | None:
    """Return the dictionary with the organisations and people of further files, equal to that of all files together.

    None if they hold anything else, or if an id or a name of theirs is borne already.
    """
    if any(not file.model_fields_set <= _SECTIONS for file in files):
        return None
    if not set(_ids(files)).isdisjoint(dictionary.entries()) or any(
        _is_borne(dictionary, words) for words in _names(files)
    ):
        return None
    names, introduced = name_tables(files, seams.naming)
    more = name_branches(names.values()), name_branches(introduced)
    meant = organisations_meant(files, seams.meaning)
    codes = ActorCodes.of(codes_of((), names.values(), (), ()), dictionary.codes.countries)
    return replace(
        dictionary,
        names=with_branches(dictionary.names, more[0], rest_of_name),
        introduced=with_branches(dictionary.introduced, more[1], rest_of_name),
        meant={anaphor: entries | meant.get(anaphor, frozenset()) for anaphor, entries in dictionary.meant.items()},
        codes=dictionary.codes.joined(codes),
    )


def _ids(files: Sequence[ActorFileSchema]) -> Iterator[str]:
    for file in files:
        for section, kinds in _KINDS.items():
            for entry in getattr(file, section):
                yield from (f"{kind}:{entry.id}" for kind in kinds)


def _names(files: Sequence[ActorFileSchema]) -> Iterator[Words]:
    for file in files:
        for organisation in file.organisations:
            yield from map(folded_words, organisation.names)
        for person in file.people:
            yield from map(folded_words, (*person.names, *person.short))


def _is_borne(dictionary: ActorDictionary, words: Words) -> bool:
    """Whether anybody is called so, always or after an introduction."""
    return any(words in _all(table, words) for table in (dictionary.names, dictionary.introduced))


def _all(table: Mapping[str, Branch[NameWords]], words: Words) -> Iterator[Words]:
    branch = table.get(words[0])
    if branch is not None:
        for name in branch.alone if len(words) == 1 else branch.longer.get(words[1], ()):
            yield words[0], *name.rest
