"""Packs in, one rule set out."""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from marsad.compiler.ruleset import RuleSet
from marsad.language import Origin, Pack, Rule

NOWHERE = Origin("", 0, 0)


def compile_rules(
    packs: Iterable[Pack], families: Mapping[str, str], salt: str = "", names: Sequence[str] = ()
) -> RuleSet:
    """Compile packs that were loaded without error.

    `families` are the families of the codes; `salt` (the hash of lexicon and actors) enters the revision, which begins
    with `names`, those of the packs that stand on each other.
    """
    ordered = tuple(packs)
    rules = tuple(rule for pack in ordered for rule in pack.rules)
    deeds: dict[str, tuple[str, ...]] = {}
    for deed in (deed for pack in ordered for deed in pack.deeds):
        for group in deed.nouns:
            deeds[group] = (*deeds.get(group, ()), *deed.codes)
    digest = hashlib.sha256(salt.encode())
    for rule in rules:
        digest.update(f"{meaning_of(rule)}\n".encode())
    digest.update(repr(deeds).encode() if deeds else b"")
    spoken = {family for rule in rules for family in rule.gives_way}
    return RuleSet(
        rules,
        winners_over(rules),
        frozenset(rule.id for rule in rules if not spoken.isdisjoint(_families(rule, families))),
        "@".join(filter(None, ("+".join(names), digest.hexdigest()[:12]))),
        deeds,
    )


def winners_over(rules: Iterable[Rule]) -> dict[str, frozenset[str]]:
    """Return, for each rule that others override, the ids of these."""
    winners: dict[str, set[str]] = {}
    for rule in rules:
        for loser in rule.overrides:
            winners.setdefault(loser, set()).add(rule.id)
    return {loser: frozenset(ids) for loser, ids in winners.items()}


def _families(rule: Rule, families: Mapping[str, str]) -> set[str]:
    return {families[choice.code] for choice in rule.choices if choice.code in families}


def meaning_of(rule: Rule) -> Rule:
    """Return the rule without what changes no record: its title, its examples and where it was written."""
    choices = tuple(replace(choice, origin=NOWHERE) for choice in rule.choices)
    return replace(rule, title="", examples=(), origin=NOWHERE, choices=choices)
