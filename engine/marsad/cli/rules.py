"""`marsad rules`: which rules are there, and what does one come to?"""

import json
from dataclasses import asdict, fields
from pathlib import Path

import click
from rich import box
from rich.table import Table
from rich.text import Text

from marsad.cli.exits import Exit
from marsad.cli.lines import print_english, write_list
from marsad.cli.loading import find_rule, load_engine, terminal
from marsad.cli.options import json_format_option, rules_option
from marsad.formats import open_output

# Three codes: what else a rule can give stands on lines below, so that narrow terminals still show the title.
_CODES_WIDTH = 14


@click.group(
    epilog="""\b
Examples:
  marsad rules list                          identifier, codes, number of examples and title of every rule
  marsad rules codes                         every event code, with its name
  marsad rules show consult.talks            what this rule looks for
  marsad rules convert old.yaml > new.yaml   a file with frames, as events with paths
  marsad rules reference                     every key, feature and construction
  marsad rules diagnostics                   every finding of `marsad check`"""
)
def rules() -> None:
    """List the rules, show what one looks for, describe the form of rule files."""


@rules.command(
    "list",
    epilog="""\b
Examples:
  marsad rules list
  marsad rules list --rules my-rules/
  marsad rules list --format json | jq -r '.[].id'""",
)
@rules_option
@json_format_option
@click.pass_context
def list_command(ctx: click.Context, rule_paths: tuple[Path, ...], output_format: str) -> None:
    """List every rule with its codes, number of examples and title."""
    from marsad.workbench.listing import list_rules

    engine = load_engine(ctx, rule_paths)
    if output_format == "json":
        with open_output(None) as stream:
            write_list(stream, map(asdict, list_rules(engine.knowledge.rules)))
        return
    table = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False)
    table.add_column("rule", no_wrap=True)
    table.add_column("codes", max_width=_CODES_WIDTH)
    table.add_column("examples", justify="right")
    table.add_column("title")
    for line in list_rules(engine.knowledge.rules):
        table.add_row(Text(line.id), " ".join(line.codes), str(line.examples), Text(line.title))
    with terminal() as console:
        console.print(table)


@rules.command(
    "codes",
    epilog="""\b
Examples:
  marsad rules codes
  marsad rules codes --format json""",
)
@rules_option
@json_format_option
@click.pass_context
def codes_command(ctx: click.Context, rule_paths: tuple[Path, ...], output_format: str) -> None:
    """List every event code with its family, how many rules give it, and its name."""
    from marsad.workbench.listing import list_codes

    engine = load_engine(ctx, rule_paths)
    if output_format == "json":
        with open_output(None) as stream:
            write_list(stream, map(asdict, list_codes(engine.knowledge)))
        return
    rows = [(line.code, line.family, str(line.rules), line.name) for line in list_codes(engine.knowledge)]
    with terminal() as console:
        print_english(console, ("code", "family", "rules", "name"), rows, numbers="rules")


@rules.command(
    "show",
    short_help="Show what one rule looks for.",
    epilog="""\b
Examples:
  marsad rules show consult.talks
  marsad rules show airspace.close --rules my-rules/
  marsad rules show consult.talks --format json""",
)
@click.argument("rule_id", metavar="ID")
@rules_option
@json_format_option
@click.pass_context
def show_command(ctx: click.Context, rule_id: str, rule_paths: tuple[Path, ...], output_format: str) -> None:
    """Show one rule: its event and paths, its codes and their conditions, its examples."""
    from marsad.cli.show_rule import show_rule

    engine = load_engine(ctx, rule_paths)
    rule = find_rule(ctx, engine.knowledge.rules, rule_id)
    if output_format == "json":
        with open_output(None) as stream:
            plain = asdict(rule)
            written = {field.name: plain[field.name] for field in fields(rule) if field.init}
            stream.write(f"{json.dumps(written, ensure_ascii=False, indent=2)}\n")
        return
    with terminal() as console:
        show_rule(console, rule, engine.knowledge)


@rules.command(
    "convert",
    short_help="Rewrite a rule file of the old form.",
    epilog="""\b
Examples:
  marsad rules convert old.yaml > new.yaml""",
)
@click.argument("path", metavar="FILE", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.pass_context
def convert_command(ctx: click.Context, path: Path) -> None:
    """Print a rule file with its frames as events with paths; the file itself stays as it is."""
    from marsad.language import convert
    from marsad.source import Diagnostics, load_yaml, render

    diagnostics = Diagnostics()
    node = load_yaml(path, diagnostics)
    for diagnostic in diagnostics:
        click.echo(render(diagnostic), err=True)
    if node is None:
        ctx.exit(Exit.RULES)
    click.echo(convert(node, path.read_text(encoding="utf-8")), nl=False)


@rules.command(
    "reference",
    epilog="""\b
Examples:
  marsad rules reference > rule-reference.md""",
)
def reference_command() -> None:
    """Print the rule reference, as Markdown."""
    from marsad.workbench.reference import rule_reference

    click.echo(rule_reference(), nl=False)


@rules.command(
    "diagnostics",
    epilog="""\b
Examples:
  marsad rules diagnostics > diagnostics.md
  marsad check --explain R105     one of them""",
)
def diagnostics_command() -> None:
    """Print every finding that `marsad check` can give, as Markdown."""
    from marsad.workbench.diagnostic_pages import diagnostics_page

    click.echo(diagnostics_page(), nl=False)
