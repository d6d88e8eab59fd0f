"""Is what the OpenAPI document says of bodies and answers true?"""

from typing import Any

import pytest

from marsad.formats import COLUMNS
from serving.client import Told, fetch, post

jsonschema = pytest.importorskip("jsonschema")
validator = pytest.importorskip("openapi_spec_validator")

TEXTS = [
    "التقى الرئيس الروسي نظيره الصيني في موسكو يوم الاثنين. وقال إن بلاده ستقدم مساعدات، ولم تقصف تركيا شمال العراق.",
    "أعلن وزير الخارجية المصري سامح شكري أن زيارة الوفد الإيراني إلى بغداد ستبحث اتهام أنقرة بدعم المسلحين.",
    "زار الرئيس المصري باريس. والتقى نظيره الفرنسي وطالبه بالانسحاب.",
]


@pytest.fixture(scope="module")
def document(address: str) -> Any:
    return fetch(address, "/openapi.json").shape


def schema(document: Any, path: str, method: str, status: int) -> Any:
    content = document["paths"][path][method]["responses"][str(status)]["content"]
    (described,) = content.values()
    return {**described["schema"], "components": document["components"]}


def check(document: Any, path: str, told: Told, method: str = "post") -> None:
    jsonschema.Draft202012Validator(schema(document, path, method, told.status)).validate(told.shape)


def test_the_document_is_one(document: Any) -> None:
    validator.validate(document)


@pytest.mark.parametrize(
    ("path", "options"),
    [
        ("/code", {}),
        ("/parse", {}),
        ("/parse", {"drawing": True}),
        ("/explain", {}),
        ("/explain", {"rule": "consult.meet"}),
    ],
)
def test_bodies_and_answers_have_the_form_that_it_tells(
    document: Any, address: str, path: str, options: dict[str, Any]
) -> None:
    asked = {"documents": [{"text": text, "id": str(len(text)), "date": "2022-09-19"} for text in TEXTS], **options}
    body = document["paths"][path]["post"]["requestBody"]["content"]["application/json"]["schema"]
    jsonschema.Draft202012Validator({**body, "components": document["components"]}).validate(asked)
    told = post(address, path, asked)
    assert 200 == told.status
    check(document, path, told)


def test_refusals_and_health_have_the_form_that_it_tells(document: Any, address: str) -> None:
    check(document, "/code", post(address, "/code", {}))
    check(document, "/parse", fetch(address, "/parse", b"{", {"Content-Type": "application/json"}))
    check(document, "/health", fetch(address, "/health"), "get")


def test_it_tells_every_column_of_a_record(document: Any) -> None:
    assert set(COLUMNS) == set(document["components"]["schemas"]["Record"]["properties"])
