"""Which other word can stand in the place of a word, in the same form?"""

from collections.abc import Iterator
from dataclasses import replace
from itertools import islice
from typing import Final

from marsad.lexicon import Cell, Lexicon, cliticised
from marsad.model import Features, Lexeme, Reading

_MOST: Final = 3
"""Words of one group that are tried in a place."""


class OtherWords:
    """Words by their groups, in the form of another word."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._by_group: dict[str, list[Lexeme]] = {}
        for lexeme in lexicon.lexemes:
            for group in lexeme.groups:
                self._by_group.setdefault(group, []).append(lexeme)
        self._cells: dict[Lexeme, tuple[tuple[str, Cell], ...]] = {}

    def like(self, reading: Reading, group: str) -> Iterator[str]:
        """Yield some words of a group in the form of a reading."""
        own = reading.lexeme
        alike = (
            each
            for each in self._by_group.get(group, ())
            if (each.part_of_speech, each.derivation) == (own.part_of_speech, own.derivation) and each != own
        )
        found = (form for each in alike if (form := self._form(each, reading)) is not None)
        return islice(found, _MOST)

    def _form(self, lexeme: Lexeme, reading: Reading) -> str | None:
        if lexeme not in self._cells:
            self._cells[lexeme] = tuple(self._lexicon.cells(lexeme))
        for form, cell in self._cells[lexeme]:
            if not _fits(cell.features, reading):
                continue
            for written, before, after in cliticised(form, cell.room):
                # The article is no clitic of a reading: whether the word has it shows when it is read again.
                if (before.clitics, after.clitics) == (reading.proclitics, reading.enclitics) and self._is(
                    written, lexeme, reading
                ):
                    return written
        return None

    def _is(self, written: str, lexeme: Lexeme, reading: Reading) -> bool:
        return any(
            each.lexeme == lexeme
            and (each.proclitics, each.enclitics) == (reading.proclitics, reading.enclitics)
            and each.features.definite == reading.features.definite
            for each in self._lexicon.analyse(written)
        )


def _fits(have: Features, reading: Reading) -> bool:
    """Whether a form says what the reading says; a noun has a gender of its own, and the article comes later."""
    wanted = reading.features
    if reading.lexeme.part_of_speech == "noun":
        wanted = replace(wanted, gender=have.gender)
    # What the spelling of one of the two leaves open is no difference.
    closed = {
        name: getattr(have, name)
        for name in ("mood", "voice", "case", "gender")
        if getattr(have, name) is None or getattr(wanted, name) is None
    }
    return replace(have, definite=None) == replace(wanted, **closed, definite=None)
