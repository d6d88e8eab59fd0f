import os
import re
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from urllib.parse import urlsplit

import pytest

from marsad import Engine

# What is here needs the extra serve, which the extra dev brings.
collect_ignore_glob = [] if find_spec("starlette") and find_spec("uvicorn") else ["test_*.py"]


@contextmanager
def served(*options: str) -> Iterator[str]:
    """A service in a process of its own on a free port; its address."""
    command = [sys.executable, "-m", "marsad", "serve", "--port", "0", *options]
    process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True, env=os.environ.copy())
    assert process.stderr is not None
    address = process.stderr.readline().strip()
    try:
        assert re.fullmatch(r"http://127\.0\.0\.1:\d+/", address), address + process.stderr.read()
        _wait_for(address)
        yield address
    finally:
        process.terminate()
        process.wait(60)
        process.stderr.close()


def _wait_for(address: str) -> None:
    """Processes of their own listen a moment after the address is told."""
    parts = urlsplit(address)
    for _ in range(600):
        try:
            socket.create_connection((parts.hostname, parts.port)).close()
        except ConnectionRefusedError:
            time.sleep(0.1)
        else:
            return
    raise AssertionError(f"nobody listens at {address}")


@pytest.fixture(scope="session")
def address(engine: Engine) -> Iterator[str]:
    """A service whose limits are low; the pack that `engine` loaded is at hand for it."""
    with served("--most-documents", "3", "--most-characters", "2000", "--most-bytes", "20000") as found:
        yield found
