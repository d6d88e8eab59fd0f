"""`marsad hits`: what does this rule catch in these articles?"""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from marsad.cli.input_options import encoding_option, input_format_option
from marsad.cli.loading import find_rule, findings_shown, load_engine, named_or_configured, terminal
from marsad.cli.options import json_format_option, rules_option, sample_option, seed_option
from marsad.cli.progress import progress
from marsad.cli.words import DocumentStream
from marsad.formats import open_output
from marsad.reading import InputFormat

if TYPE_CHECKING:
    from marsad.engine import Engine
    from marsad.language import Rule


@click.command(
    epilog="""\b
Examples:
  marsad hits consult.meet news.jsonl                    every sentence in which the rule matches
  marsad hits consult.meet news.jsonl --sample 20        twenty of them, drawn by chance, and how many there are
  marsad hits draft.yaml news.jsonl --sample 20 --seed 7    what each rule of a draft catches, among all others
  marsad hits consult.meet news.jsonl --format json      for a program

A match that gives no record is shown with the reason why."""
)
@click.argument("rule", metavar="RULE|FILE")
@click.argument("paths", nargs=-1, required=True, metavar="CORPUS...", type=click.Path(path_type=str))
@click.option("--recorded", is_flag=True, help="Show only matches that gave a record; all are counted.")
@sample_option
@seed_option
@json_format_option
@rules_option
@encoding_option
@input_format_option
@click.pass_context
def hits(
    ctx: click.Context,
    rule: str,
    paths: tuple[str, ...],
    recorded: bool,
    sample: int | None,
    seed: int,
    output_format: str,
    rule_paths: tuple[Path, ...],
    encoding: str,
    input_format: InputFormat,
) -> None:
    """Show what a rule catches in articles: sentences with trigger and parties, and what came of each match.

    RULE is the id of a rule; FILE a rule file or a folder of them, each rule of which is meant: one of the pack, or a
    draft, which is tried among the pack's rules. CORPUS is what `marsad code` reads.
    """
    from marsad.workbench.hits import find_hits
    from marsad.workbench.sampling import sampled

    engine, asked = _asked(ctx, rule, rule_paths)
    documents = DocumentStream(paths, encoding, input_format)
    corpus = list(documents)
    found = list(find_hits(engine.knowledge, asked, progress(corpus, len(corpus), "searching")))
    shown = sampled([hit for hit in found if hit.records or not recorded], sample, seed)
    if output_format == "json":
        from marsad.cli.lines import write_line
        from marsad.workbench.hits_json import hits_as_json

        with open_output(None) as stream:
            write_line(stream, hits_as_json(asked, found, shown))
    else:
        from marsad.cli.show_hits import show_counts, show_hits

        with terminal() as console:
            show_hits(console, shown)
            show_counts(console, asked, found, len(shown))
    ctx.exit(documents.exit_code)


def _asked(ctx: click.Context, rule: str, rule_paths: tuple[Path, ...]) -> "tuple[Engine, tuple[Rule, ...]]":
    """Return the engine with the rules that are meant; a file without rules ends the command."""
    path = Path(rule)
    if not path.exists():
        engine = load_engine(ctx, rule_paths)
        return engine, (find_rule(ctx, engine.knowledge.rules, rule),)
    from marsad.engine import shipped_pack
    from marsad.workbench.hits import rules_in, with_draft

    with findings_shown(ctx):
        packs = with_draft(shipped_pack(), named_or_configured(ctx, rule_paths), path)
    engine = load_engine(ctx, packs)
    found = rules_in(engine.knowledge.rules, path)
    if not found:
        raise click.BadParameter(f"no rule stands in {rule}", ctx, param_hint="RULE|FILE")
    return engine, found
