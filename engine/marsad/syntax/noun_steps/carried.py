"""Does what stands beside the word that carries the act belong to the act?

    شن الجيش على البلدة غارة عنيفة
The army carried out on the town a heavy raid: the raid is on the town.
"""

from marsad.syntax.carrying import tells
from marsad.syntax.draft import Draft
from marsad.syntax.noun_draft import NounDraft
from marsad.syntax.noun_steps.beside_noun import SUFFERED


def carried(draft: NounDraft) -> None:
    """Take what the noun governs and stands beside the verb that carries it, as in a relative clause."""
    governor = draft.governor
    if not isinstance(governor, Draft) or draft.taking is None or not tells(governor, draft.relation, draft.taking):
        return
    for each in governor.dependents:
        phrase = draft.phrases[each.phrase]
        if phrase.preposition is None or phrase is draft.phrase or draft.takes(phrase):
            continue
        if phrase.preposition in draft.valency.governs and phrase.preposition not in draft.filled:
            draft.take(phrase.preposition, phrase.number, "carrier")
            if "object" not in draft.filled and not phrase.under.isdisjoint(SUFFERED):
                draft.take("object", phrase.number, "carrier")
