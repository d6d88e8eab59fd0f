"""How are features and clitics named in English, so that they stand in columns before the Arabic?"""

from collections.abc import Callable, Collection, Iterable
from typing import Final

from marsad.lexicon import (
    ALONE,
    ARTICLE,
    BARE,
    FUTURE,
    OBJECT_ME,
    POSSESSIVES,
    PREPOSITION,
    PROCLITICS_IN_ENGLISH,
    PRONOUNS_IN_ENGLISH,
    PURPOSE,
    Cell,
)
from marsad.model import Features, Lexeme, PartOfSpeech

_ORDINALS: Final = {1: "1st", 2: "2nd", 3: "3rd"}
_MOODS: Final = ("indicative", "subjunctive", "jussive")
_VOICES: Final = ("active", "passive")
_STANDS: Final[dict[str, Callable[[int], int | bool]]] = {
    "alone": lambda room: room & BARE and room & ALONE,
    "article": lambda room: room & ARTICLE,
    "preposition": lambda room: room & PREPOSITION,
    "future": lambda room: room & FUTURE,
    "purpose": lambda room: room & PURPOSE,
    "pronoun": lambda room: room & (POSSESSIVES | OBJECT_ME),
}


def name_proclitics(letters: Iterable[str], *, article: bool = False) -> str:
    """Return the proclitics in the order in which they stand, such as `and for the`."""
    return " ".join([*(PROCLITICS_IN_ENGLISH[letter] for letter in letters), *(["the"] if article else [])])


def name_enclitics(letters: Iterable[str]) -> str:
    """Return the pronouns at the end of a word."""
    return " ".join(PRONOUNS_IN_ENGLISH[letter] for letter in letters)


def name_valency(lexeme: Lexeme) -> str:
    """Return what a lexeme takes beside its subject but for prepositions, such as `object, content, light`."""
    objects = "two objects" if lexeme.receives else "object" if lexeme.transitive else ""
    content = "content" if lexeme.takes_content else ""
    control = f"{lexeme.control} control" if lexeme.control else ""
    return ", ".join(filter(None, (objects, content, control, lexeme.operator)))


def name_features(features: Features, part_of_speech: PartOfSpeech) -> str:
    """Return all that one form says of itself, in one line."""
    cell = (Cell(features, 0),)
    return ", ".join(filter(None, [name_section(cell, part_of_speech), name_place(cell, part_of_speech)]))


def name_stands(cells: Iterable[Cell]) -> tuple[str, ...]:
    """Return where a form may stand: alone, or beside an article, preposition, pronoun, mark of future or purpose."""
    rooms = [cell.room for cell in cells]
    return tuple(name for name, admits in _STANDS.items() if any(map(admits, rooms)))


def name_section(cells: Collection[Cell], part_of_speech: PartOfSpeech) -> str:
    """Return what a part of the paradigm has in common: aspect, mood and voice, or gender and number.

    The cells are those of one spelling; what it leaves open is named as such.
    """
    first = next(iter(cells)).features
    if part_of_speech == "verb":
        parts = [first.aspect or "", _open([cell.features.voice for cell in cells], _VOICES, "active or passive")]
        if first.aspect == "imperfect":
            parts.insert(1, _open([cell.features.mood for cell in cells], _MOODS, "all moods"))
        return ", ".join(parts)
    if part_of_speech == "particle":
        return ""
    # The gender of a noun is its own; that of an adjective tells its forms apart.
    gender = first.gender if part_of_speech == "adjective" else None
    return " ".join(filter(None, [gender, first.number]))


def name_place(cells: Collection[Cell], part_of_speech: PartOfSpeech) -> str:
    """Return the place inside that part: person, gender and number, or case and state."""
    first = next(iter(cells)).features
    if part_of_speech == "verb":
        person = _ORDINALS[first.person] if first.person else None
        return " ".join(filter(None, [person, first.gender, first.number]))
    states = {state for cell in cells for state in _states(cell.features)} if part_of_speech != "particle" else set()
    named = ", ".join(state for state in ("indefinite", "definite", "construct") if state in states)
    return ": ".join(filter(None, [first.case, named]))


def _open(found: Collection[str | None], known: tuple[str, ...], everything: str) -> str:
    """Name values of a feature; None among them leaves it open."""
    if None in found or all(value in found for value in known):
        return everything
    return " or ".join(value for value in known if value in found)


def _states(features: Features) -> tuple[str, ...]:
    if features.construct:
        return ("construct",)
    if features.definite is None:
        return ("indefinite", "construct")
    return ("definite",) if features.definite else ("indefinite",)
