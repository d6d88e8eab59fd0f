"""Whom an attached pronoun points to: accused him, visited it, met with them."""

from collections.abc import Iterator

from marsad.clauses.words import ClauseWords, Pronoun
from marsad.language.rule import Frame
from marsad.matcher.units import Units
from marsad.model import Match, Mention, Word
from marsad.text import fold

VERBAL = ("subject-first", "verb-first", "subject-dropped")
"""Constructions whose verb can carry its object as a pronoun."""
NOMINAL = ("impersonal", "verbal-noun")
"""Constructions whose verbal noun carries its object so if the frame's complement is the object: his arrest."""


def pronoun_antecedent(
    frame: Frame, role: str, match: Match, units: Units, words: ClauseWords, others: frozenset[str]
) -> int | None:
    """Return the mention that a pronoun in the role's place points to, None if there is no such pronoun or mention.

    The place is the object of the verb or verbal noun, or a preposition of the frame in the trigger's clause. The
    antecedent is what a relative clause describes, or else the nearest actor before the trigger in the sentence that
    agrees with the pronoun and is none of `others`, the codes of those who fill the other role.
    """
    trigger = match.captures[0].start
    groups = frozenset(group for group, filler in frame.slots if filler == role)
    spelled: list[str] = []
    if is_object_pronoun(frame, role, match, units):
        spelled += _attached_pronouns(units.words[trigger].word, verbal=True)
    if frame.object == frame.of == role and match.construction in NOMINAL:
        spelled += _attached_pronouns(units.words[trigger].word, verbal=False)
    if groups:
        spelled += _governed_pronouns(trigger, units, words, groups)
    pronoun = next((words.pronouns[spelling] for spelling in spelled if spelling in words.pronouns), None)
    if pronoun is None:
        return None
    described = units.described(trigger)
    candidates = range(trigger - 1, -1, -1) if described is None else (described,)
    return next((unit for unit in candidates if _may_mean(pronoun, units.mentions[unit], others)), None)


def is_object_pronoun(frame: Frame, role: str, match: Match, units: Units) -> bool:
    """Say whether the match's verb carries its object, so that nobody behind it is: B described him."""
    if frame.object != role or frame.light or match.construction not in VERBAL:
        return False
    return bool(_attached_pronouns(units.words[match.captures[0].start].word, verbal=True))


def _attached_pronouns(word: Word, *, verbal: bool) -> list[str]:
    """Return the pronoun on a word that every surviving reading as a verb carries, or every other one."""
    readings = [reading for reading in word.readings if (reading.lexeme.part_of_speech == "verb") == verbal]
    spelled = {reading.enclitics for reading in readings}
    return [fold(clitic) for clitic in spelled.pop()[:1]] if len(spelled) == 1 else []


def _governed_pronouns(trigger: int, units: Units, words: ClauseWords, groups: frozenset[str]) -> Iterator[str]:
    """Yield the pronouns under a preposition of the groups after the trigger in its clause."""
    after = units.masks[units.clause_of[trigger]] & -(2 << trigger)
    while after:
        unit = (after & -after).bit_length() - 1
        after &= after - 1
        if units.mentions[unit] is None and units.syntax[unit].pronoun:
            letters = units.syntax[trigger].verb
            spelling = _governed(units.words[unit].word, units.syntax[unit].fold, words, groups, letters)
            if spelling is not None:
                yield spelling


def _governed(word: Word, key: str, words: ClauseWords, groups: frozenset[str], letters: bool) -> str | None:
    """Return the pronoun of a word that is a preposition of the groups with a pronoun.

    `letters` says whether prepositions of one letter count: after a noun they say whose it is.
    """
    letter, rest = key[:1], key[1:]
    if letters and rest in words.pronouns and not groups.isdisjoint(words.attached_prepositions.get(letter, ())):
        return rest
    for reading in word.readings:
        if reading.lexeme.part_of_speech != "particle" or not reading.enclitics:
            continue
        for phrase in words.prepositions.get(fold(reading.lexeme.lemma), ()):
            if len(phrase.words) == 1 and phrase.attached is None and not groups.isdisjoint(phrase.groups):
                return fold(reading.enclitics[-1])
    return None


def _may_mean(pronoun: Pronoun, mention: Mention | None, others: frozenset[str]) -> bool:
    if mention is None or mention.kind != "actor" or not _agrees(pronoun, mention):
        return False
    codes = {actor.code for actor in mention.actors if actor.code is not None}
    return bool(codes) and others.isdisjoint(codes)


def _agrees(pronoun: Pronoun, mention: Mention) -> bool:
    """Whether the pronoun can stand for the mention; things in the plural are taken up by the feminine singular."""
    several = len(mention.actors) > 1
    number = ("dual" if len(mention.actors) == 2 else "plural") if several else mention.number
    if number == "plural" and not mention.human:
        return pronoun == Pronoun("feminine", "singular")
    if number is not None and number != pronoun.number:
        return False
    return several or pronoun.gender is None or mention.gender in (None, pronoun.gender)
