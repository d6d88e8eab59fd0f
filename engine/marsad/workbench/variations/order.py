"""The subject before its verb: alone, and in the pluperfect."""

from marsad.workbench.variations.clause import DoesNotApply, ExampleClause
from marsad.workbench.variations.grammar import Grammar, sentence
from marsad.workbench.variations.verbs import agreement
from marsad.workbench.variations.wanted import Varied, all_same


def subject_first(clause: ExampleClause, grammar: Grammar) -> Varied:
    """Subject, verb, rest."""
    clause.needs_subject_alone()
    verb = grammar.verbs.agreeing(clause.verb, *agreement(clause.verb, clause.subject))
    return Varied(sentence(clause.subject.written(), verb, clause.between, clause.rest), all_same(clause.records))


def pluperfect(clause: ExampleClause, grammar: Grammar) -> Varied:
    """The auxiliary, subject, particle, verb, rest."""
    clause.needs_subject_alone()
    if not clause.verb.perfect:
        raise DoesNotApply("the verb is no perfect")
    gender, number = agreement(clause.verb, clause.subject)
    auxiliary = grammar.verbs.before_subject(grammar.words.pluperfect.verb, gender)
    verb = grammar.verbs.perfect(clause.verb, gender, number)
    text = sentence(
        auxiliary, clause.subject.written(), grammar.words.pluperfect.rest, verb, clause.between, clause.rest
    )
    return Varied(text, all_same(clause.records))
