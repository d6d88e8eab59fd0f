"""On whose word does a clause of a sentence stand?"""

from marsad.coding.parties import parties_of, subject_of
from marsad.matcher.units import Units
from marsad.model import Party


class Speakers:
    """Who speaks in the clauses of one sentence."""

    __slots__ = ("_text", "_told", "_units")

    def __init__(self, units: Units, text: str) -> None:
        self._units = units
        self._text = text
        self._told: dict[int, tuple[Party, ...]] = {}

    def tell(self, clause: int, source: tuple[Party, ...]) -> None:
        """Remember the source of the statement that the predicate of the clause made."""
        self._told[clause] = source

    def of(self, clause: int) -> tuple[Party, ...]:
        """Return who speaks in the clause or in the nearest one that governs it."""
        at: int | None = clause
        while at is not None:
            found = self._told.get(at) or self._reporting_subject(at)
            if found:
                return found
            at = self._units.clauses[at].parent
        return ()

    def _reporting_subject(self, clause: int) -> tuple[Party, ...]:
        """Return the subject of the clause's verb of speech, of which no rule may tell."""
        units = self._units
        start, end = units.clauses[clause].start, units.clauses[clause].end
        own = (unit for unit in range(start, end) if units.clause_of[unit] == clause)
        verb = next((unit for unit in own if units.syntax[unit].verb and units.syntax[unit].reporting), None)
        unit = subject_of(units, clause, verb) if verb is not None else None
        return parties_of(units, unit, self._text) if unit is not None else ()
