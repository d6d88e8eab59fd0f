"""Which readings can a spelling without clitics have, packed so that the whole lexicon stays small?"""

from collections.abc import Callable, Iterable
from itertools import islice
from typing import Final

from marsad.text import fold

SHIFT: Final = 12
_SET_MASK: Final = (1 << SHIFT) - 1

Codes = int | tuple[int, ...]


class FormTable:
    """Spellings with their codes; a code packs a lexeme's number and the number of a set of cells.

    `folded` leads from the fold of a form to the forms that are spelled otherwise; `shared` are those that were there
    already and have got another code.
    """

    def __init__(self) -> None:
        self.exact: dict[str, Codes] = {}
        self.folded: dict[str, str | tuple[str, ...]] = {}
        self.shared: set[str] = set()

    def add(self, lexeme: int, forms: Iterable[tuple[str, int]], union: Callable[[int, int], int]) -> None:
        """Add forms of a lexeme, each with the number of its set of cells; `union` joins two sets.

        Raises OverflowError when the sets outgrow their bits.
        """
        exact = self.exact
        shifted = lexeme << SHIFT
        for form, cell_set in forms:
            known = exact.setdefault(form, shifted | cell_set)
            if known != shifted | cell_set:
                joined = _joined(known, lexeme, cell_set, union)
                if joined != known:
                    exact[form] = joined
                    self.shared.add(form)
            if cell_set > _SET_MASK:
                raise OverflowError(f"more than {_SET_MASK} different sets of cells")

    def copy(self) -> "FormTable":
        """Return a table of the same forms, to add others to."""
        copied = FormTable()
        copied.exact, copied.folded = dict(self.exact), dict(self.folded)
        return copied

    def fold_from(self, number: int) -> None:
        """Enter forms under the folds by which they are found with licensed variation, from that number of them on."""
        forms = list(islice(self.exact, number, None))
        # One long text folds many times faster than as many short ones.
        keys = fold("\n".join(forms)).split("\n") if forms else []
        for form, key in zip(forms, keys, strict=True):
            if key != form:
                self._add_folded(key, form)
            # Two schools of seating a hamza beside a long u, and one letter for a final ya with hamza.
            if "ؤو" in form:
                self._add_folded(fold(form.replace("ؤو", "ئو")), form)
                self._add_folded(fold(form.replace("ؤو", "ءو")), form)
            if form.endswith("يء"):
                self._add_folded(fold(form[:-2] + "ئ"), form)

    def __getstate__(self) -> tuple[str, list[Codes], str, list[str | tuple[str, ...]]]:
        """One long text pickles and returns many times faster than as many short ones."""
        return "\n".join(self.exact), list(self.exact.values()), "\n".join(self.folded), list(self.folded.values())

    def __setstate__(self, state: tuple[str, list[Codes], str, list[str | tuple[str, ...]]]) -> None:
        exact, codes, folded, forms = state
        self.shared = set()
        self.exact = dict(zip(exact.split("\n"), codes, strict=True)) if codes else {}
        self.folded = dict(zip(folded.split("\n"), forms, strict=True)) if forms else {}

    def _add_folded(self, key: str, form: str) -> None:
        found = self.folded.get(key)
        if found is None:
            self.folded[key] = form
        else:
            self.folded[key] = (found, form) if isinstance(found, str) else (*found, form)


def _joined(known: Codes, lexeme: int, cell_set: int, union: Callable[[int, int], int]) -> Codes:
    """Return the codes of a form together with one more; a lexeme has one set of cells for each form."""
    others = []
    for code in each(known):
        if code >> SHIFT == lexeme:
            cell_set = union(code & _SET_MASK, cell_set)
            if code == lexeme << SHIFT | cell_set:
                return known
        else:
            others.append(code)
    code = lexeme << SHIFT | cell_set
    return (*others, code) if others else code


def unpack(code: int) -> tuple[int, int]:
    """Return the lexeme's number and the cell set's number."""
    return code >> SHIFT, code & _SET_MASK


def each(codes: Codes) -> Iterable[int]:
    """Return the codes of a spelling, one or several."""
    return codes if isinstance(codes, tuple) else (codes,)
