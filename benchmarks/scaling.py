"""How many articles and words a second of processor time codes, and what more processes cost and save.

    python benchmarks/scaling.py CORPUS.jsonl [CORPUS.jsonl ...] [--documents 400] [--runs 3] [--jobs 2]

A corpus has one document a line: {"id", "text"}. Each is coded by one process and by several, in turn. The rates are
those of processor time, which other load on the machine disturbs least, with the median of the runs and their range;
each run has a new engine, that has met no word. `start` is the processor time that several processes take before they
code anything, `cost` what they take besides over that of one; `saved` is the time on the clock of one over that of
several, which is worth something on a quiet machine only.
"""

import argparse
import json
import os
import statistics
import time
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from marsad.collector import collector_eased
from marsad.engine import Engine
from marsad.model import Document


@dataclass(frozen=True, slots=True)
class Run:
    """How long a run took: on the clock, and of all processors."""

    clock: float
    processor: float


def main() -> None:
    """Measure and print a line a figure."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpora", type=Path, nargs="+")
    parser.add_argument("--documents", type=int, default=400, help="of each corpus the first so many")
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--jobs", type=int, default=2)
    arguments = parser.parse_args()
    engine = Engine.load()
    collector_eased()  # as the command line does
    empty = [Document(str(number), "") for number in range(1000)]
    start = statistics.median(measured(engine, empty, arguments.jobs).processor for _ in range(arguments.runs))
    for corpus in arguments.corpora:
        documents = read(corpus, arguments.documents)
        words = sum(len(document.text.split()) for document in documents)
        alone, together = [], []
        for _ in range(arguments.runs):
            alone.append(measured(engine, documents, 1))
            together.append(measured(engine, documents, arguments.jobs))
        rates = [words / run.processor for run in alone]
        middle = statistics.median(rates)
        more = statistics.median(run.processor for run in together) - start
        cost = more / statistics.median(run.processor for run in alone)
        saved = statistics.median(run.clock for run in alone) / statistics.median(run.clock for run in together)
        print(
            f"{corpus.name}: {len(documents)} documents, {words} words; one process {middle:.0f} words a second "
            f"({min(rates):.0f} to {max(rates):.0f}), {middle * len(documents) / words:.1f} documents; "
            f"{arguments.jobs} processes: start {start:.1f} s, cost {cost:.2f}, saved {saved:.2f}"
        )


def read(path: Path, most: int) -> list[Document]:
    """Return the first documents of a corpus."""
    with path.open(encoding="utf-8") as lines:
        rows = [json.loads(line) for line in islice(lines, most)]
    return [Document(row["id"], row["text"]) for row in rows]


def measured(engine: Engine, documents: list[Document], jobs: int) -> Run:
    """Code the documents with an engine that has met no word."""
    fresh = Engine(engine.knowledge, engine.warnings)
    clock, before = time.perf_counter(), os.times()
    fresh.code_all(documents, jobs=jobs)
    after = os.times()
    return Run(time.perf_counter() - clock, sum(after[:4]) - sum(before[:4]))


if __name__ == "__main__":
    main()
