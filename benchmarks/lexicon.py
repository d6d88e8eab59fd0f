"""How long the lexicon takes to compile, how much memory it needs, and how many new words it reads in a second.

    python benchmarks/lexicon.py CORPUS.jsonl [--runs 5]

The corpus has one document a line: {"id", "text"}. Every figure is the median of the runs; CPU time leaves out what
other programs took of the machine meanwhile.
- compile: a fresh process loads rules/lexicon from its YAML files, without any cache; imports are timed apart
- resident: by how much compiling makes that process grow
- memory: what the compiled lexicon holds, and the most held while it is made, as the interpreter's allocator counts
- new words: each distinct word of the corpus is read once, by a lexicon that has met none
"""

import argparse
import json
import pickle
import statistics
import subprocess
import sys
import time
import tracemalloc
from collections.abc import Iterable
from pathlib import Path

from marsad.coding.pack_files import pack_files
from marsad.engine import shipped_pack
from marsad.lexicon import Lexicon, load_lexicon
from marsad.source import Diagnostics
from marsad.text import split_piece

_COMPILE = """
import resource, time
from marsad.coding.pack_files import pack_files
from marsad.engine import shipped_pack
from marsad.lexicon import load_lexicon
from marsad.source import Diagnostics
resident = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
imports = time.process_time()
begun = time.perf_counter()
load_lexicon(pack_files(shipped_pack(), ())["lexicon"], Diagnostics())
wall, cpu = time.perf_counter() - begun, time.process_time() - imports
print(imports, wall, cpu, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - resident)
"""


def main() -> None:
    """Measure and print one line a figure."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--runs", type=int, default=5)
    arguments = parser.parse_args()
    runs = [compile_once() for _ in range(arguments.runs)]
    imports, wall, cpu, grown = (statistics.median(column) for column in zip(*runs, strict=True))
    print(f"imports    {imports:.2f} s of CPU time")
    print(f"compile    {wall:.2f} s, {cpu:.2f} s of CPU time (runs {spread(run[1] for run in runs)} s)")
    print(f"resident   {grown / 1024:.1f} MB more")
    lexicon, held, peak = compile_traced()
    print(f"memory     {held / 1e6:.1f} MB, peak while compiling {peak / 1e6:.1f} MB")
    print(f"lexemes    {len(lexicon.lexemes)}")
    words = distinct_words(arguments.corpus)
    times = [read_all(lexicon, words) for _ in range(arguments.runs)]
    middle = statistics.median(cpu for _, cpu in times)
    rates = spread((len(words) / wall for wall, _ in times), digits=0)
    print(f"new words  {len(words) / middle:.0f} a second of CPU time (runs {rates} a second)")
    print(f"           {len(words)} distinct words, {sum(map(bool, map(lexicon.analyse, words)))} with a reading")


def spread(figures: Iterable[float], digits: int = 2) -> str:
    """Return the least and the greatest of some figures."""
    found = sorted(figures)
    return f"{found[0]:.{digits}f} to {found[-1]:.{digits}f}"


def compile_once() -> tuple[float, float, float, float]:
    """Compile in a process of its own; return CPU s of imports, s and CPU s of compiling, and KiB that it grew by."""
    done = subprocess.run([sys.executable, "-c", _COMPILE], capture_output=True, text=True, check=True)
    imports, wall, cpu, grown = map(float, done.stdout.split())
    return imports, wall, cpu, grown


def compile_traced() -> tuple[Lexicon, int, int]:
    """Return the lexicon, the bytes that it holds, and the most that were held while it was made."""
    paths = pack_files(shipped_pack(), ())["lexicon"]
    tracemalloc.start()
    lexicon = load_lexicon(paths, Diagnostics())
    held, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return lexicon, held, peak


def distinct_words(path: Path) -> list[str]:
    """Return the clean form of every distinct word of the corpus, in the order of first use."""
    found: dict[str, None] = {}
    pieces: set[str] = set()
    for line in path.read_text(encoding="utf-8").splitlines():
        for piece in json.loads(line)["text"].split():
            if piece not in pieces:
                pieces.add(piece)
                found.update((token.form, None) for token in split_piece(piece) if token.kind == "word")
    return list(found)


def read_all(lexicon: Lexicon, words: list[str]) -> tuple[float, float]:
    """Return the seconds, by the clock and of CPU time, in which a lexicon without memories reads all words."""
    fresh = pickle.loads(pickle.dumps(lexicon))
    begun, used = time.perf_counter(), time.process_time()
    for word in words:
        fresh.analyse(word)
    return time.perf_counter() - begun, time.process_time() - used


if __name__ == "__main__":
    main()
