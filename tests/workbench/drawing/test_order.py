"""Do words stand in a line as a reader of mixed text expects them?"""

import pytest

from marsad.workbench.drawing.order import from_the_right


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (["زار", "الوزير", "مصر"], ["زار", "الوزير", "مصر"]),
        (["قال", "Ban", "Ki", "-", "moon", "إن"], ["قال", "moon", "-", "Ki", "Ban", "إن"]),
        (["لقاح", "COVID", "-", "19", "وصل"], ["لقاح", "19", "-", "COVID", "وصل"]),
        (["نحو", "15", "-", "20", "شخصا"], ["نحو", "15", "-", "20", "شخصا"]),
        (["حلف", "(", "NATO", ")", "."], ["حلف", "(", "NATO", ")", "."]),
        (["😀", "زار", "🇪🇬"], ["😀", "زار", "🇪🇬"]),
        ([], []),
    ],
)
def test_latin_words_together_run_from_left_to_right(words: list[str], expected: list[str]) -> None:
    assert expected == [words[number] for number in from_the_right(words)]
