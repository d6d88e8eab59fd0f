"""The part of an ontology file under `evaluation` in, the yardstick out."""

from typing import Annotated

from pydantic import Field

from marsad.coding.yardstick import ActorCodes, Yardstick
from marsad.source import Diagnostics, Kind, Node, SchemaModel, Text, Texts, WholeNumber, catalogue

UNKNOWN_PART = catalogue.add(
    Kind(
        "R804",
        "evaluation of an unknown family or root",
        "What is counted together is named by families and roots of the ontology, and by rows that are defined.",
        "state: [statements]  ->  state: [statement]",
        waits_for="ground",
    )
)
Length = Annotated[WholeNumber, Field(ge=1)]


class ActorCodesSchema(SchemaModel):
    """How many letters of an actor code name the country or body, and how many the role after it."""

    country: Length
    role: Length
    prefixes: Texts = ()
    prefixed: Length | None = None


class HeadlineSchema(SchemaModel):
    """A row that sums up others."""

    name: Text
    rows: Texts


class YardstickSchema(SchemaModel):
    """The part of an ontology file under `evaluation`."""

    root_length: Length | None = Field(default=None, alias="root-length")
    families: dict[Text, Texts] = Field(default_factory=dict)
    other: Text = "other"
    headline: HeadlineSchema | None = None
    interchangeable: Texts = ()
    without_target: Texts = Field(default=(), alias="without-target")
    actors: ActorCodesSchema | None = None


def make_yardstick(
    schema: YardstickSchema, node: Node, families: frozenset[str], roots: frozenset[str], diagnostics: Diagnostics
) -> Yardstick:
    """Return what an ontology file says; names of families, rows and roots that there are not go to `diagnostics`."""
    rows = frozenset(schema.families) or families
    summed = schema.headline.rows if schema.headline else ()
    named: list[tuple[Texts, frozenset[str], str, tuple[str, ...]]]
    named = [(counted, families, "family of events", ("families", row)) for row, counted in schema.families.items()]
    named.append((summed, rows | {schema.other}, "row", ("headline", "rows")))
    named.append((schema.interchangeable, rows, "row", ("interchangeable",)))
    named.append((schema.without_target, roots, "root", ("without-target",)))
    for names, known, what, path in named:
        for name in names:
            if name not in known:
                diagnostics.add(UNKNOWN_PART.at(node.at(*path).span, f"there is no {what} {name!r}"))
    return Yardstick(
        root_length=schema.root_length,
        rows={family: row for row, counted in schema.families.items() for family in counted},
        other=schema.other,
        headline=schema.headline.name if schema.headline else None,
        headline_rows=summed,
        interchangeable=frozenset(schema.interchangeable),
        without_target=frozenset(schema.without_target),
        actors=_actor_codes(schema.actors),
    )


def _actor_codes(schema: ActorCodesSchema | None) -> ActorCodes:
    if schema is None:
        return ActorCodes()
    return ActorCodes(schema.country, schema.role, frozenset(schema.prefixes), schema.prefixed or schema.country)
