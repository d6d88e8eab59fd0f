"""Whom does the pronoun on the verb stand for?

    الصحفيون اعتقلتهم السلطات
The journalists, the authorities arrested them: object are the journalists.
"""

from bisect import bisect_left

from marsad.syntax.antecedents import antecedent
from marsad.syntax.draft import Draft
from marsad.syntax.draft_clause import tells


def pronoun(draft: Draft) -> None:
    """Take the nearest actor before the verb that agrees with the pronoun and is not its subject."""
    attached = draft.pronouns.get(draft.pronoun or "")
    if attached is None or "object" in draft.filled or _is_content(draft):
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
