"""How are the words of a sentence set in rows that run from right to left?"""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from marsad.formats.terminal import visible
from marsad.model import Graph
from marsad.workbench.drawing.order import from_the_right
from marsad.workbench.drawing.scene import WORD_SIZE, DrawnWord
from marsad.workbench.drawing.widths import width_of

ROW_WIDTH = 1080.0
"""The widest that the words of a row may be together."""
MARGIN = 18.0
"""What stays free on both sides."""
LONGEST_SHOWN = 28
"""Letters of a word that are drawn; an address of the Web may have hundreds."""
_TRIES = 12
"""How many widths are tried for rows of like length."""
_GAP = 11.0
_NARROW_GAP = 2.0
_NARROWEST = WORD_SIZE * 0.3


class WordSetter:
    """Sets the words of one sentence; `needed` is how wide a word must be for what reaches it, by its token."""

    def __init__(self, text: str, graph: Graph, needed: Mapping[int, float]) -> None:
        self._graph = graph
        self._full = [visible(text[token.start : token.end]) for token in graph.tokens]
        self._shown = [_shortened(word) for word in self._full]
        self._widths = [
            max(width_of(word, WORD_SIZE), needed.get(token, 0.0), _NARROWEST) for token, word in enumerate(self._shown)
        ]
        self._chunks = list(self._find_chunks())

    def rows(self, least: float) -> tuple[float, list[list[DrawnWord]]]:
        """Return the width of the longest row with its margins, `least` at least, and each row's words."""
        rows = [self._words(row) for row in self._rows()]
        width = max([least, *(-row[-1].left for row in rows)]) + 2 * MARGIN
        return width, [[replace(word, x=word.x + width - MARGIN) for word in row] for row in rows]

    def _rows(self) -> list[range]:
        """The tokens of each row: no more rows than are needed, and these of like length."""
        fewest = self._broken(ROW_WIDTH)
        if len(fewest) < 2:
            return fewest
        narrowest = self._length(range(len(self._shown))) / len(fewest)
        steps = range(_TRIES)
        tried = (self._broken(narrowest + (ROW_WIDTH - narrowest) * step / _TRIES) for step in steps)
        return next((rows for rows in tried if len(rows) == len(fewest)), fewest)

    def _broken(self, width: float) -> list[range]:
        """The tokens of rows of that width; what no blank parts stays together as long as a row can hold it."""
        rows: list[range] = []
        start = 0
        for chunk in self._chunks:
            if chunk.start > start and self._length(range(start, chunk.stop)) > width:
                rows.append(range(start, chunk.start))
                start = chunk.start
        return [*rows, range(start, len(self._shown))] if self._shown else []

    def _find_chunks(self) -> Iterator[range]:
        """The tokens that no blank parts, or as many of them as a row can hold."""
        start = 0
        for at in range(1, len(self._shown)):
            if self._gap(at - 1, at) == _GAP or self._length(range(start, at + 1)) > ROW_WIDTH:
                yield range(start, at)
                start = at
        yield range(start, len(self._shown))

    def _length(self, tokens: range) -> float:
        return sum(self._widths[at] for at in tokens) + sum(self._gap(at - 1, at) for at in tokens[1:])

    def _gap(self, one: int, other: int) -> float:
        """What stands between two words side by side; words without a blank between them keep together."""
        first, second = sorted((one, other))
        touching = second == first + 1 and self._graph.tokens[first].end == self._graph.tokens[second].start
        return _NARROW_GAP if touching else _GAP

    def _words(self, row: range) -> list[DrawnWord]:
        """The words of a row that ends at 0 on the right."""
        predicates = {predicate.token for predicate in self._graph.predicates}
        words: list[DrawnWord] = []
        for number in from_the_right([self._shown[token] for token in row]):
            token = row[number]
            edge = words[-1].left - self._gap(words[-1].token, token) if words else 0.0
            width = self._widths[token]
            words.append(
                DrawnWord(token, self._shown[token], self._full[token], edge - width / 2, width, token in predicates)
            )
        return words


def _shortened(word: str) -> str:
    return word if len(word) <= LONGEST_SHOWN else f"{word[: LONGEST_SHOWN - 1]}…"
