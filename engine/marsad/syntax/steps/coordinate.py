"""Does the verb share the subject of the verb before it?

    وصل الوفد إلى القاهرة والتقى الوزير
The delegation reached Cairo and met the minister: the delegation met.
"""

from marsad.model import Dependent, Step
from marsad.syntax.agreement import agrees_before, is_third_person
from marsad.syntax.draft import Draft


def coordinate(draft: Draft) -> None:
    """Take the subject of the nearest predicate before this one whose subject agrees, up through the clauses."""
    if draft.has("subject") or not is_third_person(draft.readings) or _is_of_described(draft):
        return
    if draft.clause.kind == "content" and not _shares_subject(draft):
        return
    before = [token for token in draft.drafts if token < draft.token]
    for token in reversed(before):
        other = draft.drafts[token]
        if not _reaches(draft, other):
            continue
        found = next((each for each in other.dependents if each.relation == "subject"), None)
        if found is not None and agrees_before(draft.readings, draft.phrases[found.phrase]):
            how: Step = "circumstance" if draft.clause.kind == "circumstance" else "coordinate"
            draft.dependents.append(Dependent("subject", found.phrase, how))
            return


def _is_of_described(draft: Draft) -> bool:
    """Whether a relative clause may have what it describes for its subject; else its subject stands above."""
    clause = draft.clause
    if clause.kind != "relative":
        return False
    return clause.antecedent is None or agrees_before(draft.readings, draft.phrases[clause.antecedent])


def _shares_subject(draft: Draft) -> bool:
    opener = draft.clause.opener
    return opener is None or draft.placed[opener].syntax.pronominal or opener == draft.token - 1


def _reaches(draft: Draft, other: Draft) -> bool:
    """Whether the other predicate stands in a clause above this one's, or beside it under the same parent."""
    at: int | None = draft.clause.number
    while at is not None:
        if at == other.clause.number:
            return True
        if draft.clauses[at].parent == other.clause.parent and other.clause.kind == draft.clauses[at].kind:
            return True
        at = draft.clauses[at].parent
    return False
