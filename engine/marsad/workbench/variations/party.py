"""Another party: an unknown name beside the role, or the same of another nation joined to the one that is named."""

from collections.abc import Iterator
from dataclasses import replace

from marsad.actors import ActorDictionary
from marsad.model import EventRecord
from marsad.workbench.variations.clause import DoesNotApply, ExampleClause, Stretch
from marsad.workbench.variations.grammar import Grammar
from marsad.workbench.variations.wanted import Varied, Wanted, all_same, same

_ROLE = "role:"


def unknown_name(clause: ExampleClause, grammar: Grammar) -> Varied:
    """The name of somebody unknown behind the role of a person, who is subject or else another party."""
    for stretch in (clause.subject, *clause.parties):
        if not _is_office(stretch) or not grammar.nouns.is_definite(stretch):
            continue
        names = grammar.words.names.get(stretch.phrase.gender or "masculine")
        if names:
            return Varied(_with(clause, stretch, clause.pick(names)), all_same(clause.records))
    raise DoesNotApply("no party is a person named by an office")


def subject_joined(clause: ExampleClause, grammar: Grammar) -> Varied:
    """The subject, and the same of another nation."""
    if clause.points_back:
        raise DoesNotApply("a pronoun behind the subject would have to change")
    return _joined(clause, clause.subject, grammar)


def target_joined(clause: ExampleClause, grammar: Grammar) -> Varied:
    """Whoever the subject acts on or with, and the same of another nation."""
    if not clause.parties:
        raise DoesNotApply("no party of the records follows the subject")
    return _joined(clause, clause.parties[0], grammar)


def _is_office(stretch: Stretch) -> bool:
    phrase = stretch.phrase
    if phrase.mention is None or len(phrase.mention.actors) != 1:
        return False
    actor = phrase.mention.actors[0]
    return bool(phrase.human) and phrase.count == "singular" and actor.entry.startswith(_ROLE)


def _with(clause: ExampleClause, stretch: Stretch, added: str) -> str:
    text, end = clause.example.text, stretch.tokens[-1].end
    return f"{text[:end]} {added}{text[end:]}"


def _joined(clause: ExampleClause, stretch: Stretch, grammar: Grammar) -> Varied:
    """Join the same of another nation to a party of the records, in which each of the two then has its own record."""
    if not clause.subject_acts:
        raise DoesNotApply("the subject acts in none of the records")
    nation = grammar.other_nation(clause)
    other = grammar.nouns.of_nation(stretch, nation)
    wanted = tuple(
        wish
        for record in clause.records
        for wish in (same(record), *_for_other(record, stretch, nation.code, grammar.actors))
    )
    return Varied(_with(clause, stretch, grammar.conjunction + other), wanted)


def _for_other(record: EventRecord, stretch: Stretch, country: str, actors: ActorDictionary) -> Iterator[Wanted]:
    """Yield the wish for the same record with the other nation in the place of the party that the phrase names."""
    source, target = record.source, record.target
    if source is not None and source.code is not None and stretch.holds(source.start):
        yield replace(same(record), source=country + actors.affiliation(source.code).role)
    if target is not None and target.code is not None and stretch.holds(target.start):
        yield replace(same(record), target=country + actors.affiliation(target.code).role)
