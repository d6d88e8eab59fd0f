"""What does a rule file become, and what is said of a wrong one?"""

from pathlib import Path

import pytest

from marsad.language.loader import load_packs
from marsad.language.printing import print_pattern
from marsad.language.rule import CodeChoice, ExpectedRecord, Origin, Pack, WordSlot
from marsad.source import Diagnostics, render

GOLDEN = Path(__file__).parent / "golden"
PREPOSITIONS = frozenset({"with", "in", "to"})


def load(name: str, diagnostics: Diagnostics) -> tuple[Pack, ...]:
    return load_packs([Path(name)], PREPOSITIONS, diagnostics)


@pytest.mark.parametrize("path", sorted(GOLDEN.glob("*.yaml")), ids=lambda path: path.stem)
def test_diagnostics_read_as_expected(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(GOLDEN)
    diagnostics = Diagnostics()
    load(path.name, diagnostics)
    expected = path.with_suffix(".out").read_text(encoding="utf-8")
    assert expected == "".join(render(diagnostic) + "\n" for diagnostic in diagnostics)


@pytest.fixture
def good(monkeypatch: pytest.MonkeyPatch) -> Pack:
    monkeypatch.chdir(GOLDEN)
    diagnostics = Diagnostics()
    (pack,) = load("good.yaml", diagnostics)
    diagnostics.raise_errors()
    return pack


def test_frame_is_read_with_all_its_places(good: Pack) -> None:
    frame = good.rules[0].frame
    assert frame is not None
    assert (("meet",), (), ()) == (frame.verb, frame.light, frame.noun)
    assert ("source", "target", None) == (frame.subject, frame.object, frame.of)
    assert (("with", "target"), ("in", WordSlot(("summit",), required=False))) == frame.slots
    assert frozenset({"passive"}) == frame.off
    assert not frame.content


def test_codes_remember_their_conditions_and_places(good: Pack) -> None:
    planned, otherwise = good.rules[0].choices
    assert CodeChoice("036", status="planned", origin=Origin("good.yaml", 18, 42)) == planned
    assert CodeChoice("040", origin=Origin("good.yaml", 19, 17)) == otherwise


def test_pattern_is_read_across_folded_lines(good: Pack) -> None:
    pattern = good.rules[1].pattern
    assert pattern is not None
    expected = "source:ACTOR[topic] .. trigger:[lex=@call verb] { .. target:ACTOR[with] ! ; [form=@phone] }"
    assert expected == print_pattern(pattern)


def test_an_actor_of_none_is_no_actor(good: Pack) -> None:
    assert (ExpectedRecord("041", "RUS", None),) == good.rules[1].examples[0].records


def test_word_lists_and_origins_are_kept(good: Pack) -> None:
    assert (("phone", ("هاتفيا",)),) == good.words
    assert [("good.rule", 6), ("good.pattern", 25)] == [(rule.id, rule.origin.line) for rule in good.rules]


def test_a_broken_rule_is_left_out_and_the_others_stay(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(GOLDEN)
    diagnostics = Diagnostics()
    (pack,) = load("codes.yaml", diagnostics)
    assert ["codes.unreachable", "codes.mirrored", "codes.mirror"] == [rule.id for rule in pack.rules]
    (pack,) = load("predicate.yaml", diagnostics)
    assert () == pack.rules
