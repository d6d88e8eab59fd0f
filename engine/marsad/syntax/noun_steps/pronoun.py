"""Whom does the pronoun on the noun stand for, and does he do it, or is it done to him?

    تحدث الرئيس خلال زيارته للقاهرة
The president spoke during his visit to Cairo: subject of the visit is the president.
"""

from collections.abc import Iterator

from marsad.clauses import Pronoun
from marsad.model import Phrase
from marsad.syntax.agreement import are_taken_like_one, can_stand_for
from marsad.syntax.antecedents import antecedent
from marsad.syntax.carrying import ANNOUNCE
from marsad.syntax.draft import HAPPENING
from marsad.syntax.noun_draft import DOING, NounDraft
from marsad.syntax.noun_steps.carrier import ORDERING
from marsad.syntax.noun_steps.company import MEETING
from marsad.syntax.noun_steps.doing_owner import GOING, reaches, suffered

_DONE = frozenset({"light", ANNOUNCE})
"""What a word says of an act that its subject does to others."""
_OWN = frozenset({GOING, DOING, MEETING})
"""Senses of nouns that with a pronoun name what he did, or took part in."""


def pronoun(draft: NounDraft) -> None:
    """Take the nearest subject that agrees with the pronoun, else the nearest object, as doer or sufferer.

    Who is killed or arrested is somebody, named in any place before the noun.
    """
    attached = draft.words.pronouns.get(draft.phrase.pronoun or "")
    if attached is None:
        return
    # Who arrests somebody is rarely arrested: to whom others do something comes first there.
    doing = (*_made_to_do(draft), *draft.subjects)
    nearby = (*draft.others, *draft.subjects) if draft.is_suffered else (*doing, *draft.others)
    together = [each for each in draft.subjects if not draft.is_suffered and are_taken_like_one(attached, each)]
    agreeing = [
        each for each in nearby if (can_stand_for(attached, each) or each in together) and not _has_it_done(draft, each)
    ]
    phrase = _quoted(draft, attached) or next(iter(agreeing), None)
    if draft.is_suffered:
        somebody = (each for each in agreeing if each.human is True or each.mention is not None)
        phrase = next(somebody, None) or _named_before(draft, attached) or phrase
    if (phrase is None or _is_of_carrier(draft, phrase)) and _take_earlier(draft, attached):
        return
    if phrase is None:
        return
    behind = suffered(draft) if draft.takes_object else None
    does = not _is_done_to_him(draft) and (behind is not None or _does(draft, phrase))
    if "subject" not in draft.filled and does:
        draft.take("subject", phrase.number, "owner-pronoun")
        if behind is not None:
            draft.take("object", behind.number, "after-owner")
    elif draft.transitive or draft.is_suffered:
        draft.take("object", phrase.number, "owner-pronoun")


def _is_done_to_him(draft: NounDraft) -> bool:
    """Whether a verb only says that an act with an object takes place, which nobody is told to do: was informed."""
    if draft.relation != "subject" or draft.taking is None or HAPPENING not in draft.taking.operators:
        return False
    return draft.transitive and draft.senses.isdisjoint(_OWN)


def _made_to_do(draft: NounDraft) -> Iterator[Phrase]:
    """Yield whom something makes do the act that takes the noun: bound A to stop its attack."""
    above = draft.governor
    if isinstance(above, NounDraft) and draft.relation != "subject":
        for each in above.dependents:
            if each.relation == "subject" and each.how == "carrier":
                yield draft.phrases[each.phrase]


def _quoted(draft: NounDraft, attached: Pronoun) -> Phrase | None:
    """Return of whom others pass on the words that a clause behind the noun tells: quoted from A his saying that."""
    if draft.content is None or draft.relation != "object" or draft.governor is None:
        return None
    beside = (draft.phrases[each.phrase] for each in draft.governor.dependents if each.how == "governed")
    actors = (each for each in beside if each.names_actor)
    return next((each for each in actors if can_stand_for(attached, each)), None)


def _named_before(draft: NounDraft, attached: Pronoun) -> Phrase | None:
    doers = [draft.phrases[each.phrase] for each in draft.dependents if each.relation == "subject"]
    doers += [phrase for phrase in draft.subjects if _has_it_done(draft, phrase)]
    return antecedent(attached, draft.phrase.number, draft.phrases, None, doers)


def _is_of_carrier(draft: NounDraft, phrase: Phrase) -> bool:
    """Whether it would be done to whoever says or thinks something of it: (he) condemned his arrest."""
    above = draft.governor
    if above is None or not draft.is_suffered or draft.relation == "subject":
        return False
    return any(each.relation == "subject" and each.phrase == phrase.number for each in above.dependents)


def _has_it_done(draft: NounDraft, phrase: Phrase) -> bool:
    """Whether he is who orders, carries out or announces what others suffer: a judge ordered his arrest."""
    taking = draft.taking
    if taking is None or not (draft.is_suffered and draft.transitive and _is_of_carrier(draft, phrase)):
        return False
    return ORDERING in taking.senses or not taking.operators.isdisjoint(_DONE)


def _take_earlier(draft: NounDraft, attached: Pronoun) -> bool:
    """Let those be dealt with whom the sentence before names, where its own names nobody: gas (to disperse) them."""
    if draft.understood is None or not draft.transitive or draft.relation == "subject":
        return False
    beside = (*draft.dependents, *(() if draft.verb is None else draft.verb.dependents))
    doers = [draft.phrases[each.phrase] for each in beside if each.relation == "subject"]
    taken = {actor.code for doer in doers if doer.mention is not None for actor in doer.mention.actors if actor.code}
    meant = draft.understood.meant_by(attached, taken) if taken else None
    if meant is not None:
        draft.take("object", meant.number, "owner-pronoun")
    return meant is not None


def _does(draft: NounDraft, phrase: Phrase) -> bool:
    """Whether he does it: goes, meets, supports, says, does what has no object, or what the word above has him do."""
    if draft.content is not None or not draft.senses.isdisjoint(_OWN):
        return True
    if draft.is_suffered:
        return False
    if not draft.transitive or reaches(draft) or draft.valency.takes_content:
        return True
    governor = draft.governor
    return governor is not None and any(
        each.relation == "subject" and each.phrase == phrase.number for each in governor.dependents
    )
