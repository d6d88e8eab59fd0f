"""Do the commands for words answer with the right exit code, form and order of columns?"""

import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from marsad.cli import main
from marsad.cli.exits import Exit
from workbench.packs import write_pack

ARABIC = re.compile("[\u0600-\u06ff]")


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    """A pack with few words, so that it loads fast."""
    return write_pack(tmp_path / "pack")


@pytest.fixture
def article(tmp_path: Path) -> Path:
    file = tmp_path / "article.txt"
    file.write_text("التقى رجلان. لم يلتقيا بعد، وقالت: سنلتقي.", "utf-8")
    return file


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, [str(argument) for argument in arguments])


def lines(result: Result) -> list[dict[str, object]]:
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_a_slip_in_a_file_of_words_is_one_error(pack: Path) -> None:
    words = pack / "lexicon" / "words.yaml"
    words.write_text(words.read_text("utf-8") + "  broken:\n    verbs:\n", "utf-8")
    (pack / "lexicon" / "more.yaml").write_text(
        "groups:\n  more:\n    title: more\n    members:\n      - التقى\n", "utf-8"
    )
    result = run("lexicon", "--groups", "--rules", pack)
    assert Exit.RULES == result.exit_code
    assert ["S303"] == re.findall(r"error\[(\w+)\]", result.output)


def test_expand_shows_the_forms_by_feature(pack: Path) -> None:
    result = run("expand", "التقى", "--rules", pack)
    assert Exit.FINE == result.exit_code
    assert re.search(r"3rd masculine plural +alone, future, pronoun +يلتقون$", result.stdout, re.MULTILINE)
    assert re.search(r"^masdar +التقاء$", result.stdout, re.MULTILINE)


def test_expand_counts_the_forms_of_a_corpus(pack: Path, article: Path) -> None:
    found = lines(run("expand", "التقى", "--rules", pack, "--corpus", article, "--format", "jsonl"))
    counted = {line["form"]: line["met"] for line in found if line["count"]}
    assert {"التقى": {"التقى": 1}, "يلتقيا": {"يلتقيا": 1}, "نلتقي": {"سنلتقي": 1}} == counted


def test_expand_lists_spellings_with_clitics_when_asked(pack: Path) -> None:
    arguments = ("expand", "طاولة", "--rules", pack)
    assert "وللطاولة" in run(*arguments, "--clitics").stdout
    assert "وللطاولة" not in run(*arguments).stdout


def test_expand_goes_on_to_derived_lexemes_when_asked(pack: Path) -> None:
    assert "المؤتمر" not in run("expand", "قال", "--rules", pack).stdout
    found = lines(run("expand", "قال", "--derived", "--rules", pack, "--format", "jsonl"))
    assert {None, "active-participle", "passive-participle", "masdar"} == {line.get("derivation") for line in found}


def test_an_unknown_lexeme_is_answered_with_near_ones(pack: Path) -> None:
    result = run("expand", "يلتقون", "--rules", pack)
    assert Exit.USAGE == result.exit_code
    assert result.stderr.splitlines()[-1].strip() == "التقى"


def test_what_cannot_be_read_is_named_and_decides_the_exit_code(pack: Path, article: Path) -> None:
    for command in (
        ("expand", "قال", "--corpus", "absent.txt", "--corpus", article),
        ("analyse", article, "absent.txt"),
    ):
        result = run(*command, "--rules", pack)
        assert Exit.INPUT == result.exit_code
        assert "absent.txt" in result.stderr
        assert "قال" in result.stdout


def test_analyse_writes_one_document_a_line(pack: Path, article: Path) -> None:
    (document,) = lines(run("analyse", article, "--rules", pack, "--format", "jsonl"))
    assert "article" == document["id"]
    first = document["tokens"][0]  # type: ignore[index]
    assert (0, 5, "التقى", "V") == (
        first["start"],
        first["end"],
        first["readings"][0]["lemma"],
        first["readings"][0]["pos"],
    )


