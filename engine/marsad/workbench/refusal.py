"""Why does a word or phrase not fill a part of a pattern?"""

from marsad.language.tree import EntityTest, WordTest
from marsad.matcher.scan import Scan
from marsad.matcher.units import Units

MISPLACED = "is such a word, but does not stand here as the pattern asks"


def why_not(scan: Scan, unit: int, wanted: EntityTest | WordTest, at: int, forward: bool, reach: int | None) -> str:
    """Say why the unit was not taken by a part tried at a boundary.

    `reach` is how many units the gap before the part crosses, None where the part must stand right at the boundary.
    """
    units = scan.units
    if reach is not None and not scan.window >> unit & 1:
        kind = units.clauses[units.clause_of[unit]].kind
        return f"stands in another clause ({kind})"
    distance = unit - at if forward else at - 1 - unit
    if distance < 0:
        return "stands before it" if forward else "stands after it"
    if isinstance(wanted, EntityTest):
        refusals = [_function(scan, unit, function) for function in wanted.functions]
        if refusals and all(refusals):
            return "; ".join(dict.fromkeys(refusals))
    if reach is None and distance:
        return "does not stand right there"
    if reach is not None and distance > reach:
        return f"stands more than {reach} words away"
    return "what belongs with it is missing"


def _function(scan: Scan, unit: int, function: str) -> str:
    """Say why a mention does not stand in a function; empty if it does."""
    units = scan.units
    bit = 1 << unit
    match function:
        case "bare" | "object":
            return "" if units.bare & bit else _standing(units, unit)
        case "of":
            return "" if units.of & bit else "does not complete the noun before it"
        case "subject" | "topic" | "patient" | "sufferer":
            if not units.bare & bit:
                return _standing(units, unit)
            return "" if scan.mentions("ACTOR", (function,)) & bit else _no_subject(scan, unit, function)
        case _:
            return "" if units.under.get(function, 0) & bit else f"{_standing(units, unit)}, not under {function!r}"


def _standing(units: Units, unit: int) -> str:
    if units.bare >> unit & 1:
        return "stands bare"
    if units.of >> unit & 1:
        return "completes the noun before it"
    groups = sorted(group for group, members in units.under.items() if members >> unit & 1)
    return f"stands under {' and '.join(map(repr, groups))}" if groups else "stands under another word"


def _no_subject(scan: Scan, unit: int, function: str) -> str:
    units = scan.units
    bare = units.actors & units.bare & scan.window
    if function == "subject":
        between = ((1 << unit) - 1) & -(2 << scan.trigger) & scan.window
        if bare & between:
            return "another actor stands nearer to the verb"
        if units.nouns & between:
            return "another noun stands where the subject would"
    elif scan.mentions("ACTOR", ("topic",)):
        return "another actor stands nearer to the verb"
    return "does not agree with the verb in gender and number"
