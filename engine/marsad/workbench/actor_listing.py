"""Which actors does the coder see in a text, by which entry of the dictionary, and what do references point back to?"""

from collections.abc import Iterator
from dataclasses import dataclass

from marsad.coding import Coder
from marsad.model import Actor, Document
from marsad.workbench.reading import ReadingCoder, SentenceReading


@dataclass(frozen=True, slots=True)
class ListedActor:
    """One actor of a sentence: `number` counts within it from 1, `start` and `end` are characters of the document.

    `points_to` is the earlier actor that a reference stands for, None for other actors and where none was found.
    """

    sentence: int
    number: int
    start: int
    end: int
    text: str
    actor: Actor
    points_to: "ListedActor | None" = None

    @property
    def name(self) -> str:
        """The sentence's number and the actor's in it, by which references name it."""
        return f"{self.sentence}.{self.number}"


@dataclass(frozen=True, slots=True)
class ActorSentence:
    """A sentence with its actors; `number` counts from 1."""

    number: int
    text: str
    actors: tuple[ListedActor, ...]


def list_actors(coder: Coder, document: Document) -> Iterator[ActorSentence]:
    """Yield every sentence of the document with its actors, resolved as they are when it is coded."""
    # By identity, because equal actors stand in many sentences; the listed ones keep theirs alive.
    listed: dict[int, ListedActor] = {}
    for reading in ReadingCoder(coder.knowledge).readings(document):
        number = reading.sentence.index + 1
        actors: list[ListedActor] = []
        for actor, start, end in _actors(reading):
            points_to = listed.get(id(actor.antecedent))
            one = ListedActor(number, len(actors) + 1, start, end, document.text[start:end], actor, points_to)
            listed[id(actor)] = one
            actors.append(one)
        text = document.text[reading.sentence.start : reading.sentence.end]
        yield ActorSentence(number, text, tuple(actors))


def _actors(reading: SentenceReading) -> Iterator[tuple[Actor, int, int]]:
    tokens = reading.parsed.graph.tokens
    for mention in reading.mentions:
        for actor in mention.actors:
            yield actor, tokens[actor.start].start, tokens[actor.end - 1].end
