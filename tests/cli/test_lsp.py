"""Does the language server answer an editor, message by message, on standard input and output?"""

import json
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from marsad import Engine

RULE = """\
pack: own
rules:
  - id: own.meet
    title: A meets B
    event: {verb: meett}
    source: subject
    target: object
    code:
      - {cameo: "040"}
    examples:
      - text: التقت روسيا الصين.
        records: none
"""


class Client:
    """An editor, as far as the protocol shows it."""

    def __init__(self, folder: Path) -> None:
        command = [sys.executable, "-m", "marsad", "lsp"]
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=folder)
        # A message that is never answered ends the server, and the test with it.
        self.limit = threading.Timer(120, self.process.kill)
        self.limit.start()
        self.number = 0
        self.told: list[dict[str, Any]] = []

    def send(self, method: str, params: Any, **more: Any) -> None:
        content = json.dumps({"jsonrpc": "2.0", "method": method, "params": params, **more}).encode()
        assert self.process.stdin is not None
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(content), content))
        self.process.stdin.flush()

    def receive(self) -> dict[str, Any]:
        stream = self.process.stdout
        assert stream is not None
        length = 0
        while (line := stream.readline().strip()) or not length:
            assert line or self.process.poll() is None
            if line.lower().startswith(b"content-length"):
                length = int(line.split(b":")[1])
        message: dict[str, Any] = json.loads(stream.read(length))
        return message

    def ask(self, method: str, params: Any) -> Any:
        self.number += 1
        self.send(method, params, id=self.number)
        while (message := self.receive()).get("id") != self.number:
            self.told.append(message)
        assert "error" not in message, message
        return message["result"]

    def findings(self) -> list[dict[str, Any]]:
        while True:
            message = self.told.pop(0) if self.told else self.receive()
            if message.get("method") == "textDocument/publishDiagnostics":
                found: list[dict[str, Any]] = message["params"]["diagnostics"]
                return found


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("editor")
    (folder / "pack.yaml").write_text("name: own\nextends: marsad\n", "utf-8")
    (folder / "events").mkdir()
    (folder / "events" / "own.yaml").write_text(RULE, "utf-8")
    return folder


@pytest.fixture(scope="module")
def client(folder: Path, engine: Engine) -> Iterator[Client]:
    pytest.importorskip("pygls", reason="the extra lsp is not installed")
    client = Client(folder)
    client.ask("initialize", {"processId": None, "rootUri": folder.as_uri(), "capabilities": {}})
    client.send("initialized", {})
    yield client
    client.ask("shutdown", None)
    client.send("exit", None)
    client.limit.cancel()
    assert 0 == client.process.wait(timeout=60)


def test_an_editor_is_served(client: Client, folder: Path) -> None:
    uri = (folder / "events" / "own.yaml").as_uri()
    document = {"uri": uri}
    client.send(
        "textDocument/didOpen", {"textDocument": {"uri": uri, "languageId": "yaml", "version": 1, "text": RULE}}
    )
    found = {finding["code"]: finding for finding in client.findings()}
    misspelt = found["R105"]
    assert {"start": {"line": 4, "character": 18}, "end": {"line": 4, "character": 23}} == misspelt["range"]
    assert {"S202", "R112"} <= set(found)

    (action,) = client.ask(
        "textDocument/codeAction",
        {"textDocument": document, "range": misspelt["range"], "context": {"diagnostics": [misspelt]}},
    )
    assert [{"range": misspelt["range"], "newText": "meet"}] == action["edit"]["changes"][uri]

    (edit,) = client.ask(
        "textDocument/formatting", {"textDocument": document, "options": {"tabSize": 2, "insertSpaces": True}}
    )
    assert "text:\n          التقت" in edit["newText"]

    mended = RULE.replace("meett", "meet")
    client.send(
        "textDocument/didChange",
        {"textDocument": {"uri": uri, "version": 2}, "contentChanges": [{"text": mended}]},
    )
    assert "R105" not in [finding["code"] for finding in client.findings()]

    at = {"textDocument": document, "position": {"line": 4, "character": 19}}
    items = client.ask("textDocument/completion", at)
    assert "meet" in [item["label"] for item in items]
    assert "التقى" in client.ask("textDocument/hover", at)["contents"]["value"]
    place = client.ask("textDocument/definition", at)
    assert "/lexicon/" in place["uri"]
