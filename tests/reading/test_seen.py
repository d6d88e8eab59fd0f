"""Are names that came before told, and the memory of them bounded?"""

from hypothesis import given
from hypothesis import strategies as st

from marsad.reading.seen import Seen


@given(st.lists(st.text(max_size=2), max_size=200))
def test_it_tells_what_a_set_tells(names: list[str]) -> None:
    seen, known = Seen(), set[str]()
    for name in names:
        assert (name in known) == seen.add(name)
        known.add(name)


def test_growing_forgets_nothing() -> None:
    seen = Seen()
    names = [f"agency-{number}" for number in range(50_000)]
    assert not any(map(seen.add, names))
    assert all(map(seen.add, names))


def test_of_more_than_it_can_hold_the_newest_are_known_and_none_is_made_up() -> None:
    seen = Seen(most_slots=1 << 8)
    for number in range(10_000):
        assert not seen.add(f"old {number}")
        assert seen.add(f"old {number}")
    assert not seen.add("new")
