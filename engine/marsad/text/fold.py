"""When do two spellings count as the same word, and which licensed differences lie between them?

Writers drop hamzas, and confuse final ى with ي and ة with ه. Words are looked up by a key that is blind to this: alef
with any hamza, madda or wasla becomes bare alef, و with hamza becomes و, ي with hamza and alef maqsura become ي, and ta
marbuta becomes ه. A hamza on the line stays: it is a letter, not a mark on one.
"""

from typing import Final, Literal

Variation = Literal["hamza", "alef-maqsura", "ta-marbuta"]

VARIATIONS: Final[tuple[Variation, ...]] = ("hamza", "alef-maqsura", "ta-marbuta")

_HAMZA_SEATS: Final = {"أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ؤ": "و", "ئ": "ي"}
_FOLDS: Final = str.maketrans({**_HAMZA_SEATS, "ى": "ي", "ة": "ه"})


def fold(form: str) -> str:
    """Return the key under which a clean form is looked up; as long as the form, letter by letter."""
    return form.translate(_FOLDS)


def variations(form: str, other: str) -> tuple[Variation, ...]:
    """Name the licensed differences between two clean forms of one fold, in the order of VARIATIONS.

    Raises ValueError when the folds differ.
    """
    if form == other:
        return ()
    if fold(form) != fold(other):
        raise ValueError(f"{form!r} and {other!r} are not spellings of the same key")
    found: set[Variation] = set()
    for pair in zip(form, other, strict=True):
        if pair[0] == pair[1]:
            continue
        if "ة" in pair:
            found.add("ta-marbuta")
        if "ى" in pair:
            found.add("alef-maqsura")
        if pair[0] in _HAMZA_SEATS or pair[1] in _HAMZA_SEATS:
            found.add("hamza")
    return tuple(name for name in VARIATIONS if name in found)
