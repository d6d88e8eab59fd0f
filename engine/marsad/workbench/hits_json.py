"""How does what rules catch look to a program?"""

from collections.abc import Iterable, Sequence
from dataclasses import asdict
from typing import Any

from marsad.language import Rule
from marsad.workbench.hits import Hit, count_hits
from marsad.workbench.marks import Mark
from marsad.workbench.record_json import record_of_sentence


def hits_as_json(rules: Iterable[Rule], hits: Sequence[Hit], shown: Iterable[Hit]) -> dict[str, Any]:
    """Return what each rule caught, counted over all `hits`, and those that are `shown`; sentences count from 1."""
    return {
        "rules": [_rule(rule, [hit for hit in hits if hit.rule == rule.id]) for rule in rules],
        "hits": [_hit(hit) for hit in shown],
    }


def mark_as_json(mark: Mark) -> dict[str, Any]:
    """Return a part of what was read, with its place in the document's text."""
    return {**asdict(mark), "how": mark.how or None}


def _rule(rule: Rule, hits: Sequence[Hit]) -> dict[str, Any]:
    count = count_hits(hits)
    return {"rule": rule.id, "title": rule.title, **asdict(count), "without": dict(count.without)}


def _hit(hit: Hit) -> dict[str, Any]:
    return {
        "doc": hit.doc,
        "sentence": hit.sentence,
        "rule": hit.rule,
        "text": hit.text,
        "start": hit.start,
        "marks": [mark_as_json(mark) for mark in hit.marks],
        "records": [record_of_sentence(record) for record in hit.records],
        "reason": hit.reason or None,
    }
