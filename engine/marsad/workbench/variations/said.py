"""Somebody else says that it is so."""

from marsad.workbench.variations.clause import ExampleClause
from marsad.workbench.variations.grammar import Grammar, sentence
from marsad.workbench.variations.verbs import agreement
from marsad.workbench.variations.wanted import Varied, Wanted, all_same, reported_by


def reported(clause: ExampleClause, grammar: Grammar) -> Varied:
    """An official of another nation said that subject, verb, rest."""
    clause.needs_subject_alone()
    clause.needs_whole()
    clause.needs_nations_told()
    official, code = grammar.official(grammar.other_nation(clause))
    saying = grammar.words.saying
    text = sentence(
        grammar.verbs.before_subject(saying.carrier.verb, "masculine"),
        official,
        saying.carrier.rest,
        grammar.nouns.in_case(clause.subject, "accusative"),
        grammar.verbs.agreeing(clause.verb, *agreement(clause.verb, clause.subject)),
        clause.between,
        clause.rest,
    )
    statement = Wanted((saying.code,), code, None)
    return Varied(text, (statement, *reported_by(code, all_same(clause.records))))
