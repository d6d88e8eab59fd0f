"""Are records named alike in every run, and differently from one another?"""

from hypothesis import given, settings

from coding.packs import load_small_pack
from coding.strategies import SENTENCES, articles
from marsad.coding.coder import Coder
from marsad.model import Document

ARTICLE = "\n".join(SENTENCES)


@given(articles(most=8))
@settings(max_examples=60)
def test_ids_are_distinct_within_a_document(coder: Coder, text: str) -> None:
    ids = [record.id for record in coder.code(Document("-", text))]
    assert len(set(ids)) == len(ids)


def test_ids_differ_between_documents(coder: Coder) -> None:
    one = {record.id for record in coder.code(Document("one", ARTICLE))}
    other = {record.id for record in coder.code(Document("other", ARTICLE))}
    assert set() == one & other


def test_two_runs_give_equal_records(coder: Coder) -> None:
    assert coder.code(Document("-", ARTICLE)) == coder.code(Document("-", ARTICLE))


def test_two_engines_give_equal_records(coder: Coder) -> None:
    assert coder.code(Document("-", ARTICLE)) == load_small_pack().code(Document("-", ARTICLE))


def test_what_was_coded_before_changes_nothing() -> None:
    used, fresh = load_small_pack(), load_small_pack()
    for sentence in reversed(SENTENCES):
        used.code(Document("-", sentence))
    assert fresh.code(Document("-", ARTICLE)) == used.code(Document("-", ARTICLE))


def test_records_stand_in_the_order_of_their_triggers(coder: Coder) -> None:
    starts = [record.start for record in coder.code(Document("-", ARTICLE))]
    assert sorted(starts) == starts


def test_every_record_names_the_revision_of_the_pack(coder: Coder) -> None:
    packs = {record.pack for record in coder.code(Document("-", ARTICLE))}
    assert {coder.knowledge.rules.revision} == packs
