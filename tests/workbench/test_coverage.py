"""Is what texts exercise counted where it is exercised, and what they never do found?"""

from collections.abc import Iterator

import pytest

from marsad.coding.coder import Coder
from marsad.model import Document
from marsad.workbench.coverage import Coverage, Line, Tally, count_corpus, count_examples, coverage
from marsad.workbench.coverage.counting import CountingCoder

CORPUS = (
    Document("a", "التقت روسيا الصين. لم تلتق فرنسا روسيا."),
    Document("b", "عقدت روسيا محادثات مع الصين. الطقس جميل. باشرت روسيا الصين."),
)


@pytest.fixture(scope="module")
def found(coder: Coder) -> Coverage:
    rules = coder.knowledge.rules.rules
    corpus, examples = count_corpus(coder.knowledge, CORPUS), count_examples(coder.knowledge, rules)
    return coverage(coder.knowledge, rules, corpus, examples)


def lines(found: Coverage, kind: str, owner: str) -> Iterator[Line]:
    return (each for each in found.lines if each.kind == kind and each.owner == owner)


def counts(found: Coverage, kind: str, owner: str) -> dict[str, tuple[int, int]]:
    return {each.what: (each.corpus, each.examples) for each in lines(found, kind, owner)}


def test_rules_are_counted_by_their_matches_and_records(found: Coverage) -> None:
    assert {"": (2, 2)} == counts(found, "rule", "meet")
    assert {"": (0, 2)} == counts(found, "rule", "say")
    assert (2, 2, 0) == tuple(found.records[rule] for rule in ("meet", "talks", "say"))
    assert (2, 5) == (found.documents, found.sentences)


def test_a_branch_counts_where_its_conditions_held(found: Coverage) -> None:
    assert {"036 when status: planned": (0, 0), "040": (1, 1)} == counts(found, "code", "meet")


def test_the_path_that_led_to_a_party_counts_and_the_others_do_not(found: Coverage) -> None:
    paths = counts(found, "path", "meet")
    assert {"source: subject": (2, 2), "target: object": (2, 2), "target: with": (0, 0)} == paths


def test_groups_count_by_rule_and_words_by_group(found: Coverage) -> None:
    assert {"light: light.hold": (1, 2), "noun: talks": (1, 2)} == counts(found, "group", "talks")
    assert {"التقى": (2, 2)} == counts(found, "word", "meet")


def test_a_guard_counts_where_it_decided(found: Coverage) -> None:
    guards = counts(found, "guard", "talks")
    assert (0, 1) == guards["needs target"]
    assert (0, 0) == guards["needs source"]


def test_places_lead_to_the_clause(found: Coverage) -> None:
    (row,) = (each for each in lines(found, "code", "meet") if each.what == "040")
    assert row.file.endswith("meetings.yaml")
    assert 11 == row.line


def test_entries_of_the_dictionary_count_where_they_are_named(found: Coverage) -> None:
    countries = counts(found, "actor", "country")
    assert countries["RUS"][0] == 4
    assert countries["FRA"] == (1, 0)


def test_predicates_between_two_actors_without_a_rule_are_found(found: Coverage) -> None:
    (each,) = found.unruled
    assert ("باشر", "verb", "object", 1) == (*each.pattern, each.count)
    (seen,) = each.sightings
    assert ("b", 3, "RUS", "CHN") == (seen.doc, seen.sentence, seen.source, seen.target)
    assert "باشرت روسيا الصين." == seen.text


def test_counting_changes_no_record(coder: Coder) -> None:
    for document in CORPUS:
        counting = CountingCoder(coder.knowledge)
        counting.read(document)
        assert len(coder.code(document)) == sum(counting.tally.records.values())


def test_counts_of_processes_add_up(coder: Coder) -> None:
    assert count_corpus(coder.knowledge, CORPUS) == count_corpus(coder.knowledge, CORPUS, jobs=2)
    with pytest.raises(ValueError, match="at least 1"):
        count_corpus(coder.knowledge, CORPUS, jobs=0)


def test_of_each_document_one_sentence_is_kept(coder: Coder) -> None:
    whole = Tally()
    for name in ("one", "one", "two"):
        whole.add(count_corpus(coder.knowledge, [Document(name, "باشرت روسيا الصين.")]))
    (pattern,) = whole.seen
    assert (3, ["one", "two"]) == (whole.unruled[pattern], [each.doc for each in whole.seen[pattern]])
