"""What spares the garbage collector work while a pack is loaded, and after?"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

# Coding makes many short-lived objects, none in cycles, and remembers words: looking for garbage seldom finds any.
_ALLOCATIONS = 20_000
_YOUNG_ROUNDS = 20


@contextmanager
def collector_paused() -> Iterator[None]:
    """Pause the collector: loading makes objects by the hundred thousand, and all of them stay.

    They count as old at its end, so that the collector does not go through them as young ones next, which takes a tenth
    of the start. Nested and concurrent pauses end with the collector as the first found it.
    """
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            if not gc.get_freeze_count():
                gc.freeze()
                # What was frozen is put among the oldest.
                gc.unfreeze()
            gc.enable()


def collector_eased() -> None:
    """Exempt what is loaded from the collector, and let it look at the rest less often.

    For programs of our own, which load once and then code; a library leaves its host's collector alone.
    """
    gc.freeze()
    gc.set_threshold(_ALLOCATIONS, _YOUNG_ROUNDS, _YOUNG_ROUNDS)
