"""Which findings may only follow from a file that could not be read?"""

from marsad.coding.layers import Files
from marsad.source import Diagnostic, Diagnostics, WaitsFor, catalogue, kinds

_UNREADABLE = "S"
"""The letter of what is wrong with a file as such, so that some or all of it is not read."""


def without_waiting(diagnostics: Diagnostics, files: Files) -> Diagnostics:
    """Return the findings, without those of names that lead nowhere while a file cannot be read that may define them.

    One warning at that file says how many they are. Files of rules define rules, sets and tables, and nothing else.
    """
    rules = {str(path) for path in files["events"]}
    unread = [found for found in diagnostics.errors if found.code.startswith(_UNREADABLE)]
    told = _without(diagnostics, "ground", [found for found in unread if found.span.file not in rules])
    return _without(told, "rules", [found for found in unread if found.span.file in rules])


def _without(diagnostics: Diagnostics, files: WaitsFor, unread: list[Diagnostic]) -> Diagnostics:
    """Leave out what waits for files of that sort, and say so once at the first that could not be read."""
    waiting = {kind.code for kind in catalogue if kind.waits_for == files}
    number = sum(found.number for found in diagnostics if found.code in waiting) if unread else 0
    if not number:
        return diagnostics
    told = Diagnostics(found for found in diagnostics if found.code not in waiting)
    several = f"{number:,} findings about names that lead nowhere wait"
    message = several if number > 1 else "a finding about a name that leads nowhere waits"
    told.add(kinds.NAMES_WAIT.at(unread[0].span, f"{message} until this file can be read"))
    return told
