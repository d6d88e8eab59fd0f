"""How often did texts exercise each clause, word and actor, and which predicates between two actors fired no rule?"""

from collections import Counter
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from marsad.workbench.coverage.clauses import Key

_MOST_SIGHTINGS: Final = 5


class Pattern(NamedTuple):
    """A predicate without a rule: lemma and part of speech, and the relation in which the second actor stands."""

    lemma: str
    kind: str
    relation: str


@dataclass(frozen=True, slots=True)
class Sighting:
    """Where a pattern stands; `sentence` counts from 1, `source` and `target` are the codes of the two actors."""

    doc: str
    sentence: int
    text: str
    source: str
    target: str


@dataclass(frozen=True, slots=True)
class Tally:
    """Counts over some texts; those of several sets of texts can be added.

    `words` counts lexemes by group and lemma, `actors` entries by the sentences that were read, `parties` those of
    records, `unruled` the patterns without a rule, of which a few are `seen`.
    """

    texts: Counter[str] = field(default_factory=Counter)
    clauses: Counter[Key] = field(default_factory=Counter)
    records: Counter[str] = field(default_factory=Counter)
    words: Counter[tuple[str, str]] = field(default_factory=Counter)
    actors: Counter[str] = field(default_factory=Counter)
    parties: Counter[str] = field(default_factory=Counter)
    unruled: Counter[Pattern] = field(default_factory=Counter)
    seen: dict[Pattern, list[Sighting]] = field(default_factory=dict)

    def add(self, other: "Tally") -> None:
        """Add what was counted over other texts."""
        for name in ("texts", "clauses", "records", "words", "actors", "parties", "unruled"):
            getattr(self, name).update(getattr(other, name))
        for pattern, sightings in other.seen.items():
            for sighting in sightings:
                self.see(pattern, sighting)

    def see(self, pattern: Pattern, sighting: Sighting) -> None:
        """Keep a sentence of a pattern, one of each document, while there are few."""
        kept = self.seen.setdefault(pattern, [])
        if len(kept) < _MOST_SIGHTINGS and all(sighting.doc != each.doc for each in kept):
            kept.append(sighting)
