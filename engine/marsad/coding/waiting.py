"""Which findings may only follow from a file that could not be read?"""

from marsad.coding.layers import Files
from marsad.source import Diagnostic, Diagnostics, catalogue, kinds

_UNREADABLE = "S"
"""The letter of what is wrong with a file as such, so that some or all of it is not read."""


def without_waiting(diagnostics: Diagnostics, files: Files) -> Diagnostics:
    """Return the findings, without those of names that lead nowhere while a file cannot be read that may define them.

    One warning at that file says how many they are. Rules define no names for others but their own.
    """
    unread = _unread(diagnostics, files)
    if unread is None:
        return diagnostics
    told = Diagnostics()
    waiting = 0
    for found in diagnostics:
        if catalogue[found.code].waits:
            waiting += found.number
        else:
            told.add(found)
    if waiting:
        message = f"{waiting:,} findings about names that lead nowhere wait until this file can be read"
        told.add(kinds.NAMES_WAIT.at(unread.span, message))
    return told


def _unread(diagnostics: Diagnostics, files: Files) -> Diagnostic | None:
    """The first error that says that a file could not be read, of those on which rules stand."""
    rules = {str(path) for path in files["events"]}
    for found in diagnostics.errors:
        if found.code.startswith(_UNREADABLE) and found.span.file not in rules:
            return found
    return None
