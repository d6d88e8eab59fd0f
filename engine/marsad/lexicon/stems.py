"""Which stems does a verb have, and in which of its persons does each stand?"""

from dataclasses import dataclass
from typing import Final

from marsad.lexicon.principal_parts import PrincipalParts, VerbForm
from marsad.lexicon.spelling import HAMZA, VOWELS, WASLA

# Sounds before the last two radicals, with {0} for the onset: perfect active, perfect passive, imperfect (both voices).
_HEADS: Final[dict[VerbForm, tuple[str, str, str]]] = {
    "I": ("{0}a", "{0}u", "{0}"),
    "II": ("{0}a", "{0}u", "{0}a"),
    "III": ("{0}A", "{0}U", "{0}A"),
    "IV": (HAMZA + "a{0}", HAMZA + "u{0}", "{0}"),
    "V": ("تa{0}a", "تu{0}u", "تa{0}a"),
    "VI": ("تa{0}A", "تu{0}U", "تa{0}A"),
    "VII": (WASLA + "ن{0}a", WASLA + "ن{0}u", "ن{0}a"),
    "VIII": (WASLA + "{0}a", WASLA + "{0}u", "{0}a"),
    "IX": (WASLA + "{0}a", WASLA + "{0}u", "{0}a"),
    "X": (WASLA + "ستa{0}", WASLA + "ستu{0}", "ستa{0}"),
    "QI": ("{0}", "{0}", "{0}"),
    "QII": ("تa{0}", "تu{0}", "تa{0}"),
    "QIV": (WASLA + "{0}a", WASLA + "{0}u", "{0}a"),
}
_GEMINATED: Final = ("II", "V")
_U_PREFIX: Final = ("II", "III", "IV", "QI")
_A_IMPERFECT: Final = ("V", "VI", "QII")


@dataclass(frozen=True, slots=True)
class PerfectStems:
    """Sounds of the perfect: third person singular whole, and what stands before each kind of suffix."""

    he: str
    she: str
    two: str
    they: str
    they_suffix: str
    before_consonant: str


@dataclass(frozen=True, slots=True)
class ImperfectStems:
    """Sounds of the imperfect without its prefix: with no ending (`bare`, `short` in the jussive) and before each."""

    prefix_vowel: str
    bare: str
    short: str
    two: str
    they: str
    they_suffix: str
    you: str
    you_suffix: str
    before_consonant: str


@dataclass(frozen=True, slots=True)
class VerbStems:
    """The stems of both voices."""

    perfect_active: PerfectStems
    perfect_passive: PerfectStems
    imperfect_active: ImperfectStems
    imperfect_passive: ImperfectStems


def verb_stems(parts: PrincipalParts) -> VerbStems:
    """Return all stems of a verb."""
    active, passive, imperfect = _HEADS[parts.form]
    onset = _onset(parts.form, parts.onset)
    perfect_active = active.format(onset)
    perfect_passive = passive.format(onset.replace("a", "u") if parts.form == "QI" else onset)
    inner = _onset(parts.form, parts.imperfect_onset)
    imperfect_active = imperfect.format(inner)
    # The passive of form I keeps the first radical that the active drops.
    is_assimilated = parts.form == "I" and parts.onset == "و" and not parts.imperfect_onset
    imperfect_passive = "و" if is_assimilated else imperfect_active
    vowels = _imperfect_vowels(parts)
    prefix_vowel = "u" if parts.form in _U_PREFIX else "a"
    return VerbStems(
        _perfect(parts, perfect_active, active=True),
        _perfect(parts, perfect_passive, active=False),
        _imperfect(parts, imperfect_active, prefix_vowel, *vowels),
        _imperfect(parts, imperfect_passive, "u", "Y" if parts.ending == "defective" else "a", "A"),
    )


def _onset(form: VerbForm, onset: str) -> str:
    if form in ("QI", "QII"):
        return onset[:1] + "a" + onset[1:]
    return onset


def _imperfect_vowels(parts: PrincipalParts) -> tuple[str, str]:
    """Return the active imperfect's last vowel and, for hollow verbs, its long one."""
    if parts.ending == "hollow":
        return "a", parts.imperfect_vowel
    if parts.ending == "defective" or parts.form == "I":
        return parts.imperfect_vowel, "A"
    return ("a" if parts.form in _A_IMPERFECT else "i"), "A"


def _second(parts: PrincipalParts, second: str) -> str:
    return second * 2 if parts.form in _GEMINATED else second


def _perfect(parts: PrincipalParts, head: str, *, active: bool) -> PerfectStems:
    second, third = _second(parts, parts.second), parts.third
    if parts.ending == "hollow":
        core = head.rstrip(VOWELS)
        whole = core + ("A" if active else "I") + third
        return PerfectStems(whole, whole, whole, whole, "U", core + "i" + third)
    if parts.ending == "defective":
        return _defective_perfect(head + second, parts.perfect_vowel if active else "I")
    vowel = (parts.perfect_vowel if parts.form == "I" else "a") if active else "i"
    split = head + second + vowel + third
    whole = split
    if parts.ending == "doubled":
        whole = head + ("" if head[-1:] in VOWELS else vowel) + third + third
    elif parts.form == "QIV":
        whole, split = split + third, split + "a" + third
    return PerfectStems(whole, whole, whole, whole, "U", split)


def _defective_perfect(core: str, vowel: str) -> PerfectStems:
    if vowel == "I":
        return PerfectStems(core + "iي", core + "iي", core + "iي", core, "U", core + "I")
    glide = "aو" if vowel == "A" else "aي"
    return PerfectStems(core + vowel, core, core + glide, core, "aو", core + glide)


def _imperfect(parts: PrincipalParts, head: str, prefix_vowel: str, vowel: str, long_vowel: str) -> ImperfectStems:
    third = parts.third
    if parts.ending == "hollow":
        core = head.rstrip(VOWELS)
        whole, short = core + long_vowel + third, core + "a" + third
        return ImperfectStems(prefix_vowel, whole, short, whole, whole, "U", whole, "I", short)
    second = _second(parts, parts.imperfect_second)
    if parts.ending == "defective":
        return _defective_imperfect(head + second, prefix_vowel, vowel)
    split = head + second + vowel + third
    whole = split
    if parts.ending == "doubled":
        whole = head + ("" if head[-1:] in VOWELS else vowel) + third + third
    elif parts.form == "QIV":
        whole, split = split + third, split + "i" + third
    return ImperfectStems(prefix_vowel, whole, whole, whole, whole, "U", whole, "I", split)


def _defective_imperfect(core: str, prefix_vowel: str, vowel: str) -> ImperfectStems:
    if vowel == "Y":
        glide = core + "aي"
        return ImperfectStems(prefix_vowel, core + "Y", core + "a", glide, core, "aو", core, "aي", glide)
    short = "u" if vowel == "U" else "i"
    two = core + ("uو" if vowel == "U" else "iي")
    return ImperfectStems(prefix_vowel, core + vowel, core + short, two, core, "U", core, "I", core + vowel)
