"""Which options do commands share that read articles?"""

import click

from marsad.formats import known_encoding
from marsad.reading import READERS


def _checked_encoding(ctx: click.Context, parameter: click.Parameter, value: str) -> str:
    if not known_encoding(value):
        raise click.BadParameter(f"{value!r} is no text encoding; often needed: utf-8, windows-1256, utf-16")
    return value


encoding_option = click.option(
    "--encoding",
    default="utf-8",
    show_default=True,
    callback=_checked_encoding,
    help="How the input is encoded. The output is always UTF-8.",
)
input_format_option = click.option(
    "--input-format",
    type=click.Choice(["auto", *READERS]),
    default="auto",
    show_default=True,
    help="auto goes by the file's ending, and without one by how it begins.",
)
