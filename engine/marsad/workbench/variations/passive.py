"""What was done, in the passive, and by whom."""

from marsad.model import Features, Gender
from marsad.workbench.variations.clause import DoesNotApply, ExampleClause
from marsad.workbench.variations.grammar import Grammar, sentence
from marsad.workbench.variations.wanted import Varied, all_same


def passive(clause: ExampleClause, grammar: Grammar) -> Varied:
    """The verb in the passive, its object, by whom, rest; what completes an object that is no party stays with it."""
    clause.needs_whole()
    if not clause.verb.perfect or clause.verb.features.voice == "passive":
        raise DoesNotApply("the verb is no perfect in the active voice")
    if clause.object is None or not clause.subject_acts:
        raise DoesNotApply("the verb has no object, or its subject acts in none of the records")
    behind = clause.behind_object
    if behind is not None and grammar.nouns.is_adjective(behind):
        raise DoesNotApply("an adjective behind the object may belong to it")
    if clause.points_back:
        raise DoesNotApply("a pronoun points to the subject, which would come later")
    plural_thing = clause.object.phrase.count == "plural" and not clause.object.phrase.human
    gender: Gender = "feminine" if plural_thing else grammar.nouns.gender(clause.object)
    verb = grammar.verbs.form(clause.verb.lexeme, Features("perfect", None, "passive", 3, gender, "singular"))
    patient = grammar.nouns.in_case(clause.object, "nominative")
    agent = f"{grammar.words.agent} {grammar.nouns.in_case(clause.subject, 'genitive')}"
    tail = (agent, clause.after_object) if clause.object_is_party else (clause.after_object, agent)
    return Varied(sentence(verb, clause.between, patient, *tail), all_same(clause.records))
