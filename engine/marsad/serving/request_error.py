"""How does a request learn that it is not answered, and why?"""

import json
from collections.abc import Mapping, Sequence
from http import HTTPStatus
from typing import Final

from starlette.responses import Response

PROBLEM_TYPE: Final = "application/problem+json"
"""The media type of RFC 9457."""


class RequestError(Exception):
    """A request is not answered: the status, the reason, and what is wrong at which place of its body."""

    def __init__(self, status: int, detail: str, errors: Sequence[tuple[str, str]] = ()) -> None:
        super().__init__(detail)
        self.status = status
        self.detail = detail
        self.errors = errors


def as_response(refusal: RequestError, headers: Mapping[str, str] | None = None) -> Response:
    """Return the problem as RFC 9457 writes it."""
    problem = {
        "title": HTTPStatus(refusal.status).phrase,
        "status": refusal.status,
        "detail": refusal.detail,
        "errors": [{"where": where, "message": message} for where, message in refusal.errors],
    }
    body = json.dumps(problem, ensure_ascii=False).encode("utf-8", "backslashreplace")
    return Response(body, refusal.status, headers, PROBLEM_TYPE)
