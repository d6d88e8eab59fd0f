"""`marsad expand`: which forms does this lexeme have?"""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from marsad.cli.input_options import encoding_option
from marsad.cli.loading import terminal
from marsad.cli.options import lines_format_option, rules_option
from marsad.cli.progress import progress
from marsad.cli.words import DocumentStream, find_lexemes, load_words
from marsad.formats import open_output

if TYPE_CHECKING:
    from marsad.model import Lexeme
    from marsad.workbench.corpus_counts import FormCounts
    from marsad.workbench.words import Words


@click.command(
    epilog="""\b
Examples:
  marsad expand LEMMA                        every form, by tense, mood and voice, or by number
  marsad expand verb:LEMMA --derived         the verb only, with its masdars and participles
  marsad expand LEMMA --corpus news.jsonl    how often each form stands in these articles
  marsad expand LEMMA --clitics              every legal spelling with clitics
  marsad expand LEMMA --format jsonl         for programs, one form a line

LEMMA is written with or without vowel marks; a shadda tells verbs apart that are spelled alike."""
)
@click.argument("name", metavar="LEXEME")
@click.option("--derived", is_flag=True, help="Expand the masdars and participles of a verb as well.")
@click.option("--clitics", is_flag=True, help="List every legal spelling with proclitics and pronouns.")
@click.option(
    "--corpus",
    "corpora",
    metavar="PATH",
    multiple=True,
    help="Count the forms in this file (.txt, .jsonl), folder, or - for standard input; may be given again.",
)
@lines_format_option
@rules_option
@encoding_option
@click.pass_context
def expand(
    ctx: click.Context,
    name: str,
    derived: bool,
    clitics: bool,
    corpora: tuple[str, ...],
    output_format: str,
    rule_paths: tuple[Path, ...],
    encoding: str,
) -> None:
    """Show every form that the lexicon accepts for a lexeme, and what collides with it.

    LEXEME is a lemma: a verb's third person singular of the perfect, a noun's singular. All lexemes of that lemma are
    shown; verb:, noun:, adjective: or particle: before it selects one.
    """
    from marsad.workbench.expansion import derived_lexemes
    from marsad.workbench.expansion import expand as expand_lexeme

    words = load_words(ctx, rule_paths)
    lexemes = find_lexemes(ctx, words.lexicon, name)
    if derived:
        lexemes += tuple(other for lexeme in lexemes for other in derived_lexemes(words.lexicon, lexeme))
        lexemes = tuple(dict.fromkeys(lexemes))
    documents = DocumentStream(corpora, encoding)
    counts: Sequence[FormCounts | None] = _counts(words, lexemes, documents) if corpora else [None] * len(lexemes)
    expansions = [expand_lexeme(words.lexicon, lexeme) for lexeme in lexemes]
    if output_format == "jsonl":
        from marsad.cli.lines import write_line
        from marsad.workbench.expansion_lines import expansion_as_json

        with open_output(None) as stream:
            for expansion, count in zip(expansions, counts, strict=True):
                for shape in expansion_as_json(words.lexicon, expansion, count, clitics=clitics):
                    write_line(stream, shape)
    else:
        from marsad.cli.show_expansion import show_expansion

        with terminal() as console:
            for expansion, count in zip(expansions, counts, strict=True):
                show_expansion(console, words.lexicon, expansion, count, clitics=clitics)
    ctx.exit(documents.exit_code)


def _counts(words: "Words", lexemes: "Iterable[Lexeme]", documents: DocumentStream) -> "list[FormCounts]":
    """Count for each lexeme how often its forms stand in the documents."""
    from marsad.workbench.corpus_counts import CorpusCounter
    from marsad.workbench.words import TextReader

    counter, reader = CorpusCounter(words.lexicon, lexemes), TextReader(words)
    for document in progress(documents, None, "reading"):
        for sentence in reader.sentences(document.text):
            counter.add(sentence)
    return [counter.counts[lexeme] for lexeme in lexemes]
