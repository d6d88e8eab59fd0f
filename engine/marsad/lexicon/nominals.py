"""Which forms does a noun or adjective take in number, case and state, alone and before a possessive pronoun?"""

from collections.abc import Iterator
from typing import Final

from marsad.lexicon.cells import (
    ALONE,
    ARTICLE,
    BARE,
    NOMINAL_DEFINITE,
    NOMINAL_OPEN,
    NOMINAL_POSSESSED,
    POSSESSIVES,
    CellTable,
)
from marsad.lexicon.spelling import HAMZA
from marsad.model import Case, Features, Gender, Number

FEMININE_ENDING: Final = "ة"
_UNCONNECTED: Final = "اأإآدذرزوؤء"
_CASES: Final[tuple[Case, ...]] = ("nominative", "accusative", "genitive")

Form = tuple[str, int]


class Decliner:
    """Makes the forms of nouns and adjectives; cells are numbered in one table."""

    def __init__(self, table: CellTable) -> None:
        self._table = table

    def simple(self, form: str, number: Number, gender: Gender, *, diptote: bool = False) -> Iterator[Form]:
        """Yield the forms of a singular, or of a plural that declines like one; a diptote takes no alef of tanwin."""
        yield from self._open(form, number, gender)
        if form.endswith("ة"):
            yield form[:-1] + "ت", self._possessed(number, gender)
            return
        if form[-1] in "ىا":
            yield form[:-1] + "ا", self._possessed(number, gender)
            return
        yield from self._before_pronoun(form, number, gender)
        if not diptote and not form.endswith(("اء", "أ")):
            features = Features(gender=gender, number=number, definite=False, case="accusative", construct=False)
            yield before_vowel(form, "ا"), self._table.number(features, BARE | ALONE)

    def defective(self, form: str, number: Number, gender: Gender) -> Iterator[Form]:
        """Yield the forms of a word in final ya that is dropped where it would be indefinite."""
        yield from self._open(form, number, gender)
        yield form, self._possessed(number, gender)
        features = Features(gender=gender, number=number, definite=False, construct=False)
        yield form[:-1], self._table.number(features, NOMINAL_OPEN)
        if number == "singular":
            features = Features(gender=gender, number=number, definite=False, case="accusative", construct=False)
            yield form + "ا", self._table.number(features, BARE | ALONE)

    def dual(self, singular: str, gender: Gender) -> Iterator[Form]:
        """Yield the forms of the dual."""
        if singular.endswith("ة"):
            stem = singular[:-1] + "ت"
        elif singular.endswith("ى"):
            stem = singular[:-1] + "ي"
        elif singular.endswith("ا"):
            stem = singular[:-1] + "و"
        else:
            stem = singular
        cases: tuple[tuple[Case, str, str], ...] = (("nominative", "ان", "ا"), ("oblique", "ين", "ي"))
        for case, absolute, construct in cases:
            yield from self._with_cut_ending(stem, "dual", gender, case, absolute, construct)

    def sound_masculine(self, stem: str) -> Iterator[Form]:
        """Yield the forms of a sound masculine plural; `stem` is what stands before its ending."""
        cases: tuple[tuple[Case, str, str], ...] = (("nominative", "ون", "و"), ("oblique", "ين", "ي"))
        for case, absolute, construct in cases:
            yield from self._with_cut_ending(stem, "plural", "masculine", case, absolute, construct)

    def sound_feminine(self, singular: str) -> Iterator[Form]:
        """Yield the forms of the sound feminine plural of a word."""
        yield from self.simple(feminine_plural(singular), "plural", "feminine", diptote=True)

    def _open(self, form: str, number: Number, gender: Gender) -> Iterator[Form]:
        yield form, self._table.number(Features(gender=gender, number=number), NOMINAL_OPEN)
        definite = Features(gender=gender, number=number, definite=True, construct=False)
        yield form, self._table.number(definite, NOMINAL_DEFINITE)

    def _possessed(self, number: Number, gender: Gender, case: Case | None = None) -> int:
        features = Features(gender=gender, number=number, definite=True, case=case, construct=True)
        room = BARE | POSSESSIVES if case in ("nominative", "accusative") else NOMINAL_POSSESSED
        return self._table.number(features, room)

    def _before_pronoun(self, form: str, number: Number, gender: Gender) -> Iterator[Form]:
        if form[-1] not in "ءأؤئ":
            yield form, self._possessed(number, gender)
            return
        written = [_possessed_hamza(form, case) for case in _CASES]
        for case, spelling in zip(_CASES, written, strict=True):
            yield spelling, self._possessed(number, gender, case if written.count(spelling) == 1 else None)

    def _with_cut_ending(
        self, stem: str, number: Number, gender: Gender, case: Case, absolute: str, construct: str
    ) -> Iterator[Form]:
        """Yield a dual or sound plural: the final nun falls in the construct state and before pronouns."""
        # A noun after a preposition is never nominative.
        allowed = NOMINAL_DEFINITE | BARE if case == "oblique" else ARTICLE | BARE | ALONE
        full = before_vowel(stem, absolute, plural=number == "plural")
        cut = before_vowel(stem, construct, plural=number == "plural")
        indefinite = Features(gender=gender, number=number, definite=False, case=case, construct=False)
        yield full, self._table.number(indefinite, allowed & ~ARTICLE)
        definite = Features(gender=gender, number=number, definite=True, case=case, construct=False)
        yield full, self._table.number(definite, allowed & ~BARE)
        governing = Features(gender=gender, number=number, case=case, construct=True)
        yield cut, self._table.number(governing, allowed & ~ARTICLE)
        possessed = Features(gender=gender, number=number, definite=True, case=case, construct=True)
        yield cut, self._table.number(possessed, allowed & ~ARTICLE & ~ALONE | POSSESSIVES)


def feminine_plural(singular: str) -> str:
    """Return the sound feminine plural of a word."""
    if singular.endswith("ة"):
        return before_vowel(singular[:-1], "ات") if singular[-2:-1] != HAMZA else singular[:-1] + "ات"
    if singular.endswith("ى"):
        return singular[:-1] + "يات"
    return before_vowel(singular, "ات")


def before_vowel(stem: str, ending: str, *, plural: bool = False) -> str:
    """Join an ending that begins with a long vowel; a final hamza changes its seat."""
    last = stem[-1:]
    if last == "أ":
        if ending[0] == "ا":
            return stem[:-1] + "آ" + ending[1:]
        if ending[0] == "و":
            return stem[:-1] + "ؤ" + ending
        return stem[:-1] + ("ئ" if plural else "أ") + ending
    if last == HAMZA and plural and ending[0] in "وي":
        return stem[:-1] + ("ؤ" if ending[0] == "و" else "ئ") + ending
    if last == HAMZA and stem[-2:-1] not in _UNCONNECTED:
        return stem[:-1] + "ئ" + ending
    return stem + ending


def is_diptote_plural(plural: str) -> bool:
    """Whether a broken or sound feminine plural never takes the alef of tanwin, judged by its shape."""
    return plural.endswith("ات") or (len(plural) >= 5 and plural[2] == "ا")


def _possessed_hamza(form: str, case: Case) -> str:
    """Return a form in final hamza as it is written before a possessive pronoun."""
    last, before, core = form[-1], form[-2:-1], form[:-1]
    if last == "ئ" or (last == HAMZA and before == "ي"):
        return core + "ئ"
    if case == "genitive":
        return core + "ئ"
    if case == "nominative" or last == "ؤ":
        return core + "ؤ"
    return core + (HAMZA if last == HAMZA and before in ("ا", "و") else "أ")
