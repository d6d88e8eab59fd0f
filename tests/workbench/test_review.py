"""Is what a change of rules changes found, whole, and told apart from what stays?"""

import shutil
import subprocess
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from marsad.coding.coder import Coder
from marsad.coding.knowledge import Knowledge
from marsad.engine import shipped_pack
from marsad.language.rule import Rule
from marsad.model import Document
from marsad.source import SourceError
from marsad.workbench.review import (
    Change,
    UnknownPackError,
    changes_as_json,
    diff_packs,
    diff_records,
    group_changes,
    load_two,
    named_pack,
    records_elsewhere,
)
from marsad.workbench.review.change import Columns, paired
from marsad.workbench.review.twins import changed_rules, only_rules_differ
from workbench.packs import DATA, Files, small_pack
from workbench.test_explain import texts

EVENTS = (DATA / "pack" / "events" / "meetings.yaml").read_text("utf-8")
ARTICLE = Document("a", "قالت فرنسا إن الوضع صعب. التقت روسيا الصين. والتقت مع فرنسا.")
ONE_WAY = ("    pairs: symmetric\n", "")
ONLY_OBJECTS = ("    target: object | with\n", "    target: object\n")
ONLY_WITH = ("    target: object | with\n", "    target: with\n")
NO_SPEECH = ("  - id: say\n", "  - id: said\n")
IN_ORDER = ("pack: meetings\n", "pack: others\n")
EDITS = (ONE_WAY, ONLY_OBJECTS, ONLY_WITH, NO_SPEECH, IN_ORDER, ('cameo: "040"', 'cameo: "036"'))
Packs = dict[tuple[str, str], tuple[Knowledge, Knowledge]]


@pytest.fixture(scope="module")
def packs(tmp_path_factory: pytest.TempPathFactory) -> Packs:
    """The small pack beside each of its edited forms."""
    found = {}
    for number, edit in enumerate(EDITS):
        file = tmp_path_factory.mktemp(f"edit{number}") / "meetings.yaml"
        assert edit[0] in EVENTS
        file.write_text(EVENTS.replace(*edit), "utf-8")
        found[edit] = load_two(small_pack(), small_pack(file))
    return found


def changes(two: tuple[Knowledge, Knowledge], *documents: Document) -> list[Change]:
    return list(diff_packs(*two, documents or [ARTICLE]))


def rows(knowledge: Knowledge, documents: Sequence[Document]) -> list[Columns]:
    coder = Coder(knowledge)
    return [record.to_dict() for document in documents for record in coder.code(document)]


def parties(row: Columns | None) -> tuple[str, str | None, str | None] | None:
    return None if row is None else (row["code"], row["source"], row["target"])


@given(st.sampled_from(EDITS), st.lists(texts, min_size=1, max_size=2), st.booleans())
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=200)
def test_packs_compared_together_differ_as_packs_that_code_alone(
    packs: Packs, edit: tuple[str, str], found: list[str], back: bool
) -> None:
    old, new = reversed(packs[edit]) if back else packs[edit]
    documents = [Document(str(number), text) for number, text in enumerate(found)]
    together = changes((old, new), *documents)
    apart = diff_records(rows(old, documents), rows(new, documents), documents, new.segmenter)
    assert [replace(change, because="") for change in together] == list(apart)


def test_a_pack_is_no_other_than_itself_though_its_revision_is(
    packs: Packs,
) -> None:
    old, new = packs[ONE_WAY]
    renamed = replace(old, rules=replace(old.rules, revision="another"))
    assert [] == changes((old, renamed))
    assert [] == list(diff_records(rows(old, [ARTICLE]), rows(renamed, [ARTICLE]), [ARTICLE], new.segmenter))


def test_a_lost_record_says_what_became_of_its_trigger(
    packs: Packs,
) -> None:
    lost = changes(packs[ONLY_OBJECTS])
    assert [("lost", 3, "meet", "meet: nobody found as target")] * 2 == [
        (each.kind, each.sentence, each.rule, each.because) for each in lost
    ]
    assert {"والتقت مع فرنسا."} == {each.text for each in lost}
    assert all(ARTICLE.text[each.start :].startswith(each.text) for each in lost)
    gained = changes((packs[ONLY_OBJECTS][1], packs[ONLY_OBJECTS][0]))
    assert ["gained", "gained"] == [each.kind for each in gained]
    assert [each.because for each in lost] == [each.because for each in gained]


def test_a_word_that_no_rule_knows_any_more_says_so(tmp_path: Path) -> None:
    file = tmp_path / "meetings.yaml"
    text = EVENTS.replace("verb: meet, named", "verb: say.announce, named")
    file.write_text(text, "utf-8")
    (first, _) = changes(load_two(small_pack(), small_pack(file)), Document("b", "التقت روسيا الصين."))
    assert "no match" == first.because


