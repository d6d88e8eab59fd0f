"""Which participles does a verb have, and how are they written?"""

from dataclasses import dataclass

from marsad.lexicon.principal_parts import PrincipalParts
from marsad.lexicon.spelling import HAMZA, spell
from marsad.lexicon.stems import verb_stems


@dataclass(frozen=True, slots=True)
class Participle:
    """A participle's masculine singular; a defective one (see `nominals`) ends in a ya that indefinite forms drop."""

    spelling: str
    is_defective: bool


def active_participle(parts: PrincipalParts) -> Participle:
    """Return the active participle."""
    is_defective = parts.ending == "defective"
    if parts.form == "I":
        head = parts.onset + "A"
        if parts.ending == "hollow":
            # A root that ends in hamza keeps one hamza and ends in ya.
            if parts.third == HAMZA:
                return Participle(spell(head + HAMZA + "I"), is_defective=True)
            return Participle(spell(head + HAMZA + "i" + parts.third), is_defective=False)
        if parts.ending == "doubled":
            return Participle(spell(head + parts.third * 2), is_defective=False)
        last = "I" if is_defective else "i" + parts.third
        return Participle(spell(head + parts.second + last), is_defective)
    stem = verb_stems(parts).imperfect_active.bare
    if is_defective:
        stem = stem[:-1] + "I"
    elif parts.ending == "sound" and parts.form != "QIV":
        stem = stem[:-2] + "i" + stem[-1]
    return Participle(spell("مu" + stem), is_defective)


def passive_participle(parts: PrincipalParts) -> Participle:
    """Return the passive participle."""
    if parts.form != "I":
        return Participle(spell("مu" + verb_stems(parts).imperfect_passive.bare), is_defective=False)
    head = "مa" + parts.onset
    if parts.ending == "hollow":
        return Participle(spell(head + ("I" if parts.imperfect_vowel == "I" else "U") + parts.third), False)
    if parts.ending == "defective":
        return Participle(spell(head + parts.second + ("U" if parts.imperfect_vowel == "U" else "I")), False)
    return Participle(spell(head + parts.second + "U" + parts.third), is_defective=False)
