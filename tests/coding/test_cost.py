"""Does the work grow in proportion to the text, whatever the text repeats?

Work is counted in calls of the package's functions, not in seconds, so that it is the same on every machine.
"""

import sys
from pathlib import Path
from types import FrameType

import pytest

import marsad
from marsad.coding.coder import Coder
from marsad.model import Document
from marsad.text import sentences

PACKAGE = str(Path(marsad.__file__).parent)
LONGEST_SENTENCE = 60
"""Pieces, instead of the 600 after which a sentence is cut: within one sentence work may grow faster than the text."""
SENTENCES = 4
"""Longest sentences in the shorter of two texts."""

REPEATED = {
    "verbs joined by a conjunction": "أدانت روسيا فرنسا و",
    "verbs side by side": "أدانت روسيا فرنسا ",
    "verbs alone": "أدانت ",
    "light verbs that lack their noun": "عقدت روسيا مع الصين ",
    "statements inside statements": "قالت روسيا إن ",
    "statements joined by a conjunction": "وقالت روسيا إن الوضع صعب ",
    "participles": "، مؤكدا أن الوضع صعب",
    "relative clauses": "التي أدانت فرنسا ",
    "quotations": 'قالت روسيا: "أدانت الصين فرنسا" ',
    "quotations that never end": '"أدانت روسيا ',
    "conditions": "إذا التقت روسيا الصين ",
    "negators": "لم لا عدم أدانت روسيا ",
    "names joined by a conjunction": "روسيا والصين و",
    "names joined by commas": "روسيا، الصين، ",
    "the two sides": "التقت روسيا والصين وعقد الطرفان محادثات ",
    "verbs without a subject": "وأضاف أن وأدان ",
    "days": "أدانت روسيا فرنسا أمس في سوتشي ",
    "sentences": "أدانت روسيا فرنسا. ",
    "sentences with anaphors": "وعقد الطرفان محادثات. ",
}


def calls(coder: Coder, text: str) -> int:
    """Count the calls, and the steps of generators, that coding the text takes; its words are known already."""
    counted = 0

    def count(frame: FrameType, event: str, argument: object) -> None:
        nonlocal counted
        counted += frame.f_code.co_filename.startswith(PACKAGE)

    coder.code(Document("-", text))
    before = sys.gettrace()
    sys.settrace(count)
    try:
        coder.code(Document("-", text))
    finally:
        sys.settrace(before)
    return counted


@pytest.fixture(autouse=True)
def _short_sentences(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sentences, "HARD_LIMIT", LONGEST_SENTENCE)
    monkeypatch.setattr(sentences, "SOFT_LIMIT", LONGEST_SENTENCE * 2 // 3)


@pytest.mark.parametrize("piece", REPEATED.values(), ids=REPEATED)
def test_work_grows_in_proportion_to_the_text(piece: str, coder: Coder) -> None:
    times = SENTENCES * LONGEST_SENTENCE // max(1, len(piece.split()))
    once, twice = calls(coder, piece * times), calls(coder, piece * 2 * times)
    assert 0 < once
    assert twice <= 2.1 * once


def test_work_on_words_without_a_blank_between_grows_in_proportion_to_the_text(coder: Coder) -> None:
    once, twice = (calls(coder, "أدانت،روسيا،فرنسا،" * times) for times in (100, 200))
    assert twice <= 2.1 * once
