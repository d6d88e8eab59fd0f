"""`marsad fmt`: how does Arabic come to stand alone on its line?"""

import json
import sys
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, TextIO

import click

from marsad.cli.exits import Exit
from marsad.cli.loading import named_or_configured
from marsad.cli.options import format_option
from marsad.formats import STANDARD_INPUT, open_output

if TYPE_CHECKING:
    from marsad.workbench.formatter import FormattedFile

_Fate = Literal["changed", "right", "left", "unusable", "unwritable"]
_ERRORS: dict[_Fate, Exit] = {"unusable": Exit.INPUT, "unwritable": Exit.OUTPUT}


@click.command(
    epilog="""\b
Examples:
  marsad fmt my-rules/             repair every YAML file in a folder
  marsad fmt my-rules/ --diff      only show what would change
  marsad fmt my-rules/ --check     only name the files that would change
  marsad fmt - < talks.yaml        from standard input to standard output, for editors

Values, comments, quotation marks and blank lines stay as they are; a file that is right already
stays the same byte for byte. What can't be repaired is reported, and the exit code is then 1."""
)
@click.argument("paths", nargs=-1, metavar="[PATH...]", type=click.Path(exists=True, allow_dash=True, path_type=Path))
@click.option(
    "--check", is_flag=True, help="Write nothing; name the files that would change. The exit code is 1 if any."
)
@click.option("--diff", is_flag=True, help="Write nothing; print what would change. The exit code is 1 if anything.")
@format_option("text", "json", help="The names of files that change, or one JSON object with what became of each file.")
@click.pass_context
def fmt(ctx: click.Context, paths: tuple[Path, ...], check: bool, diff: bool, output_format: str) -> None:
    """Repair lines that mix Arabic with structure, and delete invisible direction controls.

    PATH is a YAML file, a folder, or - for standard input; without one, the packs of marsad.toml are formatted, or the
    shipped one. What is repaired are the findings S201 and S202 of `marsad check`.
    """
    from marsad.engine import shipped_pack
    from marsad.workbench.formatter import format_files

    is_filter = STANDARD_INPUT in map(str, paths)
    if is_filter and len(paths) > 1:
        raise click.UsageError("- stands alone, because standard output holds the text of one file")
    tells = output_format == "json"
    if tells and (is_filter or diff):
        raise click.UsageError("--format json tells what became of files: without -, and without --diff")
    asked = paths or named_or_configured(ctx, ()) or (shipped_pack(),)
    files = _standard_input(ctx) if is_filter else format_files(asked)
    writes = not (check or diff)
    exits = {Exit.FINE}
    fates: Counter[_Fate] = Counter()
    told: list[dict[str, Any]] = []
    with open_output(None) as stream:
        for file in files:
            done, fate = _finish(file, in_place=writes and not is_filter)
            _report(done, told if tells else None, fate)
            fates[fate] += 1
            exits.add(_exit(done, fate, writes=writes))
            if diff:
                _write(stream, file.diff())
            elif is_filter and writes:
                _write(stream, file.after or "")
            elif fate == "changed" and not tells:
                stream.write(f"{file.shown}\n")
        if tells:
            stream.write(f"{json.dumps({'files': told}, ensure_ascii=False, indent=2)}\n")
    if not is_filter and not tells:
        click.echo(_summary(fates, "changed" if writes else "would change"), err=True)
    ctx.exit(max(exits))


def _write(stream: TextIO, text: str) -> None:
    # Of one large piece that a closed pipe cuts short, the library would lose the rest silently.
    stream.writelines(text.splitlines(keepends=True))


def _standard_input(ctx: click.Context) -> Iterable["FormattedFile"]:
    from marsad.workbench.formatter import format_content

    if sys.stdin is None:
        click.echo("error[input]: standard input is closed", err=True)
        ctx.exit(Exit.INPUT)
    return [format_content(sys.stdin.buffer.read(), "<standard input>")]


def _finish(file: "FormattedFile", *, in_place: bool) -> tuple["FormattedFile", _Fate]:
    """Write the file where that is asked for; return it as it is then, and what became of it."""
    if not file.is_usable:
        return file, "unusable"
    if not file.is_changed:
        return file, "left" if file.diagnostics else "right"
    if not in_place:
        return file, "changed"
    try:
        return file.write(), "changed"
    except OSError as error:
        click.echo(f"error[output]: {file.shown}: {(error.strerror or str(error)).lower()}", err=True)
        return file, "unwritable"


def _exit(file: "FormattedFile", fate: _Fate, *, writes: bool) -> Exit:
    if fate in _ERRORS:
        return _ERRORS[fate]
    return Exit.FINDINGS if file.diagnostics or (fate == "changed" and not writes) else Exit.FINE


def _report(file: "FormattedFile", told: list[dict[str, Any]] | None, fate: _Fate) -> None:
    """Say what is wrong with a file, or add to what is told to programs what became of it."""
    from marsad.source import render
    from marsad.workbench.sarif import finding_json

    if told is not None:
        told.append({"file": file.shown, "fate": fate, "findings": list(map(finding_json, file.diagnostics))})
        return
    for diagnostic in file.diagnostics:
        click.echo(render(diagnostic), err=True)


def _summary(fates: Counter[_Fate], changed: str) -> str:
    said = [f"{_files(fates['changed'])} {changed}", f"{fates['right']} right already"]
    if left := fates["left"]:
        said.append(f"{left} with nothing that can be repaired")
    if failed := fates["unusable"] + fates["unwritable"]:
        said.append(f"{failed} left as {'it is' if failed == 1 else 'they are'} after an error")
    return ", ".join(said)


def _files(number: int) -> str:
    return f"{number or 'no'} file{'' if number == 1 else 's'}"