def test_analyse_keeps_what_the_sentence_rules_out_when_asked(pack: Path, tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_text("لم قال", "utf-8")
    kept, everything = (run("analyse", tmp_path / "one.txt", "--rules", pack, *more).stdout for more in ([], ["--all"]))
    assert "word without reading" in kept
    assert "word without reading" not in everything


def test_lexicon_lists_what_inflects_unless_particles_are_asked_for(pack: Path) -> None:
    inflecting = {line["pos"] for line in lines(run("lexicon", "--format", "jsonl", "--rules", pack))}
    everything = {line["pos"] for line in lines(run("lexicon", "--format", "jsonl", "--particles", "--rules", pack))}
    assert ({"V", "N", "A"}, {"V", "N", "A", "O"}) == (inflecting, everything)


def test_lexicon_lists_a_group_whatever_is_in_it(pack: Path) -> None:
    found = lines(run("lexicon", "--group", "negation.past", "--format", "jsonl", "--rules", pack))
    assert [("لم", "O")] == [(line["lemma"], line["pos"]) for line in found]


def test_lexicon_tells_what_a_word_takes(pack: Path) -> None:
    (pack / "lexicon" / "valency.yaml").write_text("valency:\n  verbs:\n    content:\n      - قال\n", "utf-8")
    shown = [line for line in run("lexicon", "--rules", pack).stdout.splitlines() if line.endswith("  قال")]
    (written,) = [
        line for line in lines(run("lexicon", "--format", "jsonl", "--rules", pack)) if line["lemma"] == "قال"
    ]
    assert ["object, content"] == [cell for cell in shown[0].split("  ") if "content" in cell]
    assert (True, True) == (written["transitive"], written["takes_content"])


def test_lexicon_knows_no_such_group(pack: Path) -> None:
    result = run("lexicon", "--group", "meeet", "--rules", pack)
    assert Exit.USAGE == result.exit_code
    assert "did you mean meet?" in result.stderr


def test_lexicon_reports_entries_that_no_rule_uses(pack: Path) -> None:
    result = run("lexicon", "--unused", "--rules", pack)
    assert Exit.FINE == result.exit_code
    assert "L103" in result.stdout
    assert "lonely" in result.stdout
    assert "groups: meet" not in result.stdout


def test_lexicon_reports_collisions(pack: Path) -> None:
    words = pack / "lexicon" / "words.yaml"
    words.write_text(words.read_text("utf-8").replace("- طاولة", "- أثر\n      - إثر"), "utf-8")
    found = lines(run("lexicon", "--collisions", "--format", "jsonl", "--rules", pack))
    assert {"L102"} == {line["code"] for line in found}


def test_reports_take_no_group(pack: Path) -> None:
    assert Exit.USAGE == run("lexicon", "--unused", "--group", "meet", "--rules", pack).exit_code


def test_a_broken_lexicon_ends_every_command_with_its_findings(pack: Path, article: Path) -> None:
    words = pack / "lexicon" / "words.yaml"
    words.write_text(words.read_text("utf-8").replace("قال يقول قول", "قال كتاب قول"), "utf-8")
    for command in (["expand", "قال"], ["analyse", article], ["lexicon"]):
        result = run(*command, "--rules", pack)
        assert Exit.RULES == result.exit_code
        assert "L001" in result.stderr


def test_rules_that_are_broken_do_not_keep_anyone_from_the_words(pack: Path) -> None:
    (pack / "events" / "broken.yaml").write_text("pack: [", "utf-8")
    assert Exit.FINE == run("expand", "قال", "--rules", pack).exit_code


def test_arabic_stands_alone_at_the_end_of_its_line(pack: Path, article: Path) -> None:
    commands = (
        ["expand", "التقى", "--clitics", "--corpus", article],
        ["analyse", article],
        ["lexicon", "--particles"],
    )
    for command in commands:
        for line in run(*command, "--rules", pack).stdout.splitlines():
            first = ARABIC.search(line)
            if first is not None:
                assert re.match("[^a-z]*[a-z]", line), "a line without Latin letters may be set from right to left"
                assert not re.search("[A-Za-z]", line[first.start() :])


def test_the_forms_of_a_table_begin_in_one_column(pack: Path) -> None:
    shown = run("expand", "طاولة", "--rules", pack).stdout
    heading = next(line for line in shown.splitlines() if line.endswith("  form"))
    starts = {match.start() for line in shown.splitlines() if line.startswith("  ") and (match := ARABIC.search(line))}
    assert {heading.rindex("form")} == starts
