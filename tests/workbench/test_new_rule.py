"""Does a rule drafted from a sentence give what was asked for, and is what is missing said?"""

from pathlib import Path

import pytest

from marsad.coding.coder import Coder
from marsad.coding.pack_files import pack_files
from marsad.engine import shipped_pack
from marsad.model import Document
from marsad.workbench.formatter import format_text
from marsad.workbench.new_rule import Draft, Request, WantedRecord, draft_rule, write_all
from marsad.workbench.new_rule.overlay import laid_over
from marsad.workbench.new_rule.writing import with_group, with_rule
from workbench.packs import RULES, load, write_pack

NEGATIVE = "لم تلتق فرنسا روسيا."


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    pack = write_pack(tmp_path / "pack", {"one.yaml": "pack: one\nsets:\n  armed: [MIL]\n"})
    (pack / "pack.yaml").write_text("name: own\n", "utf-8")
    return pack


def drafted(pack: Path, text: str, *records: tuple[str, str | None, str | None], **more: str) -> Draft:
    files = pack_files(shipped_pack(), [pack])
    wanted = tuple(WantedRecord(*record) for record in records)
    request = Request(more.pop("id", "new.rule"), text, wanted, pack / "events" / "new.yaml", **more)
    return draft_rule(load(files).knowledge, files, request)


def coder_of(pack: Path) -> Coder:
    return load(pack_files(shipped_pack(), [pack]))


def test_a_rule_with_a_word_that_has_a_group_but_no_rule(pack: Path) -> None:
    draft = drafted(pack, "التقت فرنسا روسيا.", ("040", "FRA", "RUS"), negative=NEGATIVE)
    assert () == draft.missing
    assert "    source: subject\n    target: object\n" in draft.rule
    assert not (pack / "events" / "new.yaml").exists()
    write_all(draft.files)
    (record,) = coder_of(pack).code(Document("a", "التقت الصين فرنسا."))
    assert ("040", "new.rule") == (record.code, record.rule)
    for path, text in draft.files.items():
        assert text == format_text(path.read_text("utf-8")).text


def test_records_both_ways_make_a_rule_of_two(pack: Path) -> None:
    records = ("040", "FRA", "RUS"), ("040", "RUS", "FRA")
    draft = drafted(pack, "التقت فرنسا روسيا.", *records, negative=NEGATIVE)
    assert () == draft.missing
    assert "pairs: symmetric" in draft.rule


def test_the_object_that_names_nobody_is_the_theme(pack: Path) -> None:
    text, negative = "عقدت فرنسا محادثات مع روسيا.", "لم تعقد فرنسا محادثات مع روسيا."
    draft = drafted(pack, text, ("040", "FRA", "RUS"), group="light.hold", theme="talks", negative=negative)
    assert "event: {verb: light.hold, theme: talks}" in draft.rule
    assert "target: with" in draft.rule
    assert () == draft.missing


def test_a_known_noun_comes_into_a_new_group_that_is_named_for_it(pack: Path) -> None:
    text, negative = "عقدت فرنسا محادثات روسيا.", "لم تعقد فرنسا محادثات روسيا."
    wanted = "040", "FRA", "RUS"
    wide = drafted(pack, text, wanted, group="light.hold", negative=negative)
    assert "event: {verb: light.hold}\n" in wide.rule
    assert ("it takes any object: --theme NAME asks for the noun of this one",) == wide.notes
    draft = drafted(pack, text, wanted, group="light.hold", theme="new.talks", negative=negative)
    assert "event: {verb: light.hold, theme: new.talks}\n    source: subject\n    target: theme.owner\n" in draft.rule
    assert ((), ()) == (draft.missing, draft.notes)
    write_all(draft.files)
    assert "    members:\n      - محادثات\n" in (pack / "lexicon" / "new.yaml").read_text("utf-8")
    assert ["new.rule"] == [record.rule for record in coder_of(pack).code(Document("a", text))]


def test_a_new_word_comes_with_its_group(pack: Path) -> None:
    text, negative = "صافحت فرنسا روسيا.", "لم تصافح فرنسا روسيا."
    wanted = "040", "FRA", "RUS"
    (missing,) = drafted(pack, text, wanted, negative=negative).missing
    assert missing.endswith("with --verb or --noun: صافحت")
    draft = drafted(pack, text, wanted, negative=negative, verb="صافح يصافح مصافحة")
    assert () == draft.missing
    assert ["lexicon/new.yaml", "events/new.yaml"] == [path.relative_to(pack).as_posix() for path in draft.files]
    write_all(draft.files)
    assert "      - صافح يصافح مصافحة\n" in (pack / "lexicon" / "new.yaml").read_text("utf-8")
    assert ["new.rule"] == [record.rule for record in coder_of(pack).code(Document("a", text))]


