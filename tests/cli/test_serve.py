import socket
import sys

import pytest
from click.testing import CliRunner

from marsad.cli import main
from marsad.cli.exits import Exit


def test_without_the_extra_it_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in sys.modules if name.partition(".")[0] == "starlette" or "marsad.serving" in name]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "starlette", None)
    done = CliRunner().invoke(main, ["serve"])
    assert 1 == done.exit_code
    assert "pip install 'marsad[serve]'" in done.stderr


def test_a_port_that_is_taken_is_said() -> None:
    pytest.importorskip("starlette", reason="needs the extra serve")
    pytest.importorskip("uvicorn", reason="needs the extra serve")
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        done = CliRunner().invoke(main, ["serve", "--port", str(port)])
    assert Exit.USAGE == done.exit_code
    assert f"127.0.0.1:{port}" in done.stderr
