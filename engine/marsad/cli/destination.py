"""Where do the records of a run go, and what stays of them when it is stopped?"""

import glob
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import click

from marsad.formats import (
    DATABASES,
    NEEDS_A_FILE,
    OUTPUT_ENDINGS,
    ErrorWriter,
    Outcome,
    OutputFormat,
    Problem,
    RecordWriter,
    is_stream,
    open_errors,
    open_records,
)

_NO_ARTICLES: Final = ("input-kind", "input-empty")
"""What reading says first of a file that Marsad wrote, that is of no kind that it reads, or in which nothing stands."""


@dataclass(slots=True)
class Destination:
    """A file or standard output, and how records are written there; `written` counts them.

    What could not be coded goes to `errors`. What is done `is_kept` beside the file, for the next run to go on from.
    """

    path: Path | None
    written_as: OutputFormat
    errors: Path | None
    columns: tuple[str, ...]
    byte_order_mark: bool
    is_kept: bool
    written: int = 0

    def check(self) -> None:
        """Raise UsageError where the options contradict each other."""
        path = self.path
        if self.byte_order_mark and self.written_as != "csv":
            raise click.UsageError("--byte-order-mark belongs to --format csv")
        if self.is_kept and path is None:
            raise click.UsageError("--resume belongs to --output: it goes on with a file")
        if path is not None and is_stream(path) and (self.is_kept or self.written_as in NEEDS_A_FILE):
            raise click.UsageError(f"{path} is no file, as {'--resume' if self.is_kept else self.written_as} needs one")
        if self.errors is not None and path is not None and self.errors.resolve() == path.resolve():
            raise click.UsageError("--errors and --output name one file")

    def write(self, outcomes: Iterable[Outcome], pack: str) -> None:
        """Write what became of the items by a pack of that revision."""
        with (
            open_errors(self.errors) as fail,
            open_records(
                self.path, self.written_as, self.columns, byte_order_mark=self.byte_order_mark, pack=pack
            ) as writer,
        ):
            for outcome in outcomes:
                _write(writer, fail, outcome)
                self.written += 0 if isinstance(outcome, Problem) else len(outcome[1])

    @property
    def left(self) -> str:
        """What stays of the output after all was stopped, as a sentence."""
        if self.path is None or is_stream(self.path):
            return "what was written stays"
        if self.is_kept:
            return f"kept in {self.path}.part: the same command goes on from there"
        if self.written_as in DATABASES:
            return f"{self.path} keeps whole documents, the last ones perhaps not; the same command writes none twice"
        return f"{self.path} is as it was; with --resume what is done would be kept"


def format_of(asked: OutputFormat | None, output: Path | None) -> OutputFormat:
    """Return the format that is asked for, by its name or by the file's ending.

    Raises UsageError where the two differ, or name none that can be written there.
    """
    if output is None:
        if asked in NEEDS_A_FILE:
            raise click.UsageError(f"--format {asked} needs --output: it is no text")
        return asked or "table"
    ending = output.suffix.lower()
    told = OUTPUT_ENDINGS.get(ending)
    if asked is None:
        if told is None:
            endings = ", ".join(OUTPUT_ENDINGS)
            raise click.UsageError(f"the ending of {output} names no format ({endings}): say one with --format")
        return told
    if told not in (None, asked) and not (told == "table" and asked not in NEEDS_A_FILE):
        raise click.UsageError(f"{output} ends like {told}, and --format says {asked}")
    return asked


def spare_inputs(written: Iterable[Path | None], inputs: Iterable[str]) -> None:
    """Raise UsageError where a file that is to be read would be written over.

    In folders and behind patterns that is one which holds articles: what Marsad wrote there before may be written anew.
    """
    names = list(inputs)
    there = [Path(name) for name in names if Path(name).is_file()]
    for file in written:
        if file is None or not file.is_file():
            continue
        if any(file.samefile(read) for read in there) or (_is_found(file, names) and _may_hold_articles(file)):
            raise click.UsageError(f"{file} is among what is read: name another file to write")


def _is_found(file: Path, names: Iterable[str]) -> bool:
    """Whether a file lies in one of the folders, or has a name of one of the patterns."""
    place = file.resolve()
    return any(
        place.is_relative_to(Path(name).resolve()) if Path(name).is_dir() else _has_form(file, name) for name in names
    )


def _has_form(file: Path, pattern: str) -> bool:
    return glob.has_magic(pattern) and any(
        file.samefile(found)
        for found in glob.iglob(pattern, recursive=True)  # noqa: PTH207 (a pattern with a folder before it)
    )


def _may_hold_articles(file: Path) -> bool:
    from marsad.reading import read_documents

    first = next(read_documents([str(file)]), None)
    return first is not None and not (isinstance(first, Problem) and first.code in _NO_ARTICLES)


def _write(writer: RecordWriter, fail: Callable[[Problem], None], outcome: Outcome) -> None:
    if not isinstance(outcome, Problem):
        writer.write(*outcome)
        return
    fail(outcome)
    if isinstance(writer, ErrorWriter):
        writer.fail(outcome)
