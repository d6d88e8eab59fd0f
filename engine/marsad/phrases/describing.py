"""Can a word describe the noun before it, or complete it?"""

from collections.abc import Iterator, Sequence

from marsad.model import Features, Mention, Phrase, Reading
from marsad.phrases.placed_word import PlacedWord

_CALLED_BY_NAME = ("name", "metonym")
"""How an actor is known whose name is no noun that could be described."""
_ACCUSATIVE = frozenset({"accusative"})
PLACES = ("country", "capital", "seat")
"""Kinds of dictionary entries that are places as well as actors."""


def can_be_adjective(word: PlacedWord) -> bool:
    """Return whether the lexicon has a word as an adjective too."""
    for reading in word.word.readings:
        if reading.lexeme.part_of_speech == "adjective":
            return True
    return False


def is_indefinite_adjective(word: PlacedWord) -> bool:
    """Whether a word can describe an indefinite noun, and is no act or person that would rather complete it."""
    adjectival = False
    is_participle = True
    names_person = False
    for reading in word.word.readings:
        lexeme = reading.lexeme
        if lexeme.derivation == "masdar" and not reading.enclitics and reading.features.number != "dual":
            return False
        if lexeme.part_of_speech == "adjective" and not reading.features.definite:
            adjectival = True
            is_participle = is_participle and _is_participle(reading)
        names_person = names_person or (lexeme.human and lexeme.derivation is None)
    return adjectival and not (is_participle and names_person)


def describes(word: PlacedWord, described: Sequence[Reading], *, definite: bool) -> bool:
    """Whether a word, read as an adjective, is as definite as that and agrees with one of the readings described."""
    for reading in word.word.readings:
        features = reading.features
        if bool(features.definite) != definite or reading.enclitics:
            continue
        if reading.lexeme.part_of_speech != "adjective" and not _is_participle(reading):
            continue
        if not described:
            return True
        for each in described:
            if _agrees(features, each):
                return True
    return False


def is_anybody(mention: Mention, placed: Sequence[PlacedWord]) -> bool:
    """Whether somebody is called by nothing but an indefinite noun and what describes it: an armed policeman."""
    head, *others = placed[mention.start : mention.end]
    if head.definite or head.pronoun is not None or any(actor.how in _CALLED_BY_NAME for actor in mention.actors):
        return False
    return bool(head.readings) and all(describes(each, head.readings, definite=False) for each in others)


def describes_anybody(word: PlacedWord, head: PlacedWord) -> bool:
    """Whether an adjective behind an indefinite noun for people describes it, and tells no circumstance."""
    if word.word_class != "noun" or word.is_named or word.joined or word.preposition is not None:
        return False
    if not is_indefinite_adjective(word) or not describes(word, head.readings, definite=False):
        return False
    return word.shape.cases != _ACCUSATIVE or head.shape.cases == _ACCUSATIVE


def _agrees(adjective: Features, noun: Reading) -> bool:
    """Whether an adjective can describe a noun: in its number and gender, or in the feminine singular for things."""
    features = noun.features
    if adjective.number == "plural" and adjective.gender == "feminine":
        return features.number == "plural" and noun.lexeme.human
    if adjective.number is None or features.number is None:
        return True
    if features.number != "singular":
        # Things in the plural are described like one woman, people by a plural.
        return adjective.number == features.number or (features.number == "plural" and adjective.gender != "masculine")
    return adjective.number == "singular" and (
        None in (adjective.gender, features.gender) or adjective.gender == features.gender
    )


def is_nationality(mention: Mention) -> bool:
    """Return whether a mention is only an adjective of nationality, which describes the noun before it."""
    for actor in mention.actors:
        if actor.how != "nationality":
            return False
    return bool(mention.actors)


def is_place(mention: Mention) -> bool:
    """Return whether everybody that a mention names could be a place as well: a country, a capital, a seat of power."""
    return all(actor.entry.partition(":")[0] in PLACES for actor in mention.actors)


def is_town(mention: Mention) -> bool:
    """Return whether a mention is of a capital, or of what is only a place."""
    return all(actor.entry.partition(":")[0] == "capital" for actor in mention.actors)


def with_owners(phrase: Phrase, phrases: Sequence[Phrase]) -> Iterator[Phrase]:
    """Yield a phrase, what completes it, and so on: a series, of raids, of the army."""
    yield phrase
    while phrase.owner is not None:
        phrase = phrases[phrase.owner]
        yield phrase


def _is_participle(reading: Reading) -> bool:
    return reading.lexeme.derivation in ("active-participle", "passive-participle")


def can_complete(word: PlacedWord, head: PlacedWord) -> bool:
    """Whether a common noun completes the noun before it; what may be a name, only a definite one completes."""
    may_be_name = not head.readings and bool(word.readings) and not word.definite
    if may_be_name or not can_be_owner(word):
        return False
    if not is_indefinite_adjective(word):
        return True
    # The bombing of a lorry: the word for it is an adjective as well, and does not agree.
    return _is_plain_noun(word) and not describes(word, head.readings, definite=False)


def _is_plain_noun(word: PlacedWord) -> bool:
    return any(each.lexeme.part_of_speech == "noun" and each.lexeme.derivation is None for each in word.word.readings)


def is_name(word: PlacedWord) -> bool:
    """Whether a noun is one of those that do not inflect, by which somebody or a place is called."""
    for reading in word.readings:
        if reading.lexeme.part_of_speech == "particle":
            return True
    return False


def can_be_completed(word: PlacedWord) -> bool:
    """Whether the spelling of a noun leaves it open to be completed: an indefinite accusative cannot.

    A nominative can only where it has lost its ending: drivers (of lorries).
    """
    if can_be_owner(word):
        return True
    features = [reading.features for reading in word.readings]
    return any(each.construct for each in features) and all(each.case == "nominative" for each in features)


def can_be_two(word: PlacedWord) -> bool:
    """Whether an indefinite accusative could as well be two people whom what follows completes: both sides (to it).

    Not what could be a participle: accusing A is spelled like the two accused of A.
    """
    if word.participles:
        return False
    duals = [reading for reading in word.readings if reading.features.number == "dual"]
    return any(each.lexeme.human and each.features.construct and each.features.case == "nominative" for each in duals)


def can_be_owner(word: PlacedWord) -> bool:
    """Whether the spelling of a noun leaves it open to complete another: an indefinite accusative cannot."""
    for reading in word.readings:
        if reading.features.case not in ("accusative", "nominative"):
            return True
    return not word.readings
