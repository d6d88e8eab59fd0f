"""Which options do several commands share?"""

import errno
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

Command = TypeVar("Command", bound=Callable[..., Any])
_MOST_JOBS = 64


def format_option(*formats: str, help: str) -> Callable[[Command], Command]:
    """Return the option for the form of the output; the first is the one that nobody need ask for."""
    return click.option(
        "-f",
        "--format",
        "output_format",
        type=click.Choice(formats),
        default=formats[0],
        show_default=True,
        help=help,
    )


def _checked_output(ctx: click.Context, parameter: click.Parameter, value: Path | None) -> Path | None:
    """Return the file to write, whose folder must be there."""
    if value is None:
        return None
    try:
        # What a pipe is called leads to no place in a folder, and yet is there.
        value.stat()
    except (FileNotFoundError, NotADirectoryError):
        if not value.resolve().parent.is_dir():
            raise click.BadParameter(f"there is no folder {value.parent}") from None
    except OSError as error:
        why = "is a link that leads to itself" if error.errno == errno.ELOOP else f"is out of reach: {error.strerror}"
        raise click.BadParameter(f"{value} {why}") from None
    return value


def output_option(*names: str, help: str) -> Callable[[Command], Command]:
    """Return the option for a file to write."""
    return click.option(
        *names, type=click.Path(dir_okay=False, path_type=Path), callback=_checked_output, metavar="FILE", help=help
    )


lines_format_option = format_option(
    "table", "jsonl", help="A table for reading, or one JSON object a line for programs."
)


def show_option(help: str) -> Callable[[Command], Command]:
    """Return `--show N`, how many entries of a list are shown; programs are told all."""
    return click.option(
        "--show", "most", type=click.IntRange(min=0), default=15, show_default=True, metavar="N", help=help
    )


html_option = click.option(
    "--html", "output_format", flag_value="html", help="The same as --format html: a page that needs nothing else."
)
json_format_option = format_option("table", "json", help="Tables for reading, or one JSON object for programs.")
jobs_option = click.option(
    "-j",
    "--jobs",
    type=click.IntRange(1, _MOST_JOBS),
    default=1,
    show_default=True,
    help="Code with this many processes; worth their start from some hundred articles on.",
)
sample_option = click.option(
    "--sample",
    type=click.IntRange(min=1),
    metavar="N",
    help="Take only N of them, drawn by chance.",
)
seed_option = click.option(
    "--seed",
    type=int,
    default=0,
    show_default=True,
    metavar="S",
    help="Another number draws others; the same one draws the same.",
)
rules_option = click.option(
    "--rules",
    "rule_paths",
    multiple=True,
    type=click.Path(exists=True, path_type=Path),
    help="Use this pack, or this folder or file of rules instead of the shipped ones; may be given again. "
    "Otherwise the packs of marsad.toml, here or in a folder above, or the shipped one.",
)
