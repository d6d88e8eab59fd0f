"""Which rules are loaded, and what does a rule file look like?"""

from collections import Counter
from dataclasses import dataclass

from marsad.coding import Knowledge
from marsad.compiler import RuleSet
from marsad.language import Origin
from marsad.lexicon import Lexicon


@dataclass(frozen=True, slots=True)
class RuleLine:
    """A rule in a list: its codes (the mirrored one last), the number of examples, and where it stands."""

    id: str
    title: str
    codes: tuple[str, ...]
    examples: int
    origin: Origin


def list_rules(rules: RuleSet) -> tuple[RuleLine, ...]:
    """Return the rules in the order of their files."""
    return tuple(
        RuleLine(
            rule.id,
            rule.title,
            tuple(
                dict.fromkeys(
                    [
                        *(choice.code for choice in rule.choices if not choice.is_nothing),
                        *([rule.mirror] if rule.mirror else []),
                    ]
                )
            ),
            len(rule.examples),
            rule.origin,
        )
        for rule in rules.rules
    )


@dataclass(frozen=True, slots=True)
class CodeLine:
    """An event code in a list: its name, its family, and how many rules give it."""

    code: str
    name: str
    family: str
    rules: int


def list_codes(knowledge: Knowledge) -> tuple[CodeLine, ...]:
    """Return the codes of the ontology, in its order."""
    given = Counter(code for line in list_rules(knowledge.rules) for code in line.codes)
    events = knowledge.ontology.events
    return tuple(CodeLine(code, event.name, event.family or "", given[code]) for code, event in events.items())


@dataclass(frozen=True, slots=True)
class GroupLine:
    """A group of words in a list: its title, and how many lexemes it has."""

    group: str
    title: str
    lexemes: int


def list_groups(lexicon: Lexicon) -> tuple[GroupLine, ...]:
    """Return the groups of the lexicon by name."""
    return tuple(GroupLine(name, lexicon.title(name), len(lexicon.group(name))) for name in sorted(lexicon.groups))
