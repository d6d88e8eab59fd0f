"""How does a room offer names that coding does not need, without importing what they stand on?"""

from collections.abc import Callable, Mapping, Sequence
from importlib import import_module
from typing import Any


def on_demand(room: str, files: Mapping[str, Sequence[str]]) -> Callable[[str], Any]:
    """Return a `__getattr__` for a package that imports a file when one of its names is asked for.

    Reading YAML and checking its form take a third of all imports, and a pack from the cache needs neither.
    """
    homes = {name: file for file, names in files.items() for name in names}

    def find(name: str) -> Any:
        if name not in homes:
            raise AttributeError(f"module {room!r} has no attribute {name!r}")
        return getattr(import_module(f"{room}.{homes[name]}"), name)

    return find
