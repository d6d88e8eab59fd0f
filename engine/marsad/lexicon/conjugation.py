"""Which forms does a verb take in all persons, tenses, moods and voices, alone and before an object pronoun?"""

from collections.abc import Iterator
from typing import Final, NamedTuple

from marsad.lexicon.cells import ALONE, BARE, FUTURE, HIM, OBJECT_ME, PURPOSE, US, YOU, CellTable
from marsad.lexicon.principal_parts import PrincipalParts
from marsad.lexicon.spelling import HAMZA, spell
from marsad.lexicon.stems import ImperfectStems, PerfectStems, verb_stems
from marsad.model import Features, Gender, Mood, Number, Person, Voice

_ENCLITICS_BY_PERSON: Final[dict[Person, int]] = {
    # Nobody acts on himself with a pronoun: that is said with a word for oneself.
    1: YOU | HIM,
    2: OBJECT_ME | US | HIM,
    3: OBJECT_ME | US | YOU | HIM,
}
_INTRANSITIVE: Final = ("VII", "IX")


class _Place(NamedTuple):
    """Who acts, from which stem, with which suffix alone and before an object pronoun."""

    person: Person
    gender: Gender | None
    number: Number
    stem: str
    suffix: str
    before_pronoun: str


_PERFECT: Final = (
    _Place(3, "masculine", "singular", "he", "", "a"),
    _Place(3, "feminine", "singular", "she", "aت", "aتa"),
    _Place(3, "masculine", "dual", "two", "A", "A"),
    _Place(3, "feminine", "dual", "she", "aتA", "aتA"),
    _Place(3, "masculine", "plural", "they", "", ""),
    _Place(3, "feminine", "plural", "before_consonant", "نa", "نa"),
    _Place(2, "masculine", "singular", "before_consonant", "تa", "تa"),
    _Place(2, "feminine", "singular", "before_consonant", "تi", "تi"),
    _Place(2, None, "dual", "before_consonant", "تuمA", "تuمA"),
    _Place(2, "masculine", "plural", "before_consonant", "تuم", "تuمU"),
    _Place(2, "feminine", "plural", "before_consonant", "تuننa", "تuننa"),
    _Place(1, None, "singular", "before_consonant", "تu", "تu"),
    _Place(1, None, "plural", "before_consonant", "نA", "نA"),
)

# Prefix, person, gender, number, stem; the endings of each stem by mood follow below.
_IMPERFECT: Final[tuple[tuple[str, Person, Gender | None, Number, str], ...]] = (
    ("ي", 3, "masculine", "singular", "bare"),
    ("ت", 3, "feminine", "singular", "bare"),
    ("ي", 3, "masculine", "dual", "two"),
    ("ت", 3, "feminine", "dual", "two"),
    ("ي", 3, "masculine", "plural", "they"),
    ("ي", 3, "feminine", "plural", "before_consonant"),
    ("ت", 2, "masculine", "singular", "bare"),
    ("ت", 2, "feminine", "singular", "you"),
    ("ت", 2, None, "dual", "two"),
    ("ت", 2, "masculine", "plural", "they"),
    ("ت", 2, "feminine", "plural", "before_consonant"),
    (HAMZA, 1, None, "singular", "bare"),
    ("ن", 1, None, "plural", "bare"),
)
_MOODS: Final[tuple[Mood, ...]] = ("indicative", "subjunctive", "jussive")
_MOOD_VOWEL: Final[dict[Mood, str]] = {"indicative": "u", "subjunctive": "a", "jussive": ""}
# Stands for any pronoun, so that a form shows how it is spelled before one.
_PRONOUN: Final = "\uf8ff"


class _Joiner:
    """Spells stem and suffix together; stems that end in no hamza are spelled once for all suffixes."""

    def __init__(self) -> None:
        self._stems: dict[str, str] = {}

    def spellings(self, stem: str, suffix: str) -> tuple[str, ...]:
        """Return the usual spelling first, then what newspapers also write."""
        if stem.endswith(HAMZA):
            usual = spell(stem + suffix)
            if suffix[:1] == "U" and stem[-2:-1] == "a":
                # Many keep the seat of the singular before the plural ending.
                return usual, spell(stem) + spell(suffix)
            return (usual,)
        if stem[-1] in "AIUY" or stem[-1:] == suffix[:1]:
            return (spell(stem + suffix),)
        written = self._stems.get(stem)
        if written is None:
            written = self._stems[stem] = spell(stem)
        return (written + _SUFFIXES[suffix],)


class _Suffixes(dict[str, str]):
    """Spellings of suffixes, worked out when first met."""

    def __missing__(self, suffix: str) -> str:
        spelling = self[suffix] = spell(suffix)
        return spelling


_SUFFIXES: Final = _Suffixes()


