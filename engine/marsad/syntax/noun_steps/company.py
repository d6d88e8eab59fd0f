"""Is the verb's subject one side of the meeting upon which its act was done, which names the other?

    قال الوزير بعد لقاء مع السفير إنه متفائل
The minister said after a meeting with the ambassador that he was optimistic: subject of the meeting is the minister.
"""

from marsad.clauses import COMPANY, IN_WHICH
from marsad.model import Dependent
from marsad.syntax.acts import BEFALLING
from marsad.syntax.draft import Draft
from marsad.syntax.noun_draft import NounDraft, is_somebody
from marsad.syntax.noun_steps.purpose import verbs_subject

MEETING = "occasion"
"""The sense of meetings, talks and calls."""


def company(draft: NounDraft) -> None:
    """Take the subject of the clause's verb, if it acts and the meeting tells with whom, and not whose it is."""
    verb = draft.verb
    if verb is None or not _names_other_side(draft, verb):
        return
    subject = verbs_subject(draft)
    if subject is not None and _acts(draft, verb, subject):
        draft.take("subject", subject.phrase, "company")


def _names_other_side(draft: NounDraft, verb: Draft) -> bool:
    """Whether a meeting, upon or in which the verb's act was done, names only the other side."""
    if MEETING not in draft.senses or draft.standing.under.isdisjoint(IN_WHICH):
        return False
    if draft.owner is not None or draft.phrase.pronoun is not None:
        return False
    if draft.token < verb.token and draft.standing.number != draft.clause.phrases[0]:
        return False
    for phrase in draft.behind:
        attached = phrase.preposition in draft.words.attached_prepositions
        if COMPANY in phrase.under and (phrase.preposition in draft.valency.governs or not attached):
            return phrase.names_actor
        if phrase.preposition is None or draft.placed[phrase.head].acts:
            return False
    return False


def _acts(draft: NounDraft, verb: Draft, subject: Dependent) -> bool:
    """Whether the verb's subject is somebody who does something, rather than whom something befalls."""
    return is_somebody(draft.phrases[subject.phrase]) and BEFALLING not in verb.valency.senses
