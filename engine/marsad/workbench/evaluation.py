"""How well do records agree with labelled texts?"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from marsad.coding import Coder, Ontology, Uncoded, code_items
from marsad.model import Document
from marsad.workbench.actor_accuracy import ActorAccuracy, measure_actors
from marsad.workbench.agreement import Agreement
from marsad.workbench.figures import LEVELS, Figures, Grouping, Unmatched, count, place
from marsad.workbench.labels import CodedEvent, GoldDocument


@dataclass(frozen=True, slots=True)
class Evaluation:
    """Figures at every level, the strictest last; what was missed and wrong at the first; and how right actors are.

    `headline` names the row that sums up others. `elsewhere` counts the records of each document without labels, which
    are compared with nothing.
    """

    figures: tuple[Figures, ...]
    headline: str | None
    missed: tuple[Unmatched, ...]
    wrong: tuple[Unmatched, ...]
    actors: ActorAccuracy
    elsewhere: Mapping[str, int]


def code_gold(coder: Coder, gold: Iterable[GoldDocument], *, jobs: int = 1) -> Iterator[CodedEvent]:
    """Code the labelled texts with that many processes, and yield what is compared of each record.

    Raises RuntimeError for a text that cannot be coded.
    """
    documents = (Document(each.doc, each.text, each.date, each.title) for each in gold)
    for item in code_items(coder, documents, jobs):
        if isinstance(item, Uncoded):
            raise RuntimeError(f"{item.document.id} cannot be coded: {item.reason}")
        if isinstance(item, tuple):
            yield from map(CodedEvent.of, item[1])


def evaluate(
    gold: Sequence[GoldDocument], records: Iterable[CodedEvent], ontology: Ontology, *, by: Grouping = "family"
) -> Evaluation:
    """Compare records with labels; rows of the figures are families of events, or roots."""
    agreement = Agreement(ontology)
    by_document: dict[str, list[CodedEvent]] = {}
    for record in records:
        by_document.setdefault(record.doc, []).append(record)
    placed = [place(document, by_document.get(document.doc, ())) for document in gold]
    levels = [count(placed, agreement, codes, actors, by) for codes, actors in LEVELS]
    labelled = {document.doc for document in gold}
    return Evaluation(
        figures=tuple(figures for figures, _, _ in levels),
        headline=ontology.yardstick.headline,
        missed=levels[0][1],
        wrong=levels[0][2],
        actors=measure_actors(placed, agreement),
        elsewhere={name: len(found) for name, found in by_document.items() if name not in labelled},
    )
