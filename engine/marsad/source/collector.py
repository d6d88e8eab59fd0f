"""What spares the garbage collector work while a pack is loaded?"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def collector_paused() -> Iterator[None]:
    """Pause the collector: loading makes objects by the hundred thousand, and all of them stay.

    Nested and concurrent pauses end with the collector as the first found it.
    """
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()
