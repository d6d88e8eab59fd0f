"""What do the written parts of an entry say of its lexeme?"""

import re
from typing import Final

from marsad.lexicon.principal_parts import SHADDA
from marsad.lexicon.schema import Entry
from marsad.model import Gender
from marsad.text import clean

TANWIN_KASRA: Final = "\u064d"
_MARKS_BUT_SHADDA: Final = re.compile("[\u064b-\u0650\u0652\u0670]")
_SINGULAR_SHAPE_OF_DEFECTIVE: Final = re.compile(".ا.ي")


def marked(word: str) -> str:
    """Return a word with its shaddas, but without any vowel marks."""
    bare = _MARKS_BUT_SHADDA.sub("", word)
    return "".join(letter if letter == SHADDA else clean(letter) for letter in bare)


def nominal_lemma(entry: Entry) -> tuple[str, bool]:
    """Return the lemma of a noun or adjective, and whether it is defective."""
    written = entry.parts[0]
    lemma = clean(written)
    is_defective = TANWIN_KASRA in written
    if is_defective and not lemma.endswith("ي"):
        lemma += "ي"
    if entry.part_of_speech == "noun" and _SINGULAR_SHAPE_OF_DEFECTIVE.fullmatch(lemma):
        is_defective = True
    return lemma, is_defective


def gender_of(lemma: str) -> Gender:
    """Return the gender of a noun that says no other."""
    return "feminine" if lemma.endswith("ة") else "masculine"


def feminine_of(lemma: str) -> str:
    """Return the feminine singular of an adjective."""
    if lemma.endswith("ى"):
        return lemma[:-1] + "اة"
    if lemma.endswith("ء") and lemma[-2:-1] == "ي":
        return lemma[:-1] + "ئة"
    return lemma if lemma.endswith("ة") else lemma + "ة"


def is_sound_feminine_plural(lemma: str) -> bool:
    """Whether a lemma is itself a plural, because the word has no singular in use."""
    return lemma.endswith("ات") and len(lemma) > 4


def before_plural_ending(plural: str, lemma: str) -> str:
    """Return what the ending of a written plural stands on: the singular, unless the plural shows another stem."""
    stem = plural[:-2]
    return lemma if lemma[:-1] == stem[:-1] and len(lemma) == len(stem) else stem
