"""Rule files and articles of one's own, for the tests of regression."""

from collections.abc import Sequence
from pathlib import Path

from marsad.coding.coder import Coder
from marsad.source import Diagnostics
from marsad.workbench.examples import ExampleResult, run_examples
from marsad.workbench.sample_file import load_sample
from marsad.workbench.samples import SampleResult, run_sample
from workbench.packs import MEET, load, small_pack


def ran(file: Path) -> tuple[Coder, list[ExampleResult]]:
    """Load a rule file and run its examples."""
    coder = load(small_pack(file))
    return coder, list(run_examples(coder, coder.knowledge.rules.rules))


def with_examples(folder: Path, *examples: str, newline: str = "\n") -> Path:
    """Write a rule file with these examples, each as it stands below its dash."""
    file = folder / "own.yaml"
    file.write_bytes((MEET + "".join(examples)).replace("\n", newline).encode())
    return file


def example(text: str, *lines: str) -> str:
    """An example of that text with these lines below it."""
    return "".join((f"      - text: |\n          {text}\n", *(f"        {line}\n" for line in lines)))


def article(folder: Path, expected: str, coder: Coder, text: str) -> SampleResult:
    """Write an article with its expected file, and run it."""
    (folder / "one.txt").write_text(text, "utf-8")
    file = folder / "one.expected.yaml"
    file.write_text(expected, "utf-8")
    return again(file, coder)


def again(file: Path, coder: Coder) -> SampleResult:
    """Run the article of an expected file."""
    diagnostics = Diagnostics()
    sample = load_sample(file, coder.knowledge.ontology, diagnostics)
    assert sample is not None, list(diagnostics)
    return run_sample(coder, sample)


def verdicts(results: Sequence[ExampleResult]) -> list[str]:
    """The verdict of each example."""
    return [result.verdict for result in results]
