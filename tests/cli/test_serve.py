import socket

import pytest
from click.testing import CliRunner

from marsad.cli import main
from marsad.cli.exits import Exit


def test_a_port_that_is_taken_is_said() -> None:
    pytest.importorskip("starlette", reason="needs the extra serve")
    pytest.importorskip("uvicorn", reason="needs the extra serve")
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        done = CliRunner().invoke(main, ["serve", "--port", str(port)])
    assert Exit.USAGE == done.exit_code
    assert f"127.0.0.1:{port}" in done.stderr
