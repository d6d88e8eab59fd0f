"""Are the examples and articles of a pack tests of pytest, and nothing else?"""

import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from marsad.cli import main
from workbench.packs import EXPECTED, RULES, add_article, write_pack

pytest_plugins = ["pytester"]


@pytest.fixture(autouse=True)
def only_this_plugin(monkeypatch: pytest.MonkeyPatch) -> None:
    """Take the plugin from here, whatever is installed."""
    monkeypatch.setenv("PYTEST_DISABLE_PLUGIN_AUTOLOAD", "1")


@pytest.fixture
def pack(pytester: pytest.Pytester) -> Path:
    """A pack that stands for itself, so that it loads fast, with a rule and an article, in a folder of the project."""
    pack = write_pack(pytester.path / "rules", {"meet.yaml": RULES})
    add_article(pack)
    return pack


def run(pytester: pytest.Pytester, *arguments: str) -> pytest.RunResult:
    return pytester.runpytest_inprocess("-p", "marsad.pytest_plugin", "-p", "no:cacheprovider", *arguments)


def test_every_example_and_article_is_a_test(pytester: pytest.Pytester, pack: Path) -> None:
    result = run(pytester, "--collect-only", "-q", "rules/")
    assert ["rules/events/meet.yaml::own.meet[1]", "rules/events/meet.yaml::own.meet[2]"] == result.outlines[:2]
    assert "rules/seeds/one.expected.yaml::one.txt" == result.outlines[2]
    run(pytester, "rules/").assert_outcomes(passed=3)


def test_tests_are_chosen_by_name(pytester: pytest.Pytester, pack: Path) -> None:
    run(pytester, "-k", "one.txt").assert_outcomes(passed=1, deselected=2)
    run(pytester, "rules/events/meet.yaml::own.meet[2]").assert_outcomes(passed=1)


def test_a_failure_shows_the_table_of_differences(pytester: pytest.Pytester, pack: Path) -> None:
    (pack / "events" / "meet.yaml").write_text(RULES.replace("target: CHN", "target: FRA"), "utf-8")
    (pack / "seeds" / "one.expected.yaml").write_text(EXPECTED.replace("CHN", "FRA"), "utf-8")
    result = run(pytester)
    result.assert_outcomes(passed=1, failed=2)
    result.stdout.fnmatch_lines(
        [
            "own.meet example 1  (*meet.yaml:11)",
            "~  1         040 RUS > FRA  040 RUS > CHN  own.meet  after-verb > after-subject  *",
            "  missing 040 RUS > FRA actual in sentence 1: met",
        ]
    )


def test_what_is_known_to_fail_is_expected_to(pytester: pytest.Pytester, pack: Path) -> None:
    known = RULES.replace("        because: negated", "        because: negated\n        todo: yes")
    file = pack / "events" / "meet.yaml"
    file.write_text(known, "utf-8")
    run(pytester, "rules/events").assert_outcomes(passed=1, xpassed=1)
    file.write_text(known.replace("because: negated", "because: denied"), "utf-8")
    run(pytester, "rules/events").assert_outcomes(passed=1, xfailed=1)


def test_a_rule_that_does_not_load_is_an_error_with_its_findings(pytester: pytest.Pytester, pack: Path) -> None:
    (pack / "events" / "meet.yaml").write_text(RULES.replace("verb: meet", "verb: meeet"), "utf-8")
    result = run(pytester)
    result.assert_outcomes(errors=2)
    result.stdout.fnmatch_lines(["*error[[]R105[]]*", "*did you mean 'meet'?*"])


def test_a_pack_with_a_broken_manifest_is_no_silent_success(pytester: pytest.Pytester, pack: Path) -> None:
    (pack / "pack.yaml").write_text("nome: own\n", "utf-8")
    result = run(pytester, "rules/events")
    result.assert_outcomes(errors=1)
    result.stdout.fnmatch_lines(["*'nome'*"])


def test_an_article_that_is_not_there_is_an_error(pytester: pytest.Pytester, pack: Path) -> None:
    (pack / "seeds" / "one.txt").unlink()
    result = run(pytester, "rules/seeds")
    result.assert_outcomes(errors=1)
    result.stdout.fnmatch_lines(["*R207*"])


def test_other_yaml_files_are_left_alone_and_nothing_is_loaded_for_them(pytester: pytest.Pytester) -> None:
    for name, text in {
        "events/deploy.yaml": "pack: x\nrules: []\n",
        "seeds/data.expected.yaml": "article: x\n",
        "other/pack.yaml": "name: other\nref: other\nversion: 1.0\n",
        "other/rules/on_push.yaml": "name: on_push\npack: other\n",
        "other/events/hook.yaml": "name: hook\n",
    }.items():
        (pytester.path / name).parent.mkdir(parents=True, exist_ok=True)
        (pytester.path / name).write_text(text, "utf-8")
    pytester.makepyfile(
        "import sys\ndef test_nothing_is_loaded():\n    assert not {'marsad.engine', 'pydantic'} & {*sys.modules}\n"
    )
    command = [sys.executable, "-m", "pytest", "-p", "marsad.pytest_plugin", "-p", "no:cacheprovider"]
    result = pytester.run(*command)
    result.assert_outcomes(passed=1)


def test_rules_without_a_manifest_are_named_in_the_settings(pytester: pytest.Pytester, pack: Path) -> None:
    (pack / "pack.yaml").unlink()
    assert pytest.ExitCode.NO_TESTS_COLLECTED == run(pytester).ret
    pytester.makeini("[pytest]\nmarsad_packs = rules\n")
    run(pytester, "--strict-config").assert_outcomes(passed=3)


@pytest.mark.usefixtures("engine")
def test_a_project_that_marsad_init_wrote_is_tested(pytester: pytest.Pytester) -> None:
    assert 0 == CliRunner().invoke(main, ["init", "my-rules"]).exit_code
    run(pytester, "my-rules/").assert_outcomes(passed=7)
