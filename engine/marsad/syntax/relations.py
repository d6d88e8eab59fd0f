"""What do steps fill of a predicate, whatever word names it?"""

from dataclasses import dataclass, field

from marsad.model import Dependent, Phrase, Reading, Refused


@dataclass(slots=True, kw_only=True)
class Relations:
    """The dependents found for a predicate so far, and the phrases that were turned away."""

    readings: tuple[Reading, ...]
    dependents: list[Dependent] = field(default_factory=list)
    refused: list[Refused] = field(default_factory=list)

    @property
    def transitive(self) -> bool:
        """Whether the verb takes an object in some reading."""
        return any(reading.lexeme.transitive for reading in self.readings)

    @property
    def takes_content(self) -> bool:
        """Whether a clause can tell what is said, thought or wanted, in some reading."""
        return any(reading.lexeme.takes_content for reading in self.readings)

    def governs(self, preposition: str | None) -> bool:
        """Return whether some reading governs that preposition."""
        return any(preposition in reading.lexeme.governs for reading in self.readings)

    def has(self, relation: str) -> bool:
        """Return whether the relation is filled."""
        for each in self.dependents:
            if each.relation == relation:
                return True
        return False

    def takes(self, phrase: Phrase) -> bool:
        """Return whether the phrase has a relation already."""
        for each in self.dependents:
            if each.phrase == phrase.number:
                return True
        return False
