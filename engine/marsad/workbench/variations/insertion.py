"""Something put in: between the verb and its subject, or a relative clause behind the subject."""

from marsad.model import Features
from marsad.workbench.variations.clause import DoesNotApply, ExampleClause
from marsad.workbench.variations.grammar import Grammar, sentence
from marsad.workbench.variations.verbs import agreement
from marsad.workbench.variations.wanted import Varied, all_same


def day_between(clause: ExampleClause, grammar: Grammar) -> Varied:
    """A day between the verb and its subject."""
    return _between(clause, clause.pick(grammar.words.days))


def adverb_between(clause: ExampleClause, grammar: Grammar) -> Varied:
    """How it was done, between the verb and its subject."""
    return _between(clause, clause.pick(grammar.words.adverbs))


def bracket_between(clause: ExampleClause, grammar: Grammar) -> Varied:
    """A remark in brackets between the verb and its subject."""
    return _between(clause, f"({clause.pick(grammar.words.brackets)})")


def relative_clause(clause: ExampleClause, grammar: Grammar) -> Varied:
    """A relative clause behind a subject that is an actor."""
    clause.needs_subject_alone()
    if clause.subject.phrase.mention is None:
        raise DoesNotApply("the subject is no actor")
    gender, number = agreement(clause.verb, clause.subject)
    description = clause.pick(grammar.words.descriptions)
    verb = grammar.verbs.form(description.verb, Features("imperfect", "indicative", "active", 3, gender, number))
    pronoun = ""
    if grammar.nouns.is_definite(clause.subject):
        found = grammar.words.relatives.get((gender, number))
        if found is None:
            raise DoesNotApply("the pack has no relative pronoun for the subject")
        pronoun = found
    text = sentence(
        clause.verb.written, clause.between, clause.subject.written(), pronoun, verb, description.rest, clause.rest
    )
    return Varied(text, all_same(clause.records))


def _between(clause: ExampleClause, inserted: str) -> Varied:
    text = sentence(clause.verb.written, clause.between, inserted, clause.subject.written(), clause.rest)
    return Varied(text, all_same(clause.records))
