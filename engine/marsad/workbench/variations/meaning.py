"""Something else is meant: it was not, is only wished for, is to come, or is asked."""

from dataclasses import replace

from marsad.language import NOTHING, Rule
from marsad.text import TATWEEL
from marsad.workbench.variations.clause import DoesNotApply, ExampleClause
from marsad.workbench.variations.grammar import Grammar, sentence
from marsad.workbench.variations.verbs import agreement
from marsad.workbench.variations.wanted import Varied, Wanted, same


def negated(clause: ExampleClause, grammar: Grammar) -> Varied:
    """The verb with the negation of its tense: no record."""
    clause.needs_whole()
    verb, words = clause.verb, grammar.words.negation
    gender, number = verb.features.gender or "masculine", verb.features.number or "singular"
    if verb.perfect:
        negator, form = words.perfect, grammar.verbs.imperfect(verb, "jussive", gender, number)
    elif verb.proclitic:
        negator, form = words.future, grammar.verbs.imperfect(verb, "subjunctive", gender, number)
    else:
        negator, form = words.present, grammar.verbs.imperfect(verb, "indicative", gender, number)
    return Varied(sentence(negator, form, clause.between, clause.subject.written(), clause.rest), ())


def wished(clause: ExampleClause, grammar: Grammar) -> Varied:
    """The subject wishes to do it: no record of what is wished."""
    clause.needs_subject_alone()
    clause.needs_whole()
    if not clause.subject_acts:
        raise DoesNotApply("the subject acts in none of the records")
    wish = clause.pick(grammar.words.wishes)
    gender, number = agreement(clause.verb, clause.subject)
    verb = grammar.verbs.imperfect(clause.verb, "subjunctive", gender, number)
    before = " ".join((grammar.verbs.present_before_subject(wish.verb, gender), clause.subject.written()))
    text = sentence(before, wish.rest, verb, clause.between, clause.rest)
    return Varied(text, (), judged_from=len(before))


def planned(clause: ExampleClause, grammar: Grammar) -> Varied:
    """The verb in the future: the same parties with status planned, and a code that the rule has for plans."""
    clause.needs_whole()
    verb = clause.verb
    if verb.proclitic:
        raise DoesNotApply("it is to come already")
    gender, number = verb.features.gender or "masculine", verb.features.number or "singular"
    future = clause.pick(grammar.words.future)
    if future.endswith(TATWEEL):
        form = grammar.verbs.imperfect(verb, "indicative", gender, number, future.rstrip(TATWEEL))
    else:
        form = f"{future} {grammar.verbs.imperfect(verb, 'indicative', gender, number)}"
    text = sentence(form, clause.between, clause.subject.written(), clause.rest)
    wanted = [_as_plan(same(record), grammar.rules[record.rule]) for record in clause.records]
    return Varied(text, tuple(wish for wish in wanted if wish is not None))


def asked(clause: ExampleClause, grammar: Grammar) -> Varied:
    """A question whether it is so: no record."""
    clause.needs_whole()
    parts = (clause.verb.written, clause.between, clause.subject.written(), clause.rest)
    return Varied(sentence(grammar.words.question, *parts, mark=grammar.words.question_mark), ())


def _as_plan(wish: Wanted, rule: Rule) -> Wanted | None:
    """Return the wish for the record of the same as a plan; None if the rule says that plans are nothing."""
    codes = tuple(choice.code for choice in rule.choices if choice.status == "planned")
    if codes and all(code == NOTHING for code in codes):
        return None
    return replace(wish, codes=tuple(code for code in codes if code != NOTHING) or wish.codes, status="planned")
