"""Is the review page well-formed, whole, Arabic and safe, whatever the articles hold?"""

import base64
import hashlib
import re
from xml.etree import ElementTree

from hypothesis import given
from hypothesis import strategies as st

from marsad.workbench.review import Change, review_page
from marsad.workbench.review.change import Columns

HTML = "{http://www.w3.org/1999/xhtml}"
TEXT = "التقت روسيا الصين."
ANY_CHARACTERS = st.text(st.characters(codec=None), max_size=30)
PLACES = st.integers(0, 40)


def record(**columns: object) -> Columns:
    return {
        "doc": "a",
        "code": "040",
        "name": "Consult",
        "source": "RUS",
        "target": "CHN",
        "source_text": "روسيا",
        "source_start": 6,
        "source_end": 11,
        "source_step": "after-verb",
        "target_text": "الصين",
        "target_start": 12,
        "target_end": 17,
        "target_step": "after-subject",
        "start": 0,
        "end": 5,
        "text": "التقت",
        "status": "actual",
        "rule": "meet",
        **columns,
    }


GAINED = Change("a", 1, TEXT, 0, None, record(), "meet: nobody found as target")
LOST = Change("b", 2, TEXT, 0, record(), None, "no match")
CHANGED = Change("c", 3, TEXT, 0, record(), record(source="FRA", source_step="topic", rule="talks"))


def page(*changes: Change) -> ElementTree.Element:
    return ElementTree.fromstring(review_page(changes, "before", "now", 7))


def texts(element: ElementTree.Element, path: str) -> list[str]:
    return ["".join(found.itertext()) for found in element.findall(path)]


def test_the_page_is_arabic_and_has_every_change_with_both_readings() -> None:
    root = page(GAINED, LOST, CHANGED)
    assert ("ar", "rtl") == (root.get("lang"), root.get("dir"))
    articles = root.findall(f".//{HTML}article")
    assert {("gained", "meet"), ("lost", "meet"), ("changed", "meet -> talks")} == {
        (each.get("data-kind"), each.get("data-rule")) for each in articles
    }
    assert [["before", "now"]] * 3 == [texts(each, f".//{HTML}h2") for each in articles]
    assert {TEXT} == {text for each in articles for text in texts(each, f".//{HTML}p[@class='sentence']")}


def test_trigger_and_parties_are_marked_in_the_sentence() -> None:
    (article,) = page(CHANGED).findall(f".//{HTML}article")
    for section in article.findall(f".//{HTML}section"):
        marks = [(each.get("class"), each.text) for each in section.iter(f"{HTML}mark")]
        assert [("trigger", "التقت"), ("source", "روسيا"), ("target", "الصين")] == marks
    differing = article.findall(f".//{HTML}tr[@class='differs']")
    assert ["sourceروسياRUSafter-verb", "sourceروسياFRAtopic"] == ["".join(each.itertext()) for each in differing]


SAID = "قال الرئيس المصري إن روسيا التقت الصين."
TOLD = {"speaker": "EGYGOV", "speaker_text": "الرئيس المصري", "speaker_start": 4, "speaker_end": 17}
PLACED = {"start": 27, "end": 32, "source_start": 21, "source_end": 26, "target_start": 33, "target_end": 38}


def test_whose_word_it_is_is_marked_and_told_too() -> None:
    old, new = record(**PLACED), record(**PLACED, **TOLD, status="reported")
    (article,) = page(Change("a", 1, SAID, 0, old, new)).findall(f".//{HTML}article")
    before, now = (
        [(each.get("class"), each.text) for each in section.iter(f"{HTML}mark")]
        for section in article.findall(f".//{HTML}section")
    )
    assert [("source", "روسيا"), ("trigger", "التقت"), ("target", "الصين")] == before
    assert [("speaker", "الرئيس المصري"), *before] == now
    (differing,) = article.findall(f".//{HTML}tr[@class='differs']")
    assert "speakerالرئيس المصريEGYGOV" == "".join(differing.itertext())


