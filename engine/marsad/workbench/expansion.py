"""Which forms does a lexeme have, in which order does a reader look for them, and how are they spelled with clitics?"""

from collections.abc import Hashable, Iterator
from dataclasses import dataclass
from typing import Final

from marsad.lexicon import ARTICLE, Cell, Collision, Lexicon, cliticised
from marsad.model import Features, Lexeme
from marsad.workbench.grammar_names import name_place, name_section, name_stands

_NUMBERS: Final = ("singular", "dual", "plural", None)
_GENDERS: Final = ("masculine", "feminine", None)
_ASPECTS: Final = ("perfect", "imperfect", None)


@dataclass(frozen=True, slots=True)
class FormLine:
    """A form in one place of the paradigm.

    `section` names the part of the paradigm and `place` the place in it; `stands` tells where the form may stand;
    `features` are all that it can say of itself in this place.
    """

    form: str
    section: str
    place: str
    stands: tuple[str, ...]
    features: frozenset[Features]


@dataclass(frozen=True, slots=True)
class Spelling:
    """A form as it is written with clitics around it; `article` stands after the proclitics."""

    text: str
    form: str
    proclitics: tuple[str, ...]
    article: bool
    enclitics: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Expansion:
    """A lexeme with its forms by section and place, the lexemes derived from it, and those it collides with."""

    lexeme: Lexeme
    lines: tuple[FormLine, ...]
    derived: tuple[Lexeme, ...]
    collisions: tuple[Collision, ...]


def expand(lexicon: Lexicon, lexeme: Lexeme) -> Expansion:
    """Return everything that the lexicon accepts as a form of the lexeme."""
    return Expansion(
        lexeme,
        tuple(_lines(lexicon, lexeme)),
        derived_lexemes(lexicon, lexeme),
        tuple(dict.fromkeys(lexicon.collisions(lexeme))),
    )


def derived_lexemes(lexicon: Lexicon, lexeme: Lexeme) -> tuple[Lexeme, ...]:
    """Return the masdars and participles that come with a verb."""
    if lexeme.part_of_speech != "verb":
        return ()
    entry = (lexeme.lemma, lexeme.file, lexeme.line)
    return tuple(other for other in lexicon.lexemes if (other.base, other.file, other.line) == entry)


def spellings(lexicon: Lexicon, lexeme: Lexeme) -> tuple[Spelling, ...]:
    """Return every legal spelling of the lexeme, with all clitics that its forms admit."""
    rooms = dict.fromkeys((form, cell.room) for form, cell in lexicon.cells(lexeme))
    found = {
        Spelling(text, form, before.clitics, bool(before.needs & ARTICLE), after.clitics): None
        for form, room in rooms
        for text, before, after in cliticised(form, room)
    }
    return tuple(found)


def _lines(lexicon: Lexicon, lexeme: Lexeme) -> Iterator[FormLine]:
    part_of_speech = lexeme.part_of_speech
    key = _verbal_place if part_of_speech == "verb" else _nominal_place
    by_place: dict[tuple[str, Hashable], list[Cell]] = {}
    for form, cell in lexicon.cells(lexeme):
        by_place.setdefault((form, key(cell.features)), []).append(cell)
    sections: dict[str, list[tuple[tuple[int, ...], FormLine]]] = {}
    for (form, _), cells in by_place.items():
        section = name_section(cells, part_of_speech)
        line = FormLine(
            form,
            section,
            name_place(cells, part_of_speech),
            name_stands(cells),
            frozenset(cell.features for cell in cells),
        )
        sections.setdefault(section, []).append((_order(cells[0].features), line))
    for lines in sorted(sections.values(), key=lambda lines: (_rank_section(lines[0][1]), lines[0][1].section)):
        yield from (line for _, line in sorted(lines, key=lambda pair: pair[0]))


def _verbal_place(features: Features) -> Hashable:
    return features.aspect, features.person, features.gender, features.number


def _nominal_place(features: Features) -> Hashable:
    return features.gender, features.number, features.case


def _order(features: Features) -> tuple[int, ...]:
    """Third person first, and singular before plural, as Arabic grammars have it."""
    person = 3 - (features.person or 0)
    return person, _NUMBERS.index(features.number), _GENDERS.index(features.gender), features.case is not None


def _rank_section(line: FormLine) -> tuple[int, ...]:
    features = next(iter(line.features))
    return (
        _ASPECTS.index(features.aspect),
        _NUMBERS.index(features.number) if features.aspect is None else 0,
        _GENDERS.index(features.gender) if features.aspect is None else 0,
    )
