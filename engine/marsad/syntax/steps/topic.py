"""Is the subject the phrase before the verb?

    الرئيس الفرنسي زار القاهرة
The French president visited Cairo: subject is the president.
"""

from marsad.model import Dependent, Refused
from marsad.syntax.agreement import agrees_before, can_be_nominative
from marsad.syntax.draft import Draft


def topic(draft: Draft) -> None:
    """Take the first bare phrase before the verb in its own clause that agrees with it."""
    for phrase in draft.bare_before():
        if draft.placed[phrase.head].token.word.kind == "number":
            draft.refused.append(Refused("subject", phrase.number, "is a number that counts nothing"))
            continue
        if agrees_before(draft.readings, phrase) and (can_be_nominative(phrase) or draft.clause.kind == "content"):
            draft.dependents.append(Dependent("subject", phrase.number, "topic"))
            return
        draft.refused.append(Refused("subject", phrase.number, "does not agree with the verb behind it"))
