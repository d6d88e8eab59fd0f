"""Are results of processes in order, whatever happens to the processes, and do these end with the one that asked?

Processes are copies of the one that asks, where it has one thread and the system bears it; else they begin empty.
"""

import multiprocessing
import os
import signal
import subprocess
import sys
import textwrap
import threading
import time
from collections.abc import Iterator
from concurrent.futures import BrokenExecutor
from pathlib import Path

import pytest

from coding.toil import alone, begin, work
from marsad.coding import Ended, in_order


@pytest.fixture(params=["copied", "beside a thread"], autouse=True)
def beside(request: pytest.FixtureRequest) -> Iterator[str]:
    """What a script is to begin with, so that its processes are made in the way that this process now makes them."""
    if request.param == "copied":
        yield ""
        return
    is_over = threading.Event()
    thread = threading.Thread(target=is_over.wait)
    thread.start()
    yield "import threading; threading.Thread(target=threading.Event().wait, daemon=True).start()"
    is_over.set()
    thread.join()


def test_results_are_in_order_and_tasks_are_not_read_all_at_once() -> None:
    read: list[int] = []

    def tasks() -> Iterator[list[int]]:
        for number in range(100, 140):
            read.append(number)
            yield [number]

    done = in_order(work, tasks(), 2, begin)
    assert ([100], [200]) == next(done)
    assert len(read) < 10
    assert [[number * 2] for number in range(101, 140)] == [result for _, result in done]
    assert [] == multiprocessing.active_children()


def test_what_ends_its_process_costs_nothing_else() -> None:
    tasks = [[1, 2], [3, 13, 4], [5, 6]]
    done = list(in_order(work, tasks, 2, begin, (), alone))
    assert [([1, 2], [2, 4]), ([3], [6]), ([13], Ended()), ([4], [8]), ([5, 6], [10, 12])] == done


@pytest.mark.parametrize(("fate", "error"), [("dies", BrokenExecutor), ("raises", ValueError)])
def test_what_cannot_begin_is_said(fate: str, error: type[Exception]) -> None:
    with pytest.raises(error):
        list(in_order(work, [[1]], 2, begin, (fate,)))
    assert [] == multiprocessing.active_children()


def test_what_the_work_raises_is_raised() -> None:
    with pytest.raises(ValueError, match="fourteen"):
        list(in_order(work, [[14]], 2, begin))


@pytest.mark.skipif(not Path("/proc").exists(), reason="the system does not tell of its processes by /proc")
def test_processes_end_when_the_one_that_asked_is_killed(tmp_path: Path, beside: str) -> None:
    script = tmp_path / "asks.py"
    script.write_text(
        textwrap.dedent(
            """
            import itertools, multiprocessing, sys
            from marsad.coding import in_order

            def begin(): pass
            def work(number): return "x" * 1_000_000

            if __name__ == "__main__":
                exec(sys.argv[1])
                done = in_order(work, itertools.count(), 2, begin)
                next(done)
                print(*[child.pid for child in multiprocessing.active_children()], flush=True)
                import time; time.sleep(60)
            """
        ),
        "utf-8",
    )
    started = [sys.executable, str(script), beside]
    with subprocess.Popen(started, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as asking:
        assert asking.stdout is not None
        children = [int(number) for number in asking.stdout.readline().split()]
        assert 2 == len(children)
        asking.send_signal(signal.SIGKILL)
    for _ in range(200):
        if not any(Path(f"/proc/{child}/exe").exists() for child in children):
            break
        time.sleep(0.05)
    else:
        pytest.fail("a process is still there")


def test_processes_that_are_still_starting_end_without_a_word(tmp_path: Path) -> None:
    script = tmp_path / "asks.py"
    script.write_text(
        textwrap.dedent(
            """
            from marsad.coding import in_order

            class Given:
                def __reduce__(self):
                    print("a process has started, and is about to be told this", flush=True)
                    return bytes, (bytes(50_000_000),)

            def begin(given): pass
            def work(number): return number

            if __name__ == "__main__":
                import threading
                threading.Thread(target=threading.Event().wait, daemon=True).start()
                print(*in_order(work, [1], 2, begin, (Given(),)))
            """
        ),
        "utf-8",
    )
    started = [sys.executable, str(script)]
    with subprocess.Popen(started, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as asking:
        assert asking.stdout is not None
        assert asking.stderr is not None
        assert "about to be told" in asking.stdout.readline()
        asking.send_signal(signal.SIGKILL)
        assert "" == asking.stderr.read()


def test_processes_hold_no_file_of_the_one_that_asked_once_it_is_killed(tmp_path: Path, beside: str) -> None:
    fcntl = pytest.importorskip("fcntl", reason="the system locks no files in this way")
    held = tmp_path / "held"
    script = tmp_path / "asks.py"
    script.write_text(
        textwrap.dedent(
            """
            import fcntl, os, sys, time
            from marsad.coding import in_order

            def begin(): pass
            def work(number):
                os.write(1, b"%d\\n" % number)
                time.sleep(60)

            if __name__ == "__main__":
                exec(sys.argv[1])
                file = open(sys.argv[2], "w")
                fcntl.flock(file, fcntl.LOCK_EX)
                next(in_order(work, [1, 2], 2, begin))
            """
        ),
        "utf-8",
    )
    started = [sys.executable, str(script), beside, str(held)]
    with subprocess.Popen(started, stdout=subprocess.PIPE, start_new_session=True) as asking:
        assert asking.stdout is not None
        assert [b"1\n", b"2\n"] == sorted(asking.stdout.readline() for _ in range(2))
        asking.kill()
        asking.wait()
        with held.open() as file:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        os.killpg(asking.pid, signal.SIGKILL)


def test_a_process_at_work_is_ended_as_the_system_does_it(capfd: pytest.CaptureFixture[str]) -> None:
    def answered(number: int, _: object) -> None:
        raise KeyboardInterrupt

    before = signal.signal(signal.SIGTERM, answered)
    try:
        done = in_order(work, [[1], [15]], 2, begin)
        assert ([1], [2]) == next(done)
        done.close()
    finally:
        signal.signal(signal.SIGTERM, before)
    assert [] == multiprocessing.active_children()
    assert ("", "") == tuple(capfd.readouterr())
