"""How are lexemes, readings and analysed tokens written as lines of JSON?"""

from collections.abc import Iterable
from dataclasses import fields
from typing import Any, Final

from marsad.model import Features, Lexeme, PartOfSpeech, Reading
from marsad.source import display_path

POS_LETTERS: Final[dict[PartOfSpeech, str]] = {"verb": "V", "noun": "N", "adjective": "A", "particle": "O"}
_FEATURES: Final = tuple(field.name for field in fields(Features))


def lexeme_as_json(lexeme: Lexeme) -> dict[str, Any]:
    """Return a lexeme as `marsad lexicon --format jsonl` writes it: lemma, pos (V, N, A, O) and what else is known."""
    shape: dict[str, Any] = {"lemma": lexeme.lemma, "pos": POS_LETTERS[lexeme.part_of_speech]}
    shape["groups"] = sorted(lexeme.groups)
    for name in ("derivation", "base", "gender"):
        if (value := getattr(lexeme, name)) is not None:
            shape[name] = value
    shape.update(valency_as_json(lexeme))
    if lexeme.human:
        shape["human"] = True
    shape["file"] = display_path(lexeme.file)
    shape["line"] = lexeme.line
    return shape


def valency_as_json(lexeme: Lexeme) -> dict[str, Any]:
    """Return what a lexeme takes beside its subject; what it does not take is left out."""
    shape: dict[str, Any] = {"governs": list(lexeme.governs)} if lexeme.governs else {}
    shape.update((name, True) for name in ("transitive", "receives", "takes_content") if getattr(lexeme, name))
    named = ((name, getattr(lexeme, name)) for name in ("control", "operator"))
    return {**shape, **{name: value for name, value in named if value is not None}}


def features_as_json(features: Features) -> dict[str, Any]:
    """Return the features that a form settles; what its spelling leaves open is left out."""
    named = ((name, getattr(features, name)) for name in _FEATURES)
    return {name: value for name, value in named if value is not None}


def reading_as_json(reading: Reading) -> dict[str, Any]:
    """Return a reading as `marsad analyse --format jsonl` writes it."""
    shape: dict[str, Any] = {
        "lemma": reading.lexeme.lemma,
        "pos": POS_LETTERS[reading.lexeme.part_of_speech],
        "proclitics": list(reading.proclitics),
        "enclitics": list(reading.enclitics),
        "features": features_as_json(reading.features),
    }
    if reading.lexeme.derivation:
        shape["derivation"] = reading.lexeme.derivation
        shape["base"] = reading.lexeme.base
    if reading.variations:
        shape["variations"] = list(reading.variations)
    return shape


def token_as_json(start: int, end: int, readings: Iterable[Reading]) -> dict[str, Any]:
    """Return a token: character offsets in the text as given, and its readings."""
    return {"start": start, "end": end, "readings": [reading_as_json(reading) for reading in readings]}