def test_a_record_that_both_give_otherwise_is_one_change(
    packs: Packs,
) -> None:
    two = packs[('cameo: "040"', 'cameo: "036"')]
    found = changes(two, Document("b", "التقت روسيا الصين."))
    assert [(("040", "RUS", "CHN"), ("036", "RUS", "CHN")), (("040", "CHN", "RUS"), ("036", "CHN", "RUS"))] == [
        (parties(each.old), parties(each.new)) for each in found
    ]
    assert {("changed", ("code",), "code")} == {(each.kind, each.what, each.step) for each in found}


def test_another_id_of_a_rule_is_a_change_of_its_rule(
    packs: Packs,
) -> None:
    (said,) = changes(packs[NO_SPEECH])
    assert ("changed", ("rule",), "say -> said") == (said.kind, said.what, said.rule)


def row(code: str, source: str | None, target: str | None, start: int = 0, step: str = "topic") -> Columns:
    return {
        "doc": "a",
        "code": code,
        "source": source,
        "target": target,
        "start": start,
        "end": start + 3,
        "sentence": 0,
        "rule": "r",
        "source_text": source,
        "source_step": step,
    }


def test_the_most_alike_at_a_trigger_go_together() -> None:
    old = [row("042", "RUS", "CHN"), row("043", "CHN", "RUS")]
    new = [row("043", "CHN", "FRA"), row("042", "RUS", "FRA")]
    assert [(old[0], new[1]), (old[1], new[0])] == list(paired(old, new))


def test_the_same_event_at_another_word_is_the_same_record_moved() -> None:
    old, new = [row("042", "RUS", "CHN", 5)], [row("042", "RUS", "CHN", 9)]
    assert [(old[0], new[0])] == list(paired(old, new))
    other = row("042", "RUS", "FRA", 9)
    assert [(old[0], None), (None, other)] == list(paired(old, [other]))


def test_records_are_compared_as_often_as_they_stand_there() -> None:
    twice = [row("042", "RUS", "CHN"), row("042", "RUS", "CHN")]
    assert [(twice[0], None)] == list(paired(twice, twice[:1]))


def test_columns_that_one_version_lacks_are_not_compared() -> None:
    now = row("042", "RUS", "CHN")
    before = {name: value for name, value in now.items() if name not in ("source_step", "rule")}
    assert [] == list(paired([before], [now]))


def test_changes_are_grouped_by_rule_and_by_how_the_parties_were_found() -> None:
    def change(old: Columns | None, new: Columns | None) -> Change:
        return Change("a", 1, "", 0, old, new)

    moved = change(row("042", "RUS", "CHN"), row("042", "FRA", "CHN", step="after-verb"))
    found = [change(None, row("042", "RUS", "CHN")), moved, change(row("042", "RUS", None), None), moved]
    groups = [(group.rule, group.kind, group.step, len(group.changes)) for group in group_changes(found)]
    assert [
        ("r", "gained", "source topic, target unknown", 1),
        ("r", "lost", "source topic, target nobody", 1),
        ("r", "changed", "source topic -> after-verb", 2),
    ] == groups


def test_programs_get_counts_groups_and_both_readings(
    packs: Packs,
) -> None:
    found = changes(packs[ONLY_OBJECTS])
    shape = changes_as_json(found, "before", "now", 1)
    assert ("before", "now", 1, 0, 2, 0) == tuple(
        shape[key] for key in ("old", "new", "documents", "gained", "lost", "changed")
    )
    first = shape["changes"][0]
    assert (3, "lost", None) == (first["sentence"], first["kind"], first["new"])
    assert {"doc", "sentence"}.isdisjoint(first["old"])
    assert 2 == sum(group["count"] for group in shape["groups"])


def test_two_processes_find_what_one_does(packs: Packs) -> None:
    documents = [replace(ARTICLE, id=str(number)) for number in range(40)]
    one, two = (list(diff_packs(*packs[ONLY_OBJECTS], documents, jobs=jobs)) for jobs in (1, 2))
    assert one == two
    with pytest.raises(ValueError, match="at least 1"):
        list(diff_packs(*packs[ONLY_OBJECTS], documents, jobs=0))


