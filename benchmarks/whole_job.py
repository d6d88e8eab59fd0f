"""How long the whole job takes, as a ratio to the floor that any Python engine stands on.

    python benchmarks/whole_job.py CORPUS.jsonl [--runs 5] [--jobs 2]

The corpus has one document a line: {"id", "text", "date"?, "title"?}. The floor is one pass of
`re.findall(r"\\w+", text)` with one dictionary look-up a token. Both are timed in turn in one
process, and the medians compared.
`cold` codes with an engine that has met no word yet (the engine itself is loaded before); `warm` codes the same again.
`jobs` codes with several processes, their start included.
"""

import argparse
import datetime
import json
import re
import statistics
import time
from collections.abc import Callable
from pathlib import Path

from marsad.collector import collector_eased
from marsad.engine import Engine
from marsad.model import Document

Timed = Callable[[], object]


def main() -> None:
    """Measure and print one line a figure."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--jobs", type=int, default=1, help="measure with so many processes as well")
    arguments = parser.parse_args()
    documents = read(arguments.corpus)
    begun = time.perf_counter()
    engine = Engine.load()
    print(f"load      {time.perf_counter() - begun:.2f} s")
    collector_eased()  # as the command line does
    floor, cold, warm, together = [], [], [], []
    records = 0
    for _ in range(arguments.runs):
        floor.append(seconds(lambda: run_floor(documents)))
        fresh = Engine(engine.knowledge, engine.warnings)
        cold.append(seconds(lambda fresh=fresh: run_engine(fresh, documents)))  # type: ignore[misc]
        begun = time.perf_counter()
        records = run_engine(fresh, documents)
        warm.append(time.perf_counter() - begun)
        if arguments.jobs > 1:
            together.append(seconds(lambda: engine.code_all(documents, jobs=arguments.jobs)))
    print(
        f"documents {len(documents)}, characters {sum(len(document.text) for document in documents)}, records {records}"
    )
    base = statistics.median(floor)
    print(f"floor     {base:.3f} s")
    for name, times in (("cold", cold), ("warm", warm), ("jobs", together)):
        if not times:
            continue
        middle = statistics.median(times)
        print(f"{name}      {middle:.3f} s, {middle / base:.1f} times the floor ({min(times):.3f} to {max(times):.3f})")


def read(path: Path) -> list[Document]:
    """Read the corpus into memory, so that the disk is in neither figure."""
    documents = []
    for line in path.read_text(encoding="utf-8").splitlines():
        data = json.loads(line)
        date = datetime.date.fromisoformat(data["date"]) if data.get("date") else None
        documents.append(Document(data["id"], data["text"], date, data.get("title")))
    return documents


def run_floor(documents: list[Document]) -> int:
    """Find every word and look it up."""
    seen: dict[str, int] = {}
    for document in documents:
        for word in re.findall(r"\w+", document.text):
            seen[word] = seen.get(word, 0) + 1
    return len(seen)


def run_engine(engine: Engine, documents: list[Document]) -> int:
    """Code every document; return the number of records."""
    return len(engine.code_all(documents))


def seconds(job: Timed) -> float:
    """Return how long the job takes, in seconds."""
    begun = time.perf_counter()
    job()
    return time.perf_counter() - begun


if __name__ == "__main__":
    main()
