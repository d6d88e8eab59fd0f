"""What is answered to those who ask for records, graphs or reasons?"""

import difflib
from collections.abc import Callable, Iterator
from typing import Any, Final

from marsad.engine import Engine
from marsad.model import Document
from marsad.serving.asked import Asked, AskedExplain, AskedParse
from marsad.serving.limits import Deadline
from marsad.serving.request_error import RequestError
from marsad.workbench.drawing import draw
from marsad.workbench.explain import explain
from marsad.workbench.explanation_json import rule_note_as_json, sentence_as_json
from marsad.workbench.parsing import graphs_as_json
from marsad.workbench.rule_notes import explain_rule

Shape = dict[str, Any]
Answer = Callable[[Engine, Any, Deadline], Shape]


def code(engine: Engine, asked: Asked, deadline: Deadline) -> Shape:
    """Return the records of each document."""
    return _documents(engine, asked, lambda document: _coded(engine, document, deadline))


def parse(engine: Engine, asked: AskedParse, deadline: Deadline) -> Shape:
    """Return the graphs of each document."""
    return _documents(engine, asked, lambda document: _parsed(engine, document, deadline, drawn=asked.drawing))


def explain_documents(engine: Engine, asked: AskedExplain, deadline: Deadline) -> Shape:
    """Return of each sentence why it gave its records; raises RequestError for a rule that is not there."""
    if asked.rule is not None:
        _check_rule(engine, asked.rule)
    return _documents(engine, asked, lambda document: _explained(engine, document, deadline, asked.rule))


ANSWERS: Final[dict[str, tuple[type[Asked], Answer]]] = {
    "/code": (Asked, code),
    "/parse": (AskedParse, parse),
    "/explain": (AskedExplain, explain_documents),
}
"""The body that each path takes, and what answers it."""


def _documents(engine: Engine, asked: Asked, answer: Callable[[Document], Shape]) -> Shape:
    return {"pack": engine.revision, "documents": [answer(document) for document in asked.read()]}


def _coded(engine: Engine, document: Document, deadline: Deadline) -> Shape:
    records = []
    for _, outcomes in engine.coder.outcomes(document):
        deadline.check(document.id)
        records += [record.to_dict() for outcome in outcomes for record in outcome.records]
    return {"id": document.id, "records": records}


def _parsed(engine: Engine, document: Document, deadline: Deadline, *, drawn: bool) -> Shape:
    graphs = []
    for _, graph in engine.coder.graphs(document):
        deadline.check(document.id)
        graphs.append(graph)
    drawing = {"drawing": draw(document.text, graphs)} if drawn else {}
    return {**graphs_as_json(document, graphs), **drawing}


def _explained(engine: Engine, document: Document, deadline: Deadline, rule: str | None) -> Shape:
    if rule is None:
        return {"id": document.id, "sentences": list(_sentences(engine, document, deadline))}
    notes = []
    for note in explain_rule(engine.coder, document, rule):
        deadline.check(document.id)
        notes.append(_without_document(rule_note_as_json(document.id, rule, note)))
    return {"id": document.id, "words": notes}


def _sentences(engine: Engine, document: Document, deadline: Deadline) -> Iterator[Shape]:
    for note in explain(engine.coder, document):
        deadline.check(document.id)
        yield _without_document(sentence_as_json(document.id, note))


def _without_document(shape: Shape) -> Shape:
    """Leave out the name of the document, below which it stands already."""
    return {key: value for key, value in shape.items() if key != "doc"}


def _check_rule(engine: Engine, identifier: str) -> None:
    names = [rule.id for rule in engine.knowledge.rules.rules]
    if identifier not in names:
        near = difflib.get_close_matches(identifier, names, n=1)
        hint = f"; did you mean {near[0]}?" if near else ""
        raise RequestError(422, f"no rule is called {identifier!r}{hint}", [("rule", "no such rule")])
