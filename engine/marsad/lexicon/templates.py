"""How is a paradigm worked out once for all words of one shape?

Making forms is slow and the lexicon large, but words of one shape differ only in letters that no rule looks at. Those
stand as placeholders in a template, together with the number of each form's set of cells.
"""

from collections.abc import Callable, Iterable
from typing import Final

from marsad.lexicon.cells import CellTable
from marsad.lexicon.conjugation import Conjugator
from marsad.lexicon.nominals import Form
from marsad.lexicon.principal_parts import PrincipalParts
from marsad.model import replace

# Private-use characters, which no text and no rule of spelling knows.
_FIRST_PLACEHOLDER: Final = 0xE000
_BODY: Final = chr(_FIRST_PLACEHOLDER) * 2
# Letters that change beside others, or merge with an ending.
_LIVELY: Final = frozenset("ءاويتنY")
_HAMZAS: Final = frozenset("ءأؤئ")

Template = tuple[tuple[str, int], ...]


class Templates:
    """Paradigms by shape of word; each form comes with the number of its set of cells."""

    def __init__(self, table: CellTable) -> None:
        self._table = table
        self._conjugator = Conjugator(table)
        self._verbs: dict[tuple[PrincipalParts, bool, bool], Template] = {}
        self._nominals: dict[tuple[object, ...], Template] = {}

    def verb(self, parts: PrincipalParts, *, passive: bool, perfect: bool) -> Iterable[tuple[str, int]]:
        """Return the forms of a verb."""
        letters: dict[str, str] = {}
        dummy = replace(
            parts,
            onset=_shape(parts.onset, letters),
            second=_shape(parts.second, letters),
            third=_shape(parts.third, letters),
            imperfect_onset=_shape(parts.imperfect_onset, letters),
            imperfect_second=_shape(parts.imperfect_second, letters),
        )
        key = (dummy, passive, perfect)
        template = self._verbs.get(key)
        if template is None:
            forms = self._conjugator.conjugate(dummy, passive=passive, perfect=perfect)
            template = self._verbs[key] = self._close((form, cell) for form, cells in forms.items() for cell in cells)
        return _filled(template, [(placeholder, letter) for letter, placeholder in letters.items()])

    def nominal(
        self, kind: tuple[object, ...], word: str, decline: Callable[[str], Iterable[Form]]
    ) -> Iterable[tuple[str, int]]:
        """Return the forms that `decline` gives for a word; `kind` tells apart what it does with one ending."""
        size = 3 if not _HAMZAS.isdisjoint(word[-2:]) else 2
        ending = word[-size:]
        key = (*kind, ending)
        template = self._nominals.get(key)
        if template is None:
            template = self._nominals[key] = self._close(decline(_BODY + ending))
        return _filled(template, [(_BODY, word[:-size])])

    def _close(self, forms: Iterable[Form]) -> Template:
        cells: dict[str, list[int]] = {}
        for form, cell in forms:
            cells.setdefault(form, []).append(cell)
        return tuple((form, self._table.set_number(sorted(set(found)))) for form, found in cells.items())


def _shape(letters: str, known: dict[str, str]) -> str:
    return "".join(
        letter if letter in _LIVELY else known.setdefault(letter, chr(_FIRST_PLACEHOLDER + len(known)))
        for letter in letters
    )


def _filled(template: Template, letters: list[tuple[str, str]]) -> Iterable[tuple[str, int]]:
    if len(letters) == 1:
        ((placeholder, letter),) = letters
        return [(form.replace(placeholder, letter), cell_set) for form, cell_set in template]
    return _filled_one_by_one(template, letters)


def _filled_one_by_one(template: Template, letters: list[tuple[str, str]]) -> Iterable[tuple[str, int]]:
    for form, cell_set in template:
        for placeholder, letter in letters:
            form = form.replace(placeholder, letter)
        yield form, cell_set
