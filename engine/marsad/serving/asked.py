"""What may the body of a request say?"""

import datetime
from typing import Annotated, Final, TypeVar

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError

from marsad.model import Document
from marsad.reading import read_date
from marsad.serving.limits import Limits
from marsad.serving.request_error import RequestError

_MOST_ERRORS: Final = 20
"""Of what is wrong with a body, so much is told."""


def _day(value: object) -> object:
    """Return the day that is written, or what is no text, which is then refused. Raises ValueError for no date."""
    day = read_date(value) if isinstance(value, str) else value
    if isinstance(day, str):
        raise ValueError(f"{day}; write 2022-09-19 or 20220919")
    return day


Day = Annotated[datetime.date, BeforeValidator(_day)]


class _Schema(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class AskedDocument(_Schema):
    """An article; without an id it is called by its number, from 1."""

    text: str = Field(description="The article; offsets in the answer count its characters (Unicode code points).")
    id: str | None = Field(default=None, min_length=1, description="The name under which its records go.")
    date: Day | None = Field(
        default=None, description="The day of publication, ISO 8601; of a moment its day.", examples=["2022-09-19"]
    )
    title: str | None = Field(default=None, description="The headline.")


class Asked(_Schema):
    """Articles to be read."""

    documents: tuple[AskedDocument, ...] = Field(min_length=1)

    def read(self) -> list[Document]:
        """Return the documents as the engine takes them."""
        return [
            Document(each.id or str(number), each.text, each.date, each.title)
            for number, each in enumerate(self.documents, 1)
        ]


class AskedParse(Asked):
    """Articles to be parsed."""

    drawing: bool = Field(default=False, description="Whether the graphs are drawn, too, as SVG.")


class AskedExplain(Asked):
    """Articles to be explained."""

    rule: str | None = Field(
        default=None, description="Tell only what this rule caught and lacks, at each word at which it could start."
    )


Body = TypeVar("Body", bound=Asked)


def read_body(body: bytes, model: type[Body], limits: Limits) -> Body:
    """Return what a body asks for; raises RequestError for one that has another form or goes beyond a limit."""
    try:
        asked = model.model_validate_json(body)
    except ValidationError as error:
        details = error.errors(include_url=False, include_input=False, include_context=False)
        if details[0]["type"] == "json_invalid":
            raise RequestError(400, details[0]["msg"]) from None
        # A list is also said to be too short where one of its parts is wrong.
        broken = {each["loc"][:1] for each in details if len(each["loc"]) > 1}
        wrong = [each for each in details if each["loc"] not in broken]
        errors = [
            (".".join(map(str, each["loc"])), each["msg"].removeprefix("Value error, "))
            for each in wrong[:_MOST_ERRORS]
        ]
        raise RequestError(422, "the body has another form than /openapi.json describes", errors) from None
    if len(asked.documents) > limits.documents:
        raise RequestError(413, f"{len(asked.documents):,} documents; one request may have {limits.documents:,}")
    errors = [
        (f"documents.{number}", f"{length:,} characters; a text with its title may have {limits.characters:,}")
        for number, each in enumerate(asked.documents)
        if (length := len(each.text) + len(each.title or "")) > limits.characters
    ]
    if errors:
        raise RequestError(413, "a text is too long", errors[:_MOST_ERRORS])
    return asked
