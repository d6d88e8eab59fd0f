"""How long does a small pack of one's own take to load, at rest and right after an edit of one of its files?

Processor time of a fresh process, imports left out, median of several runs.
"""

import argparse
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

_LOAD = (
    "import sys, time; from marsad import Engine; begun = time.process_time();"
    "Engine.load(sys.argv[1:]); print(time.process_time() - begun)"
)
_EDITED = {"rules": "events/airspace.yaml", "words": "lexicon/airspace.yaml", "actors": "actors/groups.yaml"}


def _load(*packs: str) -> float:
    done = subprocess.run([sys.executable, "-c", _LOAD, *packs], capture_output=True, text=True, check=True)
    return float(done.stdout)


def main() -> None:
    """Print one line a figure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=5)
    runs = parser.parse_args().runs
    with tempfile.TemporaryDirectory() as folder:
        pack = Path(folder) / "own"
        subprocess.run([sys.executable, "-m", "marsad", "init", str(pack)], capture_output=True, check=True)
        _load()
        _load(str(pack))
        shipped = statistics.median(_load() for _ in range(runs))
        print(f"shipped, cached        {shipped:.2f} s")
        print(f"own pack, cached       {statistics.median(_load(str(pack)) for _ in range(runs)):.2f} s")
        for name, file in _EDITED.items():
            figures = []
            for number in range(runs):
                edited = pack / file
                edited.write_text(f"{edited.read_text('utf-8')}# {number}\n", "utf-8")
                figures.append(_load(str(pack)))
            print(f"own {name} edited{' ' * (10 - len(name))} {statistics.median(figures):.2f} s", flush=True)


if __name__ == "__main__":
    main()
