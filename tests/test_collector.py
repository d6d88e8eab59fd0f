"""The collector rests while a pack loads, and works again after."""

import gc
from collections.abc import Iterator

import pytest

from marsad.collector import collector_eased, collector_paused


@pytest.fixture(autouse=True)
def _collector() -> Iterator[None]:
    thresholds = gc.get_threshold()
    gc.enable()
    yield
    gc.enable()
    gc.unfreeze()
    gc.set_threshold(*thresholds)


def test_pauses_and_resumes_even_after_an_error() -> None:
    enabled_inside = True

    def fail_while_paused() -> None:
        nonlocal enabled_inside
        with collector_paused():
            enabled_inside = gc.isenabled()
            raise ValueError("broken")

    with pytest.raises(ValueError, match="broken"):
        fail_while_paused()
    assert not enabled_inside
    assert gc.isenabled()


def test_an_inner_pause_does_not_end_the_outer() -> None:
    with collector_paused():
        with collector_paused():
            pass
        assert not gc.isenabled()
    assert gc.isenabled()


def test_leaves_a_collector_that_was_off_as_it_was() -> None:
    gc.disable()
    with collector_paused():
        pass
    assert not gc.isenabled()


def test_once_eased_it_passes_over_what_is_there_and_looks_less_often() -> None:
    before = (700, 10, 10)
    gc.set_threshold(*before)
    collector_eased()
    assert gc.get_freeze_count() > 0
    assert all(now > then for now, then in zip(gc.get_threshold(), before, strict=True))
    assert gc.isenabled()


def test_what_is_made_in_a_pause_is_old_at_its_end_and_nothing_is_frozen() -> None:
    with collector_paused():
        made = [[] for _ in range(5_000)]  # type: list[list[int]]
    assert gc.get_freeze_count() == 0
    assert any(each is made for each in gc.get_objects(generation=2))


def test_what_the_host_froze_stays_frozen() -> None:
    gc.freeze()
    before = gc.get_freeze_count()
    with collector_paused():
        pass
    assert gc.get_freeze_count() == before > 0
