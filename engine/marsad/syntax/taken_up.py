"""Whom do the pronouns under prepositions mean: met with him, expressed support for it?"""

from collections.abc import Iterator, Mapping, Sequence

from marsad.clauses import Pronoun
from marsad.model import Phrase
from marsad.syntax.antecedents import antecedent
from marsad.syntax.draft import WHERE, Draft
from marsad.syntax.draft_clause import DraftClause, tells
from marsad.syntax.earlier import Understood
from marsad.syntax.noun_draft import NounDraft


def antecedents(
    phrases: Sequence[Phrase],
    clauses: Sequence[DraftClause],
    verbs: Mapping[int, Draft],
    nouns: Mapping[int, NounDraft],
    pronouns: Mapping[str, Pronoun],
    understood: Understood,
) -> dict[int, int]:
    """Return the number of whom it means, by the number of each phrase that is a preposition with its pronoun."""
    taken_up = {each.number for each in phrases if each.pronoun is not None and each.human is None and _is_bare(each)}
    found: dict[int, int] = {}
    if not taken_up:
        return found
    holders = {each.phrase: noun for noun in nouns.values() for each in noun.dependents if each.phrase in taken_up}
    for clause in clauses:
        for number in clause.phrases:
            attached = pronouns.get(phrases[number].pronoun or "") if number in taken_up else None
            if attached is None:
                continue
            verb = None if clause.predicate is None else verbs.get(clause.predicate)
            others = [phrases[other] for other in _subjects(holders.get(number) or verb)]
            is_described = clause.kind == "relative" and clause.antecedent is not None
            described = phrases[clause.antecedent] if is_described and clause.antecedent is not None else None
            back = understood if tells(clause, clauses) and phrases[number].under != WHERE else None
            meant = antecedent(attached, number, phrases, described, others, back)
            if meant is not None:
                found[number] = meant.number
    return found


def _is_bare(phrase: Phrase) -> bool:
    """Whether a phrase is nothing but a preposition and its pronoun."""
    return phrase.mention is None and phrase.preposition is not None and phrase.start == phrase.head == phrase.end - 1


def _subjects(draft: Draft | NounDraft | None) -> Iterator[int]:
    if draft is not None:
        yield from (each.phrase for each in draft.dependents if each.relation == "subject")
