"""What was done, in the passive, and by whom."""

from marsad.model import Features
from marsad.workbench.variations.clause import DoesNotApply, ExampleClause
from marsad.workbench.variations.grammar import Grammar, sentence
from marsad.workbench.variations.verbs import agreement
from marsad.workbench.variations.wanted import Varied, all_same


def passive(clause: ExampleClause, grammar: Grammar) -> Varied:
    """The verb in the passive, its object, by whom, rest."""
    if not clause.verb.perfect or clause.verb.features.voice == "passive":
        raise DoesNotApply("the verb is no perfect in the active voice")
    if clause.object is None or not clause.subject_acts:
        raise DoesNotApply("the verb has no object, or its subject acts in none of the records")
    if clause.points_back:
        raise DoesNotApply("a pronoun points to the subject, which would come later")
    gender, number = agreement(clause.verb, clause.object)
    verb = grammar.verbs.form(clause.verb.lexeme, Features("perfect", None, "passive", 3, gender, "singular"))
    text = sentence(
        verb,
        clause.between,
        grammar.nouns.in_case(clause.object, "nominative"),
        grammar.words.agent,
        grammar.nouns.in_case(clause.subject, "genitive"),
        clause.after_object,
    )
    return Varied(text, all_same(clause.records))
