"""Which forms does an adjective take that no lexicon file holds?"""

from collections.abc import Iterator

from marsad.lexicon.cells import CellTable
from marsad.lexicon.nominals import FEMININE_ENDING, Decliner
from marsad.model import Features


def decline_adjective(masculine: str) -> Iterator[tuple[str, Features]]:
    """Yield the forms of a regular adjective without the article, with their features, by its masculine singular."""
    table = CellTable()
    decliner = Decliner(table)
    feminine = masculine + FEMININE_ENDING
    for forms in (
        decliner.simple(masculine, "singular", "masculine"),
        decliner.dual(masculine, "masculine"),
        decliner.sound_masculine(masculine),
        decliner.simple(feminine, "singular", "feminine"),
        decliner.dual(feminine, "feminine"),
        decliner.sound_feminine(feminine),
    ):
        for form, cell in forms:
            yield form, table.cells[cell].features
