"""Are readings and lexemes written as the command line promises?"""

import json

from lexicon.strategies import lexicon_of
from marsad.lexicon import lexeme_as_json, token_as_json
from marsad.model import Lexeme


def test_a_token_is_written_with_its_readings() -> None:
    lexicon = lexicon_of(("nouns", "لجنة لجان"))
    expected = {
        "start": 3,
        "end": 9,
        "readings": [
            {
                "lemma": "لجنة",
                "pos": "N",
                "proclitics": ["و"],
                "enclitics": ["هم"],
                "features": {"gender": "feminine", "number": "singular", "definite": True, "construct": True},
            }
        ],
    }
    assert expected == json.loads(json.dumps(token_as_json(3, 9, lexicon.analyse("ولجنتهم"))))


def test_variations_and_derivations_are_told() -> None:
    lexicon = lexicon_of(("verbs", "أعلن يعلن إعلان"))
    (shape, *_) = token_as_json(0, 6, lexicon.analyse("الاعلان"))["readings"]
    assert (["hamza"], "masdar", "أعلن") == (shape["variations"], shape["derivation"], shape["base"])


def test_a_lexeme_is_written_with_its_place() -> None:
    lexicon = lexicon_of(("nouns", "لجنة لجان"))
    expected = {
        "lemma": "لجنة",
        "pos": "N",
        "groups": ["all"],
        "gender": "feminine",
        "file": "<text>",
        "line": 4,
    }
    assert expected == lexeme_as_json(lexicon.lexemes[0])


def test_a_lexeme_is_written_with_what_it_takes() -> None:
    taken = Lexeme(
        "وعد", "verb", governs=("ب",), transitive=True, takes_content=True, control="subject", operator="attitude"
    )
    expected = {
        "lemma": "وعد",
        "pos": "V",
        "groups": [],
        "governs": ["ب"],
        "transitive": True,
        "takes_content": True,
        "control": "subject",
        "operator": "attitude",
        "file": "",
        "line": 0,
    }
    assert expected == lexeme_as_json(taken)
