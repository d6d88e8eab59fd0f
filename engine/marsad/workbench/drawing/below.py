"""What stands under the words of a row: the lines of its phrases, names, and the bands of its clauses?"""

from collections.abc import Iterator, Sequence
from itertools import groupby

from marsad.model import Graph, Phrase, Predicate
from marsad.workbench.drawing.lanes import nested, packed
from marsad.workbench.drawing.scene import NOTE_SIZE, DrawnBand, DrawnLabel, DrawnPhrase, DrawnWord
from marsad.workbench.drawing.widths import width_of
from marsad.workbench.graph_rows import marks_of, names_of

_INSET = 1.5


def draw_phrases(graph: Graph, words: Sequence[DrawnWord]) -> tuple[DrawnPhrase, ...]:
    """Return a line for each phrase that has words in the row, inner ones nearer to the words."""
    found = [
        (phrase, min(word.left for word in own) + _INSET, max(word.right for word in own) - _INSET)
        for phrase in graph.phrases
        if (own := [word for word in words if phrase.start <= word.token < phrase.end])
    ]
    lanes = nested([(left, right) for _, left, right in found])
    return tuple(
        DrawnPhrase(phrase.number, "" if phrase.mention is None else phrase.mention.kind, lane, left, right)
        for (phrase, left, right), lane in zip(found, lanes, strict=True)
    )


def draw_labels(graph: Graph, words: Sequence[DrawnWord], width: float) -> tuple[DrawnLabel, ...]:
    """Return the names under the words: first those of predicates, then what phrases name."""
    at = {word.token: word for word in words}
    wanted = [
        (name_of_predicate(number, predicate), "predicate", at[predicate.token].x)
        for number, predicate in enumerate(graph.predicates, 1)
        if predicate.token in at
    ]
    for phrase in graph.phrases:
        name = name_of_phrase(phrase)
        if name and phrase.mention is not None and phrase.head in at:
            own = [word for word in words if phrase.start <= word.token < phrase.end]
            middle = (min(word.left for word in own) + max(word.right for word in own)) / 2
            wanted.append((name, phrase.mention.kind, middle))
    labels = []
    for text, kind, x in wanted:
        half = width_of(text, NOTE_SIZE) / 2
        labels.append((text, kind, max(half, min(x, width - half)), half))
    lanes = packed([(x - half, x + half) for _, _, x, half in labels])
    return tuple(
        DrawnLabel(text, kind, lane, x, 2 * half) for (text, kind, x, half), lane in zip(labels, lanes, strict=True)
    )


def name_of_predicate(number: int, predicate: Predicate) -> str:
    """Return the number of a predicate in its sentence, what it is, and how it stands if it is not just asserted."""
    return " ".join((str(number), predicate.kind, *marks_of(predicate)))


def name_of_phrase(phrase: Phrase) -> str:
    """Return the codes of the actors that a phrase names, or the place or time; nothing for one that names none."""
    if phrase.mention is None:
        return ""
    return " ".join(names_of(phrase)) or phrase.mention.value or phrase.mention.kind


def draw_bands(graph: Graph, words: Sequence[DrawnWord]) -> tuple[DrawnBand, ...]:
    """Return the bands of the clauses in a row, one clause under the one that it belongs to."""
    return tuple(_bands(graph, words))


def _bands(graph: Graph, words: Sequence[DrawnWord]) -> Iterator[DrawnBand]:
    depths = [_depth(graph, clause.number) for clause in graph.clauses]
    present = sorted({depths[graph.clause_of[word.token]] for word in words})
    for number, group in groupby(words, key=lambda word: graph.clause_of[word.token]):
        own = list(group)
        left, right = own[-1].left + _INSET, own[0].right - _INSET
        full = f"{number} {graph.clauses[number].kind}"
        fitting = next((label for label in (full, str(number)) if width_of(label, NOTE_SIZE) < right - left), "")
        yield DrawnBand(number, fitting, full, present.index(depths[number]), left, right)


def _depth(graph: Graph, clause: int) -> int:
    parent = graph.clauses[clause].parent
    return 0 if parent is None else _depth(graph, parent) + 1
