"""What does the service say of itself to programs?"""

from importlib.metadata import version
from typing import Any, Final

from pydantic import BaseModel
from pydantic.json_schema import JsonSchemaMode, models_json_schema

from marsad.formats import record_schema
from marsad.serving.answers import ANSWERS
from marsad.serving.limits import Limits
from marsad.serving.request_error import PROBLEM_TYPE
from marsad.serving.shapes import Coded, Explained, Health, Parsed, Problem

_REF: Final = "#/components/schemas/{model}"
_TOLD: Final[dict[str, tuple[str, type[BaseModel]]]] = {
    "/code": ("Write the event records of documents.", Coded),
    "/parse": ("Show who stands where beside each verb and noun of an act.", Parsed),
    "/explain": ("Show why documents gave their records, and no others.", Explained),
    "/health": ("Say that the service answers, and with which rules.", Health),
}
_REFUSALS: Final = {
    "400": "The body is not JSON.",
    "408": "The body was not there in time.",
    "413": "The body, the number of documents or a text is too large.",
    "415": "The body is not called JSON, or it is compressed.",
    "422": "The body has another form.",
    "500": "Something is wrong with the service itself.",
    "503": "Too many requests are waiting.",
    "504": "The answer was not there in time.",
}
_DESCRIPTION: Final = (
    "Reads Arabic news and writes who did what to whom, as CAMEO event records. Offsets count characters (Unicode code "
    "points) of the text as it was sent. A request may have {size:,} bytes and {documents:,} documents, a text with "
    "its title {characters:,} characters; an answer may take {seconds:g} seconds."
)


def openapi(limits: Limits) -> dict[str, Any]:
    """Return the OpenAPI 3.1 document."""
    description = _DESCRIPTION.format(
        size=limits.size, documents=limits.documents, characters=limits.characters, seconds=limits.seconds
    )
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Marsad",
            "version": version("marsad"),
            "description": description,
            "license": {"name": "Apache-2.0", "identifier": "Apache-2.0"},
        },
        "paths": {path: _path(path) for path in _TOLD},
        "components": {"schemas": _schemas()},
    }


def _path(path: str) -> dict[str, Any]:
    summary, answer = _TOLD[path]
    told: dict[str, Any] = {
        "summary": summary,
        "operationId": path.removeprefix("/"),
        "responses": {"200": _content("The answer.", answer, "application/json")},
    }
    if path not in ANSWERS:
        return {"get": told}
    asked, _ = ANSWERS[path]
    refusals = {status: _content(meaning, Problem, PROBLEM_TYPE) for status, meaning in _REFUSALS.items()}
    body = {"required": True, "content": {"application/json": {"schema": {"$ref": _REF.format(model=asked.__name__)}}}}
    return {"post": {**told, "requestBody": body, "responses": {**told["responses"], **refusals}}}


def _content(meaning: str, shape: type[BaseModel], kind: str) -> dict[str, Any]:
    return {"description": meaning, "content": {kind: {"schema": {"$ref": _REF.format(model=shape.__name__)}}}}


def _schemas() -> dict[str, Any]:
    models: list[type[BaseModel]] = [
        *(model for model, _ in ANSWERS.values()),
        *(shape for _, shape in _TOLD.values()),
        Problem,
    ]
    modes: list[tuple[type[BaseModel], JsonSchemaMode]] = [(model, "validation") for model in models]
    _, named = models_json_schema(modes, ref_template=_REF)
    return {
        **named["$defs"],
        "Record": _record(),
        "RecordOfSentence": _record(without=("doc", "sentence")),
    }


def _record(without: tuple[str, ...] = ()) -> dict[str, Any]:
    """Return the schema of a record with all columns but those, and no others."""
    schema = record_schema()
    columns = {name: column for name, column in schema["properties"].items() if name not in without}
    return {"type": "object", "properties": columns, "required": list(columns), "additionalProperties": False}
