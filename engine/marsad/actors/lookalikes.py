"""Which phrases and names only look like those of actors?"""

from marsad.actors.names import is_behind_given_name
from marsad.actors.phrase import Phrase
from marsad.actors.reading import Reading


def is_no_actor(reading: Reading, phrase: Phrase, floor: int) -> bool:
    """Say whether the phrase is only spelled like an actor's name, or stands in the name of something else.

    `floor` is where the phrase before it ends.
    """
    if _is_commemorated(reading, phrase) or _is_everyday(reading, phrase) or signs(reading, phrase):
        return True
    return phrase.start > floor and _is_adjective(reading, phrase)


def _is_commemorated(reading: Reading, phrase: Phrase) -> bool:
    """Say whether the phrase only gives its name to a street or building, as people and places do, and no bodies."""
    if phrase.proclitics or not reading.pieces[phrase.start - 1].commemorates:
        return False
    return phrase.human or (phrase.named is not None and phrase.named.kind != "organisation")


def signs(reading: Reading, phrase: Phrase) -> bool:
    """Say whether a news agency in brackets only says from whom a report is: (Reuters)."""
    return phrase.is_medium and reading.pieces[phrase.end].ends_aside and reading.pieces[phrase.start - 1].opens


def _is_everyday(reading: Reading, phrase: Phrase) -> bool:
    """Say whether a name by itself is the everyday word that it is spelled like."""
    is_alone = phrase.named is not None and phrase.end == phrase.start + 1
    return is_alone and not phrase.proclitics and describes(reading, phrase.start)


def _is_adjective(reading: Reading, phrase: Phrase) -> bool:
    """Say whether a country's name by itself is the adjective that it is spelled like: the Saudi raid."""
    is_alone = phrase.named is not None and phrase.named.kind == "country" and phrase.end == phrase.start + 1
    if not is_alone or phrase.proclitics or not reading.follows_noun(phrase.start):
        return False
    found = reading.adjective(phrase.start, definite=True)
    feminine = reading.dictionary.letters.feminine_ending
    return (
        found is not None and found[0].gender == "feminine" and reading.pieces[phrase.start - 1].form.endswith(feminine)
    )


def describes(reading: Reading, at: int) -> bool:
    """Say whether a name that is an everyday word too describes what stands before it: a sum of money."""
    classes = reading.dictionary.classes
    before = reading.pieces[at - 1]
    if reading.pieces[at].folded not in classes.everyday_names or not before.is_word or before.is_finite:
        return False
    return not before.is_stop and before.folded not in classes.place_nouns


def is_name_of_another(reading: Reading, at: int) -> bool:
    """Say whether a known person's short name stands after a given name, which makes it another's."""
    if not is_behind_given_name(reading, at):
        return False
    return any(name.named.kind == "person" for _, names in reading.pieces[at].names for name in names.alone)
