"""Whether a mention can be the subject of a verb: gender before the subject, gender and number after it."""

from marsad.model import Features, Mention, Word


def agrees_after(verb: Word, mention: Mention) -> bool:
    """Whether the mention, standing after the verb, can be its subject.

    A verb before its subject is singular and agrees in gender; with coordinated subjects it follows the first,
    whose own gender the mention does not keep.
    """
    if mention.gender is None or len(mention.actors) > 1:
        return _any_third_person(verb)
    gender = "feminine" if mention.number == "plural" and not mention.human else mention.gender
    free = mention.number == "plural" and mention.human
    return any(
        features.person in (None, 3)
        and features.number in (None, "singular")
        and (free or features.gender in (None, gender))
        for features in _verbal(verb)
    )


def agrees_before(verb: Word, mention: Mention) -> bool:
    """Whether the mention, standing before the verb, can be its subject: gender and number must agree."""
    for features in _verbal(verb):
        if features.person not in (None, 3):
            continue
        if mention.number == "plural" and not mention.human:
            if features.gender in (None, "feminine") and features.number in (None, "singular"):
                return True
            continue
        if mention.gender is not None and features.gender not in (None, mention.gender) and len(mention.actors) < 2:
            continue
        if mention.number is not None and features.number is not None and features.number != mention.number:
            if not (len(mention.actors) > 1 and features.number in ("dual", "plural")):
                continue
        return True
    return False


def _verbal(word: Word) -> list[Features]:
    found = [reading.features for reading in word.readings if reading.lexeme.part_of_speech == "verb"]
    return found or [Features()]


def _any_third_person(verb: Word) -> bool:
    return any(features.person in (None, 3) for features in _verbal(verb))
