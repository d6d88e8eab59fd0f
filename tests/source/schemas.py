"""Which schema do the golden files follow?"""

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from marsad.source import Day, Flag, RealNumber, SchemaModel, Text, Texts, WholeNumber


class Frame(SchemaModel):
    subject: str
    with_: str | None = Field(None, alias="with")


class Record(SchemaModel):
    code: Annotated[str, StringConstraints(pattern=r"^[0-9]{2,4}$")]


class Rule(SchemaModel):
    id: Text
    frame: Frame | None = None
    forms: tuple[str, ...] = ()
    words: Texts = ()
    records: Literal["none"] | list[Record] = "none"
    gender: Literal["masculine", "feminine"] | None = None
    active: Flag = True
    rank: WholeNumber = 0
    weight: RealNumber = 0.0
    since: Day | None = None


class Pack(SchemaModel):
    pack: str
    rules: tuple[Rule, ...] = ()
    groups: dict[Text, Frame] = Field(default_factory=dict)
