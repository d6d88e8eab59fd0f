"""`marsad schema`: which shape has what is written?"""

import json

import click

from marsad.formats import open_output


@click.group(
    epilog="""\b
Examples:
  marsad schema record > record.schema.json
      for a program that checks what it reads"""
)
def schema() -> None:
    """Show the shape of what is written, for programs that read it."""


@schema.command(
    epilog="""\b
Examples:
  marsad schema record > record.schema.json
      the shape of the lines of `marsad code --format jsonl`"""
)
def record() -> None:
    """Print the JSON Schema of a record, as --format jsonl writes it."""
    from marsad.formats.record_schema import record_schema

    with open_output(None) as stream:
        stream.write(json.dumps(record_schema(), indent=2) + "\n")
