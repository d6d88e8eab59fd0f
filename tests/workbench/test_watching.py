"""Are changes of files seen, whatever the clock says?"""

import os
from collections.abc import Callable
from pathlib import Path

from marsad.workbench.watching import changes


def test_what_changes_comes_or_goes_is_seen_once(tmp_path: Path) -> None:
    one, two = tmp_path / "one.yaml", tmp_path / "two.yaml"
    one.write_text("a: b\n", "utf-8")

    def touch() -> None:
        os.utime(one, ns=(1, 1))

    steps: list[Callable[[], object]] = [
        lambda: None,
        lambda: one.write_text("a: bc\n", "utf-8"),
        lambda: two.write_text("", "utf-8"),
        lambda: None,
        two.unlink,
        touch,
    ]
    waits = iter(steps)

    def wait() -> None:
        next(waits)()

    found = changes(lambda: sorted(tmp_path.glob("*.yaml")), wait)
    assert [{one}, {two}, {two}, {one}] == [set(next(found)) for _ in range(4)]
