"""Do those who stand under "between" do it together?

    محادثات بين مصر وسوريا
Talks between Egypt and Syria: subject are Egypt and Syria.
"""

from marsad.clauses import BETWEEN, COMPANY, FOR
from marsad.model import Phrase
from marsad.syntax.noun_draft import NounDraft, is_somebody
from marsad.syntax.noun_steps.doing_owner import tells_of_owner
from marsad.text import fold

INTERPOSING = "interposing"
"""The sense of nouns whose doer comes between the two sides: mediation."""
MUTUAL = frozenset({COMPANY, BETWEEN})
"""Groups of the prepositions that nouns govern whose act has two sides."""

PARTNER = frozenset({COMPANY, FOR})
"""Groups of the prepositions that name with whom, or for whom, somebody speaks."""


def between(draft: NounDraft) -> None:
    """Take the first phrase behind the noun, or in its relative clause, that names both sides, if no act is nearer."""
    if "subject" in draft.filled:
        return
    near = (*draft.behind, *draft.described) if draft.described else draft.behind
    for phrase in near:
        if BETWEEN in phrase.under:
            break
    else:
        # Most nouns have nobody behind them between whom anything could be.
        return
    if INTERPOSING in draft.senses or tells_of_owner(draft):
        return
    for phrase in near:
        if BETWEEN in phrase.under and _can_act(draft, phrase):
            draft.take("subject", phrase.number, "between")
            return
        if _is_partner(phrase):
            return
        is_act = phrase.mention is None and bool(draft.placed[phrase.head].acts)
        if (phrase.preposition is None and phrase in draft.behind) or (is_act and not _is_mutual(draft)):
            return


def _is_partner(phrase: Phrase) -> bool:
    """Whether the act has its other side already: an interview with a paper, about a meeting between A and B."""
    return not PARTNER.isdisjoint(phrase.under) and is_somebody(phrase)


def _can_act(draft: NounDraft, phrase: Phrase) -> bool:
    """Whether a phrase, or what is joined to it, is no place: the road between two towns is nobody's doing."""
    named = [draft.phrases[number].mention for number in (phrase.number, *phrase.joined)]
    chain = phrase.owner
    while chain is not None:
        named.append(draft.phrases[chain].mention)
        chain = draft.phrases[chain].owner
    return not any(mention is not None and mention.kind == "place" for mention in named)


def _is_mutual(draft: NounDraft) -> bool:
    """Whether the act has two sides: an agreement, for the exchange of prisoners, between A and B."""
    return any(
        not MUTUAL.isdisjoint(known.groups)
        for preposition in draft.valency.governs
        for known in draft.words.prepositions.get(fold(preposition), ())
    )
