"""How do the readings of a text look at a terminal?"""

from collections.abc import Iterator

from rich.console import Console

from marsad.cli.lines import print_heading, print_table
from marsad.model import Document, Reading
from marsad.workbench.grammar_names import name_enclitics, name_features, name_proclitics
from marsad.workbench.words import ReadToken, TextReader


def show_document(console: Console, reader: TextReader, document: Document) -> None:
    """Print a table a sentence: each word on its line, and below it a line for each reading, with the lemma."""
    print_heading(console, "document", document.id)
    for number, sentence in enumerate(reader.sentences(document.text), 1):
        console.print()
        rows = [row for token in sentence for row in _rows(document.text, token)]
        print_table(console, (f"sentence {number}", "features", "before", "after", "variation", "word, lemmas"), rows)
    console.print()


def _rows(text: str, token: ReadToken) -> Iterator[tuple[str, str, str, str, str, str]]:
    place, readings = token
    if place.word.kind == "word":
        known = "word" if readings else "not in the lexicon" if not place.word.readings else "word without reading"
        yield known, "", "", "", "", text[place.start : place.end]
        yield from dict.fromkeys(map(_row, readings))


def _row(reading: Reading) -> tuple[str, str, str, str, str, str]:
    lexeme = reading.lexeme
    kind = (lexeme.derivation or lexeme.part_of_speech).replace("-", " ")
    return (
        f"- {kind}",
        name_features(reading.features, lexeme.part_of_speech),
        name_proclitics(reading.proclitics),
        name_enclitics(reading.enclitics),
        ", ".join(reading.variations),
        lexeme.lemma,
    )
