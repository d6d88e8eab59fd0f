"""Which rules are left where packs stand on each other: a rule above replaces or switches off the one below."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from marsad.language import kinds
from marsad.language.homes import home_of, homes_of
from marsad.language.rule import Pack
from marsad.source import Diagnostics, Span, nearest


class SwitchedOff(NamedTuple):
    """A rule that a file does without, and where it says so."""

    rule: str
    span: Span


def without_covered(
    packs: Sequence[Pack], switched_off: Iterable[SwitchedOff], diagnostics: Diagnostics
) -> tuple[Pack, ...]:
    """Return the rule files in order without the rules that a pack above theirs has too, or switches off."""
    ranks: dict[Path | None, int] = {}
    homes = homes_of(Path(pack.file) for pack in packs)
    for home in homes:
        ranks.setdefault(home, len(ranks))
    places = [ranks[home] for home in homes]
    top: dict[str, int] = {}
    lowest: dict[str, int] = {}
    for rank, pack in zip(places, packs, strict=True):
        for rule in pack.rules:
            top[rule.id] = max(rank, top.get(rule.id, rank))
            lowest[rule.id] = min(rank, lowest.get(rule.id, rank))
    for identifier, span in switched_off:
        rank = ranks.setdefault(home_of(Path(span.file)), len(ranks))
        if lowest.get(identifier, rank) >= rank:
            message = f"no pack below this one has a rule {identifier!r} to switch off"
            below = [name for name, least in lowest.items() if least < rank]
            near = nearest(identifier, below, "delete the entry, or the rule itself")
            diagnostics.add(kinds.UNKNOWN_RULE.at(span, message, near.hint))
        else:
            top[identifier] = max(rank, top[identifier])
    return tuple(
        replace(pack, rules=tuple(rule for rule in pack.rules if top[rule.id] <= rank))
        for rank, pack in zip(places, packs, strict=True)
    )
