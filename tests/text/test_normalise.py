"""Does the offset map lead back to the text as given?"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marsad.text import clean, normalise
from text.strategies import any_text


def test_a_span_covers_the_marks_of_its_last_letter() -> None:
    raw = "كَتَبَ الوَلَدُ"
    expected = "كَتَبَ"
    start, end = normalise(raw).span(0, 3)
    assert expected == raw[start:end]


def test_a_span_that_touches_a_ligature_covers_it() -> None:
    normalised = normalise("ﻻم")
    expected = {(0, 1): (0, 1), (1, 2): (0, 1), (0, 2): (0, 1), (2, 3): (1, 2)}
    assert expected == {span: normalised.span(*span) for span in expected}


def test_marks_at_the_beginning_belong_to_the_first_character() -> None:
    expected = (0, 2)
    assert expected == normalise("\u200fق").span(0, 1)


def test_an_empty_span_stays_empty() -> None:
    expected = (2, 2)
    assert expected == normalise("قَل").span(1, 1)


@pytest.mark.parametrize(("start", "end"), [(-1, 0), (0, 4), (2, 1)])
def test_a_span_outside_of_the_text_is_refused(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="no span"):
        normalise("قال").span(start, end)


@given(any_text)
def test_normalising_cleans(raw: str) -> None:
    assert clean(raw) == normalise(raw).text


@given(any_text)
def test_offsets_rise_and_stay_in_the_raw_text(raw: str) -> None:
    normalised = normalise(raw)
    offsets = list(normalised.offsets)
    assert len(normalised.text) + 1 == len(offsets)
    assert sorted(offsets) == offsets
    assert len(raw) == offsets[-1]
    assert offsets[0] == (0 if normalised.text else len(raw))


@given(any_text)
def test_the_characters_together_cover_the_raw_text(raw: str) -> None:
    normalised = normalise(raw)
    spans = sorted({normalised.span(place, place + 1) for place in range(len(normalised.text))})
    assert (raw if spans else "") == "".join(raw[start:end] for start, end in spans)


@given(any_text, st.data())
def test_the_raw_text_of_a_span_cleans_to_the_span(raw: str, data: st.DataObject) -> None:
    normalised = normalise(raw)
    start = data.draw(st.integers(0, len(normalised.text)))
    end = data.draw(st.integers(start, len(normalised.text)))
    raw_start, raw_end = normalised.span(start, end)
    assert 0 <= raw_start <= raw_end <= len(raw)
    found = clean(raw[raw_start:raw_end])
    assert normalised.text[start:end] in found
    cuts_no_ligature = all(
        place in (0, len(normalised.text)) or normalised.offsets[place] > normalised.offsets[place - 1]
        for place in (start, end)
    )
    if cuts_no_ligature:
        assert normalised.text[start:end] == found
