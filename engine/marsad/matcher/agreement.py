"""Can a mention be the subject of a verb behind it, which agrees with it in gender and number?"""

from marsad.model import Features, Mention, Word


def agrees_before(verb: Word, mention: Mention) -> bool:
    """Whether the mention, standing before the verb, can be its subject: gender and number must agree."""
    return any(_agrees_before(features, mention) for features in _verbal(verb))


def _agrees_before(features: Features, mention: Mention) -> bool:
    if features.person not in (None, 3):
        return False
    if mention.number == "plural" and not mention.human:
        return features.gender in (None, "feminine") and features.number in (None, "singular")
    several = len(mention.actors) > 1
    if mention.gender is not None and features.gender not in (None, mention.gender) and not several:
        return False
    if mention.number is None or features.number in (None, mention.number):
        return True
    return several and features.number in ("dual", "plural")


def _verbal(word: Word) -> list[Features]:
    found = [reading.features for reading in word.readings if reading.lexeme.part_of_speech == "verb"]
    return found or [Features()]
