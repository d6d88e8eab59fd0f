"""Whom does the pronoun on the verb stand for?

    الصحفيون اعتقلتهم السلطات
The journalists, the authorities arrested them: object are the journalists.
"""

from bisect import bisect_left
from collections.abc import Iterator
from itertools import islice
from typing import Final

from marsad.clauses import Pronoun
from marsad.model import Phrase
from marsad.phrases import with_owners
from marsad.syntax.agreement import can_stand_for
from marsad.syntax.antecedents import antecedent
from marsad.syntax.draft import Draft
from marsad.syntax.draft_clause import tells

JUDGING = "judging"
"""The sense of verbs that say what they hold of somebody or of a deed."""
_ACTED_ON: Final = ("after-subject", "after-verb", "governed", "pronoun")
"""The steps that find what a verb acts on; the subject apart."""
MOST_BEFORE = 12
"""Predicates before one, with itself, whose objects are asked."""


def pronoun(draft: Draft) -> None:
    """Take the nearest actor before the verb that agrees with the pronoun and is not its subject.

    A judgement is first of what the same subject spoke of before: condemned the ruling against A, and called it unjust.
    """
    attached = draft.pronouns.get(draft.pronoun or "")
    if attached is None or "object" in draft.filled or _is_content(draft):
        return
    spoken_of = next(_spoken_of(draft, attached), None) if JUDGING in draft.valency.senses else None
    if spoken_of is not None:
        draft.take("object", spoken_of.number, "pronoun")
        return
    at = bisect_left(draft.phrases, draft.token, hi=draft.understood.own, key=lambda phrase: phrase.start)
    subjects = [draft.phrases[each.phrase] for each in draft.dependents if each.relation == "subject"]
    number = draft.clause.antecedent if draft.clause.kind == "relative" else None
    described = None if number is None or draft.phrases[number] in subjects else draft.phrases[number]
    understood = draft.understood if tells(draft.clause, draft.clauses) else None
    meant = antecedent(attached, at, draft.phrases, described, subjects, understood)
    if meant is not None:
        draft.take("object", meant.number, "pronoun")


def _is_content(draft: Draft) -> bool:
    """Whether the pronoun is what an opener without an antecedent stands for: what he called."""
    return draft.clause.kind == "relative" and draft.clause.antecedent is None


def _spoken_of(draft: Draft, pronoun: Pronoun) -> Iterator[Phrase]:
    """Yield what the verbs before this one, with the same subject, act on, and what completes it, if it agrees."""
    subjects = {each.phrase for each in draft.dependents if each.relation == "subject"}
    for other in islice(reversed(draft.drafts.values()), 1, MOST_BEFORE):
        if any(each.relation == "subject" and each.phrase in subjects for each in other.dependents):
            for each in other.dependents:
                if each.relation != "subject" and each.how in _ACTED_ON:
                    for phrase in with_owners(draft.phrases[each.phrase], draft.phrases):
                        if can_stand_for(pronoun, phrase):
                            yield phrase
