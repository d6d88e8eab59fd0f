"""Which options say in which fields of the input a document stands?"""

from collections.abc import Callable, Sequence
from functools import wraps
from typing import Any

import click

from marsad.formats import COLUMNS
from marsad.reading import Fields


def fields_options(command: Callable[..., None]) -> Callable[..., None]:
    """Add the options to a command, which is called with the `fields` that they name."""

    @wraps(command)
    def called(
        *arguments: Any,
        text_field: str | None,
        id_field: str | None,
        date_field: str | None,
        title_field: str | None,
        headline: bool,
        **options: Any,
    ) -> None:
        fields = Fields(text_field, id_field, date_field, title_field, headline=headline)
        command(*arguments, fields=fields, **options)

    with_options = click.option(
        "--headline", is_flag=True, help="Code the title too, as the first line of the text; offsets count from there."
    )(called)
    for role, what in (
        ("title", "the headline"),
        ("date", "the day of publication"),
        ("id", "the name of the document"),
        ("text", "the article"),
    ):
        with_options = click.option(
            f"--{role}-field", metavar="NAME", help=f"The field of the input that holds {what}, if it is not {role!r}."
        )(with_options)
    return with_options


keep_option = click.option(
    "--keep",
    multiple=True,
    metavar="FIELD[=COLUMN]",
    help="Hand this field of the input on, as a last column beside the records; may be given again.",
)


def kept_columns(keep: Sequence[str]) -> tuple[str, ...]:
    """Return the columns of what is kept; one that a record has already, or that stands twice, ends the command."""
    columns = tuple(each.rpartition("=")[2] for each in keep)
    for number, column in enumerate(columns):
        if not column or column in COLUMNS or column in columns[:number]:
            message = f"a record has a column {column!r} already: name another, --keep {column}=article_{column}"
            raise click.BadParameter(message, param_hint="--keep")
    return columns
