"""Which readings can a spelling without clitics have, packed so that the whole lexicon stays small?"""

from collections.abc import Iterable, Iterator
from typing import Final

from marsad.text import fold

SHIFT: Final = 12
_SET_MASK: Final = (1 << SHIFT) - 1

Codes = int | tuple[int, ...]


class FormTable:
    """Spellings with their codes; a code packs a lexeme's number and the number of a set of cells.

    `folded` leads from the fold of a form to the forms that are spelled otherwise.
    """

    def __init__(self) -> None:
        self.exact: dict[str, Codes] = {}
        self.folded: dict[str, str | tuple[str, ...]] = {}

    def add(self, form: str, lexeme: int, cell_set: int) -> None:
        """Add a form of a lexeme. Raises OverflowError when the cell sets outgrow their bits."""
        if cell_set > _SET_MASK:
            raise OverflowError(f"more than {_SET_MASK} different sets of cells")
        code = lexeme << SHIFT | cell_set
        found = self.exact.get(form)
        if found is None:
            self.exact[form] = code
            for key in _keys(form):
                self._add_folded(key, form)
        else:
            self.exact[form] = (*found, code) if isinstance(found, tuple) else (found, code)

    def __getstate__(self) -> tuple[str, list[Codes], str, list[str | tuple[str, ...]]]:
        """One long text pickles and returns many times faster than as many short ones."""
        return "\n".join(self.exact), list(self.exact.values()), "\n".join(self.folded), list(self.folded.values())

    def __setstate__(self, state: tuple[str, list[Codes], str, list[str | tuple[str, ...]]]) -> None:
        exact, codes, folded, forms = state
        self.exact = dict(zip(exact.split("\n"), codes, strict=True)) if codes else {}
        self.folded = dict(zip(folded.split("\n"), forms, strict=True)) if forms else {}

    def _add_folded(self, key: str, form: str) -> None:
        found = self.folded.get(key)
        if found is None:
            self.folded[key] = form
        else:
            known = (found,) if isinstance(found, str) else found
            self.folded[key] = (*known, form)


def unpack(code: int) -> tuple[int, int]:
    """Return the lexeme's number and the cell set's number."""
    return code >> SHIFT, code & _SET_MASK


def each(codes: Codes) -> Iterable[int]:
    """Return the codes of a spelling, one or several."""
    return codes if isinstance(codes, tuple) else (codes,)


def _keys(form: str) -> Iterator[str]:
    """Yield the keys under which a form is found with licensed variation, unless the form is its own key."""
    key = fold(form)
    if key != form:
        yield key
    # Two schools of seating a hamza beside a long u, and one letter for a final ya with hamza.
    if "ؤو" in form:
        yield fold(form.replace("ؤو", "ئو"))
        yield fold(form.replace("ؤو", "ءو"))
    if form.endswith("يء"):
        yield fold(form[:-2] + "ئ")
