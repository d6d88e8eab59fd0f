"""`marsad lexicon`: which lexemes are there, and which deserve a second look?"""

import difflib
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from marsad.cli.loading import load_engine, terminal
from marsad.cli.options import lines_format_option, rules_option
from marsad.cli.words import load_words
from marsad.formats import open_output

if TYPE_CHECKING:
    from marsad.lexicon import Lexicon
    from marsad.model import Lexeme
    from marsad.source import Diagnostics


@click.command(
    epilog="""\b
Examples:
  marsad lexicon                        every lexeme, where it is entered, what it takes, in which groups
  marsad lexicon --group meet           the lexemes that rules ask for as meet
  marsad lexicon --groups               the groups that rules can name, with their titles
  marsad lexicon --format jsonl         {"lemma", "pos", "groups", ...}, one lexeme a line
  marsad lexicon --unused               entries that no rule asks for
  marsad lexicon --collisions           lexemes that a licensed variation confuses"""
)
@click.option("--group", metavar="NAME", help="List only the lexemes of this group.")
@click.option("--groups", "report", flag_value="groups", help="List the groups with the number of their lexemes.")
@click.option("--particles", is_flag=True, help="List particles as well, the words that don't inflect.")
@click.option("--unused", "report", flag_value="unused", help="Report entries none of whose groups any rule uses.")
@click.option("--collisions", "report", flag_value="collisions", help="Report lexemes that a variation confuses.")
@lines_format_option
@rules_option
@click.pass_context
def lexicon(
    ctx: click.Context,
    group: str | None,
    particles: bool,
    report: str | None,
    output_format: str,
    rule_paths: tuple[Path, ...],
) -> None:
    """List the lexemes, derived ones included, or report those that deserve a second look.

    Without --group these are verbs, nouns and adjectives (V, N and A in JSON).
    """
    from marsad.workbench import lexicon_report

    if report is not None and (particles or group is not None):
        raise click.UsageError("--group and --particles belong to the list of lexemes, not to other lists")
    if report == "unused":
        _show_findings(lexicon_report.unused(load_engine(ctx, rule_paths).knowledge), output_format)
        return
    found = load_words(ctx, rule_paths).lexicon
    if report == "groups":
        _show_groups(found, output_format)
        return
    if report == "collisions":
        _show_findings(lexicon_report.colliding(found), output_format)
        return
    if group is None:
        _show_lexemes(lexicon_report.list_lexemes(found, particles=particles), output_format)
        return
    if group not in found.groups:
        near = difflib.get_close_matches(group, found.groups, n=1)
        hint = f"; did you mean {near[0]}?" if near else ""
        raise click.BadParameter(f"the lexicon has no group {group!r}{hint}", ctx, param_hint="--group")
    _show_lexemes(found.group(group), output_format)


def _show_lexemes(lexemes: "Sequence[Lexeme]", output_format: str) -> None:
    from marsad.cli.lines import print_table, write_line
    from marsad.lexicon import lexeme_as_json
    from marsad.workbench.grammar_names import name_valency

    if output_format == "jsonl":
        with open_output(None) as stream:
            for lexeme in lexemes:
                write_line(stream, lexeme_as_json(lexeme))
        return
    homes: dict[str, str] = {}
    rows = [
        (
            (lexeme.derivation or lexeme.part_of_speech).replace("-", " "),
            f"{_within_pack(lexeme.file, homes)}:{lexeme.line}",
            name_valency(lexeme),
            ", ".join(sorted(lexeme.groups)),
            lexeme.lemma,
        )
        for lexeme in lexemes
    ]
    with terminal() as console:
        print_table(console, ("kind", "entered", "takes", "groups", "lemma"), rows)


def _within_pack(file: str, known: dict[str, str]) -> str:
    """Return the path within the pack that the file belongs to, which narrow terminals show whole."""
    from marsad.language import home_of
    from marsad.source import display_path

    if file not in known:
        home = home_of(Path(file))
        known[file] = display_path(file) if home is None else Path(file).relative_to(home).as_posix()
    return known[file]


def _show_groups(lexicon: "Lexicon", output_format: str) -> None:
    from marsad.cli.lines import print_english, write_line
    from marsad.workbench.listing import list_groups

    groups = list_groups(lexicon)
    if output_format == "jsonl":
        with open_output(None) as stream:
            for line in groups:
                write_line(stream, {"group": line.group, "title": line.title, "lexemes": line.lexemes})
        return
    with terminal() as console:
        rows = [(line.group, str(line.lexemes), line.title) for line in groups]
        print_english(console, ("group", "lexemes", "title"), rows, numbers="lexemes")


def _show_findings(diagnostics: "Diagnostics", output_format: str) -> None:
    from marsad.cli.lines import print_heading, write_line
    from marsad.source import render

    if output_format == "jsonl":
        with open_output(None) as stream:
            for found in diagnostics:
                place = {"file": found.span.file, "line": found.span.line, "column": found.span.column}
                write_line(stream, {"code": found.code, **place, "message": found.message, "hint": found.hint})
        return
    with terminal() as console:
        for found in diagnostics:
            print_heading(console, render(found), style="")
            console.print()
        number = len(diagnostics)
        print_heading(console, f"{number or 'no'} finding{'' if number == 1 else 's'}")
