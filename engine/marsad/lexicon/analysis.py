"""How can one clean spelling be understood: which lexemes, which features, which clitics?"""

from collections.abc import Sequence
from typing import Final

from marsad.lexicon.cells import BARE, Cell
from marsad.lexicon.clitics import ENCLITICS, PROCLITICS
from marsad.lexicon.forms import SHIFT, FormTable, each, unpack
from marsad.lexicon.reserved import YIELDING
from marsad.model import Lexeme, Reading, replace
from marsad.text import fold, variations

LONGEST_WORD: Final = 40
_CACHED_READINGS: Final = 100_000

# A frame of clitics packs the number of the proclitics and that of the enclitics.
_ENCLITIC_BITS: Final = 4
_ENCLITICS: Final = (1 << _ENCLITIC_BITS) - 1
_FRAME_BITS: Final = 10


class _Start:
    """A node in the tree of proclitics: those that end here, as frames, and the nodes one letter on."""

    __slots__ = ("found", "next")

    def __init__(self) -> None:
        self.found: tuple[tuple[int, str], ...] = ()
        self.next: dict[str, _Start] = {}


def _tree() -> _Start:
    root = _Start()
    for number, proclitics in enumerate(PROCLITICS):
        node = root
        for letter in proclitics.spelling:
            node = node.next.setdefault(letter, _Start())
        node.found += ((number << _ENCLITIC_BITS, proclitics.restored),)
    return root


_TREE: Final = _tree()
_ALONE: Final = ((0, "", 0),)
# By the last letter of a word: number, spelling and length of each enclitic that it may end with.
_ENCLITICS_BY_LAST: Final[dict[str, tuple[tuple[int, str, int], ...]]] = {
    last: tuple(
        (number, enclitics.spelling, len(enclitics.spelling))
        for number, enclitics in enumerate(ENCLITICS)
        if enclitics.spelling[-1:] in ("", last)
    )
    for last in {enclitics.spelling[-1] for enclitics in ENCLITICS if enclitics.spelling}
}


class Analyser:
    """Looks words up; pure but for a bounded memory of readings, and safe to share between threads.

    `varied_particles` are the folds of all particles with the conjunctions and pronouns that they may carry; finding
    them takes longer than reading them back.
    """

    def __init__(
        self,
        table: FormTable,
        sets: Sequence[tuple[Cell, ...]],
        lexemes: Sequence[Lexeme],
        varied_particles: frozenset[str] | None = None,
    ) -> None:
        self._exact = table.exact
        self._folded = table.folded
        self._sets = sets
        self._lexemes = lexemes
        self._readings: dict[int, tuple[Reading, ...]] = {}
        self.varied_particles = self._fold_particles() if varied_particles is None else varied_particles

    def analyse(self, form: str) -> tuple[Reading, ...]:
        """Return every reading of a clean form, none for a word that the lexicon lacks.

        An exact spelling excludes licensed variations, so that a careful writer is taken at his word; but a particle
        is so frequent that its careless spelling is kept beside the careful spelling of another word.
        """
        if not form or len(form) > LONGEST_WORD:
            return ()
        splits = _splits(form)
        exact, readings = self._exact, self._readings
        found: tuple[Reading, ...] = ()
        for frame, stem in splits:
            codes = exact.get(stem)
            if codes is None:
                continue
            for code in (codes,) if isinstance(codes, int) else codes:
                known = readings.get(code << _FRAME_BITS | frame)
                found += self._read(code, frame) if known is None else known
        if not found:
            return self._varied(splits)
        key = fold(form)
        if key in self.varied_particles and not any(map(_is_particle, found)):
            found += tuple(filter(_outweighs, self._varied(splits)))
        return found

    def _varied(self, splits: Sequence[tuple[int, str]]) -> tuple[Reading, ...]:
        """Return the readings with licensed variation; clitics themselves allow none."""
        found: list[Reading] = []
        exact, folded = self._exact, self._folded
        for frame, stem in splits:
            if frame & _ENCLITICS and stem[-1:] in ("ى", "ة"):
                # These stand only at the end of a word.
                continue
            key = fold(stem)
            candidates: tuple[str, ...] = ()
            varied = folded.get(key)
            if varied is not None:
                candidates = (varied,) if isinstance(varied, str) else varied
            if key != stem and key in exact:
                candidates = (*candidates, key)
            for candidate in candidates:
                if candidate != stem:
                    # Forms of another fold differ by the seat of a hamza (see `forms`).
                    names = variations(stem, candidate) if fold(candidate) == key else ("hamza",)
                    for code in each(exact[candidate]):
                        found.extend(replace(reading, variations=names) for reading in self._read(code, frame))
        return tuple(found)

    def _read(self, code: int, frame: int) -> tuple[Reading, ...]:
        before, after = PROCLITICS[frame >> _ENCLITIC_BITS], ENCLITICS[frame & _ENCLITICS]
        needs = before.needs | after.needs
        lexeme, cell_set = unpack(code)
        found = tuple(
            [
                Reading(self._lexemes[lexeme], cell.features, before.clitics, after.clitics)
                for cell in self._sets[cell_set]
                if cell.room & needs == needs
            ]
        )
        if len(self._readings) >= _CACHED_READINGS:
            self._readings.clear()
        self._readings[code << _FRAME_BITS | frame] = found
        return found

    def _fold_particles(self) -> frozenset[str]:
        particles = {number for number, lexeme in enumerate(self._lexemes) if lexeme.part_of_speech == "particle"}
        stems: set[str] = set()
        for form, codes in self._exact.items():
            if isinstance(codes, int):
                if codes >> SHIFT in particles:
                    stems.add(form)
            elif any(code >> SHIFT in particles for code in codes):
                stems.add(form)
        conjunctions = sorted({before.spelling for before in PROCLITICS if before.needs == BARE})
        return frozenset(
            fold(before + stem + after.spelling) for stem in stems for before in conjunctions for after in ENCLITICS
        )


def _splits(form: str) -> list[tuple[int, str]]:
    """Return every way to cut a word: the number of the frame of clitics, and the stem inside it."""
    endings = _ENCLITICS_BY_LAST.get(form[-1], _ALONE)
    found: list[tuple[int, str]] = []
    node: _Start | None = _TREE
    place = 0
    while node is not None:
        for proclitics, restored in node.found:
            rest = restored + form[place:]
            for enclitics, spelling, size in endings:
                if not size:
                    found.append((proclitics, rest))
                elif size == 1 or rest.endswith(spelling):
                    found.append((proclitics | enclitics, rest[:-size]))
        node = node.next.get(form[place : place + 1])
        place += 1
    return found


def _is_particle(reading: Reading) -> bool:
    return reading.lexeme.part_of_speech == "particle"


def _outweighs(reading: Reading) -> bool:
    return _is_particle(reading) and YIELDING not in reading.lexeme.groups


def possible_stems(form: str) -> frozenset[str]:
    """Return the folds of all that may stand between the clitics of a word."""
    return frozenset(fold(stem) for _, stem in _splits(form)) if form else frozenset()
