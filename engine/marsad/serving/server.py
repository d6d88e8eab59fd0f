"""How is the application put behind a port, in one process or several?"""

import json
import os
import socket
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any, Final

import uvicorn
from starlette.applications import Starlette

from marsad.collector import collector_eased
from marsad.engine import Engine
from marsad.serving.app import make_app
from marsad.serving.limits import Limits

_SETTING: Final = "MARSAD_SERVING"
"""The environment variable in which the processes find what they serve."""
_SLOWEST_START: Final = 120
"""Seconds after which a process that says nothing is started anew: it says nothing while it loads its engine."""
_WORKER: Final = "marsad.serving.server:app_of_worker"


def serve(engine: Engine, limits: Limits, listening: socket.socket) -> None:
    """Answer on a socket until the process is told to end."""
    uvicorn.Server(uvicorn.Config(make_app(engine, limits), **_told(limits))).run([listening])


def serve_in_processes(packs: Sequence[Path], limits: Limits, host: str, port: int, jobs: int) -> None:
    """Answer at a port by several processes, each with an engine of its own, until this one is told to end."""
    os.environ[_SETTING] = json.dumps({"packs": [str(pack.resolve()) for pack in packs], "limits": asdict(limits)})
    told = _told(limits) | {"timeout_worker_healthcheck": _SLOWEST_START}
    uvicorn.run(_WORKER, factory=True, host=host, port=port, workers=jobs, **told)


def app_of_worker() -> Starlette:
    """Return the application of a process that `serve_in_processes` started."""
    setting = json.loads(os.environ[_SETTING])
    engine = Engine.load(setting["packs"])
    collector_eased()
    return make_app(engine, Limits(**setting["limits"]))


def _told(limits: Limits) -> dict[str, Any]:
    return {"log_level": "warning", "timeout_graceful_shutdown": round(limits.seconds) + 1}
