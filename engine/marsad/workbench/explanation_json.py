"""How does an explanation look to a program?"""

from dataclasses import asdict
from typing import Any

from marsad.workbench.explanation import MentionNote, RuleNote, SentenceNote, TriggerNote
from marsad.workbench.parsing import predicate_as_json, predicates_as_json
from marsad.workbench.record_json import record_of_sentence


def sentence_as_json(doc: str, note: SentenceNote) -> dict[str, Any]:
    """Return a sentence of a document with its clauses and mentions, its graph as `marsad parse` writes it, and its
    triggers.
    """
    return {
        "doc": doc,
        "sentence": note.number,
        "text": note.text,
        "clauses": [asdict(each) for each in note.clauses],
        "mentions": [_mention(each) for each in note.mentions],
        "unknown": list(note.unknown),
        "graph": predicates_as_json([note.graph]),
        "triggers": [_trigger(each) for each in note.triggers],
    }


def rule_note_as_json(doc: str, rule: str, note: RuleNote) -> dict[str, Any]:
    """Return what a rule caught and lacks at a word, and what the graph says of that word, refusals included."""
    return {
        "doc": doc,
        "sentence": note.sentence,
        "rule": rule,
        "trigger": note.trigger,
        "result": note.result,
        "predicate": None if note.predicate is None else predicate_as_json(note.graph, note.predicate),
        "construction": note.construction,
        "caught": [asdict(each) for each in note.caught],
        "open": list(note.open),
        "lacks": note.lacks,
    }


def _mention(note: MentionNote) -> dict[str, Any]:
    return {
        "kind": note.kind,
        "text": note.text,
        "clause": note.clause,
        "function": note.function,
        "value": note.value,
        "actors": [
            {"text": each.text, "code": each.actor.code, "how": each.actor.how, "entry": each.actor.entry}
            for each in note.actors
        ],
    }


def _trigger(note: TriggerNote) -> dict[str, Any]:
    return {
        "text": note.text,
        "clause": note.clause,
        "standing": list(note.standing),
        "matches": [
            {
                "rule": each.rule,
                "construction": each.construction,
                "chosen": each.chosen,
                "captures": [{"name": name, "text": text} for name, text in each.captures],
            }
            for each in note.matches
        ],
        "roles": [
            {"role": role, "code": party.code, "text": party.text, "how": party.how} for role, party in note.roles
        ],
        "records": [record_of_sentence(record) for record in note.records],
        "reason": note.reason,
        "candidates": list(note.candidates),
    }
