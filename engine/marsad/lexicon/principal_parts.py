"""Which form and class has a verb, judged by its perfect, imperfect and first masdar as an analyst writes them?"""

import re
from dataclasses import dataclass
from typing import Final, Literal

from marsad.lexicon.spelling import HAMZA, WASLA
from marsad.text import clean

VerbForm = Literal["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "QI", "QII", "QIV"]
Ending = Literal["sound", "doubled", "hollow", "defective"]

SHADDA: Final = "\u0651"
_SEATS: Final = {"أ": "a", "إ": "i", "ؤ": "u", "ئ": "i"}
_ASSIMILATED_T: Final = "تطدذظثز"
_INFIXED_T: Final = "تطد"


class UnknownVerbError(ValueError):
    """The principal parts fit no verb form; the message says why."""


@dataclass(frozen=True, slots=True)
class PrincipalParts:
    """A verb taken apart; all strings are sounds with bare consonants.

    `onset` and `imperfect_onset` are the letters before the last two radicals: what is left of the first radical
    in form I, the whole cluster with the infixed t in form VIII, the first two radicals of a quadriliteral.
    """

    form: VerbForm
    ending: Ending
    onset: str
    second: str
    third: str
    imperfect_onset: str
    imperfect_second: str
    perfect_vowel: str
    imperfect_vowel: str


def parse_principal_parts(perfect: str, imperfect: str, masdar: str = "") -> PrincipalParts:
    """Return the verb's form, class and radicals. Raises UnknownVerbError."""
    past, past_doubled = _letters(perfect)
    present, _ = _letters(imperfect)
    if not re.fullmatch("[ء-يٱYّ]{2,7}", past):
        raise UnknownVerbError("the perfect is no Arabic word of two to seven letters")
    if present[:1] != "ي" or len(present) < 2:
        raise UnknownVerbError("the imperfect does not begin with ya")
    stem = present[1:]
    if any(letter in past for letter in "ةى"):
        raise UnknownVerbError("the perfect has a letter that no perfect has")
    form, core = _form_and_core(past, past_doubled, stem, clean(imperfect), _letters(masdar)[0])
    return _analysed(form, core, stem, perfect, imperfect)


def _letters(word: str) -> tuple[str, bool]:
    """Return the bare letters with hamzas unified, and whether a letter after the first carries a shadda."""
    spelling = clean(word)
    bare = spelling.replace("آ", HAMZA + "ا")
    bare = re.sub("[أإؤئ]", HAMZA, bare)
    if bare.startswith("ا"):
        bare = WASLA + bare[1:]
    if bare.endswith("ى"):
        bare = bare[:-1] + "Y"
    return bare, SHADDA in word


def _form_and_core(past: str, doubled: bool, stem: str, imperfect: str, masdar: str) -> tuple[VerbForm, str]:
    """Return the form and the perfect without what the form puts before its radicals."""
    if past[0] == WASLA:
        return _prosthetic(past, masdar)
    size = len(past)
    if past[0] == "ت" and size >= 4 and past[1] != "ا" and not (size == 4 and masdar == past + "ة"):
        return _with_prefixed_t(past)
    if past[0] == HAMZA and size >= 3 and _is_form_four(past, stem):
        # Two hamzas merged: the alef of the perfect is the first radical.
        return "IV", HAMZA + past[2:] if past[1] == "ا" and len(past) == 4 else past[1:]
    if size >= 3 and past[1] == "ا" and (size == 4 or (doubled and stem[1:2] == "ا")):
        return "III", past[0] + past[2:]
    if size == 4:
        return "QI", past
    if size == 3 and _is_form_two(past, doubled, imperfect, masdar):
        return "II", past
    if size <= 3:
        return "I", past
    raise UnknownVerbError("no verb form has a perfect of this shape")


def _prosthetic(past: str, masdar: str) -> tuple[VerbForm, str]:
    size = len(past)
    if past.startswith(WASLA + "ست") and (size == 6 or _is_doubled_tenth(past, masdar)):
        return "X", past[3:]
    if past[1] == "ن" and size in (4, 5) and past[2] != "ت":
        return "VII", past[2:]
    if size == 5 and past[2] in _INFIXED_T:
        return "VIII", past[1:]
    if size == 4 and past[2] in _INFIXED_T:
        return "VIII", past[1:]
    if size == 4 and past[1] in _ASSIMILATED_T:
        return "VIII", past[1:]
    if size == 4:
        return "IX", past[1:]
    if size == 5:
        return "QIV", past[1:]
    raise UnknownVerbError("no verb form with a prosthetic alef has a perfect of this shape")


def _is_doubled_tenth(past: str, masdar: str) -> bool:
    """Five letters after which form X and form VIII look alike: the masdar repeats the last radical only in X."""
    return len(past) == 5 and masdar == past + "ا" + past[-1]


def _with_prefixed_t(past: str) -> tuple[VerbForm, str]:
    if past[2] == "ا":
        return "VI", past[1] + past[3:]
    return ("V", past[1:]) if len(past) == 4 else ("QII", past[1:])


def _is_form_four(past: str, stem: str) -> bool:
    if stem[0] != HAMZA:
        return True
    # Form III keeps its long vowel in the imperfect.
    return past[1] == "ا" and len(past) == 4 and stem[1:2] != "ا"


def _is_form_two(past: str, doubled: bool, imperfect: str, masdar: str) -> bool:
    if doubled or past[1] == past[2] or imperfect[1] == "ؤ":
        return True
    if past[1] in "وي" and past[2] not in "يYا":
        return True
    first, second, third = past[0], past[1], past[2]
    return masdar in (f"ت{first}{second}ي{third}", f"ت{first}{second}{third}ة")


def _analysed(form: VerbForm, core: str, stem: str, perfect: str, imperfect: str) -> PrincipalParts:
    ending = _ending(form, core, perfect)
    onset, second, third = _radicals(core, ending)
    inner, inner_second, inner_third = stem[:-2], stem[-2:-1], stem[-1]
    if ending == "doubled" or form in ("IX", "QIV"):
        inner, inner_second, inner_third = stem[:-1], stem[-1], stem[-1]
    if form not in ("I", "IV"):
        inner, inner_second = onset, second
    if ending == "hollow":
        vowel = {"و": "U", "ي": "I", "ا": "A"}.get(stem[-2:-1], "")
        inner_second = ""
        if not vowel:
            raise UnknownVerbError("the perfect is hollow, but the imperfect has no long vowel before its last letter")
    elif ending == "defective":
        vowel = {"و": "U", "ي": "I", "Y": "Y", "ا": "Y"}.get(inner_third, "")
        if not vowel:
            raise UnknownVerbError("the perfect is defective, but the imperfect does not end in a long vowel")
    else:
        vowel = _hamza_vowel(imperfect)
    if ending != "defective" and third != inner_third:
        raise UnknownVerbError("the perfect and the imperfect do not end in the same radical")
    perfect_vowel = _final_vowel(form, second, third) if ending == "defective" else _hamza_vowel(perfect)
    return PrincipalParts(form, ending, onset, second, third, inner, inner_second, perfect_vowel, vowel)


def _ending(form: VerbForm, core: str, perfect: str) -> Ending:
    size = len(core)
    if core[-1] in "Yا" or (form == "I" and size == 3 and core[-1] == "ي"):
        return "defective"
    if form == "IX":
        return "doubled"
    if form == "I" and size == 2:
        return "doubled"
    if form in ("I", "IV", "VII", "VIII", "X") and core[-2] == "ا":
        return "hollow"
    short = {"IV": 2, "VII": 2, "X": 2, "III": 2, "VI": 2}.get(form)
    if size == short or (form == "VIII" and size == 3 and core[1] in _INFIXED_T and core[0] != "ت"):
        return "doubled"
    if form == "VIII" and size == 3 and SHADDA in perfect[-2:]:
        return "doubled"
    return "sound"


def _radicals(core: str, ending: Ending) -> tuple[str, str, str]:
    if ending == "doubled":
        return core[:-1], core[-1], core[-1]
    if ending == "hollow":
        return core[:-2], "", core[-1]
    if len(core) < 3 and not (ending == "defective" and len(core) == 2):
        raise UnknownVerbError("the perfect has too few letters")
    return core[:-2], core[-2], core[-1]


def _final_vowel(form: VerbForm, second: str, third: str) -> str:
    """Return the final sound of a defective perfect; a long a after ya is written with alef whatever its root."""
    if third == "ا" and (form != "I" or second == "ي"):
        return "Y"
    return {"ا": "A", "Y": "Y", "ي": "I"}[third]


def _hamza_vowel(word: str) -> str:
    """Return the vowel that the last hamza's seat tells of; a where nothing tells."""
    seats = [letter for letter in clean(word)[1:] if letter in _SEATS]
    return _SEATS[seats[-1]] if seats else "a"
