"""Which actor beside an event's own words fills a role that these leave open?

Killed in an attack that gunmen carried out: the gunmen did it. Marched in protest at the government's decision: they
marched against the government.
"""

from collections.abc import Iterable

from marsad.actors import ActorDictionary
from marsad.clauses.words import ClauseWords
from marsad.matcher.units import Units
from marsad.model import Mention, Party
from marsad.phrases import PLACES

ACTS = "acts"
AIMING = "aiming"
SUFFERING = "suffering"
"""Parts of lexeme groups (rules/clauses): nouns of violent acts, words for a purpose, nouns of what is suffered."""
BEFORE = "before"
AGAINST = "against"
BY = "by"
_NEAR = 3
_ROLE_LENGTH = 3
_TARGETED = ("toward", BY)


class BesideReader:
    """Looks around the triggers of one sentence."""

    __slots__ = ("_actors", "_acts", "_aiming", "_suffering", "_text", "_units")

    def __init__(self, units: Units, words: ClauseWords, actors: ActorDictionary, text: str) -> None:
        self._units = units
        self._actors = actors
        self._text = text
        self._acts = words.sense(ACTS)
        self._aiming = words.sense(AIMING)
        self._suffering = words.sense(SUFFERING)

    def doer(self, trigger: int) -> int | Party | None:
        """Return who brought about the violent act nearest to the trigger: a unit, or a nationality as a party."""
        act = self._nearest_act(trigger)
        if act is None:
            return None
        units = self._units
        for unit in range(act + 1, min(act + 1 + _NEAR, len(units))):
            if units.mentions[unit] is not None:
                return unit if self._possesses(unit, act) else None
            if self.resumes(unit):
                return self._subject_after(unit)
            if units.syntax[unit].verb or units.syntax[unit].mark is not None:
                return None
            party = self._national(unit)
            if party is not None:
                return party
        return None

    def aim(self, trigger: int, others: frozenset[str]) -> int | None:
        """Return the unit of whom a crowd turns against, none of `others`, the codes of the crowd itself.

        The crowd stands against them, or before those of another country, or a purpose names them: in protest at,
        demanding that. What comes after another verb, opener or comma says something else.
        """
        units = self._units
        aiming: int | None = None
        facing: frozenset[str] = frozenset()
        at = 0
        for unit in range(trigger + 1, len(units)):
            syntax, mention = units.syntax[unit], units.mentions[unit]
            if mention is not None:
                if aiming is not None and self._is_turned_against(unit, mention, others):
                    return unit
                if facing and unit - at <= _NEAR and self._is_other(mention, others, AGAINST not in facing):
                    return unit
                facing = frozenset()
            elif self._belongs(unit, self._aiming):
                aiming, facing = unit, frozenset()
            elif syntax.verb or syntax.opener is not None or syntax.mark == "comma":
                aiming, facing = None, frozenset()
            elif syntax.prepositions:
                facing, at = self._groups_at(unit) & {BEFORE, AGAINST}, unit
        return None

    def _nearest_act(self, trigger: int) -> int | None:
        units = self._units
        mask = units.masks[units.clause_of[trigger]]
        after = (unit for unit in range(trigger + 1, len(units)) if mask >> unit & 1)
        before = (unit for unit in range(trigger - 1, -1, -1) if mask >> unit & 1)
        return next((unit for unit in (*after, *before) if self._is_act(unit)), None)

    def _is_act(self, unit: int) -> bool:
        units = self._units
        return (
            units.mentions[unit] is None
            and units.syntax[unit].noun
            and not units.syntax[unit].verb
            and self._belongs(unit, self._acts)
        )

    def _possesses(self, unit: int, act: int) -> bool:
        """Whether an actor is whose act it was: the noun's complement if it is no place, or under its preposition."""
        units = self._units
        mention = units.mentions[unit]
        assert mention is not None
        is_place = mention.kind != "actor" or any(actor.entry.partition(":")[0] in PLACES for actor in mention.actors)
        owned = unit == act + 1 and any(units.under.get(group, 0) >> unit & 1 for group in ("for", BY))
        return owned and not is_place

    def resumes(self, unit: int) -> bool:
        """Say whether a verb with a pronoun takes up an act right before it: an attack (that) gunmen carried it out."""
        units = self._units
        acts = [before for before in range(max(unit - _NEAR, 0), unit) if self._is_act(before)]
        return bool(acts) and any(
            reading.enclitics and reading.lexeme.part_of_speech == "verb" for reading in units.words[unit].word.readings
        )

    def _subject_after(self, verb: int) -> int | None:
        units = self._units
        for unit in range(verb + 1, min(verb + 1 + _NEAR, len(units))):
            mention = units.mentions[unit]
            if mention is not None and mention.kind == "actor":
                return unit if units.bare >> unit & 1 else None
            if units.syntax[unit].verb or units.syntax[unit].mark is not None:
                return None
        return None

    def _national(self, unit: int) -> Party | None:
        token = self._units.words[unit]
        for adjective in self._actors.adjectives.get(self._units.syntax[unit].fold, ()):
            sure = adjective.number == "singular" and not adjective.ambiguous and not adjective.rest
            if sure and adjective.kind in ("nationality", "affiliation"):
                text = self._text[token.start : token.end]
                return Party(adjective.code, text, token.start, token.end, "nationality", "adjectives")
        return None

    def _groups_at(self, unit: int) -> frozenset[str]:
        """Return the groups of the longest preposition phrase that stands at the unit."""
        syntax = self._units.syntax
        for phrase in syntax[unit].prepositions:
            end = unit + len(phrase.words)
            if phrase.attached is None and phrase.words == tuple(each.fold for each in syntax[unit:end]):
                return phrase.groups
        return frozenset()

    def _is_other(self, mention: Mention, others: frozenset[str], abroad: bool) -> bool:
        """Whether the mention is none of the crowd; `abroad` wants no place, and another country than the crowd's."""
        codes = {actor.code for actor in mention.actors if actor.code}
        if not codes or not others.isdisjoint(codes):
            return False
        if not abroad:
            return True
        homes, own = self._homes(codes), self._homes(others)
        is_place = any(actor.entry.partition(":")[0] in PLACES for actor in mention.actors)
        return not is_place and bool(homes and own and homes.isdisjoint(own))

    def _homes(self, codes: Iterable[str]) -> set[str]:
        """Return the countries of the codes, and the whole codes of organisations; a bare role tells none."""
        affiliations = [self._actors.affiliation(code) for code in codes]
        homes = {affiliation.country or affiliation.whole for affiliation in affiliations}
        return {home for home in homes if home in self._actors.countries or len(home) > _ROLE_LENGTH}

    def _is_turned_against(self, unit: int, mention: Mention, others: frozenset[str]) -> bool:
        """Whether somebody after a word of purpose is whom it means: its own object, or who owns that."""
        units = self._units
        codes = {actor.code for actor in mention.actors if actor.code}
        if not codes or not others.isdisjoint(codes):
            return False
        governor = units.governors[unit]
        if units.of >> unit & 1:
            return governor is None or not self._belongs(governor, self._suffering)
        return bool(units.bare >> unit & 1) or any(units.under.get(group, 0) >> unit & 1 for group in _TARGETED)

    def _belongs(self, unit: int, groups: frozenset[str]) -> bool:
        return not self._units.syntax[unit].groups.isdisjoint(groups)
