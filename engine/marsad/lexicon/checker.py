"""Which entries of a compiled lexicon deserve a second look: colliding ones, and those that no rule uses?"""

from collections.abc import Collection, Iterator
from pathlib import Path

from marsad.lexicon import kinds
from marsad.lexicon.lexicon import Collision, Lexicon
from marsad.model import Lexeme
from marsad.source import Diagnostics, Source, Span


def check_collisions(lexicon: Lexicon, diagnostics: Diagnostics) -> None:
    """Warn of each pair of lexemes of which one is spelled like the other after licensed variation.

    Forms of one verb and its derivatives are no collision, nor are exact homographs, which every reader knows.
    """
    sources: dict[str, Source] = {}
    for lexeme, collision in _varied_collisions(lexicon):
        varied = ", ".join(collision.variations)
        message = f"{lexeme.lemma}: {collision.form} may be read as {collision.other_form}, of {collision.other.lemma}"
        diagnostics.add(kinds.COLLISION.at(_span(lexeme, sources), message, f"variation: {varied}"))


def check_unused(lexicon: Lexicon, used: Collection[str], diagnostics: Diagnostics) -> None:
    """Warn of each entry none of whose groups is among the `used` ones (names of groups that rules ask for)."""
    wanted = frozenset(used)
    sources: dict[str, Source] = {}
    for lexeme in lexicon.lexemes:
        if lexeme.derivation is None and not lexeme.groups & wanted:
            groups = ", ".join(sorted(lexeme.groups))
            message = f"no rule uses {lexeme.lemma}, or any of its groups: {groups}"
            diagnostics.add(kinds.UNUSED_ENTRY.at(_span(lexeme, sources), message))


def _varied_collisions(lexicon: Lexicon) -> Iterator[tuple[Lexeme, Collision]]:
    seen: set[frozenset[Lexeme]] = set()
    for lexeme, collision in lexicon.all_collisions():
        pair = frozenset((lexeme, collision.other))
        if collision.variations and pair not in seen and _family(lexeme) != _family(collision.other):
            seen.add(pair)
            yield lexeme, collision


def _family(lexeme: Lexeme) -> tuple[str, int]:
    """Return what a verb and all that derives from it have in common: where the verb is entered."""
    return lexeme.file, lexeme.line


def _span(lexeme: Lexeme, sources: dict[str, Source]) -> Span:
    source = sources.get(lexeme.file)
    if source is None:
        try:
            text = Path(lexeme.file).read_text(encoding="utf-8-sig")
        except (OSError, ValueError):
            text = ""
        source = sources[lexeme.file] = Source(lexeme.file, text)
    line = source.line(lexeme.line)
    column = len(line) - len(line.lstrip(" -")) + 1
    return Span(source, lexeme.line, column, lexeme.line, len(line) + 1)
