"""How much longer or shorter than an earlier commit does today's engine take, and how many calls does it make?

    python benchmarks/beside.py COMMIT CORPUS.jsonl [--documents 100] [--runs 5]

The commit is checked out into a temporary worktree. Each run codes the corpus with the commit, then with this
checkout, each in a process of its own, so that both meet the same load; a ratio below 1 means that today is faster.
`cold` meets every word for the first time, `warm` codes the same again. Of the ratios of processor time the median of
the runs is printed, with the lowest and the highest. Calls of functions a word are counted once, as no other load
disturbs them.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

HERE = Path(__file__).resolve().parents[1]
CODE = """
import json, re, sys, time
from marsad import Engine
corpus, most, counting = sys.argv[1], int(sys.argv[2]), sys.argv[3] == "calls"
with open(corpus, encoding="utf-8") as file:
    rows = [json.loads(line) for _, line in zip(range(most), file)]
words = sum(len(re.findall(r"\\w+", row["text"])) for row in rows)
engine = Engine.load()
engine.code("")
def job():
    for row in rows:
        engine.code(row["text"], id=row["id"], title=row.get("title"))
def calls():
    found = 0
    def count(frame, event, argument):
        nonlocal found
        found += event in ("call", "c_call")
    sys.setprofile(count)
    job()
    sys.setprofile(None)
    return found / words
def seconds():
    begun = time.process_time()
    job()
    return time.process_time() - begun
figure = calls if counting else seconds
print(json.dumps({"cold": figure(), "warm": figure()}))
"""
"""What either side runs; it stands on the public face alone, which both have."""


def main() -> None:
    """Measure and print one line a figure."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("commit")
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--documents", type=int, default=100)
    parser.add_argument("--runs", type=int, default=5)
    arguments = parser.parse_args()
    corpus = arguments.corpus.resolve()
    ratios: dict[str, list[float]] = {"cold": [], "warm": []}
    with checked_out(arguments.commit) as before:
        old, new = (measured(side, corpus, arguments.documents, "calls") for side in (before, HERE))
        for name in ratios:
            print(f"{name} calls a word  {old[name]:.0f} before, {new[name]:.0f} now: {new[name] / old[name]:.2f}")
        for _ in range(arguments.runs):
            old, new = (measured(side, corpus, arguments.documents, "seconds") for side in (before, HERE))
            for name, found in ratios.items():
                found.append(new[name] / old[name])
    for name, found in ratios.items():
        print(f"{name} processor time {statistics.median(found):.2f} ({min(found):.2f} to {max(found):.2f})")


@contextmanager
def checked_out(commit: str) -> Iterator[Path]:
    """Give a worktree of the commit, which is removed afterwards."""
    with tempfile.TemporaryDirectory() as folder:
        tree = Path(folder) / "tree"
        subprocess.run(["git", "-C", str(HERE), "worktree", "add", "-q", "--detach", str(tree), commit], check=True)
        try:
            yield tree
        finally:
            subprocess.run(["git", "-C", str(HERE), "worktree", "remove", "--force", str(tree)], check=True)


def measured(checkout: Path, corpus: Path, documents: int, figure: str) -> dict[str, float]:
    """Code the corpus with the engine of a checkout, in a process of its own."""
    command = [sys.executable, "-c", CODE, str(corpus), str(documents), figure]
    environment = {**os.environ, "PYTHONPATH": str(checkout / "engine"), "PYTHONHASHSEED": "0"}
    done = subprocess.run(command, env=environment, check=True, capture_output=True, text=True)
    found: dict[str, float] = json.loads(done.stdout)
    return found


if __name__ == "__main__":
    main()
