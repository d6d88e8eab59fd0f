"""`marsad explain`: why did this text give these records, and no others?"""

import click


@click.command(
    epilog="""\b
Examples:
  marsad explain article.txt                            every sentence
  marsad explain article.txt --sentence 4               the fourth only
  marsad explain article.txt --rule consult.hold-talks  how far that rule got, and what it missed

TEXT may stand in quotation marks in place of the file."""
)
@click.argument("text", metavar="TEXT|FILE")
@click.option("--rule", "rule_id", metavar="ID", help="Show how far this rule got and what was missing.")
@click.option("--sentence", type=click.IntRange(min=1), metavar="N", help="Explain only the Nth sentence.")
@click.pass_context
def explain(ctx: click.Context, text: str, rule_id: str | None, sentence: int | None) -> None:
    """Show why a text gave its records: words, actors, clauses, and what each rule caught or missed."""
    from marsad import workbench

    workbench.explain(text, rule_id=rule_id, sentence=sentence)  # type: ignore[attr-defined]
