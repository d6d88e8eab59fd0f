"""Is what a document needed gone when it is coded, without a look for garbage?"""

import gc

import pytest

from coding.packs import load_small_pack
from marsad.model import Document


@pytest.mark.parametrize(
    "text",
    [
        "التقى الوزير نظيره المصري في القاهرة، وقال إنه بحث معه زيارة الرئيس الفرنسي لموسكو.",
        "دعم العلاقات بين البلدين.",
    ],
    ids=["verbs and event nouns", "a line that is read again"],
)
def test_a_coded_document_leaves_nothing_in_cycles(text: str) -> None:
    coder = load_small_pack()
    document = Document("d", text)
    coder.code(document)
    gc.collect()
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        coder.code(document)
        left = gc.collect()
    finally:
        if was_enabled:
            gc.enable()
    assert not left
