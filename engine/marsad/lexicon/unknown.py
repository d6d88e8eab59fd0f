"""What can a word that the lexicon lacks be, by its shape alone: a verb, or two who do something?"""

import re
from typing import Final

from marsad.lexicon.clitics import DEFINITE_ARTICLE

_IMPERFECT: Final = re.compile(r"[وف]?[سل]?ي[^\Wةىءؤئ]{3,6}\w?")
_FUTURE_OR_FEMININE: Final = re.compile(r"[وف]?س?ت[^\Wةىءؤئ]{2,6}\w?")
_FUTURE: Final = re.compile(r"[وف]?س[يتن][^\Wةىءؤئ]{2,6}\w?")
_OF_TWO: Final = "ان"


def looks_imperfect(form: str, *, expected: bool) -> bool:
    """Return whether an unknown clean form has the shape of an imperfect; `expected`, whether a verb may well follow.

    The prefix of the feminine begins many names and nouns too, so that it tells only where a verb is expected.
    """
    if _FUTURE.fullmatch(form) or _IMPERFECT.fullmatch(form):
        return True
    return expected and bool(_FUTURE_OR_FEMININE.fullmatch(form))


def looks_dual(form: str) -> bool:
    """Return whether an unknown clean form may be a definite noun in the dual that does something: the two Saudis."""
    return form.startswith(DEFINITE_ARTICLE) and form.endswith(_OF_TWO)
