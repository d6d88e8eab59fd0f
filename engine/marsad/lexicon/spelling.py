"""How is a word written, once its sounds are known?

Sounds are a string: Arabic consonants (hamza always as the bare letter), short vowels a i u, long vowels A I U, Y for a
final long a that is written as alef maqsura, and the wasla letter for an alef that only carries a vowel.
"""

from typing import Final

HAMZA: Final = "ء"
WASLA: Final = "ٱ"
SHORT_VOWELS: Final = "aiu"
VOWELS: Final = "aiuAIUY"
_LETTERS: Final = {"A": "ا", "I": "ي", "U": "و", WASLA: "ا"}
_I_SOUNDS: Final = ("i", "I", "ي", WASLA)


def spell(sounds: str) -> str:
    """Return the unvowelled spelling of a whole word, hamzas on the seats that newspapers give them."""
    if HAMZA in sounds:
        sounds = _merge_initial_hamzas(sounds)
    written: list[str] = []
    last = len(sounds) - 1
    for place, sound in enumerate(sounds):
        if sound in SHORT_VOWELS or (place and sound == sounds[place - 1] and sound not in VOWELS):
            continue
        if sound == HAMZA:
            written.append(_seat(sounds, place))
        elif sound == "Y":
            written.append("ى" if place == last and sounds[place - 1 : place] != "ي" else "ا")
        else:
            written.append(_LETTERS.get(sound, sound))
    return "".join(written).replace("أا", "آ")


def _merge_initial_hamzas(sounds: str) -> str:
    """Two hamzas in one syllable dissolve into one hamza and a long vowel; after u writers keep both."""
    for vowel, long_vowel in (("a", "A"), ("i", "I")):
        doubled = HAMZA + vowel + HAMZA
        if sounds.startswith(doubled) and sounds[3:4] not in VOWELS:
            return HAMZA + long_vowel + sounds[3:]
    return sounds


def _seat(sounds: str, place: int) -> str:
    """Return the letter that carries the hamza: the stronger of its neighbours' vowels decides (i, then u, then a)."""
    before = sounds[place - 1] if place else ""
    after = sounds[place + 1] if place + 1 < len(sounds) else ""
    if not before:
        return "إ" if after in ("i", "I") else "أ"
    if not after:
        return {"a": "أ", "i": "ئ", "u": "ؤ"}.get(before, HAMZA)
    if after in ("i", "I") or before in _I_SOUNDS:
        return "ئ"
    if after in ("u", "U") or before == "u":
        return "ؤ"
    if before in ("A", "U", "Y"):
        return HAMZA
    return "أ"
