"""How do the compiler's tests load and check rule files without a lexicon?"""

from dataclasses import dataclass
from pathlib import Path
from typing import cast

from marsad.clauses.words import ClauseWords
from marsad.compiler.checker import check_packs
from marsad.language.loader import load_packs
from marsad.language.rule import Pack
from marsad.lexicon import Lexicon
from marsad.source import Diagnostics

GROUPS = frozenset({"meet", "sign", "hold", "say", "talks", "agreement", "light.happen"})
CODES = frozenset({"010", "036", "040", "042", "043"})
PREPOSITIONS = frozenset({"with", "to", "in", "by", "between"})
NOTHING: frozenset[str] = frozenset()
WORDS = ClauseWords(
    prepositions={},
    attached_prepositions={},
    preposition_groups=PREPOSITIONS,
    openers={},
    opener_phrases={},
    after_opener={},
    pronominal=NOTHING,
    verbal_negators=NOTHING,
    future_negators=NOTHING,
    nominal_negators=NOTHING,
    future=NOTHING,
    neutral=NOTHING,
    conjunctions=(),
)


@dataclass(frozen=True, slots=True)
class KnownGroups:
    """As much of a lexicon as the checker asks for."""

    groups: frozenset[str] = GROUPS


def load(path: Path, diagnostics: Diagnostics) -> tuple[Pack, ...]:
    """Load a rule file and check it against the groups, codes and prepositions above."""
    packs = load_packs([path], PREPOSITIONS, diagnostics)
    return check_packs(packs, cast(Lexicon, KnownGroups()), WORDS, CODES, diagnostics)
