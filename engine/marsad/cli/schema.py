"""`marsad schema`: which shape have records, and the files of a pack?"""

import json
from typing import Final

import click

from marsad.formats import open_output

RECORD: Final = "record"
FILES: Final = (
    "pack",
    "events",
    "lexicon",
    "actors",
    "expected",
    "text",
    "clauses",
    "time",
    "places",
    "cameo",
    "variations",
)


@click.command(
    epilog="""\b
Examples:
  marsad schema record > record.schema.json
      the shape of the lines of `marsad code --format jsonl`
  marsad schema events > events.schema.json
      for an editor that checks rule files while one types

`marsad docs editors` shows how an editor is told of it."""
)
@click.argument("kind", type=click.Choice((RECORD, *FILES)))
def schema(kind: str) -> None:
    """Print the JSON Schema of a record, or of a kind of file in a pack.

    KIND is record, the name of a pack's folder, pack (for pack.yaml), or expected (for what is expected of an article).
    """
    with open_output(None) as stream:
        stream.write(json.dumps(_schema(kind), indent=2, ensure_ascii=False) + "\n")


def _schema(kind: str) -> dict[str, object]:
    if kind == RECORD:
        from marsad.formats.record_schema import record_schema

        return record_schema()
    from marsad.workbench.file_schemas import file_schema

    return file_schema(kind)
