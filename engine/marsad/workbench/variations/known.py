"""Which variations are known to fail, and which of these hold by now?"""

import re
from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from marsad.workbench.variations.registry import VARIATIONS
from marsad.workbench.variations.run import VariationResult

_LINE: Final = re.compile(r"(?P<variation>[\w-]+) (?P<rule>[\w.-]+)#[1-9][0-9]*")
_HEADER: Final = """\
# Variations of the examples of the shipped rules that fail today, one a line: variation, rule and example.
# The tests fail when another one fails, and when one of these holds: then its line goes. To write the file anew:
#   marsad test --vary --update-known FILE
"""


class KnownFailuresError(Exception):
    """A file of known failures that cannot be read; the message names the place."""


@dataclass(frozen=True, slots=True)
class Difference:
    """What has changed against the known failures: variations that fail now, and names of those that no longer do."""

    failing: tuple[VariationResult, ...]
    mended: tuple[str, ...]


def read_known(path: Path) -> frozenset[str]:
    """Return the names of the variations that are known to fail. Raises KnownFailuresError, with the place."""
    try:
        lines = path.read_text("utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise KnownFailuresError(f"{path}: {error}") from None
    names = {variation.name for variation in VARIATIONS}
    known: set[str] = set()
    for number, line in enumerate(lines, 1):
        if not line.strip() or line.startswith("#"):
            continue
        found = _LINE.fullmatch(line)
        if found is None:
            raise KnownFailuresError(f"{path}:{number}:1: expected a line such as `passive consult.meet#1`")
        if found["variation"] not in names:
            raise KnownFailuresError(f"{path}:{number}:1: there is no variation {found['variation']!r}")
        known.add(line)
    return frozenset(known)


def compare_known(known: Iterable[str], results: Sequence[VariationResult]) -> Difference:
    """Compare results with what is known to fail; lines about rules that were not run do not count."""
    failed = {result.name for result in results if result.verdict == "failed"}
    about = set(_about(known, results))
    failing = tuple(result for result in results if result.verdict == "failed" and result.name not in about)
    return Difference(failing, tuple(sorted(about - failed)))


def write_known(path: Path, known: Iterable[str], results: Sequence[VariationResult], rules: Set[str]) -> int:
    """Write what fails, and return how many that are. Raises OSError.

    Lines about rules that were not run stay, if they are among the ids of all `rules` that there are.
    """
    kept = {line for line in set(known) - set(_about(known, results)) if _rule(line) in rules}
    failed = kept | {result.name for result in results if result.verdict == "failed"}
    path.write_text(_HEADER + "".join(f"{line}\n" for line in sorted(failed, key=_order)), "utf-8")
    return len(failed)


def _about(known: Iterable[str], results: Sequence[VariationResult]) -> list[str]:
    """The lines about rules and variations that were run."""
    run = {(result.variation, result.rule) for result in results}
    return [line for line in known if (line.split(" ")[0], _rule(line)) in run]


def _rule(line: str) -> str:
    return line.split(" ")[1].partition("#")[0]


def _order(line: str) -> tuple[int, str, int]:
    variation, example = line.split(" ")
    rule, _, number = example.partition("#")
    return next(i for i, each in enumerate(VARIATIONS) if each.name == variation), rule, int(number)
