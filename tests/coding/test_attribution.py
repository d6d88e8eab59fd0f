"""Does a record say where the phrase stands on whose word it is, also in a sentence before?"""

import pytest

from marsad import Engine


@pytest.mark.parametrize(
    ("text", "phrase", "at"),
    [
        ("زار الرئيس اللبناني قطر. وقال الرئيس اللبناني إن إسرائيل قصفت صيدا.", "الرئيس اللبناني", 1),
        ("قال الرئيس اللبناني إن تركيا قصفت العراق. وأضاف أن إسرائيل قصفت صيدا.", "الرئيس اللبناني", 0),
    ],
)
def test_the_speaker_is_where_the_text_names_them(engine: Engine, text: str, phrase: str, at: int) -> None:
    start = text.index(phrase) if at == 0 else text.index(phrase, text.index(phrase) + 1)
    (told,) = [record.attribution for record in engine.code(text) if record.start == text.rindex("قصفت")]
    assert (phrase, start, start + len(phrase)) == (told.speaker_text, told.start, told.end)


def test_the_articles_own_word_has_no_speaker(engine: Engine) -> None:
    (record,) = engine.code("قصفت إسرائيل صيدا.")
    assert (None, None, None) == (record.attribution.speaker_text, record.attribution.start, record.attribution.end)
