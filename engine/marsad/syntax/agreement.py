"""Can this phrase be the subject of that verb?"""

from marsad.clauses import Pronoun
from marsad.model import Features, Number, Phrase, Reading

_OBLIQUE = frozenset({"accusative", "genitive", "oblique"})
_SPELLED_ALIKE = frozenset({"oblique"})
"""All the cases that the spelling of two, and of several men, leaves open."""


def is_third_person(readings: tuple[Reading, ...]) -> bool:
    """Return whether a verb with those readings can speak of somebody who is neither speaker nor hearer."""
    return any(reading.features.person in (None, 3) for reading in readings)


def is_imperfect(readings: tuple[Reading, ...]) -> bool:
    """Return whether a verb is in the imperfect, however it is read."""
    return bool(readings) and all(reading.features.aspect == "imperfect" for reading in readings)


def is_perfect(readings: tuple[Reading, ...]) -> bool:
    """Return whether a verb is in the perfect, however it is read."""
    return bool(readings) and all(reading.features.aspect == "perfect" for reading in readings)


def is_passive(readings: tuple[Reading, ...]) -> bool:
    """Return whether a verb is passive in every reading."""
    return bool(readings) and all(reading.features.voice == "passive" for reading in readings)


def can_be_nominative(phrase: Phrase) -> bool:
    """Return whether the spelling of the phrase's head leaves it open to be a subject."""
    return not phrase.cases or not phrase.cases <= _OBLIQUE


def can_be_accusative(phrase: Phrase) -> bool:
    """Return whether the spelling of the phrase's head leaves it open to be an object."""
    return phrase.cases != {"nominative"}


def agrees_after(readings: tuple[Reading, ...], phrase: Phrase) -> bool:
    """Return whether a phrase behind the verb can be its subject: the verb is singular and of its gender."""
    return can_be_nominative(phrase) and any(_agrees_after(reading.features, phrase) for reading in readings)


def agrees_before(readings: tuple[Reading, ...], phrase: Phrase) -> bool:
    """Return whether a phrase before the verb can be its subject: the verb is of its gender and number."""
    return any(_agrees_before(reading.features, phrase) for reading in readings)


def can_take_up(pronoun: Pronoun, phrase: Phrase) -> bool:
    """Return whether a relative pronoun can take up a phrase, or one of several joined ones."""
    return _is_several(phrase) or can_stand_for(pronoun, phrase)


def can_stand_for(pronoun: Pronoun, phrase: Phrase) -> bool:
    """Return whether an attached pronoun can point to a phrase."""
    if _is_several(phrase):
        return pronoun.number != "singular"
    if phrase.count == "plural" and phrase.human is not True and pronoun.number == "singular":
        # Things in the plural, and bodies of people, are taken up like one woman.
        return pronoun.gender in (None, "feminine")
    if not _can_count(phrase, pronoun.number):
        return False
    return None in (pronoun.gender, phrase.gender) or pronoun.gender == phrase.gender


def are_taken_like_one(pronoun: Pronoun, phrase: Phrase) -> bool:
    """Return whether what joined names of states do may be told of them as of one woman: its refusal."""
    return _is_several(phrase) and phrase.human is not True and pronoun.gender == "feminine"


def _agrees_after(features: Features, phrase: Phrase) -> bool:
    if features.person not in (None, 3) or features.number not in (None, "singular"):
        return False
    if features.gender is None or phrase.gender is None:
        return True
    if _is_several(phrase) and features.gender == "feminine":
        return True
    if phrase.count == "plural":
        # People in the plural take either gender: their verb looks to each of them or to the crowd. Of what is of
        # feminine gender only women would take the masculine, and never do.
        return features.gender == "feminine" or (phrase.human is not False and phrase.gender != "feminine")
    return features.gender == phrase.gender


def _agrees_before(features: Features, phrase: Phrase) -> bool:
    if features.person not in (None, 3):
        return False
    if _is_several(phrase) and features.number in ("dual", "plural"):
        return True
    if features.number == "plural" and features.gender == "masculine" and not _can_be_men(phrase):
        return False
    are_many = phrase.count == "plural" or (_is_several(phrase) and phrase.human is False)
    if are_many and features.gender in (None, "feminine") and features.number in (None, "singular"):
        # Forces, sources and crowds take a verb in the feminine singular, of people or not; so do two states.
        return True
    if not _can_count(phrase, features.number):
        return False
    return None in (features.gender, phrase.gender) or features.gender == phrase.gender


def _can_count(phrase: Phrase, number: Number | None) -> bool:
    """Whether a phrase can be one, two or many; in the oblique two men are spelled like many."""
    if None in (number, phrase.count) or number == phrase.count:
        return True
    return "singular" not in (number, phrase.count) and phrase.cases == _SPELLED_ALIKE


def _can_be_men(phrase: Phrase) -> bool:
    """Whether a phrase can be people of whom a verb in the masculine plural speaks: never reports or animals."""
    return (
        phrase.human is True
        or (phrase.gender in (None, "masculine") and phrase.count != "plural")
        or phrase.gender == "masculine"
    )


def count_together(phrase: Phrase) -> Number | None:
    """Return the number that a verb behind a phrase and those joined to it has: A and B are two, the As and B many."""
    if not phrase.joined:
        return phrase.count
    return "dual" if len(phrase.joined) == 1 and phrase.count in (None, "singular") else "plural"


def _is_several(phrase: Phrase) -> bool:
    """Whether others are joined to the phrase; a verb before them follows the first, whose gender may be lost."""
    return bool(phrase.joined) or (phrase.mention is not None and len(phrase.mention.actors) > 1)
