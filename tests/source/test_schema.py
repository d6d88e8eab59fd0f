"""Does a tree become the schema's instance, or tell every misfit at its place?"""

from typing import Annotated, Literal

import pytest
from pydantic import Field, RootModel, field_validator

from marsad.source import Diagnostics, SchemaModel, json_schema, parse_yaml, validate
from source.schemas import Frame, Pack, Rule


class Circle(SchemaModel):
    kind: Literal["circle"]
    radius: str


class Square(SchemaModel):
    kind: Literal["square"]
    side: str


class Drawing(SchemaModel):
    shapes: list[Annotated[Circle | Square, Field(discriminator="kind")]] = Field(default_factory=list)
    entry: str | Frame = ""
    loud: str = ""

    @field_validator("loud")
    @classmethod
    def refuse_loudness(cls, value: str) -> str:
        if value.isupper():
            raise ValueError("Capital letters are loud")
        return value


class Frames(RootModel[dict[str, Frame]]):
    pass


def misfits(text: str, model: type[SchemaModel] | type[Frames] = Drawing) -> list[str]:
    """Return the misfits as code, line:column and message."""
    diagnostics = Diagnostics()
    node = parse_yaml(text, diagnostics)
    assert node is not None
    instance = validate(node, model, diagnostics)
    assert (instance is None) == diagnostics.has_errors
    return [f"{found.code} {found.span.line}:{found.span.column} {found.message}" for found in diagnostics]


def test_a_fitting_tree_becomes_the_instance() -> None:
    diagnostics = Diagnostics()
    node = parse_yaml("pack: 042\nrules:\n  - id: NO\n    active: no\n    frame: {subject: a, with: b}\n", diagnostics)
    assert node is not None
    expected = Pack(pack="042", rules=(Rule(id="NO", active=False, frame=Frame(subject="a", **{"with": "b"})),))
    assert expected == validate(node, Pack, diagnostics)


@pytest.mark.parametrize(("typed", "expected"), [("yes", True), ("True", True), ("NO", False), ("false", False)])
def test_flags_are_words(typed: str, expected: bool) -> None:
    node = parse_yaml(f"id: a\nactive: {typed}\n", Diagnostics())
    assert node is not None
    rule = validate(node, Rule, Diagnostics())
    assert rule is not None
    assert expected == rule.active


@pytest.mark.parametrize("typed", ["1", "on", "y", "[yes]", "{a: b}"])
def test_what_merely_resembles_a_flag_is_refused(typed: str) -> None:
    assert 1 == len(misfits(f"id: a\nactive: {typed}\n", Rule))


def test_misfits_inside_a_discriminated_alternative_are_told_for_it_alone() -> None:
    assert ["S302 2:6 the key 'radius' is missing", "S301 2:20 the key 'radus' is unknown here"] == misfits(
        "shapes:\n  - {kind: circle, radus: a}\n  - {kind: square, side: b}\n"
    )


def test_an_unknown_discriminator_names_the_known_ones() -> None:
    (misfit,) = misfits("shapes:\n  - kind: cube\n")
    assert "'circle', 'square'" in misfit


def test_the_alternative_that_fits_in_shape_is_the_one_told_about() -> None:
    assert ["S302 1:9 the key 'subject' is missing"] == misfits("entry: {with: a}\n")
    assert ["S303 1:8 expected a text or a mapping, found a list"] == misfits("entry: [a]\n")


def test_a_validator_of_the_schema_speaks_in_its_own_words() -> None:
    assert ["S304 1:7 capital letters are loud"] == misfits("loud: AHA\n")


def test_an_unknown_key_below_free_keys_suggests_the_nearest() -> None:
    diagnostics = Diagnostics()
    node = parse_yaml("any: {subject: a, wiht: b}\n", diagnostics)
    assert node is not None
    validate(node, Frames, diagnostics)
    assert ["did you mean 'with'?"] == [found.hint for found in diagnostics]


@pytest.mark.parametrize("written", ["subject:a", "subject a"])
def test_a_key_without_its_colon_or_blank_is_told_how_to_write_it(written: str) -> None:
    diagnostics = Diagnostics()
    node = parse_yaml(f"any: {{{written}}}\n", diagnostics)
    assert node is not None
    validate(node, Frames, diagnostics)
    assert ["write `subject: `, with a colon and a blank behind it"] == [
        found.hint for found in diagnostics if found.code == "S301"
    ]


def test_a_list_of_one_may_be_written_as_a_text() -> None:
    node = parse_yaml("id: a\nwords: one\n", Diagnostics())
    assert node is not None
    rule = validate(node, Rule, Diagnostics())
    assert rule is not None
    assert ("one",) == rule.words


def test_the_exported_schema_is_closed_and_uses_the_names_of_the_file() -> None:
    schema = json_schema(Pack)
    frame = schema["$defs"]["Frame"]
    assert "https://json-schema.org/draft/2020-12/schema" == schema["$schema"]
    assert (False, ["subject", "with"]) == (frame["additionalProperties"], sorted(frame["properties"]))


def test_the_rest_of_a_tree_is_returned_despite_unknown_keys_where_that_is_wanted() -> None:
    node = parse_yaml("nmae: a\nname: b\ninner:\n  - {name: c, odd: d}\n", Diagnostics())
    assert node is not None

    class Inner(SchemaModel):
        name: str

    class Outer(Inner):
        inner: tuple[Inner, ...]

    for despite, rest in ((False, None), (True, Outer(name="b", inner=(Inner(name="c"),)))):
        diagnostics = Diagnostics()
        assert rest == validate(node, Outer, diagnostics, despite_unknown_keys=despite)
        assert ["S301", "S301"] == [found.code for found in diagnostics]
