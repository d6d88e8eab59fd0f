"""How much may one request ask for, and how long may its answer take?"""

import time
from dataclasses import dataclass

from marsad.serving.request_error import RequestError


@dataclass(frozen=True, slots=True)
class Limits:
    """What one request may ask for, and how many are answered at once; of others, so many wait.

    `size` is of its body in bytes, `characters` of one text with its title, `seconds` of the whole answer.
    """

    size: int = 4_000_000
    documents: int = 200
    characters: int = 100_000
    seconds: float = 30.0
    at_once: int = 4
    waiting: int = 60


class Deadline:
    """The moment by which an answer must be there."""

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds
        self._end = time.monotonic() + seconds

    def check(self, document: str) -> None:
        """Raise RequestError if the moment has passed; the document is the one that was being read."""
        if time.monotonic() > self._end:
            raise RequestError(
                504,
                f"the answer was not there after {self._seconds:g} seconds, at the document {document!r}: "
                "send fewer or shorter documents",
            )