@pytest.mark.parametrize(
    ("text", "record", "said"),
    [
        ("التقت فرنسا روسيا.", ("040", "FRA", "CHN"), "nobody in the sentence is CHN; it names FRA, RUS"),
        ("التقت فرنسا روسيا.", ("999", "FRA", "RUS"), "'999' is no code"),
        ("التقت فرنسا وروسيا.", ("040", "RUS", "FRA"), "no verb or noun of the sentence leads to both parties"),
        ("التقت فرنسا روسيا.", ("040", "FRA", "RUS"), "no negated sentence could be made"),
    ],
)
def test_what_is_missing_is_said_and_nothing_is_to_be_written(
    pack: Path, text: str, record: tuple[str, str, str], said: str
) -> None:
    draft = drafted(pack, text, record)
    assert any(said in each for each in draft.missing), draft.missing
    assert {} == draft.files


def test_the_graph_is_shown_whatever_is_missing(pack: Path) -> None:
    draft = drafted(pack, "التقت فرنسا روسيا.", ("040", "FRA", "CHN"))
    assert ["verb", "subject", "object"] == [row.name for row in draft.rows]


def test_a_sentence_that_is_no_negation_is_refused(pack: Path) -> None:
    draft = drafted(pack, "التقت فرنسا روسيا.", ("040", "FRA", "RUS"), negative="الطقس جميل.")
    assert {} == draft.files
    assert any("gives nothing for another reason: no match" in each for each in draft.missing)


@pytest.mark.parametrize("identifier", ["New.Rule", "new rule", ""])
def test_an_id_that_no_rule_may_bear_is_refused(pack: Path, identifier: str) -> None:
    draft = drafted(pack, "التقت فرنسا روسيا.", ("040", "FRA", "RUS"), id=identifier)
    assert "is no id" in draft.missing[0]


def test_the_id_of_another_rule_is_refused(pack: Path) -> None:
    write_all(drafted(pack, "التقت فرنسا روسيا.", ("040", "FRA", "RUS"), negative=NEGATIVE).files)
    before = (pack / "events" / "new.yaml").read_text("utf-8")
    draft = drafted(pack, "التقت الصين روسيا.", ("040", "CHN", "RUS"), negative=NEGATIVE)
    assert ("there is a rule 'new.rule': choose another id",) == draft.missing
    assert before == (pack / "events" / "new.yaml").read_text("utf-8")


def test_errors_of_names_wait_while_a_drafted_file_cannot_be_read(pack: Path) -> None:
    (pack / "events" / "own.yaml").write_text(RULES, "utf-8")
    files = pack_files(shipped_pack(), [pack])
    words = pack / "lexicon" / "words.yaml"
    assert words in files["lexicon"]
    with laid_over(files, {words: "groups: ["}, load(files).knowledge, {}) as (_, errors):
        assert [True] == [str(words) in each for each in errors], errors


def test_a_rule_that_is_preferred_at_the_same_word_is_overridden(pack: Path) -> None:
    text = "التقت فرنسا روسيا."
    write_all(drafted(pack, text, ("040", "FRA", "RUS"), negative=NEGATIVE).files)
    other = drafted(pack, text, ("036", "FRA", "RUS"), negative=NEGATIVE, id="new.other")
    assert "    overrides: [new.rule]\n" in other.rule
    assert () == other.missing


def test_a_rule_goes_behind_the_others_of_its_file_as_they_are_indented() -> None:
    rule = "  - id: b\n    title: B\n"
    assert f"pack: p\nrules:\n{rule}" == with_rule("", rule, "p")
    assert f"pack: p\nrules:\n  - id: a\n{rule}sets:\n  x: [A]\n" == with_rule(
        "pack: p\nrules:\n  - id: a\n\nsets:\n  x: [A]\n", rule, "p"
    )
    assert "rules:\n- id: a\n- id: b\n  title: B\n" == with_rule("rules:\n- id: a\n", rule, "p")


def test_a_title_that_could_be_structure_is_quoted() -> None:
    assert '    title: "a: b # c"\n' in with_group("", "new", "a: b # c", {"members": []})
    assert "    title: A, B (meet)\n" in with_group("", "new", "A, B (meet)", {"members": []})


def test_all_files_are_written_or_none(tmp_path: Path) -> None:
    kept = tmp_path / "kept.yaml"
    kept.write_text("before", "utf-8")
    (tmp_path / "file").write_text("", "utf-8")
    with pytest.raises(OSError, match="file"):
        write_all({tmp_path / "new.yaml": "new", kept: "after", tmp_path / "file" / "below.yaml": "never"})
    assert "before" == kept.read_text("utf-8")
    assert not (tmp_path / "new.yaml").exists()
