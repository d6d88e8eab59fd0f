"""What do steps fill of a predicate, whatever word names it?"""

from dataclasses import dataclass, field

from marsad.model import Dependent, Phrase, Reading, Refused, Step
from marsad.phrases import Valency


@dataclass(slots=True, kw_only=True)
class Relations:
    """The dependents found for a predicate so far, and the phrases that were turned away.

    `readings` are those of its word that name it, `valency` is what their lexemes take, and `filled` are the relations
    of the dependents, which every step asks for.
    """

    readings: tuple[Reading, ...]
    valency: Valency
    dependents: list[Dependent] = field(default_factory=list)
    filled: set[str] = field(default_factory=set)
    refused: list[Refused] = field(default_factory=list)

    def take(self, relation: str, phrase: int, how: Step) -> None:
        """Add a dependent."""
        self.dependents.append(Dependent(relation, phrase, how))
        self.filled.add(relation)

    def refuse(self, relation: str, phrase: int, reason: str) -> None:
        """Turn a phrase away."""
        self.refused.append(Refused(relation, phrase, reason))

    def first(self, relation: str) -> Dependent | None:
        """Return the first dependent in that relation, None if it is open."""
        if relation in self.filled:
            for each in self.dependents:
                if each.relation == relation:
                    return each
        return None

    def takes(self, phrase: Phrase) -> bool:
        """Return whether the phrase has a relation already."""
        for each in self.dependents:
            if each.phrase == phrase.number:
                return True
        return False
