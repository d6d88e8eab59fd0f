"""Does a rule that was written with a frame say the same as an event with paths?"""

from pathlib import Path

import pytest
import yaml

from marsad.language.loader import load_packs
from marsad.language.old_form import convert, new_form, old_rules
from marsad.language.paths import parse_paths
from marsad.source import Diagnostics, load_yaml

NEEDS = "    needs: [source]   # known\n"
REST = f"""\
{NEEDS}\
    code:
      - {{cameo: "040"}}
    examples:
      - text: |
          التقى الوزير نظيره
        records: none
        because: negated
"""


def written(path: Path, *bodies: str) -> str:
    """Write a rule file with rules of these bodies, and return its text."""
    rules = (f"  - id: rule-{number}\n    title: A meets B\n{body}{REST}" for number, body in enumerate(bodies))
    text = "# Rules of meetings\npack: old\nrules:\n" + "\n".join(rules)
    path.write_text(text, "utf-8")
    return text


def converted(path: Path) -> str:
    node = load_yaml(path, Diagnostics())
    assert node is not None
    return convert(node, path.read_text("utf-8"))


def lines(path: Path, body: str) -> list[str] | None:
    """Return the lines that say what a rule's body said, and that it needs a source."""
    written(path, body)
    node = load_yaml(path, Diagnostics())
    assert node is not None
    (rule,) = old_rules(node)
    new = new_form(rule)
    return None if new is None else list(new)


def frame(keys: str) -> str:
    return f"    frame: {{{keys}}}\n"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (frame("predicate: {verb: meet}, subject: source"), ["event: {verb: [meet], named: yes}", "source: subject"]),
        (
            frame("predicate: {verb: [meet, visit]}, subject: source, object: target, with: target, between: parties"),
            [
                "event: {verb: [meet, visit], named: yes}",
                "source: subject",
                "target: object | with",
                "parties: between",
                "optional: [target]",
            ],
        ),
        (
            frame("predicate: {light: [hold, lead], noun: talks}, subject: source, of: source, off: [verbal-noun]"),
            ["event: {light: [hold, lead], noun: [talks]}", "source: subject | owner"],
        ),
        (
            frame("predicate: {noun: [raid, blast]}, of: source, on-of: target, off: [passive]"),
            ["event: {noun: [raid, blast], named: yes}", "source: owner", "target: on.owner", "optional: [target]"],
        ),
        # Whoever completes a verb's noun is its object or subject already.
        (
            frame("predicate: {verb: kill}, subject: source, object: target, of: target, passive: likely"),
            [
                "event: {verb: [kill], named: yes, passive: likely}",
                "source: subject",
                "target: object",
                "optional: [target]",
            ],
        ),
        (
            frame("predicate: {verb: resign}, subject: source, of: source, off: verbal-noun"),
            ["event: {verb: [resign]}", "source: subject"],
        ),
        (
            frame("predicate: {verb: resign}, of: source"),
            ["event: {verb: [resign], named: yes}", "source: owner"],
        ),
        # A word as object is the theme, and whose it is stands behind it.
        (
            frame("predicate: {verb: sign}, object: {noun: [pact, treaty]}, subject: source, object-of: target"),
            [
                "event: {verb: [sign], theme: [pact, treaty], named: yes}",
                "source: subject",
                "target: theme.owner",
                "optional: [target]",
            ],
        ),
        (
            frame("predicate: {verb: refuse}, subject: source, object: target, object-of: target"),
            [
                "event: {verb: [refuse], named: yes}",
                "source: subject",
                "target: object | object.owner",
                "optional: [target]",
            ],
        ),
        (
            frame("predicate: {verb: say}, subject: source, content: yes, off: [passive, verbal-noun]"),
            ["event: {verb: [say], content: said}", "source: subject"],
        ),
        # What stood beside the frame.
        (
            frame("predicate: {verb: fail}, subject: target") + "    speaker: source\n",
            ["event: {verb: [fail], named: yes}", "source: speaker", "target: subject", "optional: [target]"],
        ),
        (
            frame("predicate: {verb: kill}, subject: source, object: target") + "    beside: [source]\n",
            ["event: {verb: [kill], named: yes}", "source: subject | doer", "target: object", "optional: [target]"],
        ),
        (
            "    beside: target\n" + frame("predicate: {verb: march}, subject: source, against: target"),
            ["event: {verb: [march], named: yes}", "source: subject", "target: against | aim", "optional: [target]"],
        ),
        ("    pattern: trigger:[lex=@meet]\n", None),
        ("    pattern: trigger:[lex=@meet]\n    speaker: source\n", None),
        # Roles with a path are asked for, so that only those that may stay open are said.
        ("    event: {verb: meet}\n    source: subject\n    target: with\n", ["optional: [target]"]),
        ("    event: {verb: meet}\n    source: subject\n    unnamed: {target: CVL}\n", ["optional: [target]"]),
        ("    event: {verb: meet}\n    source: subject\n", []),
        (frame("subject: source"), None),
        ("    frame: meet\n", None),
    ],
)
def test_every_key_of_a_frame_has_its_new_form(tmp_path: Path, body: str, expected: list[str] | None) -> None:
    found = lines(tmp_path / "old.yaml", body)
    assert expected == found
    for key, value in (line.split(": ", 1) for line in found or ()):
        assert yaml.safe_load(value) if key in ("event", "optional") else parse_paths(value)


LONG = """\
    frame:
      predicate: {verb: meet}
      subject: source   # who meets
      with: target
    beside: [target]
"""


def test_only_the_lines_of_the_old_keys_change(tmp_path: Path) -> None:
    path = tmp_path / "old.yaml"
    pattern = "    pattern: trigger:[lex=@meet]\n"
    new = "    event: {verb: meet}\n    source: subject\n"
    visit = frame("predicate: {verb: visit}, subject: source")
    text = written(path, LONG, pattern, new, visit)
    paths = "    event: {verb: [meet], named: yes}\n    source: subject\n    target: with | aim\n"
    expected = (
        text.replace(LONG + NEEDS, paths + "    optional: [target]\n")
        .replace(new + NEEDS, new)
        .replace(visit + NEEDS, "    event: {verb: [visit], named: yes}\n    source: subject\n")
    )
    assert expected == converted(path)


def test_what_is_converted_loads_and_is_converted_no_further(tmp_path: Path) -> None:
    path = tmp_path / "old.yaml"
    written(path, LONG, frame("predicate: {verb: visit}, subject: source, object-of: target"))
    path.write_text(converted(path), "utf-8")
    diagnostics = Diagnostics()
    (pack,) = load_packs([path], frozenset({"with"}), diagnostics)
    assert [] == list(diagnostics)
    assert [("meet",), ("visit",)] == [rule.event.verb for rule in pack.rules]
    assert path.read_text("utf-8") == converted(path)


@pytest.mark.parametrize("text", ["- a\n", "rules: none\n", "rules: [a, b]\n", "pack: x\n"])
def test_a_file_that_holds_no_rules_stays_as_it_is(tmp_path: Path, text: str) -> None:
    path = tmp_path / "other.yaml"
    path.write_text(text, "utf-8")
    assert text == converted(path)
