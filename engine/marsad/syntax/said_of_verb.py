"""Is a phrase that nothing governs said of the verb, or of the noun right before it?"""

from collections.abc import Sequence

from marsad.clauses import BY, LOCATION, PURPOSE
from marsad.model import Phrase
from marsad.syntax.draft import Draft
from marsad.syntax.draft_clause import is_circumstance, is_time

WHEN = frozenset({"when"})
"""The group of prepositions of time and cause."""
FRAMES = frozenset({"time.noun", "frame.noun", "preposition.nominal"})
"""Lexeme groups of nouns, and of former nouns, that under a preposition say when, how or in which respect."""
_ENOUGH = 2
"""Phrases behind a verb with which it has all that it takes: of further ones, one in 27 is its own in the treebank."""


def is_of_verb(draft: Draft, phrase: Phrase, before: Sequence[Phrase], behind: int) -> bool:
    """Whether a phrase that nothing governs is said of the verb.

    `before` are the phrases that end where it starts, `behind` is the number of others between it and the verb.
    """
    if phrase.start == draft.token + 1:
        return True
    is_among = is_circumstance(draft.placed[phrase.start])
    if behind >= _ENOUGH and not is_among and _goes_on(draft, phrase, before):
        return False
    if not before:
        is_apart = draft.placed[phrase.start - 1].mark == "comma"
        serves = PURPOSE in phrase.under and _names_act(draft, phrase)
        return _says_when(phrase) or (is_apart and (serves or _is_placed(phrase)))
    if is_time(before[-1]):
        return True
    whole = before[0]
    if _is_said_in(draft, phrase) or _names_doer(draft, phrase, before):
        return True
    if whole.preposition is None and not draft.takes(whole):
        return _says_on_which_day(phrase)
    if _says_when(phrase) or _says_on_which_day(phrase):
        return True
    if _serves_there(draft, phrase, whole):
        return False
    acts = [other for other in before if other.pronoun is None and _names_act(draft, other)]
    if is_among or (whole.preposition is None and before[-1].pronoun is not None):
        return whole.preposition is None
    # What follows a phrase that is itself said of a noun goes on with that noun.
    is_beside = draft.takes(whole)
    if is_frame(draft, phrase):
        return is_beside and not acts
    if PURPOSE in phrase.under and _names_act(draft, phrase):
        is_open = _is_subject(draft, whole) or (is_beside and before[-1].mention is not None)
        return is_open and not acts
    return is_beside and _is_placed(phrase) and behind == 0 and acts[:1] != before[:1]


def _goes_on(draft: Draft, phrase: Phrase, before: Sequence[Phrase]) -> bool:
    """Whether a phrase goes on with the noun before it: behind no comma or name, and says not what for."""
    is_apart = draft.placed[phrase.start - 1].mark == "comma" or (bool(before) and before[-1].mention is not None)
    return not is_apart and not (PURPOSE in phrase.under and _names_act(draft, phrase))


def _is_said_in(draft: Draft, phrase: Phrase) -> bool:
    """Whether it is the speech or letter in which a verb of saying has its subject say it: announced in a statement."""
    return LOCATION in phrase.under and phrase.speaks and draft.placed[draft.token].syntax.reporting


def _names_doer(draft: Draft, phrase: Phrase, before: Sequence[Phrase]) -> bool:
    """Whether it is by whom a passive was done, and no act that completes what stands there could be his instead."""
    return draft.passive and BY in phrase.under and not any(_names_act(draft, other) for other in before[1:])


def _serves_there(draft: Draft, phrase: Phrase, whole: Phrase) -> bool:
    """Whether somebody without a name speaks, and in what they serve: an official in the ministry said."""
    if LOCATION not in phrase.under or whole.human is not True or not draft.placed[draft.token].syntax.reporting:
        return False
    if phrase.pronoun is not None or draft.placed[phrase.head].acts or is_time(phrase):
        return False
    if not draft.placed[whole.end - 1].readings:
        # Somebody by name, if by one that is in no dictionary.
        return False
    return whole.mention is None or all(actor.how != "name" for actor in whole.mention.actors)


def _is_placed(phrase: Phrase) -> bool:
    """Whether the preposition is a word of its own that says where or in what."""
    return LOCATION in phrase.under and phrase.start != phrase.head


def _says_when(phrase: Phrase) -> bool:
    """Whether the preposition is one of time or cause, or a word of purpose: during, because of, for the sake of."""
    return not WHEN.isdisjoint(phrase.under) or (PURPOSE in phrase.under and phrase.start != phrase.head)


def _says_on_which_day(phrase: Phrase) -> bool:
    """Whether it names the time in which something is done: in April, on the third of May."""
    return is_time(phrase) and LOCATION in phrase.under


def _is_subject(draft: Draft, phrase: Phrase) -> bool:
    """Whether it is who does what the verb says, or says where he is: the demonstrators in the capital."""
    subject = draft.first("subject")
    return subject is not None and (
        phrase.number == subject.phrase or phrase.start == draft.phrases[subject.phrase].end
    )


def is_frame(draft: Draft, phrase: Phrase) -> bool:
    """Return whether the phrase says when, how or in which respect: in the framework of, by way of."""
    if phrase.mention is not None or phrase.pronoun is not None:
        return False
    return any(not FRAMES.isdisjoint(reading.lexeme.groups) for reading in draft.placed[phrase.head].readings)


def _names_act(draft: Draft, phrase: Phrase) -> bool:
    readings = draft.placed[phrase.head].readings
    return phrase.mention is None and any(reading.lexeme.derivation == "masdar" for reading in readings)
