"""What do commands say of records and labels that they cannot use?"""

from collections.abc import Iterable, Mapping
from typing import TypeVar

import click

from marsad.formats import Problem

Value = TypeVar("Value")


def sorted_out(items: Iterable[Value | Problem]) -> tuple[list[Value], bool]:
    """Return what could be read, and whether that is all; problems are named on standard error."""
    values: list[Value] = []
    whole = True
    for item in items:
        if isinstance(item, Problem):
            click.echo(str(item), err=True)
            whole = whole and item.severity != "error"
        else:
            values.append(item)
    return values, whole


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
