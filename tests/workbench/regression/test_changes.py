"""Are the rules and articles that differ from a revision of git those that differ?"""

import subprocess
from pathlib import Path

import pytest

from marsad.workbench.regression import ChangesError, changes_since

RULES = """\
pack: own
sets:
  armed: [MIL, REB]
tables:
  inner: [{when: {source: armed}, cameo: "190"}]
  outer: [{table: inner}, {cameo: "010"}]
rules:
  - {id: a.one, event: {verb: x}, code: [{table: outer}]}
  - {id: a.two, event: {verb: x}, code: [{cameo: "010"}], never-source: armed}
  # said of nobody
  - {id: a.three, event: {verb: x}, code: [{cameo: "010"}]}
"""


def git(folder: Path, *arguments: str) -> None:
    identity = ("-c", "user.name=n", "-c", "user.email=n@n.org", "-c", "commit.gpgsign=false")
    subprocess.run(["git", "-C", str(folder), *identity, *arguments], check=True, capture_output=True)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A repository with two rule files and an article, all in its only commit."""
    (tmp_path / "rules.yaml").write_text(RULES, "utf-8")
    other = RULES.replace("a.", "b.").replace("armed", "other").replace("inner", "inner2").replace("outer", "outer2")
    (tmp_path / "other.yaml").write_text(other, "utf-8")
    (tmp_path / "قمة.txt").write_text("نص", "utf-8")
    (tmp_path / "one.expected.yaml").write_text("article: قمة.txt\nrecords: []\n", "utf-8")
    git(tmp_path, "init", "--quiet")
    git(tmp_path, "add", "--all")
    git(tmp_path, "commit", "--quiet", "--message", "first")
    return tmp_path


def edit(folder: Path, old: str, new: str) -> None:
    file = folder / "rules.yaml"
    file.write_text(file.read_text("utf-8").replace(old, new, 1), "utf-8")


def changed(folder: Path, revision: str = "HEAD") -> set[str]:
    return set(changes_since(revision, [folder / "rules.yaml", folder / "other.yaml"], []).rules)


def test_nothing_differs_from_what_was_kept(folder: Path) -> None:
    assert set() == changed(folder)


@pytest.mark.parametrize(
    ("old", "new", "rules"),
    [
        ("a.three, event: {verb: x}", "a.three, event: {verb: y}", {"a.three"}),
        ("{id: a.three", "{id: a.new", {"a.new"}),
        ("said of nobody", "said of somebody", set()),
        ("{id: a.three, event: {verb: x}", "{event: {verb: x}, id: a.three", set()),
        ("[MIL, REB]", "[MIL]", {"a.one", "a.two"}),
        ('cameo: "190"', 'cameo: "180"', {"a.one"}),
        ("rules:", "defaults: {never-source: MED}\nrules:", {"a.one", "a.two", "a.three"}),
    ],
)
def test_what_a_rule_says_counts_and_what_it_names(folder: Path, old: str, new: str, rules: set[str]) -> None:
    edit(folder, old, new)
    assert rules == changed(folder)


def test_a_revision_is_compared_as_it_was(folder: Path) -> None:
    edit(folder, "a.three", "a.new")
    git(folder, "commit", "--quiet", "--all", "--message", "second")
    assert (set(), {"a.new"}) == (changed(folder), changed(folder, "HEAD~1"))


def test_a_new_file_is_changed_whole(folder: Path) -> None:
    file = folder / "new.yaml"
    file.write_text(RULES.replace("a.", "c."), "utf-8")
    assert {"c.one", "c.two", "c.three"} == changes_since("HEAD", [file], []).rules


def test_an_article_differs_by_its_text_or_by_what_is_expected_of_it(folder: Path) -> None:
    expected = folder / "one.expected.yaml"
    assert () == changes_since("HEAD", [], [expected]).samples
    (folder / "قمة.txt").write_text("نص آخر", "utf-8")
    assert (expected,) == changes_since("HEAD", [], [expected]).samples


def test_other_files_that_differ_are_named(folder: Path) -> None:
    words = folder / "words.yaml"
    assert () == changes_since("HEAD", [], [], [folder / "rules.yaml"]).others
    words.write_text("groups: {}\n", "utf-8")
    assert (words,) == changes_since("HEAD", [], [], [words]).others


def test_a_hook_s_own_repository_is_not_asked(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_DIR", "/nowhere")
    assert set() == changed(folder)


@pytest.mark.parametrize(
    ("revision", "message"),
    [("nope", "no commit, branch or tag of .* is called 'nope'"), ("--all", "is no revision"), ("", "is no revision")],
)
def test_an_unknown_revision_is_said(folder: Path, revision: str, message: str) -> None:
    with pytest.raises(ChangesError, match=message):
        changed(folder, revision)


def test_outside_a_repository_it_is_said_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    (tmp_path / "rules.yaml").write_text(RULES, "utf-8")
    with pytest.raises(ChangesError, match="is in no git repository"):
        changes_since("HEAD", [tmp_path / "rules.yaml"], [])


def test_without_git_it_is_said_so(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(ChangesError, match="git is not installed"):
        changed(folder)


def test_git_is_asked_once_of_all_folders_of_a_repository(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    inner = folder / "seeds" / "old"
    inner.mkdir(parents=True)
    (inner / "two.expected.yaml").write_text("records: []\n", "utf-8")
    asked: list[Path] = []

    def top(of: Path) -> Path:
        asked.append(of)
        return folder.resolve()

    monkeypatch.setattr("marsad.workbench.regression.changes.top_of", top)
    changes = changes_since("HEAD", [folder / "rules.yaml"], [inner / "two.expected.yaml"])
    assert (inner / "two.expected.yaml",) == changes.samples
    assert [folder.resolve()] == asked
