"""Does every block of code in the documentation run as it stands?"""

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from marsad.cli import main

DOCUMENTATION = Path(__file__).parents[1] / "docs"
BLOCK = re.compile(r"^```(?P<language>\w+)\n(?P<code>.*?)^```$", re.MULTILINE | re.DOTALL)
NAMED = re.compile(r"# (?P<path>[\w/.-]+)\n")


def blocks(language: str, page: str = "embedding.md") -> list[tuple[str | None, str]]:
    """The blocks of a language in order, each with the path that its first line may give it."""
    found = []
    for block in BLOCK.finditer((DOCUMENTATION / page).read_text("utf-8")):
        if block["language"] == language:
            named = NAMED.match(block["code"])
            found.append((named["path"] if named else None, block["code"]))
    return found


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with the files that the page shows."""
    for path, code in (*blocks("yaml"), *blocks("python")):
        if path is not None:
            (tmp_path / path).parent.mkdir(exist_ok=True)
            (tmp_path / path).write_text(code, "utf-8")
    return tmp_path


def run(script: Path, cache: Path) -> str:
    """Run a script in its folder and return what it prints."""
    setting = os.environ | {"MARSAD_CACHE": os.environ.get("MARSAD_CACHE", str(cache)), "PYTHONIOENCODING": "utf-8"}
    done = subprocess.run(
        [sys.executable, script], cwd=script.parent, env=setting, capture_output=True, encoding="utf-8", check=False
    )
    assert (0, "") == (done.returncode, done.stderr)
    return done.stdout


def test_blocks_run_one_after_the_other(folder: Path) -> None:
    script = folder / "page.py"
    script.write_text("\n".join(code for path, code in blocks("python") if path is None), "utf-8")
    printed = run(script, folder / "cache")
    assert "040 Consult actual" in printed
    assert "broken/visits.yaml:" in printed.replace("\\", "/")


def test_scripts_run(folder: Path) -> None:
    scripts = [folder / path for path, _ in blocks("python") if path is not None]
    assert [["2", "2"]] == [run(script, folder / "cache").split() for script in scripts]


def test_the_page_about_evaluation_runs(tmp_path: Path) -> None:
    script = tmp_path / "page.py"
    script.write_text("\n".join(code for _, code in blocks("python", "evaluation.md")), "utf-8")
    lines = run(script, tmp_path / "cache").splitlines()
    assert ["code+role 1.0 1.0 1.0", "1.0 1.0"] == lines[-2:]


def test_the_page_about_reviews_runs_and_shows_what_diff_prints(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    script = tmp_path / "page.py"
    script.write_text("\n".join(code for _, code in blocks("python", "review-a-change.md")), "utf-8")
    printed = run(script, tmp_path / "cache").splitlines()
    assert "[('lost', 'disapprove.accuse', 'no match')]" in printed
    assert ["1", "[]"] == printed[-2:]
    assert "<article" in (tmp_path / "review.html").read_text("utf-8")
    (tmp_path / "one.txt").write_text("اتهمت فرنسا روسيا بقصف المدينة.", "utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("MARSAD_CACHE", os.environ.get("MARSAD_CACHE", str(tmp_path / "cache")))
    shown = CliRunner().invoke(main, ["diff", "shipped", "quiet", "one.txt"]).stdout
    page = (DOCUMENTATION / "review-a-change.md").read_text("utf-8")
    found = re.search(r"^<!-- output: diff -->\n```text\n(.*?)^```$", page, re.MULTILINE | re.DOTALL)
    assert found
    assert found.group(1) == shown


def test_the_page_about_regression_runs(tmp_path: Path) -> None:
    script = tmp_path / "page.py"
    script.write_text("\n".join(code for _, code in blocks("python", "regression-test-your-rules.md")), "utf-8")
    assert "{'passed'}\nTrue\n" == run(script, tmp_path / "cache")


def commands(page: str) -> list[list[str]]:
    """The words of each line of a page's blocks for the shell, without comments and where output goes."""
    lines = [line for _, code in blocks("sh", page) for line in code.replace("\\\n", "").splitlines()]
    return [shlex.split(line.partition(" > ")[0], comments=True) for line in lines]


