"""Whose doing a clause is when its predicate does not say: the subject taken over from the governing clause."""

from collections.abc import Callable

from marsad.matcher.units import Units

Agrees = Callable[[int], bool]


def governing_subject(units: Units, clause_number: int, agrees: Agrees, *, through_content: bool = False) -> int | None:
    """Return the unit of the actor mention that the clause takes its missing subject from, or None.

    A relative clause takes the mention it describes; a coordinate or circumstantial clause, and a content clause
    whose opener carries a pronoun, take the subject of the clause that governs them. A plain content clause has a
    subject of its own, so nothing is taken over, unless it says what the subject above intends (`through_content`).
    """
    clause = units.clauses[clause_number]
    while clause.parent is not None:
        parent = units.clauses[clause.parent]
        if clause.kind == "relative":
            return _described(units, clause.start)
        if clause.kind == "content" and not units.syntax[clause.start].pronominal and not through_content:
            return None
        if clause.kind == "quotation":
            return None
        found = clause_subject(units, parent.index, clause.start, agrees)
        if found is not None:
            return found
        clause = parent
    return None


def _described(units: Units, opener: int) -> int | None:
    """The mention right before a relative clause, a comma apart at most."""
    before = opener - 1
    if before > 0 and units.syntax[before].mark == "comma":
        before -= 1
    return before if before >= 0 and units.actors >> before & 1 else None


def described_unit(units: Units, verb: int) -> int | None:
    """Return the unit that the clause of a verb describes, None if it describes nothing.

    That is what stands before a relative pronoun, or the indefinite noun right before the verb: a plan it rejects.
    """
    clause = units.clauses[units.clause_of[verb]]
    if clause.kind == "relative":
        before = clause.start - 1
        return before - 1 if before > 0 and units.syntax[before].mark == "comma" else max(before, 0)
    before = verb - 1
    if before < 0 or units.syntax[verb].conjunction or units.mentions[before] is not None:
        return None
    syntax = units.syntax[before]
    return before if syntax.noun and not syntax.definite and not syntax.circumstance else None


def clause_subject(units: Units, clause_number: int, before: int, agrees: Agrees) -> int | None:
    """Return the first bare actor mention of the clause, before a unit, that agrees; None if there is none."""
    candidates = units.actors & units.bare & units.masks[clause_number] & ((1 << before) - 1)
    while candidates:
        lowest = candidates & -candidates
        unit = lowest.bit_length() - 1
        if agrees(unit):
            return unit
        candidates ^= lowest
    return None
