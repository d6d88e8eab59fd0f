import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from marsad.coding.coder import Coder
from marsad.model import Document
from marsad.workbench.explain import explain
from marsad.workbench.explanation import CaughtNote, RuleNote, SentenceNote, TriggerNote
from marsad.workbench.reading import ReadingCoder
from marsad.workbench.rule_notes import explain_rule

TEXTS = (
    "التقت روسيا الصين.",
    "روسيا التقت الصين في فرنسا.",
    "لم تلتق روسيا الصين.",
    "ستلتقي روسيا الصين.",
    "قالت روسيا إن فرنسا التقت الصين.",
    "عقدت روسيا محادثات مع الصين.",
    "عقدت محادثات في فرنسا. وقالت الصين إن روسيا التي التقت فرنسا بعيدة.",
    "جرى التقاء روسيا بالصين.",
    "",
)


def notes(coder: Coder, text: str) -> list[SentenceNote]:
    return list(explain(coder, Document("-", text)))


def trigger(coder: Coder, text: str) -> TriggerNote:
    (found,) = [note for sentence in notes(coder, text) for note in sentence.triggers if note.matches]
    return found


def rule_note(coder: Coder, text: str, rule: str) -> RuleNote:
    return next(explain_rule(coder, Document("-", text), rule))


WORDS = [word for text in TEXTS for word in text.replace(".", " .").split()]
texts = st.lists(st.sampled_from(WORDS), max_size=14).map(" ".join)


@given(texts)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_the_records_explained_are_those_that_coding_gives(coder: Coder, text: str) -> None:
    explained = [record for sentence in notes(coder, text) for note in sentence.triggers for record in note.records]
    assert list(coder.code(Document("-", text))) == explained


@given(texts)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_rule_lacks_nothing_just_where_it_matches(coder: Coder, text: str) -> None:
    document = Document("-", text)
    readings = list(ReadingCoder(coder.knowledge).readings(document))
    for rule in coder.knowledge.rules.rules:
        matches = [each for reading in readings for found in reading.matches for each in found if each.rule == rule.id]
        complete = [note for note in explain_rule(coder, document, rule.id) if not note.lacks]
        assert [match.construction for match in matches] == [note.construction for note in complete]


def test_a_trigger_says_who_was_caught_and_what_came_of_it(coder: Coder) -> None:
    note = trigger(coder, "التقت روسيا الصين.")
    assert [("source", "RUS"), ("target", "CHN")] == [(role, party.code) for role, party in note.roles]
    assert [("trigger", "التقت"), ("source", "روسيا"), ("target", "الصين")] == list(note.matches[0].captures)
    assert 2 == len(note.records)


def test_a_negated_trigger_says_so(coder: Coder) -> None:
    note = trigger(coder, "لم تلتق روسيا الصين.")
    assert ("negated", ("negated",), ()) == (note.reason, note.standing, note.records)


def test_a_planned_trigger_says_so(coder: Coder) -> None:
    assert ("planned",) == trigger(coder, "ستلتقي روسيا الصين.").standing


def test_a_sentence_lists_its_clauses_and_which_governs_which(coder: Coder) -> None:
    (note,) = notes(coder, "قالت روسيا إن فرنسا التقت الصين.")
    assert [("main", None), ("content", 0)] == [(clause.kind, clause.parent) for clause in note.clauses]


def test_a_sentence_lists_its_mentions_and_how_they_stand(coder: Coder) -> None:
    (note,) = notes(coder, "عقدت روسيا محادثات مع الصين.")
    assert [("bare", "RUS"), ("with", "CHN")] == [
        (mention.function, mention.actors[0].actor.code) for mention in note.mentions
    ]


def test_words_that_the_lexicon_lacks_are_listed(coder: Coder) -> None:
    (note,) = notes(coder, "التقت روسيا شقشقة.")
    assert ("شقشقة",) == note.unknown


def test_a_word_that_triggers_nothing_here_names_its_rules(coder: Coder) -> None:
    (note,) = notes(coder, "عقدت روسيا.")
    assert [("talks",)] == [found.candidates for found in note.triggers if not found.matches]


def test_a_word_at_which_another_event_is_told_is_not_listed_as_silent(coder: Coder) -> None:
    (note,) = notes(coder, "عقدت روسيا محادثات مع الصين.")
    assert [("عقدت", ())] == [(found.text, found.candidates) for found in note.triggers]


def test_a_rule_says_who_fills_its_parts_and_by_which_step(coder: Coder) -> None:
    note = rule_note(coder, "عقدت روسيا محادثات مع الصين.", "talks")
    assert [
        CaughtNote("theme", "محادثات", None),
        CaughtNote("source", "روسيا", "after-verb"),
        CaughtNote("target", "مع الصين", None),
    ] == list(note.caught)
    assert ("verb-first", "", "2 records") == (note.construction, note.lacks, note.result)


@pytest.mark.parametrize(
    ("text", "rule", "construction", "lacks"),
    [
        ("عقدت روسيا اجتماعا مع الصين.", "talks", None, "without a noun of talks beside it"),
        ("قالت روسيا.", "say", "verb-first", "without anything that is said"),
        ("التقت روسيا الصين.", "meet", "verb-first", ""),
    ],
)
def test_a_rule_says_what_it_lacks(coder: Coder, text: str, rule: str, construction: str | None, lacks: str) -> None:
    note = rule_note(coder, text, rule)
    assert (construction, lacks) == (note.construction, note.lacks)
    assert (not lacks) == (not note.result.startswith("does not match, " + lacks))


def test_a_role_that_nobody_beside_the_word_fills_is_open(coder: Coder) -> None:
    note = rule_note(coder, "التقت روسيا في فرنسا.", "meet")
    assert (("target",), "nobody found as target") == (note.open, note.result)


def test_who_is_refused_stands_beside_the_predicate_with_the_reason(coder: Coder) -> None:
    note = rule_note(coder, "غادرت روسيا التي التقت الصين.", "meet")
    assert note.predicate is not None
    assert ["is the object: the subject stands before the relative clause"] == [
        refused.because for refused in note.predicate.refused if refused.relation == "subject"
    ]


def test_a_rule_without_a_word_to_start_at_has_no_notes(coder: Coder) -> None:
    assert [] == list(explain_rule(coder, Document("-", "روسيا بعيدة."), "meet"))


def test_an_unknown_rule_is_refused(coder: Coder) -> None:
    with pytest.raises(KeyError):
        list(explain_rule(coder, Document("-", ""), "unknown"))
