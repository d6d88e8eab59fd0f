"""Is it what the verb's subject did besides, or meant to do by it?

    وصل الوزير إلى القاهرة لتوقيع الاتفاق
The minister reached Cairo to sign the agreement: subject of signing is the minister.

    قال الوزير بعد لقاء مع السفير إنه متفائل
The minister said after a meeting with the ambassador that he was optimistic: subject of the meeting is the minister.
"""

from marsad.model import Dependent
from marsad.syntax.draft import Draft
from marsad.syntax.noun_draft import NounDraft, is_of, is_somebody
from marsad.syntax.noun_steps.doing_owner import COMPANY, GOING

PURPOSE, MEANS = "purpose", "means"
"""Groups of prepositions under which a verbal noun says what its clause's verb is done for, or by what or besides."""
IN_WHICH = frozenset({"in", "occasion"})
"""Groups under which stands what was going on when the verb's act was done."""
ON_THE_WAY = frozenset({PURPOSE, MEANS, "from"}) | IN_WHICH
"""Groups under which a visit or return of which nobody is said to be the doer is that of the verb's subject."""
BEFALLING, OCCASION = "befalling", "occasion"
"""The senses of what befalls somebody, and of meetings, talks and calls."""


def purpose(draft: NounDraft) -> None:
    """Take the subject of the clause's verb for a verbal noun of purpose or means that nothing governs."""
    verb = draft.verb
    if draft.governor is not None or draft.has("subject") or verb is None or verb.passive:
        return
    subject = next((each for each in verb.dependents if each.relation == "subject"), None)
    if subject is None:
        return
    on_the_way = draft.is_of(GOING) and not draft.phrase.definite
    if draft.is_verbal and not draft.standing.under.isdisjoint(ON_THE_WAY if on_the_way else (PURPOSE, MEANS)):
        draft.dependents.append(Dependent("subject", subject.phrase, "purpose"))
    elif _is_in_company(draft, verb) and _acts(draft, verb, subject):
        draft.dependents.append(Dependent("subject", subject.phrase, "company"))


def _is_in_company(draft: NounDraft, verb: Draft) -> bool:
    """Whether a meeting, upon or in which the verb's act was done, names only the other side."""
    if not draft.is_of(OCCASION) or draft.standing.under.isdisjoint(IN_WHICH):
        return False
    if draft.owner is not None or draft.phrase.pronoun is not None:
        return False
    if draft.token < verb.token and draft.standing.number != draft.clause.phrases[0]:
        return False
    for phrase in draft.behind:
        attached = phrase.preposition in draft.words.attached_prepositions
        if COMPANY in phrase.under and (draft.governs(phrase.preposition) or not attached):
            return phrase.mention is not None and phrase.mention.kind == "actor"
        if phrase.preposition is None or draft.placed[phrase.head].acts:
            return False
    return False


def _acts(draft: NounDraft, verb: Draft, subject: Dependent) -> bool:
    """Whether the verb's subject is somebody who does something, rather than whom something befalls."""
    return is_somebody(draft.phrases[subject.phrase]) and not is_of(verb.readings, draft.words.sense(BEFALLING))
