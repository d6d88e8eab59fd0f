"""Which choices of a rule's codes did a match come to?"""

from collections.abc import Iterator

from marsad.clauses import ClauseWords
from marsad.coding.choice import choose_code, codes_of
from marsad.coding.outcome import Outcome
from marsad.coding.parties import pairs
from marsad.coding.standing import StandingReader
from marsad.language import CodeChoice, Rule
from marsad.model import NOBODY, ONLY_REPORTS
from marsad.syntax import Parsed


def choices_taken(rule: Rule, outcome: Outcome, parsed: Parsed, words: ClauseWords) -> Iterator[CodeChoice]:
    """Yield the choices whose conditions held for a match or its pairs, also those that say that nothing happened."""
    found = outcome.roles
    blocked = outcome.standing.blocked and not rule.event.is_negated
    if found is None or blocked or (not outcome.records and outcome.reason.startswith((NOBODY, ONLY_REPORTS))):
        return
    standing = StandingReader(parsed, words)
    sides = [(found.source or found.parties, found.target or found.parties)]
    if any(choice.source or choice.target for choice in rule.choices):
        apart, _ = pairs(found, rule.pairs == "symmetric")
        sides = [((source,) if source else (), (target,) if target else ()) for source, target in apart]
    for source, target in sides:
        codes = codes_of(source), codes_of(target)
        told = outcome.standing.planned, outcome.is_elsewhere
        choice = choose_code(rule, outcome.match, parsed, standing, *told, *codes)
        if choice is not None:
            yield choice
