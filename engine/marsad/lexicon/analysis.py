"""How can one clean spelling be understood: which lexemes, which features, which clitics?"""

from collections.abc import Callable, Iterator
from typing import Final

from marsad.lexicon.cells import Cell
from marsad.lexicon.clitics import ENCLITICS, PROCLITICS, Enclitics, Proclitics
from marsad.lexicon.forms import FormTable, each, unpack
from marsad.model import Lexeme, Reading
from marsad.text import fold, variations

LONGEST_WORD: Final = 40
_CACHED_READINGS: Final = 100_000

_NO_CLITICS: Final = (PROCLITICS[0],)
_PROCLITICS_BY_FIRST: Final[dict[str, tuple[Proclitics, ...]]] = {
    first: tuple(each for each in PROCLITICS if each.spelling[:1] in ("", first))
    for first in {each.spelling[0] for each in PROCLITICS if each.spelling}
}
_NO_ENCLITICS: Final = (ENCLITICS[0],)
_ENCLITICS_BY_LAST: Final[dict[str, tuple[Enclitics, ...]]] = {
    last: tuple(each for each in ENCLITICS if each.spelling[-1:] in ("", last))
    for last in {each.spelling[-1] for each in ENCLITICS if each.spelling}
}


class Analyser:
    """Looks words up; pure but for a bounded memory of readings, and safe to share between threads."""

    def __init__(self, table: FormTable, sets: tuple[tuple[Cell, ...], ...], lexeme: Callable[[int], Lexeme]) -> None:
        self._table = table
        self._sets = sets
        self._lexeme = lexeme
        self._readings: dict[tuple[int, int, tuple[str, ...], tuple[str, ...], tuple[str, ...]], tuple[Reading, ...]]
        self._readings = {}

    def analyse(self, form: str) -> tuple[Reading, ...]:
        """Return every reading of a clean form, none for a word that the lexicon lacks.

        Exact spellings exclude licensed variations, so that a careful writer is taken at his word.
        """
        if not form or len(form) > LONGEST_WORD:
            return ()
        exact = self._exact(form)
        if not exact:
            return self._varied(form)
        if any(reading.lexeme.part_of_speech == "particle" for reading in exact):
            return exact
        return exact + tuple(r for r in self._varied(form) if r.lexeme.part_of_speech == "particle")

    def _exact(self, form: str) -> tuple[Reading, ...]:
        found: list[Reading] = []
        exact = self._table.exact
        enclitics = _ENCLITICS_BY_LAST.get(form[-1], _NO_ENCLITICS)
        for proclitic in _PROCLITICS_BY_FIRST.get(form[0], _NO_CLITICS):
            if not form.startswith(proclitic.spelling):
                continue
            rest = proclitic.restored + form[len(proclitic.spelling) :]
            for enclitic in enclitics:
                if enclitic.spelling:
                    if not rest.endswith(enclitic.spelling):
                        continue
                    codes = exact.get(rest[: -len(enclitic.spelling)])
                else:
                    codes = exact.get(rest)
                if codes is not None:
                    for code in each(codes):
                        found.extend(self._read(code, proclitic, enclitic, ()))
        return tuple(found)

    def _varied(self, form: str) -> tuple[Reading, ...]:
        found: list[Reading] = []
        for proclitic, stem, enclitic in _splits(form):
            for candidate in self._candidates(fold(stem)):
                if candidate == stem:
                    continue
                names = _variations(stem, candidate)
                for code in each(self._table.exact[candidate]):
                    found.extend(self._read(code, proclitic, enclitic, names))
        return tuple(found)

    def _candidates(self, key: str) -> tuple[str, ...]:
        varied = self._table.folded.get(key, ())
        forms = (varied,) if isinstance(varied, str) else varied
        return (*forms, key) if key in self._table.exact else forms

    def _read(
        self, code: int, proclitic: Proclitics, enclitic: Enclitics, names: tuple[str, ...]
    ) -> tuple[Reading, ...]:
        needs = proclitic.needs | enclitic.needs
        key = (code, needs, proclitic.clitics, enclitic.clitics, names)
        found = self._readings.get(key)
        if found is None:
            lexeme, cell_set = unpack(code)
            found = tuple(
                Reading(self._lexeme(lexeme), cell.features, proclitic.clitics, enclitic.clitics, names)
                for cell in self._sets[cell_set]
                if cell.room & needs == needs
            )
            if len(self._readings) >= _CACHED_READINGS:
                self._readings.clear()
            self._readings[key] = found
        return found


def _splits(form: str) -> Iterator[tuple[Proclitics, str, Enclitics]]:
    """Yield every way to cut a word into clitics and a stem; clitics themselves allow no variation."""
    for proclitic in _PROCLITICS_BY_FIRST.get(form[0], _NO_CLITICS):
        if not form.startswith(proclitic.spelling):
            continue
        rest = proclitic.restored + form[len(proclitic.spelling) :]
        for enclitic in _ENCLITICS_BY_LAST.get(form[-1], _NO_ENCLITICS):
            if rest.endswith(enclitic.spelling) and len(rest) > len(enclitic.spelling):
                yield proclitic, rest[: len(rest) - len(enclitic.spelling)], enclitic


def _variations(stem: str, candidate: str) -> tuple[str, ...]:
    """Name what was varied; spellings of different fold differ by the seat of a hamza (see `forms`)."""
    return variations(stem, candidate) if fold(stem) == fold(candidate) else ("hamza",)
