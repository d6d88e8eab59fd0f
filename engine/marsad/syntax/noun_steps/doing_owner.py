"""Is the owner the doer, since nothing can be done to it, or another phrase is what it is done to?

    زيارة الرئيس الفرنسي للقاهرة
The French president's visit to Cairo: subject is the president, object is Cairo.
"""

from marsad.clauses import BETWEEN, COMPANY, FOR, LOCATION
from marsad.model import Phrase
from marsad.phrases import has_group
from marsad.syntax.agreement import can_be_accusative
from marsad.syntax.carrying import TAKING_PLACE
from marsad.syntax.draft_clause import is_added
from marsad.syntax.how_long import says_how_long
from marsad.syntax.noun_draft import NounDraft, is_somebody
from marsad.syntax.taken_up import SHARE
from marsad.syntax.where import says_where

GIVING = "giving"
"""The sense of verbs with two objects: to whom something is given, and what."""
PUTTING = "putting"
"""The sense of verbs with an object and what it is put in: somebody, and prison."""
GOING = "going"
"""The sense of nouns whose owner goes somewhere, if it is somebody."""
_RECEIVING = frozenset({FOR, "to"})
"""Groups of prepositions under which stands to whom something is given."""
_NAMED = frozenset({"name", "metonym"})
"""How somebody is known whom a name by itself means."""
TOUCHING = frozenset({"on", "about", LOCATION})
"""Preposition groups under which stands, where the noun governs them, what its verb could have as an object too."""


def doing_owner(draft: NounDraft) -> None:
    """Take the owner as subject, and as object a bare phrase behind it, or one under an attached "for"."""
    owner = draft.owner
    if owner is None:
        return
    behind = suffered(draft) if draft.takes_object else None
    if behind is None and not _does(draft, draft.phrases[owner]):
        return
    if says_where(draft.phrases[owner], draft.placed):
        draft.refuse("subject", owner, "says where")
        return
    if behind is not None and _is_given(draft, behind):
        draft.refuse("subject", owner, "is to whom it is given, or who is put there")
        return
    is_bare = behind is not None and behind.preposition is None
    is_thing = behind is not None and not (is_somebody(draft.phrases[owner]) or draft.phrases[owner].names_actor)
    if "subject" in draft.filled or ((is_bare or is_thing) and _is_carried_out(draft)):
        draft.refuse("subject", owner, "the doer is named apart")
        return
    draft.take("subject", owner, "owner")
    if behind is not None:
        draft.take("object", behind.number, "after-owner")


def _is_given(draft: NounDraft, behind: Phrase) -> bool:
    """Whether something indefinite stands behind the owner that is given him, and to nobody else: handing A planes.

    So does any thing that he is put in: committing A to prison.
    """
    if PUTTING in draft.senses and behind.mention is None and behind.preposition is None:
        return behind.human is not True
    if GIVING not in draft.senses or behind.preposition is not None or behind.human is True:
        return False
    if any(not _RECEIVING.isdisjoint(phrase.under) for phrase in draft.behind[1:2]):
        return False
    is_named = behind.mention is not None and any(actor.how in _NAMED for actor in behind.mention.actors)
    return not (is_named or draft.placed[behind.head].syntax.definite)


def _is_carried_out(draft: NounDraft) -> bool:
    """Whether a light verb with a subject carries the noun, so that this does it: they undertook the abduction of B."""
    governor = draft.governor
    if governor is None or governor.passive or draft.relation == "subject":
        return False
    return "light" in governor.valency.operators and "subject" in governor.filled


def _does(draft: NounDraft, phrase: Phrase) -> bool:
    """Whether the sole owner acts: somebody who goes, anything whose verb has no object and that suffers nothing."""
    if draft.content is not None:
        return True
    if GOING in draft.senses:
        return is_somebody(phrase)
    acts = phrase.names_actor or is_somebody(phrase)
    if draft.transitive:
        return acts and reaches(draft)
    if draft.is_suffered:
        return False
    if acts:
        return True
    if not draft.valency.is_masdar:
        return False
    return draft.under(BETWEEN) is None or tells_of_owner(draft)


def tells_of_owner(draft: NounDraft) -> bool:
    """Return whether the noun says of the act that completes it how it went: the start of exercises between A and B."""
    owner = None if draft.owner is None else draft.phrases[draft.owner]
    if owner is None or owner.mention is not None or draft.transitive or not draft.placed[owner.head].acts:
        return False
    return not draft.valency.operators.isdisjoint(TAKING_PLACE)


def reaches(draft: NounDraft) -> bool:
    """Return whether the noun governs right behind it what it is done to: arrest, lay hands on."""
    if "object" in draft.valency.controls:
        return False
    return any(
        phrase.preposition in draft.valency.governs
        and not TOUCHING.isdisjoint(phrase.under)
        and COMPANY not in phrase.under
        for phrase in draft.behind[:1]
    )


def suffered(draft: NounDraft) -> Phrase | None:
    """Return the phrase right behind the owner that is the noun's object, None if there is none."""
    owner = None if draft.owner is None else draft.phrases[draft.owner]
    is_act = owner is not None and owner.mention is None and bool(draft.placed[owner.head].acts)
    for phrase in draft.behind[:1]:
        if owner is not None and any(
            owner.end <= draft.phrases[each].head < phrase.start for each in draft.phrase.joined
        ):
            # It is of the act that is joined to this one: the arrest of A, and handing him to B.
            return None
        if FOR in phrase.under:
            # Behind another act it is that one's: to prevent the meeting of the party. So it is where it says whose
            # things are meant that can do nothing: the shelling of positions of A; or are given: sending arms to.
            is_given = phrase.preposition in draft.valency.governs
            is_open = owner is not None and not (owner.definite or is_somebody(owner))
            is_thing = is_open and (draft.is_suffered or is_given)
            is_its = phrase.preposition in draft.words.attached_prepositions and not (is_act or is_thing)
            return phrase if is_its else None
        if phrase.preposition is None and can_be_accusative(phrase) and not _is_held(draft, phrase):
            is_apart = draft.placed[phrase.head].syntax.circumstance or is_added(phrase, draft.placed)
            is_apart = is_apart or says_how_long(draft, phrase) or _is_share(draft, phrase)
            return None if is_apart else phrase
    return None


def _is_share(draft: NounDraft, phrase: Phrase) -> bool:
    """Whether a phrase says how many of those before it: the wounding of ten, some of them badly."""
    return phrase.pronoun is not None and has_group(draft.placed[phrase.head].readings, SHARE)


def _is_held(draft: NounDraft, phrase: Phrase) -> bool:
    """Whether the verb beside which the noun stands takes the phrase."""
    governor = draft.governor
    return governor is not None and any(each.phrase == phrase.number for each in governor.dependents)
