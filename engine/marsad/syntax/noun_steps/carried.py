"""Does what stands beside the word that carries the act belong to the act?

    شن الجيش على البلدة غارة عنيفة
The army carried out on the town a heavy raid: the raid is on the town.
"""

from marsad.model import Dependent
from marsad.syntax.carrying import tells
from marsad.syntax.draft import Draft
from marsad.syntax.noun_draft import NounDraft
from marsad.syntax.noun_steps.beside_noun import SUFFERED


def carried(draft: NounDraft) -> None:
    """Take what the noun governs and stands beside the verb that carries it, as in a relative clause."""
    governor = draft.governor
    if not isinstance(governor, Draft) or not tells(governor, draft.relation):
        return
    for each in governor.dependents:
        phrase = draft.phrases[each.phrase]
        if phrase.preposition is None or phrase is draft.phrase or draft.takes(phrase):
            continue
        if draft.governs(phrase.preposition) and not draft.has(phrase.preposition):
            draft.dependents.append(Dependent(phrase.preposition, phrase.number, "carrier"))
            if not draft.has("object") and not phrase.under.isdisjoint(SUFFERED):
                draft.dependents.append(Dependent("object", phrase.number, "carrier"))
