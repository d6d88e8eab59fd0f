"""Which forms does a noun or adjective take that no lexicon file holds?"""

from collections.abc import Iterator

from marsad.lexicon.cells import ALONE, CellTable
from marsad.lexicon.nominals import FEMININE_ENDING, Decliner
from marsad.model import Features, Gender

_SOUND_MASCULINE = ("ون", "ين")


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


def decline_noun(singular: str, gender: Gender, *, sound_plural: bool) -> Iterator[tuple[str, Features]]:
    """Yield the forms of a noun that stand without article and pronoun, with their features.

    A feminine ending takes its plural of its own; another noun has a plural only with `sound_plural`.
    """
    table = CellTable()
    decliner = Decliner(table)
    forms = [*decliner.simple(singular, "singular", gender), *decliner.dual(singular, gender)]
    if singular.endswith(FEMININE_ENDING):
        forms += decliner.sound_feminine(singular)
    elif sound_plural:
        forms += decliner.sound_masculine(singular)
    yield from _alone(forms, table)


def decline_plural(plural: str, gender: Gender) -> Iterator[tuple[str, Features]]:
    """Yield the forms of a noun that is plural as it stands, broken or sound, without article and pronoun."""
    table = CellTable()
    decliner = Decliner(table)
    if plural.endswith(_SOUND_MASCULINE):
        forms = [*decliner.sound_masculine(plural[:-2])]
    else:
        forms = [*decliner.simple(plural, "plural", gender, diptote=plural.endswith("ات"))]
    yield from _alone(forms, table)


def _alone(forms: list[tuple[str, int]], table: CellTable) -> Iterator[tuple[str, Features]]:
    for form, number in forms:
        cell = table.cells[number]
        if cell.room & ALONE:
            yield form, cell.features