class _Row(NamedTuple):
    """One form to make: what stands before the stem, which stem, what stands after it, and the number of its cell."""

    prefix: str
    stem: str
    suffix: str
    mute_alef: str
    before_pronoun: bool
    cell: int


class Conjugator:
    """Makes the forms of verbs; the rows of a paradigm are worked out once for each kind of stem."""

    def __init__(self, table: CellTable) -> None:
        self._table = table
        self._plans: dict[tuple[object, ...], tuple[_Row, ...]] = {}

    def conjugate(self, parts: PrincipalParts, *, passive: bool = True, perfect: bool = True) -> dict[str, set[int]]:
        """Return every spelling of the verb with the numbers of its cells."""
        stems = verb_stems(parts)
        has_object = parts.form not in _INTRANSITIVE
        forms: dict[str, set[int]] = {}
        if perfect:
            self._add(forms, stems.perfect_active, "active", has_object)
        self._add(forms, stems.imperfect_active, "active", has_object)
        if passive:
            if perfect:
                self._add(forms, stems.perfect_passive, "passive", False)
            self._add(forms, stems.imperfect_passive, "passive", False)
        return forms

    def _add(
        self, forms: dict[str, set[int]], stems: PerfectStems | ImperfectStems, voice: Voice, has_object: bool
    ) -> None:
        joiner = _Joiner()
        for prefix, stem, suffix, mute_alef, before_pronoun, cell in self._plan(stems, voice, has_object):
            for spelling in joiner.spellings(prefix + getattr(stems, stem), suffix):
                form = spelling[:-1] if before_pronoun else spelling + mute_alef
                found = forms.get(form)
                if found is None:
                    forms[form] = {cell}
                else:
                    found.add(cell)

    def _plan(self, stems: PerfectStems | ImperfectStems, voice: Voice, has_object: bool) -> tuple[_Row, ...]:
        key: tuple[object, ...]
        if isinstance(stems, PerfectStems):
            ends_long = stems.he[-1] in "AY"
            key = (voice, has_object, stems.they_suffix, ends_long)
        else:
            ends_long = stems.bare[-1] in "AIUY"
            key = (voice, has_object, stems.they_suffix, ends_long, stems.you_suffix, stems.prefix_vowel)
        found = self._plans.get(key)
        if found is None:
            if isinstance(stems, PerfectStems):
                rows = self._perfect_rows(stems.they_suffix, ends_long, voice, has_object)
            else:
                rows = self._imperfect_rows(stems, ends_long, voice, has_object)
            found = self._plans[key] = tuple(rows)
        return found

    def _perfect_rows(self, they_suffix: str, ends_long: bool, voice: Voice, has_object: bool) -> Iterator[_Row]:
        for place in _PERFECT:
            features = Features("perfect", None, voice, place.person, place.gender, place.number)
            suffix, before_pronoun, mute_alef = place.suffix, place.before_pronoun, ""
            if place.stem == "they":
                suffix, before_pronoun, mute_alef = they_suffix, they_suffix, "ا"
            elif place.stem == "he" and ends_long:
                before_pronoun = ""
            yield _Row("", place.stem, suffix, mute_alef, False, self._table.number(features, BARE | ALONE))
            if has_object:
                cell = self._table.number(features, BARE | _ENCLITICS_BY_PERSON[place.person])
                yield _Row("", place.stem, before_pronoun + _PRONOUN, "", True, cell)

    def _imperfect_rows(self, stems: ImperfectStems, ends_long: bool, voice: Voice, has_object: bool) -> Iterator[_Row]:
        for prefix, person, gender, number, stem in _IMPERFECT:
            head = prefix + stems.prefix_vowel
            for mood in _MOODS:
                room = BARE | (FUTURE if mood == "indicative" else PURPOSE)
                features = Features("imperfect", mood, voice, person, gender, number)
                used = "short" if stem == "bare" and mood == "jussive" else stem
                suffix, before_pronoun, mute_alef = _ending(stems, stem, mood, ends_long)
                yield _Row(head, used, suffix, mute_alef, False, self._table.number(features, room | ALONE))
                if has_object:
                    cell = self._table.number(features, room | _ENCLITICS_BY_PERSON[person])
                    yield _Row(head, used, before_pronoun + _PRONOUN, "", True, cell)


def _ending(stems: ImperfectStems, stem: str, mood: Mood, ends_long: bool) -> tuple[str, str, str]:
    """Return a stem's suffix in one mood alone and before a pronoun, and the mute alef that is written only alone."""
    if stem == "bare":
        return "", "" if ends_long else _MOOD_VOWEL[mood], ""
    if stem == "before_consonant":
        return "نa", "نa", ""
    vowel = {"two": "A", "they": stems.they_suffix, "you": stems.you_suffix}[stem]
    if mood == "indicative":
        return vowel + "نa", vowel + "نa", ""
    return vowel, vowel, "ا" if stem == "they" else ""
