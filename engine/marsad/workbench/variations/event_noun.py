"""The event as a noun: with the doer as its owner under another verb, or as an adjective of nationality."""

from dataclasses import replace

from marsad.model import EventRecord, Lexeme
from marsad.workbench.variations.clause import DoesNotApply, ExampleClause, parties_of
from marsad.workbench.variations.grammar import Grammar, sentence
from marsad.workbench.variations.wanted import Varied, Wanted, all_same, same


def happening(clause: ExampleClause, grammar: Grammar) -> Varied:
    """A verb of happening, the verbal noun, the doer as its owner, the object."""
    masdar = _masdar(clause, grammar)
    clause.needs_one_owner()
    verb = grammar.verbs.before_subject(clause.pick(grammar.words.happening), masdar.gender or "masculine")
    return Varied(sentence(verb, _with_owner(clause, masdar, grammar)), all_same(clause.records))


def announced(clause: ExampleClause, grammar: Grammar) -> Varied:
    """An official of another nation announces the act of the doer by its verbal noun."""
    masdar = _masdar(clause, grammar)
    clause.needs_one_owner()
    clause.needs_nations_told()
    official, code = grammar.official(grammar.other_nation(clause))
    saying = grammar.words.announcing
    verb = grammar.verbs.before_subject(saying.carrier.verb, "masculine")
    told = (replace(wish, status=None) for wish in all_same(clause.records))
    wanted = (Wanted((saying.code,), code, None), *told)
    return Varied(sentence(verb, official, _with_owner(clause, masdar, grammar)), wanted)


def nationality(clause: ExampleClause, grammar: Grammar) -> Varied:
    """The event noun with an adjective of the doer's nationality, as the occasion of something else."""
    country = _country(clause, grammar)
    behind = clause.behind_object
    if clause.loose or (clause.object is not None and behind is not None and grammar.nouns.is_adjective(behind)):
        raise DoesNotApply("what follows the subject or its object may belong to it")
    if clause.points_back:
        raise DoesNotApply("a pronoun would point to an adjective")
    if _role_decides(clause, country):
        raise DoesNotApply("the code depends on the role of a party, which an adjective does not tell")
    event = _made(clause, country, grammar)
    if event is None:
        masdar = _masdar(clause, grammar)
        adjective = grammar.nouns.nationality(country, masdar.gender or "masculine")
        governed = "" if clause.object is None else grammar.nouns.under(grammar.words.object_marker, clause.object)
        event = f"{grammar.nouns.indefinite(masdar)} {adjective} {governed}".strip()
    text = sentence(clause.pick(grammar.words.occasions), event, clause.after_object)
    return Varied(text, tuple(_as_country(record, clause, country) for record in clause.records))


def _role_decides(clause: ExampleClause, country: str) -> bool:
    """Whether the subject has a role, and the rule asks for the roles of whoever stands there."""
    named = (party for record in clause.records for party in parties_of(record) if clause.subject.holds(party.start))
    if all(party.code == country for party in named):
        return False
    one_way = not clause.rule.is_two_sided
    return any(choice.source or (choice.target and not one_way) for choice in clause.rule.choices)


def _masdar(clause: ExampleClause, grammar: Grammar) -> Lexeme:
    clause.needs_whole()
    if not clause.verb.perfect or clause.verb.features.voice == "passive":
        raise DoesNotApply("the verb is no perfect in the active voice")
    if not clause.subject_acts:
        raise DoesNotApply("the subject acts in none of the records")
    return grammar.verbs.masdar(clause.verb.lexeme)


def _with_owner(clause: ExampleClause, masdar: Lexeme, grammar: Grammar) -> str:
    """Write the verbal noun, its owner and its object, which stands under a preposition if it is definite."""
    governed = ""
    if clause.object is not None:
        under = grammar.nouns.is_definite(clause.object) and not clause.object.pronoun
        governed = grammar.nouns.under(grammar.words.object_marker, clause.object) if under else clause.object.written()
    parts = (masdar.lemma, grammar.nouns.in_case(clause.subject, "genitive"), governed, clause.between)
    return " ".join(part for part in (*parts, clause.after_object) if part)


def _made(clause: ExampleClause, country: str, grammar: Grammar) -> str | None:
    """Write the object of a verb of making with the nationality behind its adjectives; None if it is no act's noun."""
    event, object_ = clause.rule.event, clause.object
    if object_ is None or grammar.words.making.isdisjoint(clause.verb.lexeme.groups):
        return None
    head = object_.tokens[object_.head]
    if not any(not reading.lexeme.groups.isdisjoint((*event.noun, *event.theme)) for reading in head.word.readings):
        return None
    if grammar.nouns.is_definite(object_) or grammar.nouns.has_owner(object_):
        raise DoesNotApply("the noun of the act cannot take an adjective of nationality")
    plural = object_.phrase.count == "plural"
    adjective = grammar.nouns.nationality(country, "feminine" if plural else object_.phrase.gender or "masculine")
    noun, _, rest = grammar.nouns.in_case(object_, "nominative").partition(" ")
    return " ".join(part for part in (noun, rest, adjective) if part)


def _country(clause: ExampleClause, grammar: Grammar) -> str:
    """Return the country of the subject. Raises DoesNotApply if it has none, or no adjective of nationality."""
    if not clause.subject_acts:
        raise DoesNotApply("the subject acts in none of the records")
    if not grammar.nouns.names_nation(clause.subject):
        raise DoesNotApply("the subject names no nation")
    countries = {
        grammar.actors.affiliation(party.code or "").country
        for record in clause.records
        for party in parties_of(record)
        if clause.subject.holds(party.start)
    }
    country = countries.pop()
    if countries or not grammar.actors.nationalities.get(country):
        raise DoesNotApply("the subject is not of one country")
    return country


def _as_country(record: EventRecord, clause: ExampleClause, country: str) -> Wanted:
    wish = same(record)
    if record.source is not None and clause.subject.holds(record.source.start):
        return replace(wish, source=country)
    return replace(wish, target=country)
