"""Whom does a verb in quotation marks mean that "I" and "she", or "we" and "he ... us", are spelled alike in?"""

import pytest

from marsad import Engine

SPEAKER, OTHER = "the speaker", "somebody else"
CASES = [
    ('قال الوزير "التقيت بالسفير الروسي"', "التقيت", SPEAKER),
    ("قال الوزير: التقيت بالسفير الروسي", "التقيت", SPEAKER),
    ('قال الوزير "كنت التقيت بالسفير"', "التقيت", SPEAKER),
    ('"التقيت بالسفير الروسي"، قال الوزير', "التقيت", SPEAKER),
    ('قال الوزير "التقيت بالسفير وبحثت معه الأزمة"', "وبحثت", SPEAKER),
    ('قال الوزير "بحثت مع السفير الأزمة"', "بحثت", SPEAKER),
    ('قال القائد "هاجمنا مواقع العدو"', "هاجمنا", SPEAKER),
    ('قال القائد "هاجمنا المسلحون"', "هاجمنا", OTHER),
    ('قال الوزير "وصلت السفيرة إلى المدينة"', "وصلت", OTHER),
    ('قال الوزير "انتهت الأزمة وعادت الحياة"', "وعادت", OTHER),
    ('قال الوزير "السفيرة طلبت المساعدة"', "طلبت", OTHER),
    ("قال الوزير إن السفيرة وصلت وطلبت المساعدة", "وطلبت", OTHER),
    ('قال الوزير "هي طلبت المساعدة"', "طلبت", OTHER),
    ('قال الوزير "قابلت السفير وهي طلبت المساعدة"', "طلبت", OTHER),
    ("وطلبت المساعدة", "وطلبت", OTHER),
]


@pytest.mark.parametrize(("text", "verb", "whom"), CASES, ids=[text for text, _, _ in CASES])
def test_a_verb_in_own_words_means_the_speaker_where_nobody_else_can_be_its_subject(
    text: str, verb: str, whom: str, engine: Engine
) -> None:
    (graph,) = engine.parse(text)
    (meant,) = (each for each in graph.verbs if graph.tokens[each.token].word.form == verb)
    persons = {reading.features.person for reading in meant.readings}
    assert (persons == {1}) == (whom == SPEAKER)


def test_the_deed_of_whom_a_verb_means_is_that_of_the_speaker(engine: Engine) -> None:
    records = engine.code('قال وزير الخارجية المصري "التقيت بالسفير الروسي".')
    assert ("EGYGOV", "RUSGOV", "reported") in {
        (record.source.code, record.target.code, record.status)
        for record in records
        if record.source is not None and record.target is not None
    }
