"""A client that says all of an answer: status, headers, and JSON as it stands."""

import json
import urllib.error
import urllib.request
from dataclasses import dataclass
from typing import Any

JSON = {"Content-Type": "application/json"}


@dataclass(frozen=True)
class Told:
    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def shape(self) -> Any:
        return json.loads(self.body)


def fetch(address: str, path: str, body: bytes | None = None, headers: dict[str, str] | None = None) -> Told:
    """Send a request, a POST if there is a body."""
    request = urllib.request.Request(address + path.removeprefix("/"), body, headers or {})
    try:
        with urllib.request.urlopen(request, timeout=120) as answer:
            return Told(answer.status, dict(answer.headers), answer.read())
    except urllib.error.HTTPError as error:
        with error:
            return Told(error.code, dict(error.headers), error.read())


def post(address: str, path: str, asked: object) -> Told:
    """Send what is asked as JSON."""
    return fetch(address, path, json.dumps(asked).encode(), JSON)
