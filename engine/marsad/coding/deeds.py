"""Who did what a later noun takes up: condemned the attack, in whose article somebody attacked before?"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from marsad.coding.parties import Roles, codes_of
from marsad.coding.sides import countries_of
from marsad.language import Rule
from marsad.model import EventRecord, Match, Party, value
from marsad.phrases import PlacedWord

MOST_DEEDS: Final = 64
"""Deeds that are remembered."""
MOST_DOERS: Final = 2
"""Who did a deed that is taken up; an answer to more is given to them as a whole, which has no name."""


@value
class Deed:
    """What a sentence told: the lexeme groups by which the rule knows its word, its codes, and who did it to whom.

    Of a `joint` deed all who took part did it.
    """

    sentence: int
    groups: frozenset[str]
    codes: frozenset[str]
    doers: tuple[Party, ...]
    sufferers: tuple[Party, ...]
    joint: bool


@value
class DeedNoun:
    """A noun that may take up a deed: its lexeme groups, and the codes of whom it befell, where that stands beside."""

    groups: frozenset[str]
    sufferers: frozenset[str]


def told_deed(
    rule: Rule, match: Match, words: Sequence[PlacedWord], found: Roles, records: Sequence[EventRecord], sentence: int
) -> Deed:
    """Return what the records of a match tell, for later nouns to take up."""
    known = {record.source.code for record in records if record.source is not None}
    event, carried = rule.event, match.capture("theme") if rule.event.light else None
    told = words[match.trigger if carried is None else carried.token].syntax.groups
    return Deed(
        sentence,
        told.intersection(event.verb or event.noun),
        frozenset(record.code for record in records),
        tuple(party for party in found.parties or found.source if party.code in known),
        found.target,
        rule.pairs == "symmetric",
    )


def doers_of(
    noun: DeedNoun, deeds: Sequence[Deed], taken_up: Mapping[str, tuple[str, ...]], speakers: frozenset[str]
) -> tuple[Party, ...]:
    """Return who did the latest deed that a noun takes up, none of the `speakers`; nobody where that is doubtful.

    `deeds` are in the order of the text. Of those of one sentence one that was told in the noun's own word is meant
    before others. `taken_up` are the beginnings of codes by the groups of nouns that mean them.
    """
    beginnings = tuple(code for group in noun.groups for code in taken_up.get(group, ()))
    fitting: dict[int, list[Deed]] = {False: [], True: []}
    latest: int | None = None
    for deed in reversed(deeds):
        if latest is not None and deed.sentence != latest:
            break
        in_its_word = not deed.groups.isdisjoint(noun.groups)
        means = bool(beginnings) and any(code.startswith(beginnings) for code in deed.codes)
        if (in_its_word or means) and _befell(deed, noun.sufferers):
            latest = deed.sentence
            fitting[in_its_word].append(deed)
    return _only_doers(fitting[True] or fitting[False], speakers)


def _only_doers(deeds: Sequence[Deed], speakers: frozenset[str]) -> tuple[Party, ...]:
    """Return those who did the deeds, where all were done by the same: of a joint one, whoever is not the speaker."""
    known = [deed for deed in deeds if codes_of(deed.doers)]
    if not known or len({codes_of(_all_of(deed)) for deed in known}) > 1:
        return ()
    first = known[0]
    if len(_all_of(first)) > MOST_DOERS:
        return ()
    others = tuple(party for party in _all_of(first) if party.code and not _is_one_of(party.code, speakers))
    return others if first.joint or len(others) == len(first.doers) else ()


def _all_of(deed: Deed) -> tuple[Party, ...]:
    return (*deed.doers, *deed.sufferers) if deed.joint else deed.doers


def _is_one_of(code: str, others: Iterable[str]) -> bool:
    return any(code.startswith(other) or other.startswith(code) for other in others)


def _befell(deed: Deed, sufferers: frozenset[str]) -> bool:
    """Whether a deed may be one that befell people of those codes; of whom it befell nothing may be known."""
    theirs = countries_of(codes_of(deed.sufferers))
    return not sufferers or not theirs or not theirs.isdisjoint(countries_of(sufferers))
