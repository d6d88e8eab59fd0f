"""Which options say in which fields of the input a document stands?"""

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

import click

from marsad.formats import COLUMNS
from marsad.reading import Fields

Command = TypeVar("Command", bound=Callable[..., Any])


def fields_options(command: Command) -> Command:
    """Add the options, which `fields_given` and `kept_columns` read, to a command."""
    for role, what in (
        ("title", "the headline"),
        ("date", "the day of publication"),
        ("id", "the name of the document"),
        ("text", "the article"),
    ):
        command = click.option(
            f"--{role}-field", metavar="NAME", help=f"The field of the input that holds {what}, if it is not {role!r}."
        )(command)
    return command


keep_option = click.option(
    "--keep",
    multiple=True,
    metavar="FIELD[=COLUMN]",
    help="Hand this field of the input on, as a last column beside the records; may be given again.",
)
headline_option = click.option(
    "--headline", is_flag=True, help="Code the title too, as the first line of the text; offsets count from there."
)


def fields_given(
    text_field: str | None,
    id_field: str | None,
    date_field: str | None,
    title_field: str | None,
    keep: Sequence[str],
    headline: bool,
) -> Fields:
    """Return the fields that the options name."""
    kept = tuple(each.partition("=")[0] for each in keep)
    return Fields(text_field, id_field, date_field, title_field, kept, headline)


def kept_columns(keep: Sequence[str]) -> tuple[str, ...]:
    """Return the columns of what is kept; one that a record has already, or that stands twice, ends the command."""
    columns = tuple(each.rpartition("=")[2] for each in keep)
    for number, column in enumerate(columns):
        if not column or column in COLUMNS or column in columns[:number]:
            message = f"a record has a column {column!r} already: name another, --keep {column}=article_{column}"
            raise click.BadParameter(message, param_hint="--keep")
    return columns
