"""Whom do pronouns mean under prepositions, behind words for a share, and on what others own?

Met with him, arrested some of them, (they) stormed his palace.
"""

from collections.abc import Iterator, Mapping, Sequence

from marsad.clauses import OUT_OF, Pronoun
from marsad.model import Phrase
from marsad.phrases import QUANTITY, PlacedWord, has_group
from marsad.syntax.agreement import can_stand_for
from marsad.syntax.antecedents import antecedent
from marsad.syntax.draft import WHERE, Draft
from marsad.syntax.draft_clause import tells
from marsad.syntax.noun_draft import NounDraft
from marsad.syntax.verbs import Verbs

SHARE = "share.noun"
"""The lexeme groups of words for a share of those whom their pronoun means, and of words for numbers and amounts."""


def antecedents(verbs: Verbs, nouns: Mapping[int, NounDraft], pronouns: Mapping[str, Pronoun]) -> dict[int, int]:
    """Return the number of whom it means, by the number of each phrase that is a preposition with its pronoun.

    Of the same are some, or a number, of them, and what is his where his cannot be who does something to it.
    """
    placed, phrases, clauses = verbs.placed, verbs.phrases, verbs.clauses
    taken_up = {
        each.number
        for each in phrases
        if each.pronoun is not None and each.human is None and (_is_bare(each, placed) or _is_share(each, placed))
    }
    taken_up.update(_of_others(verbs, pronouns))
    found: dict[int, int] = {}
    if not taken_up:
        return found
    holders = {each.phrase: noun for noun in nouns.values() for each in noun.dependents if each.phrase in taken_up}
    for clause in clauses:
        for number in clause.phrases:
            attached = pronouns.get(phrases[number].pronoun or "") if number in taken_up else None
            if attached is None:
                continue
            verb = None if clause.predicate is None else verbs.drafts.get(clause.predicate)
            others = [phrases[other] for other in _subjects(holders.get(number) or verb)]
            counted = _counted(phrases, number, placed)
            if counted is not None:
                others.append(phrases[counted])
            is_described = clause.kind == "relative" and clause.antecedent is not None
            described = phrases[clause.antecedent] if is_described and clause.antecedent is not None else None
            back = verbs.understood if tells(clause, clauses) and phrases[number].under != WHERE else None
            meant = antecedent(attached, number, phrases, described, others, back)
            if meant is None and counted is not None and back is not None:
                meant = back.meant_by(attached, frozenset())
            if meant is not None:
                found[number] = meant.number
                if counted is not None:
                    found[counted] = meant.number
    return found


def _of_others(verbs: Verbs, pronouns: Mapping[str, Pronoun]) -> Iterator[int]:
    """Yield the things to which something is done by somebody whom the pronoun on them cannot mean."""
    placed, phrases = verbs.placed, verbs.phrases
    for verb in verbs.drafts.values():
        for each in verb.dependents:
            thing = phrases[each.phrase]
            attached = pronouns.get(thing.pronoun or "") if each.relation == "object" else None
            if attached is None or thing.mention is not None or thing.human is True or placed[thing.head].acts:
                continue
            doers = [phrases[number] for number in _subjects(verb)]
            if doers and not any(can_stand_for(attached, doer) for doer in doers):
                yield thing.number


def _is_share(phrase: Phrase, placed: Sequence[PlacedWord]) -> bool:
    """Whether a pronoun says out of whom a phrase takes some."""
    return phrase.mention is None and has_group(placed[phrase.head].readings, SHARE)


def _counted(phrases: Sequence[Phrase], number: int, placed: Sequence[PlacedWord]) -> int | None:
    """Return the phrase that counts some out of those whom the pronoun right behind it means: five of them."""
    before, behind = phrases[number - 1], phrases[number]
    if number == 0 or OUT_OF not in behind.under or before.end != behind.start or before.mention is not None:
        return None
    word = placed[before.head]
    return before.number if word.is_numeral or has_group(word.readings, QUANTITY) else None


def _is_bare(phrase: Phrase, placed: Sequence[PlacedWord]) -> bool:
    """Whether a phrase is nothing but a pronoun, with its preposition if it has one."""
    return phrase.mention is None and placed[phrase.head].governs_pronoun is not None


def _subjects(draft: Draft | NounDraft | None) -> Iterator[int]:
    if draft is not None:
        yield from (each.phrase for each in draft.dependents if each.relation == "subject")
