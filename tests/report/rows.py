"""Records and articles to report on, as a file holds them."""

from typing import Any

from marsad.model import Document

VISIT = "زار الرئيس الفرنسي لبنان \U0001f4f7 أمس. وقال الرئيس اللبناني إن إسرائيل قصفت صيدا."


def row(doc: str = "a", **columns: Any) -> dict[str, Any]:
    """A record of a visit, with some columns of its own."""
    return {
        "doc": doc,
        "code": "042",
        "name": "Make a visit",
        "family": "consultation",
        "source": "FRAGOV",
        "target": "LBN",
        "source_text": "الرئيس الفرنسي",
        "source_start": 4,
        "source_end": 18,
        "target_text": "لبنان",
        "target_start": 19,
        "target_end": 24,
        "start": 0,
        "end": 3,
        "text": "زار",
        "sentence": 0,
        "status": "actual",
        "speaker": None,
        "speaker_text": None,
        "speaker_start": None,
        "speaker_end": None,
        "date": "2022-09-18",
        "place": "بيروت",
        "place_country": "LBN",
        "latitude": 33.89,
        "longitude": 35.5,
        "rule": "consult.visit",
        **columns,
    }


def strike(doc: str = "a", **columns: Any) -> dict[str, Any]:
    """A record of a strike, on somebody's word."""
    words = ("قصفت", "إسرائيل", "صيدا", "الرئيس اللبناني")
    start, source, target, speaker = map(VISIT.index, words)
    told = {
        "code": "195",
        "name": "Employ aerial weapons",
        "family": "fighting",
        "source": "ISR",
        "source_text": "إسرائيل",
        "source_start": source,
        "source_end": source + 7,
        "target_text": "صيدا",
        "target_start": target,
        "target_end": target + 4,
        "start": start,
        "end": start + 4,
        "text": "قصفت",
        "status": "reported",
        "speaker": "LBNGOV",
        "speaker_text": "الرئيس اللبناني",
        "speaker_start": speaker,
        "speaker_end": speaker + 15,
        "date": "2022-09-20",
        "place": "صيدا",
        "latitude": 33.56,
        "longitude": 35.37,
        "rule": "fight.bombard",
    }
    return row(doc, **{**told, **columns})


def articles(*documents: Document) -> dict[str, Document]:
    return {document.id: document for document in documents}
