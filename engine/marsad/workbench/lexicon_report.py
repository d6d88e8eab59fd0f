"""Which lexemes does the lexicon list, and which of them deserve a second look?"""

from collections.abc import Iterator

from marsad.coding import Knowledge
from marsad.language import CHOICE_GROUPS
from marsad.lexicon import RESERVED_GROUPS, Lexicon, check_collisions, check_unused
from marsad.model import Lexeme
from marsad.source import Diagnostics


def list_lexemes(lexicon: Lexicon, *, particles: bool = False) -> tuple[Lexeme, ...]:
    """Return all lexemes that inflect, derived ones included; particles only if they are asked for."""
    return tuple(lexeme for lexeme in lexicon.lexemes if particles or lexeme.part_of_speech != "particle")


def colliding(lexicon: Lexicon) -> Diagnostics:
    """Return a warning for each pair of lexemes that licensed variation confuses."""
    found = Diagnostics()
    check_collisions(lexicon, found)
    return found


def unused(knowledge: Knowledge) -> Diagnostics:
    """Return a warning for each entry that neither a rule nor the grammar of clauses asks for."""
    found = Diagnostics()
    check_unused(knowledge.lexicon, frozenset(used_groups(knowledge)), found)
    return found


def used_groups(knowledge: Knowledge) -> Iterator[str]:
    """Yield the groups that events, conditions of codes, clauses and the context of words ask for."""
    yield from RESERVED_GROUPS
    for groups in knowledge.clause_words.groups.values():
        yield from groups
    yield from knowledge.rules.deeds
    for rule in knowledge.rules.rules:
        event = rule.event
        yield from (*event.verb, *event.light, *event.noun, *event.theme, *event.may_have)
        for choice in rule.choices:
            for name in CHOICE_GROUPS:
                yield from getattr(choice, name)