def test_a_speaker_of_an_earlier_sentence_is_told_and_marks_nothing_here() -> None:
    row = record(**TOLD)
    (article,) = page(Change("a", 2, TEXT, 30, {**row, "start": 30, "end": 35}, None)).findall(f".//{HTML}article")
    assert {"trigger"} == {each.get("class") for each in article.iter(f"{HTML}mark")}
    assert "speaker" in texts(article, f".//{HTML}td")


def test_a_speaker_without_words_of_his_own_is_told_by_his_code() -> None:
    row = record(speaker="EGYGOV", speaker_text=None, speaker_start=None, speaker_end=None)
    (article,) = page(Change("a", 1, TEXT, 0, row, None)).findall(f".//{HTML}article")
    assert ["speakerEGYGOV"] == [text for text in texts(article, f".//{HTML}tr") if text.startswith("speaker")]


def test_a_reading_without_a_record_says_why_and_marks_the_trigger() -> None:
    (article,) = page(LOST).findall(f".//{HTML}article")
    (now,) = article.findall(f".//{HTML}section[@class='new']")
    assert ["no record · no match"] == texts(now, f".//{HTML}p[@class='record']")
    assert ["التقت"] == texts(now, f".//{HTML}mark")


def test_groups_fold_and_filters_name_every_rule() -> None:
    root = page(GAINED, LOST, CHANGED)
    assert ["rule", "group gained", "group lost", "rule", "group changed"] == [
        each.get("class") for each in root.iter(f"{HTML}details")
    ]
    assert ["all rules", "meet", "meet -> talks"] == texts(root, f".//{HTML}option")
    boxes = root.findall(f".//{HTML}input[@name='kind']")
    assert [("gained", "checked"), ("lost", "checked"), ("changed", "checked")] == [
        (each.get("value"), each.get("checked")) for each in boxes
    ]


def test_a_page_without_changes_is_a_page() -> None:
    assert [] == page().findall(f".//{HTML}article")


def test_markup_in_a_text_stays_text() -> None:
    hostile = '</script><script>alert(1)</script><img src=x onerror="alert(2)"> & "\'>'
    row = record(text=hostile, source_text=hostile, source=hostile, rule=hostile, name=hostile, end=len(hostile))
    written = review_page([Change(hostile, 1, hostile, 0, row, None, hostile)], hostile, hostile, 1)
    root = ElementTree.fromstring(written)
    assert 1 == written.count("<script")
    assert [] == list(root.iter(f"{HTML}img"))
    assert hostile in texts(root, f".//{HTML}section[@class='old']/{HTML}p[@class='sentence']")


def test_nothing_is_fetched_and_no_script_runs_but_the_page_s_own() -> None:
    written = review_page([GAINED, LOST, CHANGED], "before", "now", 7)
    links = set(re.findall(r"(?:https?:)?//[^\s\"'<]+", written))
    assert links <= {"http://www.w3.org/1999/xhtml"}
    assert [] == re.findall(r"<(?:link|img|iframe|image)|url\(|@import|\son\w+=|\ssrc=", written)
    (policy,) = re.findall(r'Content-Security-Policy" content="([^"]+)"', written)
    for name in ("script", "style"):
        (inside,) = re.findall(rf"<{name}>(.*?)</{name}>", written, re.DOTALL)
        digest = base64.b64encode(hashlib.sha256(inside.encode()).digest()).decode()
        assert f"{name}-src 'sha256-{digest}'" in policy
    assert policy.startswith("default-src 'none';")


@given(ANY_CHARACTERS, ANY_CHARACTERS, st.tuples(PLACES, PLACES), st.tuples(PLACES, PLACES), PLACES)
def test_any_text_gives_a_page_that_every_reader_takes(
    text: str, words: str, source: tuple[int, int], trigger: tuple[int, int], start: int
) -> None:
    row = record(
        source_start=min(source),
        source_end=max(source),
        start=min(trigger),
        end=max(trigger),
        text=words,
        source_text=words,
        speaker=words,
    )
    root = page(Change(words, 1, text, start, row, record(source=None, source_text=None)))
    assert 2 == len(root.findall(f".//{HTML}section"))
