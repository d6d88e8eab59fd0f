"""How do the compiler's tests load and check rule files without a lexicon?"""

from dataclasses import dataclass
from pathlib import Path
from typing import cast

from marsad.actors import ActorCodes
from marsad.clauses.loader import load_clause_words
from marsad.compiler.checker import RuleNames, check_packs
from marsad.language.loader import load_packs
from marsad.language.rule import Pack
from marsad.lexicon import Lexicon
from marsad.source import Diagnostics

GROUPS = frozenset(
    {
        "meet",
        "sign",
        "hold",
        "say",
        "talks",
        "agreement",
        "light.happen",
        "light.undertake",
        "say.announce",
        "say.assert",
        "relative",
    }
)
CODES = frozenset({"010", "036", "040", "042", "043"})
NAMES = RuleNames(
    CODES,
    frozenset({"statement", "consultation"}),
    ActorCodes.of(["FRACOP", "MED", "CVL", "MIL", "CHN"], ["FRA", "CHN"]),
)
WORDS = load_clause_words([Path(__file__).parent / "prepositions.yaml"], Diagnostics())


@dataclass(frozen=True, slots=True)
class KnownGroups:
    """As much of a lexicon as the checker asks for."""

    groups: frozenset[str] = GROUPS


def load(path: Path, diagnostics: Diagnostics) -> tuple[Pack, ...]:
    """Load a rule file and check it against the groups, codes and prepositions above."""
    packs = load_packs([path], WORDS.preposition_groups, diagnostics)
    return check_packs(packs, cast(Lexicon, KnownGroups()), WORDS, NAMES, diagnostics)
