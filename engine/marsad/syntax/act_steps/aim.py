"""Against whom is a crowd?

    تظاهر العمال احتجاجا على قرار الحكومة
The workers demonstrated in protest at the government's decision: aim of the demonstration is the government.
"""

from collections.abc import Iterator

from marsad.model import Dependent, Phrase
from marsad.syntax.acts import MOST_NEAR, Acts
from marsad.syntax.draft import Draft
from marsad.syntax.draft_clause import DraftClause
from marsad.syntax.noun_draft import SUFFERING, NounDraft

PROTESTING, AIMING = "protesting", "aiming"
"""Senses of what crowds do, and of what says against whom they are: in protest at, to demand, hostile to."""
AGAINST, ON, TOWARD = "against", "on", frozenset({"toward", "by", "at"})
"""Groups of prepositions under which whoever a crowd is against stands, or what befalls, and who is asked for it."""


def aim(draft: Draft | NounDraft, acts: Acts) -> None:
    """Take, behind the predicate, who stands "against", and who is named by what it is done for or tells of."""
    if not is_protest(draft, acts):
        return
    behind = acts.behind(draft)
    for phrase in behind:
        if (AGAINST in phrase.under and not _befalls(phrase, acts)) or _is_opposed(phrase, acts):
            _take(draft, _named(phrase, acts))
        event = acts.nouns.get(phrase.head)
        if event is not None and AIMING in event.senses:
            _take(draft, _meant(event, acts))
    numbers = {phrase.number for phrase in behind}
    for clause in acts.clauses[draft.clause.number + 1 :][:MOST_NEAR]:
        verb = None if clause.predicate is None else acts.verbs.get(clause.predicate)
        if verb is not None and _tells_of(verb, clause, numbers) and AIMING in verb.valency.senses:
            _take(draft, _meant(verb, acts))


def _befalls(phrase: Phrase, acts: Acts) -> bool:
    """Return whether something else than a protest is done to whom a phrase under "on" names: the war on A."""
    if ON not in phrase.under:
        return False
    return any(
        event.senses.isdisjoint((PROTESTING, AIMING))
        and any(each.phrase == phrase.number and each.relation == "object" for each in event.dependents)
        for event in acts.nouns.values()
    )


def _is_opposed(phrase: Phrase, acts: Acts) -> bool:
    """Return whether an adjective right before a phrase under a preposition says against whom it is: hostile to A."""
    if phrase.preposition is None or phrase.start == 0:
        return False
    return AIMING in acts.placed[phrase.start - 1].valency.senses


def _tells_of(verb: Draft, clause: DraftClause, numbers: set[int]) -> bool:
    """Return whether a clause tells more of one of those phrases: (a march) that condemns, (came out) condemning."""
    if clause.antecedent in numbers:
        return True
    if clause.kind != "circumstance":
        return False
    return any(each.relation == "subject" and each.phrase in numbers for each in verb.dependents)


def is_protest(draft: Draft | NounDraft, acts: Acts) -> bool:
    """Return whether a predicate, or what stands beside it, is something that crowds do, or it is done in protest."""
    if PROTESTING in draft.valency.senses:
        return True
    for each in draft.dependents:
        if PROTESTING in acts.placed[acts.phrases[each.phrase].head].valency.senses:
            return True
    for phrase in acts.behind(draft):
        purpose = acts.nouns.get(phrase.head) if phrase.preposition is None else None
        if purpose is not None and purpose.senses >= {PROTESTING, AIMING}:
            return True
    return False


def _take(draft: Draft | NounDraft, named: Iterator[Phrase]) -> None:
    for phrase in named:
        if Dependent("aim", phrase.number, "aim") not in draft.dependents:
            draft.take("aim", phrase.number, "aim")


def _meant(event: Draft | NounDraft, acts: Acts) -> Iterator[Phrase]:
    """Yield whom a word of protest or demand means: its object or who owns what it is about."""
    for each in event.dependents:
        phrase = acts.phrases[each.phrase]
        if each.relation == "subject":
            continue
        if phrase.mention is None or phrase.preposition is None or phrase.under & TOWARD:
            yield from _named(phrase, acts)


def _named(phrase: Phrase, acts: Acts) -> Iterator[Phrase]:
    """Yield who is named by a phrase, or owns what it names; of what is done to its owner, who does it."""
    for part in acts.parts(phrase):
        if part.mention is not None:
            yield part
            return
        event = acts.nouns.get(part.head)
        doers = [] if event is None else [doer for doer in acts.doers(event) if doer.mention is not None]
        senses = acts.placed[part.head].valency.senses if event is None else event.senses
        if doers or SUFFERING in senses:
            yield from doers
            return
