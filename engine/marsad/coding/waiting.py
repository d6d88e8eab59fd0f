"""Which findings may only follow from a file that could not be read?"""

from collections.abc import Iterable
from pathlib import Path

from marsad.source import Diagnostic, Diagnostics, WaitsFor, catalogue, kinds

_UNREADABLE = ("S0", "S1", "S3")
"""How the codes begin of what keeps some or all of a file from being read; S2 is of what is read, and badly shown."""


def without_waiting(diagnostics: Diagnostics, rule_files: Iterable[Path]) -> Diagnostics:
    """Return the findings, without those of names that lead nowhere while a file cannot be read that may define them.

    One warning at that file says how many they are. `rule_files` define rules, sets and tables, and nothing else.
    """
    rules = {str(path) for path in rule_files}
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
