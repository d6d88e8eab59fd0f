"""What does a relative clause describe, the phrase before it or one that this only completes?

    رئيس البعثة في العراق الذي
The head of the mission in Iraq who: he, as the pronoun is of his gender.
"""

from collections.abc import Iterator, Sequence

from marsad.clauses import Pronoun
from marsad.model import Phrase
from marsad.phrases import PlacedWord, is_place, with_owners
from marsad.syntax.acts import ACTS, BEFALLING
from marsad.syntax.agreement import agrees_before, can_take_up
from marsad.syntax.draft_clause import DraftClause

HARM = frozenset({BEFALLING, "striking"})
"""The senses of verbs that say what such an act does."""


def taken_up(pronoun: Pronoun | None, last: Phrase, clause: DraftClause, phrases: Sequence[Phrase]) -> Phrase:
    """Return the nearest that the pronoun agrees with, from the last phrase before it back to the clause's verb."""
    nearest = _somebody_in(last, phrases)
    if pronoun is None or can_take_up(pronoun, nearest) or _names_act_within(last):
        return nearest
    for phrase in (last, *_since_verb(clause, phrases)):
        for described in with_owners(phrase, phrases):
            if can_take_up(pronoun, described):
                return described
    return nearest


def told_of(verb: PlacedWord, behind: Pronoun | None, clause: DraftClause, phrases: Sequence[Phrase]) -> Phrase | None:
    """Return the indefinite noun that a verb tells of across what completes it: a plan, for the south, that costs.

    A verb in the perfect does so, another rather tells what the subject does meanwhile; and any verb with a pronoun
    on it or `behind` it that takes the noun up: a letter, from A, in which (he) says.
    """
    resumed = None if behind is None else resumed_by(behind, clause, phrases)
    if resumed is not None:
        return resumed
    told = tuple(reading for reading in verb.readings if reading.features.aspect == "perfect")
    meanwhile = tuple(reading for reading in verb.readings if reading.features.aspect != "perfect")
    for phrase in _since_verb(clause, phrases) if told else ():
        if _can_be_told_of(phrase) and not agrees_before(meanwhile, phrase) and agrees_before(told, phrase):
            return phrase
    return None


def resumed_by(pronoun: Pronoun, clause: DraftClause, phrases: Sequence[Phrase]) -> Phrase | None:
    """Return the last indefinite noun of a clause that a pronoun can take up: an attack, with shells, that A made."""
    fitting = (phrase for phrase in _since_verb(clause, phrases) if _can_be_told_of(phrase))
    return next((phrase for phrase in fitting if can_take_up(pronoun, phrase)), None)


def attack_told_of(
    verb: PlacedWord, last: Phrase, clause: DraftClause, phrases: Sequence[Phrase], placed: Sequence[PlacedWord]
) -> Phrase | None:
    """Return the indefinite violent act of which a verb of harm tells across what it struck: a raid on A (that) kills.

    The verb that stands right behind the act itself is told of it without asking here.
    """
    if HARM.isdisjoint(verb.valency.senses) or ACTS in placed[last.head].valency.senses:
        return None
    for phrase in _since_verb(clause, phrases):
        if phrase is not last and ACTS in placed[phrase.head].valency.senses:
            return phrase if _can_be_told_of(phrase) and agrees_before(verb.readings, phrase) else None
        if phrase.preposition is None:
            return None
    return None


def _since_verb(clause: DraftClause, phrases: Sequence[Phrase]) -> Iterator[Phrase]:
    """Yield the phrases behind the verb of a clause, or all while it has none, the last first."""
    since = -1 if clause.predicate is None else clause.predicate
    for number in reversed(clause.phrases):
        if phrases[number].head < since:
            return
        yield phrases[number]


def _can_be_told_of(phrase: Phrase) -> bool:
    """Whether it is an indefinite noun without a name."""
    return not phrase.definite and phrase.mention is None


def _somebody_in(phrase: Phrase, phrases: Sequence[Phrase]) -> Phrase:
    """Whom an idafa speaks of: the person who completes a thing, or is counted by it, else the thing."""
    described = phrase
    while phrase.owner is not None and phrase.mention is None and (phrase.human is not True or _only_counts(phrase)):
        phrase = phrases[phrase.owner]
        if phrase.human is True:
            described = phrase
    return described


def _only_counts(phrase: Phrase) -> bool:
    """Whether people are only counted by the head of a phrase, which is of no gender and number then."""
    return phrase.gender is None and phrase.count is None


def _names_act_within(phrase: Phrase) -> bool:
    """Whether one man is named by several words, one of which the clause may describe: the author of the raid that."""
    mention = phrase.mention
    is_one = phrase.count == "singular" and phrase.head + 1 < phrase.end
    return is_one and mention is not None and not is_place(mention)
