"""Whom does a crowd call out against?

    هتف المتظاهرون «يسقط الوزير»
The demonstrators called out "down with the minister": aim of what they do is the minister.
"""

from collections.abc import Iterator
from itertools import zip_longest

from marsad.syntax.act_steps.aim import is_protest
from marsad.syntax.acts import Acts
from marsad.syntax.draft import Draft
from marsad.syntax.noun_draft import NounDraft

DAMNING = "damning"
"""The sense of words with which a crowd wishes somebody gone."""


def slogan(draft: Draft | NounDraft, acts: Acts) -> None:
    """Take whoever is named in a quotation behind the predicate that wishes them gone."""
    if not is_protest(draft, acts):
        return
    for quotation in _quotations(draft):
        if any(DAMNING in draft.placed[token].valency.senses for token in quotation):
            named = (each for each in acts.phrases if each.head in quotation and each.mention is not None)
            for phrase in list(named)[:1]:
                draft.take("aim", phrase.number, "slogan")


def _quotations(draft: Draft | NounDraft) -> Iterator[range]:
    """Yield the tokens of each quotation behind a predicate; the last may have no end."""
    marks = [number for number, word in enumerate(draft.placed) if number > draft.token and word.mark == "quote"]
    for opening, closing in zip_longest(marks[::2], marks[1::2], fillvalue=len(draft.placed)):
        yield range(opening + 1, closing)
