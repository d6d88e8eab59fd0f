"""What is the compiled lexicon, and what can be asked of it?"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields
from functools import cached_property
from typing import Any, Final

from marsad.lexicon.analysis import Analyser
from marsad.lexicon.cells import ALONE, BARE, Cell
from marsad.lexicon.context import disambiguate
from marsad.lexicon.forms import FormTable, each, unpack
from marsad.model import Features, Lexeme, Reading
from marsad.text import Variation, fold, variations

_FIELDS: Final = tuple(field.name for field in fields(Lexeme))


@dataclass(frozen=True, slots=True)
class Collision:
    """A form of one lexeme that, as it stands or with licensed variation, is also a form of another."""

    form: str
    other: Lexeme
    other_form: str
    variations: tuple[Variation, ...]


class Lexicon:
    """Lexemes, their groups and their forms; immutable, picklable, and safe to share between threads."""

    def __init__(
        self,
        lexemes: tuple[Lexeme, ...],
        titles: dict[str, str],
        table: FormTable,
        sets: tuple[tuple[Cell, ...], ...],
        varied_particles: frozenset[str] | None = None,
    ) -> None:
        """`varied_particles` are those of a lexicon with the same particles, which spares their finding."""
        self._lexemes = lexemes
        self._titles = titles
        self._table = table
        self._sets = sets
        self._prepare(varied_particles)

    def _prepare(self, varied_particles: frozenset[str] | None) -> None:
        self._analyser = Analyser(self._table, self._sets, self._lexemes, varied_particles)

    def __getstate__(self) -> tuple[Any, ...]:
        rows = [tuple(getattr(lexeme, name) for name in _FIELDS) for lexeme in self._lexemes]
        cells: dict[Cell, int] = {}
        sets = [tuple(cells.setdefault(cell, len(cells)) for cell in members) for members in self._sets]
        return rows, self._titles, self._table, sets, list(cells), self._analyser.varied_particles

    def __setstate__(self, state: tuple[Any, ...]) -> None:
        rows, self._titles, self._table, sets, cells, varied_particles = state
        self._lexemes = tuple(Lexeme(*row) for row in rows)
        self._sets = tuple(tuple(cells[number] for number in members) for members in sets)
        self._prepare(varied_particles)

    @property
    def varied_particles(self) -> frozenset[str]:
        """The folds of all particles with what they may carry."""
        return self._analyser.varied_particles

    def parts(self) -> tuple[tuple[Lexeme, ...], dict[str, str], FormTable]:
        """Return the lexemes, the titles of groups and the forms, as copies that may grow."""
        return self._lexemes, dict(self._titles), self._table.copy()

    @property
    def lexemes(self) -> tuple[Lexeme, ...]:
        """All lexemes, derived ones included, in the order of the files."""
        return self._lexemes

    @property
    def groups(self) -> tuple[str, ...]:
        """The names of all groups."""
        return tuple(self._titles)

    def title(self, group: str) -> str:
        """Return a group's title. Raises KeyError for an unknown group."""
        return self._titles[group]

    def group(self, name: str) -> tuple[Lexeme, ...]:
        """Return the lexemes of a group, derived ones included. Raises KeyError for an unknown group."""
        return self._lexemes_by_group[name]

    def find(self, lemma: str) -> tuple[Lexeme, ...]:
        """Return the lexemes of that lemma (clean spelling)."""
        return self._lexemes_by_lemma.get(lemma, ())

    def analyse(self, form: str) -> tuple[Reading, ...]:
        """Return every reading of a clean form (see `marsad.text.clean`); raises nothing for any string."""
        return self._analyser.analyse(form)

    def disambiguate(self, readings: Sequence[tuple[Reading, ...]]) -> list[tuple[Reading, ...]]:
        """Return the readings of each token of a sentence without those that its neighbours rule out."""
        return disambiguate(readings)

    def forms(self, lexeme: Lexeme) -> Iterator[tuple[str, Features]]:
        """Yield every form of a lexeme without proclitics, once for each of its features.

        Forms that stand only before a pronoun or after the article are among them, without either.
        """
        seen: set[tuple[str, Features]] = set()
        for form, cells in self._forms(lexeme):
            for cell in cells:
                if (form, cell.features) not in seen:
                    seen.add((form, cell.features))
                    yield form, cell.features

    def forms_alone(self, lexeme: Lexeme) -> Iterator[tuple[str, Features]]:
        """Yield the forms of a lexeme that stand without article and pronoun, with their features."""
        for form, cells in self._forms(lexeme):
            for cell in cells:
                if cell.room & BARE and cell.room & ALONE:
                    yield form, cell.features

    def cells(self, lexeme: Lexeme) -> Iterator[tuple[str, Cell]]:
        """Yield every form of a lexeme with each of its cells: features, and the clitics that it admits."""
        for form, cells in self._forms(lexeme):
            for cell in cells:
                yield form, cell

    def collisions(self, lexeme: Lexeme) -> Iterator[Collision]:
        """Yield the forms that the lexeme shares with others, exact or after licensed variation."""
        number = self._numbers[lexeme]
        for form, _ in self._forms(lexeme):
            yield from self._collisions_of_form(form, number)

    def all_collisions(self) -> Iterator[tuple[Lexeme, Collision]]:
        """Yield the collisions of all lexemes, in one pass over the forms."""
        for form, codes in self._table.exact.items():
            if isinstance(codes, tuple) or self._is_varied(form):
                for code in each(codes):
                    number, _ = unpack(code)
                    for collision in self._collisions_of_form(form, number):
                        yield self._lexemes[number], collision

    def _is_varied(self, form: str) -> bool:
        key = fold(form)
        return key in self._table.folded or key != form

    def _collisions_of_form(self, form: str, number: int) -> Iterator[Collision]:
        key = fold(form)
        varied = self._table.folded.get(key, ())
        others = {form, key, *((varied,) if isinstance(varied, str) else varied)}
        for other_form in sorted(others & self._table.exact.keys()):
            if fold(other_form) != key:
                continue
            for code in each(self._table.exact[other_form]):
                other, _ = unpack(code)
                if other != number:
                    yield Collision(form, self._lexemes[other], other_form, variations(form, other_form))

    def _forms(self, lexeme: Lexeme) -> Iterator[tuple[str, tuple[Cell, ...]]]:
        for form, cell_set in self._forms_by_lexeme[self._numbers[lexeme]]:
            yield form, self._sets[cell_set]

    @cached_property
    def _numbers(self) -> dict[Lexeme, int]:
        return {lexeme: number for number, lexeme in enumerate(self._lexemes)}

    @cached_property
    def _lexemes_by_group(self) -> dict[str, tuple[Lexeme, ...]]:
        found: dict[str, list[Lexeme]] = {name: [] for name in self._titles}
        for lexeme in self._lexemes:
            for name in lexeme.groups:
                found[name].append(lexeme)
        return {name: tuple(lexemes) for name, lexemes in found.items()}

    @cached_property
    def _lexemes_by_lemma(self) -> dict[str, tuple[Lexeme, ...]]:
        found: dict[str, list[Lexeme]] = {}
        for lexeme in self._lexemes:
            found.setdefault(lexeme.lemma, []).append(lexeme)
        return {lemma: tuple(lexemes) for lemma, lexemes in found.items()}

    @cached_property
    def _forms_by_lexeme(self) -> list[list[tuple[str, int]]]:
        """The forms of each lexeme; coding texts never needs them, so they are gathered when first asked for."""
        found: list[list[tuple[str, int]]] = [[] for _ in self._lexemes]
        for form, codes in self._table.exact.items():
            for code in each(codes):
                number, cell_set = unpack(code)
                found[number].append((form, cell_set))
        return found