def test_packs_share_what_their_files_say_alike(packs: Packs, tmp_path: Path) -> None:
    old, new = packs[ONE_WAY]
    assert only_rules_differ(old, new)
    assert ["meet", "talks"] == list(dict.fromkeys(rule.id for rule in changed_rules(old, new)))
    words = tmp_path / "words.yaml"
    words.write_text((DATA / "pack" / "lexicon" / "words.yaml").read_text("utf-8") + "\n# more\n", "utf-8")
    others: Files = {**small_pack(), "lexicon": (words,)}
    before, after = load_two(small_pack(), others)
    assert not only_rules_differ(before, after)
    assert [] == changes((before, after))


def test_rules_that_changed_places_count_as_changed(coder: Coder) -> None:
    def ids(found: Sequence[Rule]) -> set[str]:
        return {rule.id for rule in found}

    first, second, *rest = coder.knowledge.rules.rules
    moved = replace(coder.knowledge, rules=replace(coder.knowledge.rules, rules=(second, first, *rest)))
    assert {first.id, second.id} == ids(changed_rules(coder.knowledge, moved))
    assert [] == changed_rules(coder.knowledge, coder.knowledge)


def test_a_pack_with_an_error_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "meetings.yaml"
    file.write_text(EVENTS.replace("verb: meet", "verb: meeet"), "utf-8")
    for old, new in ((small_pack(), small_pack(file)), (small_pack(file), small_pack())):
        with pytest.raises(SourceError, match="meeet"):
            load_two(old, new)


def test_a_slip_in_a_file_of_words_does_not_make_the_names_of_both_packs_errors(tmp_path: Path) -> None:
    words = tmp_path / "words.yaml"
    words.write_text((DATA / "pack" / "lexicon" / "words.yaml").read_text("utf-8") + "  broken:\n    verbs:\n", "utf-8")
    with pytest.raises(SourceError) as raised:
        load_two(small_pack(), {**small_pack(), "lexicon": (words,)})
    assert ["S303", "S305"] == [found.code for found in raised.value.diagnostics]


def test_records_of_other_documents_are_counted() -> None:
    found = [row("042", "RUS", "CHN"), {**row("042", "RUS", "CHN"), "doc": "b"}]
    assert {"b": 1} == records_elsewhere(found, [Document("a", "")])


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository in which a pack was edited after it was committed; the working folder is below its top."""
    top = tmp_path / "repository"
    shutil.copytree(DATA / "pack", top / "packs" / "small")

    def git(*arguments: str) -> None:
        identity = ("-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false")
        subprocess.run(["git", *identity, *arguments], cwd=top, check=True, capture_output=True)

    git("init", "--quiet")
    git("add", ".")
    git("commit", "--quiet", "--message", "a pack")
    (top / "packs" / "small" / "events" / "meetings.yaml").write_text("pack: edited\nrules: []\n", "utf-8")
    monkeypatch.chdir(top / "packs")
    return top


def test_a_hook_of_another_repository_is_no_hindrance(
    repository: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GIT_DIR", str(tmp_path / "elsewhere"))
    with named_pack("HEAD:packs/small") as (folder,):
        assert "pack: edited" not in (folder / "events" / "meetings.yaml").read_text("utf-8")


@pytest.mark.parametrize("name", ["--output=x:packs/small", ":packs/small"])
def test_what_can_be_no_revision_is_not_given_to_git(repository: Path, name: str) -> None:
    with pytest.raises(UnknownPackError, match="is no revision"), named_pack(name):
        pass


@pytest.mark.parametrize("name", ["HEAD:packs/small", "HEAD:./small", "HEAD:packs/small/"])
def test_a_revision_is_laid_out_as_it_was(repository: Path, name: str) -> None:
    with named_pack(name) as (folder,):
        assert EVENTS == (folder / "events" / "meetings.yaml").read_text("utf-8")
        assert (folder / "lexicon" / "words.yaml").is_file()
    assert not folder.exists()


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("nowhere", "there is no nowhere"),
        ("nosuch:packs/small", "no commit, branch or tag of .* is called 'nosuch'"),
        ("HEAD:packs/none", "HEAD has no 'packs/none'.*HEAD:./rules"),
        ("HEAD:small", "counts from the top of the repository"),
        ("HEAD:packs/small/events/meetings.yaml", "is a file"),
        ("--output=x:packs", "no revision"),
        (":packs", "no revision"),
    ],
)
def test_a_word_that_means_no_pack_is_refused(repository: Path, name: str, message: str) -> None:
    with pytest.raises(UnknownPackError, match=message), named_pack(name):
        pass


def test_the_shipped_pack_and_folders_mean_themselves(tmp_path: Path) -> None:
    with named_pack("shipped") as paths:
        assert () == paths
    with named_pack(str(tmp_path)) as paths:
        assert (tmp_path,) == paths
    assert shipped_pack().is_dir()
