"""Which listed phrases begin at a word, and which go on behind it?"""

import pickle

import pytest

from marsad.lexicon import PhraseIndex, continued

INDEX = PhraseIndex(
    [
        ("رأس العين", "town"),
        ("رأس", "head"),
        ("رأس العين الغربية", "quarter"),
        ("الفلوجة", "city"),
        ("باب", "gate"),
    ]
)


def begun(text: str) -> dict[int, list[str]]:
    """Return, by the number of a word, what begins there, longest first."""
    words = [INDEX.beginning(form) for form in text.split()]
    longer = continued(words)
    found = {at: [listed.sense for listed in (*longer.get(at, ()), *word.alone)] for at, word in enumerate(words)}
    return {at: senses for at, senses in found.items() if senses}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("رأس العين الغربية", {0: ["quarter", "town", "head"]}, id="longest first"),
        pytest.param("رأس العين الشرقية", {0: ["town", "head"]}, id="as far as it goes on"),
        pytest.param("رأس الجبل", {0: ["head"]}, id="not at all"),
        pytest.param("في راس العين", {1: ["town", "head"]}, id="a dropped hamza"),
        pytest.param("إلى الفلوجه", {1: ["city"]}, id="ha for ta marbuta"),
        pytest.param("ورأس العين", {0: ["town", "head"]}, id="under a conjunction"),
        pytest.param("رأس والعين", {0: ["head"]}, id="no conjunction inside"),
        pytest.param("للفلوجة باب", {0: ["city"], 1: ["gate"]}, id="the whole word before its split"),
        pytest.param("", {}, id="nothing"),
    ],
)
def test_phrases_begin_and_go_on(text: str, expected: dict[int, list[str]]) -> None:
    assert expected == begun(text)


@pytest.mark.parametrize(
    ("form", "joined", "preposition"),
    [
        ("الفلوجة", False, None),
        ("والفلوجة", True, None),
        ("بالفلوجة", False, "ب"),
        ("فللفلوجة", True, "ل"),
        ("كالفلوجة", False, "ك"),
    ],
)
def test_what_is_written_on_is_told(form: str, joined: bool, preposition: str | None) -> None:
    word = INDEX.beginning(form)
    assert (joined, preposition) == (word.joined, word.preposition)


def test_an_index_survives_pickling() -> None:
    copy = pickle.loads(pickle.dumps(INDEX))
    assert INDEX.beginning("رأس").phrases == copy.beginning("رأس").phrases
