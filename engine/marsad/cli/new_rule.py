"""`marsad new-rule`: a rule from a sentence and the records that it shall give."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from marsad.cli.exits import Exit
from marsad.cli.loading import findings_shown, load_engine, named_or_configured, terminal
from marsad.cli.options import json_format_option, rules_option
from marsad.formats import open_output

if TYPE_CHECKING:
    from marsad.workbench.new_rule import Draft, Request


@click.command(
    "new-rule",
    epilog="""\b
Examples:
  marsad new-rule --id harbour.close --text "..." --record 172 DZA MAR
  marsad new-rule --id talks.host --text "..." --record 040 QAT SDN --record 040 SDN QAT --file events/talks.yaml
  marsad new-rule --id harbour.tow --text "..." --record 171 TUN LBY --verb "..."    a verb that no lexicon has
  marsad new-rule --id harbour.close --text "..." --record 172 DZA MAR --dry-run     show it, and write nothing

A party that stays open is written -. Nothing is written unless the rule passes its own test at once.""",
)
@click.option("--id", "identifier", metavar="ID", required=True, help="The id of the rule, such as talks.host.")
@click.option("--text", metavar="SENTENCE", required=True, help="A sentence that tells the event.")
@click.option(
    "--record",
    "records",
    type=(str, str, str),
    metavar="CODE SOURCE TARGET",
    multiple=True,
    required=True,
    help="A record that the sentence shall give; may be given again.",
)
@click.option(
    "--file",
    type=click.Path(dir_okay=False, path_type=Path),
    help="The rule file, which may be new. Otherwise events/FAMILY.yaml in the pack of marsad.toml.",
)
@click.option("--title", default="", help="What A does to B, in a few words.")
@click.option("--group", default="", metavar="NAME", help="The group of the event's word, known or new.")
@click.option("--theme", default="", metavar="NAME", help="The group of its noun, known or new.")
@click.option("--verb", default="", metavar="PARTS", help="Principal parts of a verb that no lexicon has.")
@click.option("--noun", default="", metavar="PARTS", help="Singular and plurals of such a noun.")
@click.option("--negative", default="", metavar="SENTENCE", help="The sentence negated, if none can be made.")
@click.option("--dry-run", is_flag=True, help="Show the rule, and write nothing.")
@json_format_option
@rules_option
@click.pass_context
def new_rule(
    ctx: click.Context,
    identifier: str,
    text: str,
    records: tuple[tuple[str, str, str], ...],
    file: Path | None,
    title: str,
    group: str,
    theme: str,
    verb: str,
    noun: str,
    negative: str,
    dry_run: bool,
    output_format: str,
    rule_paths: tuple[Path, ...],
) -> None:
    """Write a rule from a sentence and the records that it shall give, tested before it is written.

    Its word, the group of that word and the paths to its parties are read off the sentence's graph; a group is taken
    that rules use already, or made. The sentence becomes its first example, the sentence negated its second. What is
    missing is said: an actor that nobody knows, a word that no lexicon has, a party that no path reaches.
    """
    from marsad.coding import pack_files
    from marsad.engine import shipped_pack
    from marsad.workbench.new_rule import Request, WantedRecord, draft_rule, write_all

    packs = named_or_configured(ctx, rule_paths)
    place = file or _default_file(ctx, packs, identifier)
    wanted = tuple(WantedRecord(code, _party(source), _party(target)) for code, source, target in records)
    request = Request(identifier, text.strip(), wanted, place, title, group, theme, verb, noun, negative.strip())
    packs = _with_home(packs, place)
    _check_place(ctx, packs, place)
    engine = load_engine(ctx, packs)
    with findings_shown(ctx):
        files = pack_files(shipped_pack(), packs)
    draft = draft_rule(engine.knowledge, files, request)
    if draft.files and not dry_run:
        write_all(draft.files)
    _show(draft, request, output_format, written=not dry_run)
    ctx.exit(Exit.FINE if draft.files else Exit.FINDINGS)


def _party(code: str) -> str | None:
    return None if code == "-" else code


def _default_file(ctx: click.Context, packs: tuple[Path, ...], identifier: str) -> Path:
    folders = [path for path in packs if path.is_dir()]
    if not folders:
        raise click.UsageError("name the rule file with --file, or work in a pack of your own: see marsad init", ctx)
    return folders[-1] / "events" / f"{identifier.partition('.')[0]}.yaml"


def _with_home(packs: tuple[Path, ...], file: Path) -> tuple[Path, ...]:
    """Return what to load so that the pack of the file is among it."""
    from marsad.engine import shipped_pack
    from marsad.language import home_of

    home = home_of(file.resolve())
    known = {path.resolve() for path in packs}
    return packs if home is None or home in known or home == shipped_pack().resolve() else (*packs, home)


def _check_place(ctx: click.Context, packs: tuple[Path, ...], file: Path) -> None:
    """Refuse a file that nothing would read once it is written."""
    from marsad.coding import rule_folders
    from marsad.engine import shipped_pack
    from marsad.source import display_path

    folders = rule_folders((*packs, shipped_pack()))
    if packs and not any(file.resolve().is_relative_to(folder.resolve()) for folder in folders):
        named = " or ".join(display_path(str(folder)) for folder in folders[:-1])
        raise click.BadParameter(f"no pack reads rules from {file}: name a file in {named}", ctx, param_hint="--file")


def _show(draft: "Draft", request: "Request", output_format: str, *, written: bool) -> None:
    from marsad.source import display_path

    files = [display_path(str(path)) for path in draft.files]
    if output_format == "json":
        from marsad.cli.lines import write_line

        shape = {
            "rule": draft.rule,
            "files": files,
            "missing": list(draft.missing),
            "notes": list(draft.notes),
            "written": written and bool(files),
        }
        with open_output(None) as stream:
            write_line(stream, shape)
        return
    from marsad.cli.show_graph import show_rows

    with terminal() as console:
        show_rows(console, "the sentence", draft.rows)
        console.print(f"\n{draft.rule}", markup=False, highlight=False, soft_wrap=True)
        for problem in draft.missing:
            console.print(f"missing: {problem}", markup=False, highlight=False, soft_wrap=True)
        for file in files:
            console.print(f"{'wrote' if written else 'would write'} {file}", highlight=False, soft_wrap=True)
        if files:
            console.print(f"{request.id} passes its test", highlight=False, soft_wrap=True)
        for note in draft.notes:
            console.print(f"note: {note}", markup=False, highlight=False, soft_wrap=True)