def begun(page: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """Begin a pack in an empty folder as a page does, with its first two commands, and return the others."""
    monkeypatch.chdir(folder)
    monkeypatch.setenv("MARSAD_CACHE", os.environ.get("MARSAD_CACHE", str(folder / "cache")))
    begin, enter, *others = commands(page)
    assert [["marsad", "init", "my-rules"], ["cd", "my-rules"]] == [begin, enter]
    assert 0 == CliRunner().invoke(main, begin[1:]).exit_code
    monkeypatch.chdir(folder / "my-rules")
    return others


def test_the_commands_of_the_page_about_regression_do_what_it_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    others = begun("regression-test-your-rules.md", tmp_path, monkeypatch)
    identity = ("-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false")
    for arguments in (
        ("init", "--quiet"),
        ("add", "."),
        ("commit", "--quiet", "--message", "a pack"),
        ("tag", "v1.2"),
        ("update-ref", "refs/remotes/origin/main", "HEAD"),
    ):
        subprocess.run(["git", *identity, *arguments], check=True, capture_output=True)
    Path("seeds/new.txt").write_text("أغلقت تونس أجواءها أمام ليبيا.", "utf-8")
    ran = [words for words in others if words[0] == "marsad"]
    exits = {" ".join(words): CliRunner().invoke(main, words[1:]).exit_code for words in ran}
    assert {} == {words: code for words, code in exits.items() if code}
    assert len(ran) > 5
    assert "code: 172" in Path("seeds/new.expected.yaml").read_text("utf-8").replace('"', "")
    assert Path("results.xml").exists()


SHOWN = re.compile(r"^<!-- (file|output): (.*?) -->\n```\w+\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def test_a_first_rule_takes_ten_commands_and_the_page_shows_what_they_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    others = begun("first-rule.md", tmp_path, monkeypatch)
    assert len(others) + 2 <= 10
    shown = SHOWN.findall((DOCUMENTATION / "first-rule.md").read_text("utf-8"))
    files = {name: text for kind, name, text in shown if kind == "file"}
    Path("seeds/harbour.txt").write_text(files.pop("seeds/harbour.txt"), "utf-8")
    printed: dict[str, list[str]] = {}
    for words in others:
        done = CliRunner().invoke(main, words[1:])
        assert 0 == done.exit_code, (words, done.output)
        printed.setdefault(words[1], []).append(done.stdout)
    assert files == {name: Path(name).read_text("utf-8") for name in files}
    outputs = {name: text for kind, name, text in shown if kind == "output"}
    assert outputs == {name: "".join(printed[name]) for name in outputs}
    before, after = printed["code"]
    assert ("160" in before, "172" in before) == (True, False)
    assert "172" in after
    assert "rule relations.close-border -> harbour.close\nchanged 1: code, rule\n" in printed["diff"][0]
    assert 'code: "172"' in Path("seeds/harbour.expected.yaml").read_text("utf-8")


@pytest.mark.parametrize("page", ["README.md", ".github/workflows/rules.yaml"])
def test_the_commands_that_a_new_pack_names_hold(page: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MARSAD_CACHE", os.environ.get("MARSAD_CACHE", str(tmp_path / "cache")))
    assert 0 == CliRunner().invoke(main, ["init", str(tmp_path / "pack")]).exit_code
    monkeypatch.chdir(tmp_path / "pack")
    found = re.findall(r"^[ -]*(?:run: )?marsad ([^#\n]*)", Path(page).read_text("utf-8"), re.MULTILINE)
    assert found
    for words in found:
        assert 0 == CliRunner().invoke(main, shlex.split(words)).exit_code, words
