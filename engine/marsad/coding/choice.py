"""Which code a match gets: the first of the rule's choices whose conditions all hold."""

from collections.abc import Iterable

from marsad.coding.standing import StandingReader
from marsad.language.rule import NOTHING, CodeChoice, Rule
from marsad.matcher.agreement import agrees_before
from marsad.matcher.units import Units
from marsad.model import Clause, Match, Party, Word


def choose_code(
    rule: Rule,
    match: Match,
    units: Units,
    standing: StandingReader,
    planned: bool,
    sources: frozenset[str],
    targets: frozenset[str],
) -> CodeChoice | None:
    """Return the choice, None if none holds or the one that does says that nothing happened.

    `sources` and `targets` are the codes of the parties.
    """
    for choice in rule.choices:
        if _holds(choice, match, units, standing, planned, sources, targets):
            return choice if choice.code != NOTHING else None
    return None


def codes_of(parties: Iterable[Party]) -> frozenset[str]:
    """Return the codes that are known."""
    return frozenset(party.code for party in parties if party.code)


def _holds(
    choice: CodeChoice,
    match: Match,
    units: Units,
    standing: StandingReader,
    planned: bool,
    sources: frozenset[str],
    targets: frozenset[str],
) -> bool:
    if choice.status is not None and (choice.status == "planned") != planned:
        return False
    trigger = match.captures[0].start
    if choice.trigger and not _in_groups(units.words[trigger].word, choice.trigger):
        return False
    if choice.theme:
        theme = match.capture("theme")
        if theme is None or not _in_groups(units.words[theme.start].word, choice.theme):
            return False
    if choice.carrier and not _is_carried(units, trigger, choice.carrier):
        return False
    if choice.mentions and not _mentions(units, trigger, trigger + 1, choice.mentions):
        return False
    if choice.clause and not _mentions(units, trigger, 0, choice.clause):
        return False
    if choice.source and not _bears_role(sources, choice.source):
        return False
    if choice.target and not _bears_role(targets, choice.target):
        return False
    own_side = sources | {code[:3] for code in sources}
    return choice.content is None or _disowns(_DISOWNING[choice.content], units, match, standing, own_side)


def _bears_role(codes: frozenset[str], roles: tuple[str, ...]) -> bool:
    """Whether one of the codes has one of the roles, alone, after its country, or in place of a country."""
    return any(code.startswith(role) or code[3:].startswith(role) for code in codes for role in roles)


def _in_groups(word: Word, groups: tuple[str, ...]) -> bool:
    return any(group in reading.lexeme.groups for reading in word.readings for group in groups)


def _is_carried(units: Units, trigger: int, groups: tuple[str, ...]) -> bool:
    """Whether the word that carries the trigger's noun is of one of the groups."""
    token = units.starts[trigger]
    carriers = (each.carrier for each in units.graph.predicates if each.token == token)
    return any(each is not None and _in_groups(units.tokens[each].word, groups) for each in carriers)


def _mentions(units: Units, trigger: int, start: int, groups: tuple[str, ...]) -> bool:
    clause = units.clause_of[trigger]
    for unit in range(start, len(units)):
        if units.clause_of[unit] == clause:
            for token in units.tokens[units.starts[unit] : units.ends[unit]]:
                if _in_groups(token.word, groups):
                    return True
    return False


_DISOWNING = {"denied": "verbal", "refused": "future"}
"""The kind of negator with which a speaker's side denies that it did something, or refuses to do it."""


def _disowns(kind: str, units: Units, match: Match, standing: StandingReader, own_side: frozenset[str]) -> bool:
    """Whether what the trigger reports is an act of the speaker's own side with a negator of that kind.

    The side is the speaker's country, or the speaker taken up by a pronoun on the opener.
    """
    trigger = match.captures[0].start
    clause = units.clause_of[trigger]
    for content in units.clauses:
        if content.parent != clause or content.kind not in ("content", "quotation") or content.start < trigger:
            continue
        for unit in range(content.start, content.end):
            if units.clause_of[unit] != content.index or not units.syntax[unit].verb:
                continue
            # What will not be is foreseen rather than refused.
            is_no_act = standing.has_sense(unit, "impersonal") or (kind == "future" and units.syntax[unit].copula)
            if is_no_act or standing.negator(unit) != kind:
                break
            return _speaks_for(units, content, unit, match, own_side)
    return False


def _same_gender(match: Match, units: Units, verb: Word) -> bool:
    """Whether the verb can have the gender of the trigger, a participle or verb without a subject of its own."""
    trigger = units.words[match.captures[0].start].word
    genders = {reading.features.gender for reading in trigger.readings if reading.features.person in (None, 3)}
    return None in genders or any(reading.features.gender in genders for reading in verb.readings)


def _speaks_for(units: Units, content: Clause, verb: int, match: Match, own_side: frozenset[str]) -> bool:
    """Whether the verb's subject is of the speaker's side; a pronoun on the opener is it if nobody follows at once."""
    inside = units.actors & units.masks[content.index] & units.bare
    is_pronoun = units.syntax[content.start].pronominal
    if not inside or (is_pronoun and not inside & ((4 << verb) - 1)):
        if units.syntax[verb].pronoun:
            # The speaker is the verb's object: that no decision reached him.
            return False
        speaker = match.capture("source")
        mention = units.mentions[speaker.start] if speaker is not None else None
        word = units.words[verb].word
        agrees = agrees_before(word, mention) if mention is not None else _same_gender(match, units, word)
        return is_pronoun and agrees
    mention = units.mentions[(inside & -inside).bit_length() - 1]
    assert mention is not None
    return any(actor.code is not None and actor.code in own_side for actor in mention.actors)
