"""`marsad check`: what is wrong with these rules?"""

import json
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from marsad.cli.exits import Exit
from marsad.cli.loading import findings_shown, named_or_configured, terminal
from marsad.cli.options import format_option, rules_option

if TYPE_CHECKING:
    from marsad.coding import Keeper
    from marsad.workbench.check import CheckReport


@click.command(
    epilog="""\b
Examples:
  marsad check                     the shipped pack: rules, lexicon, actors, everything
  marsad check my-rules/           a pack or a folder of your own rules
  marsad check my-rules/talks.yaml --strict
  marsad check my-rules/ --diff    show what --fix would change
  marsad check my-rules/ --unused --examples       look closer
  marsad check my-rules/ --format sarif > findings.sarif     for code hosts

Every finding has a code, the place (file:line:column), the line itself and how to mend it.
`marsad docs diagnostics` explains the codes; `marsad check --explain CODE` one of them."""
)
@click.argument("paths", nargs=-1, metavar="[PATH...]", type=click.Path(exists=True, path_type=Path))
@click.option("--strict", is_flag=True, help="Let warnings count: the exit code is 1 for them too.")
@click.option("--fix", is_flag=True, help="Mend what can only mean one thing, then report what is left.")
@click.option(
    "--diff", is_flag=True, help="Write nothing; print what --fix would change. The exit code is 1 if anything."
)
@click.option("--examples", is_flag=True, help="Report examples whose text another rule codes too.")
@click.option("--unused", is_flag=True, help="Report groups of words that nothing asks for.")
@click.option("--explain", "code", metavar="CODE", help="Say what the findings of this code mean, and nothing else.")
@format_option("text", "json", "sarif", help="Text for reading, one JSON object, or SARIF 2.1.0 for code hosts.")
@rules_option
@click.pass_context
def check(
    ctx: click.Context,
    paths: tuple[Path, ...],
    strict: bool,
    fix: bool,
    diff: bool,
    examples: bool,
    unused: bool,
    code: str | None,
    output_format: str,
    rule_paths: tuple[Path, ...],
) -> None:
    """Read a pack and report everything that is wrong with it.

    PATH is a rule file, a folder of them, or a folder with the rooms of a pack; without one, the packs of marsad.toml
    are checked, or the shipped one. Rules of your own are checked together with the shipped lexicon and actors.
    """
    if fix and diff:
        raise click.UsageError("--fix writes and --diff writes nothing: one of them")
    if code is not None:
        _explain(ctx, code)
    paths = named_or_configured(ctx, paths or rule_paths)
    look = partial(checked, ctx, paths, examples=examples, unused=unused)
    report = look()
    if diff:
        ctx.exit(_show_diff(report, paths))
    if fix:
        report = _fixed(look, report, paths)
    _show(report, output_format)
    ctx.exit(Exit.FINDINGS if report.errors or (strict and report.warnings) else Exit.FINE)


def _explain(ctx: click.Context, code: str) -> None:
    from marsad.workbench.diagnostic_pages import diagnostic_entry

    entry = diagnostic_entry(code.upper())
    if entry is None:
        raise click.BadParameter(f"no finding has the code {code!r}; `marsad docs diagnostics` lists them", ctx)
    click.echo(entry)
    ctx.exit(Exit.FINE)


def checked(
    ctx: click.Context,
    paths: Sequence[Path],
    keeper: "Keeper | None" = None,
    *,
    examples: bool = False,
    unused: bool = False,
) -> "CheckReport":
    """Return what is wrong with the pack around the paths."""
    with findings_shown(ctx):
        from marsad.engine import shipped_pack
        from marsad.workbench.check import check as check_pack
        from marsad.workbench.selection import select

        return check_pack(select(shipped_pack(), paths).files, paths, keeper, examples=examples, unused=unused)


def _show_diff(report: "CheckReport", paths: Sequence[Path]) -> Exit:
    from marsad.workbench.fixes import fixed_files

    files = fixed_files(report.diagnostics, paths)
    for file in files:
        click.echo(file.diff(), nl=False)
    return Exit.FINDINGS if files else Exit.FINE


def _fixed(look: Callable[[], "CheckReport"], report: "CheckReport", paths: Sequence[Path]) -> "CheckReport":
    """Mend and check again until nothing more can be mended, since one error may hide others."""
    from marsad.source import display_path
    from marsad.workbench.fixes import fixed_files

    written: dict[str, None] = {}
    number = len(report.diagnostics) + 1
    while (files := fixed_files(report.diagnostics, paths)) and number:
        for file in files:
            file.write()
            written[display_path(file.file)] = None
        report = look()
        number -= 1
    for name in written:
        click.echo(f"mended {name}", err=True)
    return report


def _show(report: "CheckReport", output_format: str) -> None:
    from marsad.workbench.sarif import check_json, sarif

    if output_format == "text":
        show_report(report)
    else:
        shown = check_json(report) if output_format == "json" else sarif(report.diagnostics)
        click.echo(json.dumps(shown, ensure_ascii=False, indent=2))


def show_report(report: "CheckReport") -> None:
    """Print every finding as text, and how much was read."""
    from rich.text import Text

    from marsad.source import render

    with terminal() as console:
        for diagnostic in report.diagnostics:
            style = "red" if diagnostic.severity == "error" else "yellow"
            head, _, rest = render(diagnostic).partition("\n")
            console.print(Text(head, style=style), soft_wrap=True)
            console.print(Text(rest), soft_wrap=True)
            console.print()
        read = f"{_count(report.rules, 'rule')} with {_count(report.examples, 'example')}, {report.files} files"
        found = f"{_count(report.errors, 'error')}, {_count(report.warnings, 'warning')}"
        console.print(Text(f"{found} in {read}", style="bold"), soft_wrap=True)
        if report.elsewhere:
            console.print(Text(f"{_count(report.elsewhere, 'warning')} about other files of the pack", style="dim"))


def _count(number: int, noun: str) -> str:
    return f"{number or 'no'} {noun}{'' if number == 1 else 's'}"
