"""Whom does a threat mean, by what is to be done to avert it?

    هددت النقابة بالإضراب إذا لم تستجب الحكومة
The union threatened to strike if the government did not respond: aim of the threat is the government.
"""

from collections.abc import Iterator

from marsad.model import Phrase
from marsad.syntax.acts import Acts
from marsad.syntax.draft import Draft
from marsad.syntax.noun_draft import NounDraft, is_somebody

THREATENING = "threatening"
"""The sense of words of threat."""
CONDITION = "condition"
"""The kind of openers, and the group of prepositions, of what is only supposed."""


def condition(draft: Draft | NounDraft, acts: Acts) -> None:
    """Take who does what is supposed, in the clause behind or under a preposition, unless that is who threatens."""
    if THREATENING not in draft.valency.senses:
        return
    own = {acts.phrases[each.phrase].mention for each in draft.dependents if each.relation == "subject"}
    for supposed in _supposed(draft, acts):
        for each in supposed.dependents:
            phrase = acts.phrases[each.phrase]
            if each.relation == "subject" and phrase.mention not in own and _is_one_who_acts(supposed, phrase):
                draft.take("aim", each.phrase, "condition")
                return


def _is_one_who_acts(supposed: Draft | NounDraft, phrase: Phrase) -> bool:
    """Whether a phrase is somebody; what a country is the subject of, it does, unlike what may only happen there."""
    if is_somebody(phrase):
        return True
    return isinstance(supposed, Draft) and phrase.names_actor


def _supposed(draft: Draft | NounDraft, acts: Acts) -> Iterator[Draft | NounDraft]:
    """Yield the acts that are supposed behind a predicate: in case of a refusal, if (they) refuse."""
    for phrase in acts.behind(draft):
        if CONDITION in phrase.under:
            yield from (acts.nouns[part.head] for part in acts.parts(phrase) if part.head in acts.nouns)
    for clause in acts.clauses[draft.clause.number + 1 :]:
        if clause.opener is None or acts.placed[clause.opener].syntax.opener != CONDITION:
            continue
        if clause.predicate is not None:
            yield acts.verbs[clause.predicate]
        elif clause.phrases:
            first = acts.phrases[clause.phrases[0]]
            yield from (acts.nouns[part.head] for part in acts.parts(first) if part.head in acts.nouns)
        return
