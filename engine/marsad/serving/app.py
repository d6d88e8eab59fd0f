"""Which paths are there, and what does each do with a request?"""

import asyncio
import json
from collections.abc import Awaitable, Callable
from importlib.metadata import version
from typing import Final

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from marsad.engine import Engine
from marsad.pages import SHARED_STYLE, asset, script
from marsad.serving.answers import ANSWERS, Answer
from marsad.serving.asked import Asked, read_body
from marsad.serving.desk import Desk
from marsad.serving.headers import SafeHeaders
from marsad.serving.limits import Deadline, Limits
from marsad.serving.openapi import openapi
from marsad.serving.request_error import RequestError, as_response

_JSON: Final = "application/json"
_PAGE: Final = {
    "/": (asset(__package__, "page.html"), "text/html"),
    "/page.css": (SHARED_STYLE + asset(__package__, "page.css"), "text/css"),
    "/page.js": (script(__package__, "page.js"), "text/javascript"),
}
"""The page on which to try a text, and what it is made of."""
_BUSY: Final = {"Retry-After": "5"}
Handler = Callable[[Request], Awaitable[Response]]


def make_app(engine: Engine, limits: Limits | None = None) -> Starlette:
    """Return the ASGI application; what no limits are given for has those of `Limits()`."""
    limits = limits or Limits()
    desk = Desk(limits)
    health = {
        "status": "ok",
        "version": version("marsad"),
        "pack": engine.revision,
        "rules": len(engine.knowledge.rules.rules),
    }
    asked = [
        Route(path, _answering(engine, model, answer, desk, limits), methods=["POST"])
        for path, (model, answer) in ANSWERS.items()
    ]
    told = [
        Route("/health", _telling(json.dumps(health), _JSON)),
        Route("/openapi.json", _telling(json.dumps(openapi(limits)), _JSON)),
        *(Route(path, _telling(content, kind)) for path, (content, kind) in _PAGE.items()),
    ]
    return Starlette(
        routes=[*asked, *told],
        middleware=[Middleware(SafeHeaders)],
        exception_handlers={RequestError: _refused, HTTPException: _not_there, Exception: _broken},
    )


def _answering(engine: Engine, model: type[Asked], answer: Answer, desk: Desk, limits: Limits) -> Handler:
    async def handle(request: Request) -> Response:
        body = await _body(request, limits)

        def work(deadline: Deadline) -> bytes:
            shape = answer(engine, read_body(body, model, limits), deadline)
            return json.dumps(shape, ensure_ascii=False).encode()

        return Response(await desk.do(work), media_type=_JSON)

    return handle


def _telling(content: str, kind: str) -> Handler:
    async def handle(request: Request) -> Response:
        return Response(content, media_type=kind)

    return handle


async def _body(request: Request, limits: Limits) -> bytes:
    """Return the body of a request; raises RequestError for one that is no JSON, too large, or too long on its way."""
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind != _JSON or request.headers.get("content-encoding", "identity") != "identity":
        raise RequestError(415, f"the body must be {_JSON}, as it is (Content-Type: {_JSON}, no Content-Encoding)")
    too_large = RequestError(413, f"the body of a request may have {limits.size:,} bytes")
    if int(request.headers.get("content-length", 0)) > limits.size:
        raise too_large
    body = bytearray()
    try:
        async with asyncio.timeout(limits.seconds):
            async for piece in request.stream():
                body += piece
                if len(body) > limits.size:
                    raise too_large
    except TimeoutError:
        raise RequestError(408, f"the body was not there after {limits.seconds:g} seconds") from None
    return bytes(body)


def _refused(request: Request, error: Exception) -> Response:
    assert isinstance(error, RequestError)
    return as_response(error, _BUSY if error.status == 503 else None)


def _not_there(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    known = "; there are " + ", ".join([*ANSWERS, "/health", "/openapi.json", "/"]) if error.status_code == 404 else ""
    return as_response(
        RequestError(error.status_code, f"{request.method} {request.url.path}: {error.detail}{known}"), error.headers
    )


def _broken(request: Request, error: Exception) -> Response:
    return as_response(RequestError(500, "something is wrong with Marsad itself; its log says what"))
