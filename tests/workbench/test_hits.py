"""Is all that a rule catches found, with the records that coding gives?"""

from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from marsad.coding.coder import Coder
from marsad.engine import shipped_pack
from marsad.language.rule import Rule
from marsad.model import Document
from marsad.workbench.hits import Hit, count_hits, find_hits, rules_in, with_draft
from marsad.workbench.hits_json import hits_as_json
from marsad.workbench.marks import Mark, cut
from marsad.workbench.sampling import sampled
from workbench.packs import DATA
from workbench.test_explain import texts

ARTICLE = Document("a", "الطقس جميل. التقت روسيا الصين. لم تلتق فرنسا روسيا. عقدت روسيا محادثات مع الصين.")


def rules(coder: Coder, *names: str) -> list[Rule]:
    return [coder.knowledge.rules.rule(name) for name in names]


def hits(coder: Coder, *names: str) -> list[Hit]:
    return list(find_hits(coder.knowledge, rules(coder, *names), [ARTICLE]))


@given(st.lists(texts, max_size=3))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_the_hits_of_all_rules_have_the_records_of_the_documents(coder: Coder, found: list[str]) -> None:
    documents = [Document(str(number), text) for number, text in enumerate(found)]
    records = [record for document in documents for record in coder.code(document)]
    every = find_hits(coder.knowledge, coder.knowledge.rules.rules, documents)
    assert records == [record for hit in every for record in hit.records]


def test_a_hit_marks_trigger_and_parties_in_its_sentence(coder: Coder) -> None:
    met, negated = hits(coder, "meet")
    assert (2, "التقت روسيا الصين.") == (met.sentence, met.text)
    marked = [(mark.part, mark.text, mark.code, mark.how) for mark in met.marks]
    assert [
        ("trigger", "التقت", None, ""),
        ("source", "روسيا", "RUS", "after-verb"),
        ("target", "الصين", "CHN", "after-subject"),
    ] == marked
    assert all(ARTICLE.text[mark.start : mark.end] == mark.text for mark in met.marks)
    assert (2, "") == (len(met.records), met.reason)
    assert (3, (), "negated") == (negated.sentence, negated.records, negated.reason)


def test_what_is_no_party_is_marked_as_well(coder: Coder) -> None:
    (talks,) = hits(coder, "talks")
    assert "محادثات" in [mark.text for mark in talks.marks]


def test_matches_are_counted_by_what_came_of_them(coder: Coder) -> None:
    count = count_hits(hits(coder, "meet"))
    assert (2, 2, 1, 2) == (count.hits, count.sentences, count.documents, count.records)
    assert (("negated", 1),) == count.without


def test_programs_get_counts_of_all_and_the_hits_that_are_shown(coder: Coder) -> None:
    found = hits(coder, "meet", "talks")
    shape = hits_as_json(rules(coder, "meet", "talks"), found, found[:1])
    assert [("meet", 2, {"negated": 1}), ("talks", 1, {})] == [
        (each["rule"], each["hits"], each["without"]) for each in shape["rules"]
    ]
    (shown,) = shape["hits"]
    assert ("a", 2, "meet", None) == tuple(shown[key] for key in ("doc", "sentence", "rule", "reason"))
    assert ["040", "040"] == [record["code"] for record in shown["records"]]
    assert not any("sentence" in record for record in shown["records"])


def test_a_draft_is_added_and_what_belongs_to_the_pack_is_not(tmp_path: Path) -> None:
    draft = tmp_path / "draft.yaml"
    draft.write_text("pack: draft\nrules: []\n", "utf-8")
    assert (shipped_pack(), draft) == with_draft(shipped_pack(), (), draft)
    assert (DATA / "pack", draft) == with_draft(shipped_pack(), (DATA / "pack",), draft)
    own = DATA / "pack" / "events" / "meetings.yaml"
    assert (DATA / "pack",) == with_draft(shipped_pack(), (DATA / "pack",), own)


def test_the_rules_of_a_file_are_those_that_stand_there(coder: Coder) -> None:
    events = DATA / "pack" / "events"
    assert ["meet", "talks", "say"] == [rule.id for rule in rules_in(coder.knowledge.rules, events / "meetings.yaml")]
    assert () == rules_in(coder.knowledge.rules, DATA / "samples")


@given(st.lists(st.integers()), st.integers(1, 20), st.integers())
def test_a_sample_is_some_in_their_order_and_the_same_for_the_same_seed(items: list[int], size: int, seed: int) -> None:
    drawn = sampled(list(enumerate(items)), size, seed)
    assert sorted(set(drawn)) == drawn
    assert min(size, len(items)) == len(drawn)
    assert drawn == sampled(list(enumerate(items)), size, seed)
    assert items == sampled(items, None, seed)


@given(st.text(max_size=30), st.integers(0, 9), st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40)), max_size=4))
def test_the_pieces_of_a_sentence_are_the_sentence(text: str, offset: int, spans: list[tuple[int, int]]) -> None:
    marks = [Mark(f"part {n}", min(span), max(span), "") for n, span in enumerate(spans)]
    pieces = list(cut(text, offset, marks))
    assert text == "".join(piece for piece, _ in pieces)
    at = offset
    for piece, parts in pieces:
        inside = {mark.part for mark in marks if mark.start <= at and at + len(piece) <= mark.end}
        assert inside == set(parts)
        at += len(piece)
