"""How are problems shown, so that thousands of a kind don't bury the rest, and which exit code follows from them?"""

from collections import Counter
from collections.abc import Callable
from typing import Final

import click

from marsad.cli.exits import Exit
from marsad.formats import Problem, escaped
from marsad.formats.problem import ProblemCode

_SHOWN_OF_A_KIND: Final = 10
_ONCE: Final = frozenset({"input-no-field", "input-extra"})
"""Kinds of which one tells all: the fields of a file do not change, nor what is installed."""
_ELSEWHERE: Final = " elsewhere"


def _to_standard_error(text: str) -> None:
    click.echo(text, err=True)


class ShownProblems:
    """Shows the first problems of each kind, and counts the others."""

    def __init__(self, say: Callable[[str], None] = _to_standard_error) -> None:
        self.exit_code = Exit.FINE
        self._say = say
        self._kinds: Counter[ProblemCode] = Counter()
        self._numbers: Counter[tuple[ProblemCode, str]] = Counter()

    def take(self, problem: Problem, *, is_new: bool = True) -> None:
        """Show a problem, unless others like it, or a run before, were shown."""
        if problem.code == "input-extra":
            self.exit_code = Exit.USAGE
        elif problem.severity == "error" and self.exit_code == Exit.FINE:
            self.exit_code = Exit.INPUT
        if not is_new:
            return
        kind = (problem.code, _which(problem))
        if kind not in self._numbers and self._kinds[problem.code] == _SHOWN_OF_A_KIND:
            kind = (problem.code, _ELSEWHERE)
        elif kind not in self._numbers:
            self._kinds[problem.code] += 1
        self._numbers[kind] += 1
        if self._numbers[kind] <= _most_shown(*kind):
            self._say(str(problem))

    def end(self) -> None:
        """Say how many problems were not shown."""
        for (code, which), number in self._numbers.items():
            more = number - _most_shown(code, which)
            if more > 0:
                self._say(escaped(f"and {more:,} more of {code}{which}"))
        self._numbers.clear()


def _most_shown(code: ProblemCode, which: str) -> int:
    if which == _ELSEWHERE:
        return 0
    return 1 if code in _ONCE else _SHOWN_OF_A_KIND


def _which(problem: Problem) -> str:
    """Say what problems of one kind must share to be like each other."""
    if problem.code == "input-no-field":
        return f" in {problem.file}"
    return f" ({problem.message})" if problem.code == "input-extra" else ""
