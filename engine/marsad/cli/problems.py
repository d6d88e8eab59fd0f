"""What do commands say of records and labels that they cannot use?"""

from collections.abc import Iterable, Mapping
from typing import TypeVar

import click

from marsad.cli.exits import Exit
from marsad.cli.shown_problems import ShownProblems
from marsad.formats import Problem

Value = TypeVar("Value")


def sorted_out(items: Iterable[Value | Problem]) -> tuple[list[Value], bool]:
    """Return what could be read, and whether that is all; problems are named on standard error."""
    values: list[Value] = []
    problems = ShownProblems()
    for item in items:
        if isinstance(item, Problem):
            problems.take(item)
        else:
            values.append(item)
    problems.end()
    return values, problems.exit_code == Exit.FINE


def warn_of_others(elsewhere: Mapping[str, int], texts: str, records: str) -> None:
    """Warn of records of documents that the texts do not hold, by document; they are left out."""
    if not elsewhere:
        return
    number, documents = sum(elsewhere.values()), len(elsewhere)
    click.echo(
        f"warning[records-elsewhere]: {number} {'record' if number == 1 else 'records'} of "
        f"{documents} {'document' if documents == 1 else 'documents'} that {texts} does not hold, "
        f"the first {next(iter(elsewhere))!r}: left out\n  --> {records}",
        err=True,
    )
