"""How long the actor dictionary takes to load: compiled from its YAML files, and from the compiled cache.

    python benchmarks/actors.py [--runs 5]

Each compilation is timed in a fresh process, after Python's own modules are imported; the cached form is read again
and again in this one, as the cache reads it. CPU time, medians.
"""

import argparse
import pickle
import statistics
import subprocess
import sys
import time

from marsad.collector import collector_paused
from marsad.engine import Engine

_COMPILE = """
import time
from marsad.actors import load_actors
from marsad.coding.pack_files import pack_files
from marsad.engine import shipped_pack
from marsad.source import Diagnostics
begun = time.process_time()
load_actors(pack_files(shipped_pack(), ())["actors"], Diagnostics())
print(time.process_time() - begun)
"""


def main() -> None:
    """Measure and print one line a figure."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=5)
    runs = parser.parse_args().runs
    print_figures("cold", [compile_once() for _ in range(runs)])
    dictionary = Engine.load().knowledge.actors
    stored = pickle.dumps(dictionary, pickle.HIGHEST_PROTOCOL)
    print_figures("cached", [read_once(stored) for _ in range(runs)])
    print(f"size      {len(stored) / 1e6:.1f} MB")


def compile_once() -> float:
    """Compile the dictionary in a process of its own; return seconds of CPU time."""
    return float(subprocess.run([sys.executable, "-c", _COMPILE], capture_output=True, text=True, check=True).stdout)


def read_once(stored: bytes) -> float:
    """Read the stored dictionary; return seconds of CPU time."""
    begun = time.process_time()
    with collector_paused():
        pickle.loads(stored)
    return time.process_time() - begun


def print_figures(name: str, times: list[float]) -> None:
    """Print the median and the spread."""
    print(f"{name:9} {statistics.median(times):.3f} s ({min(times):.3f} to {max(times):.3f})")


if __name__ == "__main__":
    main()
