"""Which changes belong together: those of one rule, whose parties were found in one way?"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from marsad.workbench.review.change import Change, ChangeKind

KINDS: Final[tuple[ChangeKind, ...]] = ("gained", "lost", "changed")


@dataclass(frozen=True, slots=True)
class ChangeGroup:
    """Changes of one kind that one rule made, with the steps that found the parties, or what else differs."""

    rule: str
    kind: ChangeKind
    step: str
    changes: tuple[Change, ...]


def group_changes(changes: Iterable[Change]) -> list[ChangeGroup]:
    """Return the groups of the rule with the most changes first, and of each rule gained before lost before changed."""
    found: dict[tuple[str, ChangeKind, str], list[Change]] = {}
    totals: dict[str, int] = {}
    for change in changes:
        found.setdefault((change.rule, change.kind, change.step), []).append(change)
        totals[change.rule] = totals.get(change.rule, 0) + 1
    groups = [ChangeGroup(rule, kind, step, tuple(each)) for (rule, kind, step), each in found.items()]
    return sorted(
        groups,
        key=lambda group: (
            -totals[group.rule],
            group.rule,
            KINDS.index(group.kind),
            -len(group.changes),
            group.step,
        ),
    )


def count_kinds(changes: Iterable[Change]) -> dict[str, int]:
    """Return how many records were gained, lost and changed."""
    counts: dict[str, int] = dict.fromkeys(KINDS, 0)
    for change in changes:
        counts[change.kind] += 1
    return counts
