"""Is the subject one of which the sentence before speaks, and which the verb does not name again?

    وصل الوزير إلى القاهرة. والتقى الرئيس المصري
The minister reached Cairo. And (he) met the Egyptian president: subject is the minister.
"""

from marsad.syntax.agreement import is_imperfect, is_third_person
from marsad.syntax.draft import Draft
from marsad.syntax.draft_clause import tells


def understood(draft: Draft) -> None:
    """Take it for a main verb that is joined to what stands before it, or follows an opening: in another context."""
    if (
        "subject" in draft.filled
        or draft.passive
        or not tells(draft.clause, draft.clauses)
        or not is_third_person(draft.readings)
    ):
        return
    word = draft.placed[draft.token]
    if not word.syntax.conjunction and draft.token == draft.clause.start:
        return
    speaks = word.syntax.reporting
    if speaks and is_imperfect(draft.readings):
        # In the present such a verb is spelled alike in the passive: it is said that.
        return
    phrase = draft.understood.subject(draft.readings, speaks)
    if phrase is not None:
        draft.take("subject", phrase.number, "understood")
