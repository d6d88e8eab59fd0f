"""What does the public face promise: loading, errors, threads, processes, any text?"""

import datetime
import importlib.metadata
import multiprocessing
import pickle
import re
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import marsad
from coding.packs import copy_small_pack
from coding.strategies import SENTENCES
from marsad import Document, Engine, SourceError
from marsad.coding import Uncoded

DATE = datetime.date(2022, 9, 19)
DOCUMENTS = [Document(str(number), text, DATE) for number, text in enumerate(SENTENCES)]
VISIT = """\
pack: {pack}
rules:
  - id: {id}
    title: A visits B
    event: {{verb: {group}}}
    source: subject
    target: object
    code:
      - {{cameo: "{code}"}}
    examples:
      - text: |
          زار الرئيس الفرنسي لبنان.
        records:
          - {{code: "{code}", source: FRAGOV, target: LBN}}
      - text: |
          لم يزر الرئيس الفرنسي لبنان.
        records: none
        because: negated
"""
VISITED = "زار الرئيس الفرنسي لبنان."


@pytest.fixture(scope="module", autouse=True)
def _own_cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("MARSAD_CACHE", str(tmp_path_factory.mktemp("cache")))
        yield


@pytest.fixture(scope="module")
def pack(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return copy_small_pack(tmp_path_factory.mktemp("rules") / "pack")


@pytest.fixture(scope="module")
def small(pack: Path) -> Engine:
    return Engine.load([pack])


def rule_file(path: Path, id: str = "visit", group: str = "visit", code: str = "042") -> Path:
    path.write_text(VISIT.format(pack=id.partition(".")[0], id=id, group=group, code=code), "utf-8")
    return path


def codes(engine: Engine, text: str = VISITED) -> list[str]:
    return [record.code for record in engine.code(text)]


def test_shipped_pack_codes_without_any_setting(engine: Engine) -> None:
    records = engine.code("التقى الرئيس الروسي نظيره الصيني.", id="a", date=DATE)
    parties = [(record.source.code, record.target.code) for record in records if record.source and record.target]
    assert [("RUSGOV", "CHNGOV"), ("CHNGOV", "RUSGOV")] == parties
    assert {("a", "040", "2022-09-19")} == {(record.doc, record.code, record.date.value) for record in records}


def test_shipped_pack_has_no_warnings(engine: Engine) -> None:
    assert [] == [str(warning) for warning in engine.warnings]


def test_folder_with_rooms_takes_the_place_of_those_rooms(small: Engine) -> None:
    assert ["042", "043"] == codes(small)
    assert "say" in {rule.id for rule in small.knowledge.rules.rules}


def test_rule_file_takes_the_place_of_all_rules(pack: Path, tmp_path: Path) -> None:
    file = rule_file(tmp_path / "visit.yaml", code="040")
    rooms = copy_small_pack(tmp_path / "pack")
    (rooms / "events" / "events.yaml").unlink()
    assert ["040"] == codes(Engine.load([rooms, file]))
    assert ["040"] == codes(Engine.load([str(rooms), str(file)]))


def test_rule_file_alone_stands_on_the_shipped_words_and_actors(tmp_path: Path) -> None:
    assert ["040"] == codes(Engine.load([rule_file(tmp_path / "visit.yaml", code="040")]))


def test_folder_of_rule_files_is_read_with_all_its_folders(small: Engine, pack: Path, tmp_path: Path) -> None:
    (tmp_path / "deep" / "deeper").mkdir(parents=True)
    rule_file(tmp_path / "one.yaml", "one.visit", code="040")
    rule_file(tmp_path / "deep" / "deeper" / "two.yml", "two.meet", group="meet", code="036")
    added = Engine.load([pack, tmp_path])
    before = {rule.id for rule in small.knowledge.rules.rules}
    assert before | {"one.visit", "two.meet"} == {rule.id for rule in added.knowledge.rules.rules}


def test_another_rule_is_another_revision(small: Engine, pack: Path, tmp_path: Path) -> None:
    added = Engine.load([pack, rule_file(tmp_path / "visit.yaml", "one.visit")])
    assert small.revision == Engine.load([pack]).revision
    assert small.revision != added.revision


def test_error_carries_every_diagnostic(pack: Path, tmp_path: Path) -> None:
    first = rule_file(tmp_path / "first.yaml", "one.visit", code="999")
    second = rule_file(tmp_path / "second.yaml", "two.visit", group="no-such-group")
    with pytest.raises(SourceError) as caught:
        Engine.load([pack, first, second])
    errors = [found for found in caught.value.diagnostics if found.severity == "error"]
    assert {str(first), str(second)} == {error.span.file for error in errors}
    assert all(error.code and error.message and error.span.line > 1 for error in errors)
    assert all(str(error) in str(caught.value) for error in errors)


def test_a_broken_pack_is_not_kept(pack: Path, tmp_path: Path) -> None:
    broken = rule_file(tmp_path / "broken.yaml", "one.visit", code="999")
    for _ in range(2):
        with pytest.raises(SourceError):
            Engine.load([pack, broken])


def test_a_path_where_nothing_is_names_the_path(pack: Path, tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="nowhere"):
        Engine.load([pack, tmp_path / "nowhere.yaml"])


@pytest.mark.parametrize("text", ["", " ", "\n\n\t", "\ufeff", "."])
def test_text_without_words_has_no_records(text: str, engine: Engine) -> None:
    assert () == engine.code(text)


def test_several_documents_are_coded_each_for_itself(small: Engine) -> None:
    expected = [record for document in DOCUMENTS for record in small.coder.code(document)]
    assert expected == list(small.code_all(iter(DOCUMENTS)))


def test_engine_out_of_a_pickle_gives_equal_records(small: Engine) -> None:
    copied: Engine = pickle.loads(pickle.dumps(small))
    assert small.revision == copied.revision
    assert small.code_all(DOCUMENTS) == copied.code_all(DOCUMENTS)


def test_engine_goes_to_a_spawned_process_and_records_come_back(small: Engine) -> None:
    spawn = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(1, mp_context=spawn) as pool:
        assert small.code(VISITED) == pool.submit(small.code, VISITED).result(timeout=120)


def test_processes_give_the_same_records_in_the_same_order(small: Engine) -> None:
    copies = 20
    documents = [replace(document, id=f"{document.id}-{n}") for n in range(copies) for document in DOCUMENTS]
    read: list[str] = []

    def stream() -> Iterator[Document]:
        for document in documents:
            read.append(document.id)
            yield document

    coded = small.code_each(stream(), jobs=2)
    first = next(coded)
    assert len(read) < len(documents)
    assert list(small.code_each(documents)) == [first, *coded]


def test_processes_end_when_nobody_wants_more(small: Engine) -> None:
    coded = small.code_each(DOCUMENTS, jobs=2)
    next(coded)
    coded.close()
    assert [] == multiprocessing.active_children()


def test_processes_that_are_ended_lose_nothing(small: Engine) -> None:
    documents = [replace(DOCUMENTS[0], id=str(number)) for number in range(1000)]
    coded = small.code_each(documents, jobs=2)
    first = next(coded)
    for child in multiprocessing.active_children():
        child.kill()
    assert list(small.code_each(documents)) == [first, *coded]


def test_a_document_that_cannot_be_coded_stops_no_other(small: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    def outcomes(document: Document) -> Iterator[tuple[object, list[object]]]:
        if document.id == "1":
            raise RecursionError("too deep")
        yield None, []

    monkeypatch.setattr(small.coder, "outcomes", outcomes)
    one, bad, note, other = small.code_items([DOCUMENTS[0], DOCUMENTS[1], "a note", DOCUMENTS[2]])
    assert ((DOCUMENTS[0], ()), "a note", (DOCUMENTS[2], ())) == (one, note, other)
    assert Uncoded(DOCUMENTS[1], "RecursionError: too deep") == bad
    with pytest.raises(RuntimeError, match="1 cannot be coded: RecursionError: too deep"):
        small.code_all(DOCUMENTS)


def test_no_job_at_all_is_refused(small: Engine) -> None:
    with pytest.raises(ValueError, match="0 jobs"):
        small.code_each(DOCUMENTS, jobs=0)


def test_what_is_no_document_is_named(small: Engine) -> None:
    with pytest.raises(TypeError, match="Documents, not str"):
        small.code_all([VISITED])  # type: ignore[list-item]


def test_one_path_is_a_path_and_no_row_of_letters(pack: Path) -> None:
    assert Engine.load([pack]).revision == Engine.load(pack).revision == Engine.load(str(pack)).revision


def test_an_engine_says_what_it_has_loaded(small: Engine) -> None:
    assert f"<marsad.Engine of {small.revision}, {len(small.knowledge.rules.rules)} rules>" == repr(small)


def test_the_version_is_that_of_the_package() -> None:
    assert importlib.metadata.version("marsad") == marsad.__version__


def test_threads_share_an_engine(pack: Path, small: Engine) -> None:
    expected = [small.coder.code(document) for document in DOCUMENTS]
    fresh = Engine.load([pack])
    with ThreadPoolExecutor(8) as pool:
        runs = [pool.submit(lambda: [fresh.coder.code(document) for document in DOCUMENTS]) for _ in range(8)]
        assert [expected] * 8 == [run.result() for run in runs]


ANY_CHARACTER = st.characters(exclude_categories=())
ODD = st.sampled_from(["\ud800", "\udfff\ud800", "\x00", "\x1b[31m", "\u202e", "\ufdfd", "و" * 3000, "ـ" * 500, "١٢٣"])
WORDS = st.sampled_from(sorted({word for sentence in SENTENCES for word in sentence.split()}))
ANY_TEXT = st.lists(st.one_of(WORDS, ODD, st.text(ANY_CHARACTER)), max_size=40).map(" ".join)


@given(st.one_of(ANY_TEXT, st.text(ANY_CHARACTER)), ANY_TEXT)
@settings(max_examples=300)
def test_any_text_is_coded_with_spans_inside_it(small: Engine, text: str, title: str) -> None:
    for record in small.code(text, id=title, title=title, date=DATE):
        assert record.text == text[record.start : record.end] != ""
        for party in (record.source, record.target):
            assert party is None or party.text == text[party.start : party.end] != ""


@given(ANY_TEXT)
@settings(max_examples=60)
def test_any_text_is_coded_by_the_shipped_pack(engine: Engine, text: str) -> None:
    for record in engine.code(text):
        assert record.text == text[record.start : record.end] != ""


def test_public_names_are_there_and_no_others() -> None:
    assert all(getattr(marsad, name).__name__ == name for name in marsad.__all__)
    with pytest.raises(AttributeError, match="no attribute 'Nothing'"):
        marsad.Nothing  # noqa: B018


@pytest.mark.parametrize(
    ("call", "said"),
    [
        (lambda engine, wrong: engine.load(wrong), "paths must be a path or several, not {}"),
        (lambda engine, wrong: engine.load([wrong]), "paths must hold paths, not {}"),
        (lambda engine, wrong: engine.code(wrong), "text must be text, not {}"),
        (lambda engine, wrong: engine.parse(wrong), "text must be text, not {}"),
        (lambda engine, wrong: engine.code_each(wrong), "documents must be several Documents, not {}"),
        (lambda engine, wrong: list(engine.code_each([wrong])), "documents must hold Documents, not {}"),
        (lambda engine, wrong: engine.code_all(wrong), "documents must be several Documents, not {}"),
        (lambda engine, wrong: engine.code_items(wrong), "items must be several values, not {}"),
        (lambda engine, wrong: engine.code_each([], jobs=wrong), "jobs must be a whole number, not {}"),
        (lambda engine, wrong: Engine(wrong, engine.warnings), "knowledge must be a marsad.coding.Knowledge, not {}"),
        (lambda _, wrong: Document("a", "", kept=wrong), "kept must be a tuple, not {}"),
        (lambda _, wrong: marsad.configured_packs(wrong), "folder must be a path, not {}"),
        (lambda _, wrong: marsad.to_arrow(wrong), "records must be several EventRecords, not {}"),
        (lambda _, wrong: marsad.to_pandas(wrong), "records must be several EventRecords, not {}"),
        (lambda _, wrong: marsad.to_polars(wrong), "records must be several EventRecords, not {}"),
        (lambda _, wrong: marsad.arrow_schema(wrong), "keep must be several names of columns, not {}"),
        (lambda _, wrong: marsad.arrow_schema([wrong]), "keep must hold names of columns, not {}"),
    ],
)
@pytest.mark.parametrize("wrong", [5, 1.5, b"bytes", object()])
def test_a_wrong_type_names_the_argument(
    engine: Engine, call: Callable[[Engine, object], object], said: str, wrong: object
) -> None:
    if "jobs" in said and wrong == 5:
        wrong = True
    with pytest.raises(TypeError, match=re.escape(said.format(type(wrong).__name__))):
        call(engine, wrong)


def test_a_wrong_argument_of_any_size_is_named_in_a_line(engine: Engine) -> None:
    with pytest.raises(TypeError) as raised:
        engine.code(b"bytes" * 1000)  # type: ignore[arg-type]
    assert len(str(raised.value)) < 200
