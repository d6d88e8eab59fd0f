"""How many requests are worked on at once, and what becomes of those above?"""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

from marsad.serving.limits import Deadline, Limits
from marsad.serving.request_error import RequestError


class Desk:
    """Does work in a few threads, so that what is asked meanwhile is still heard; what is too much is sent away."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._pool = ThreadPoolExecutor(limits.at_once, "marsad")
        self._pending = 0

    async def do(self, work: Callable[[Deadline], bytes]) -> bytes:
        """Return what the work gives; raises RequestError where too much waits already."""
        if self._pending >= self._limits.at_once + self._limits.waiting:
            raise RequestError(503, "too many requests are waiting: try again in a moment")
        self._pending += 1
        try:
            deadline = Deadline(self._limits.seconds)
            return await asyncio.get_running_loop().run_in_executor(self._pool, work, deadline)
        finally:
            self._pending -= 1
