"""What do mutants look like for programs, and their sentences as examples to be pasted?"""

from collections.abc import Sequence
from typing import Any

from marsad.model import EventRecord, known_reason
from marsad.workbench.comparison import party_code
from marsad.workbench.mutation.mutants import TITLES
from marsad.workbench.mutation.run import Killer, MutantResult
from marsad.workbench.mutation.score import Score, scores, total


def mutants_as_json(results: Sequence[MutantResult]) -> dict[str, Any]:
    """Return the score in all and by kind, and every survivor with its place and a sentence that would notice it."""
    by_kind = scores(results)
    return {
        "total": _score(total(by_kind.values())),
        "kinds": [{"kind": kind, "title": TITLES[kind], **_score(score)} for kind, score in by_kind.items()],
        "survivors": [_survivor(result) for result in results if result.survives],
    }


def killers_as_examples(results: Sequence[MutantResult]) -> str:
    """Return the sentences as examples in the form of rule files, below the rule and the clause that each tests.

    They are made by machine: whether they are right, and well said, is for a reader to judge.
    """
    parts: list[str] = []
    rule = ""
    for result in results:
        if result.killer is None:
            continue
        mutant = result.mutant
        if mutant.rule != rule:
            rule = mutant.rule
            parts.append(f"# {rule}\n")
        parts.append(f"      # {mutant.what}\n{_example(result.killer)}")
    return "".join(parts)


def _score(score: Score) -> dict[str, Any]:
    return {"mutants": score.mutants, "noticed": score.noticed, "survivors": score.survivors, "share": score.share}


def _survivor(result: MutantResult) -> dict[str, Any]:
    mutant, killer = result.mutant, result.killer
    return {
        "kind": mutant.kind,
        "rules": [rule.id for rule in mutant.rules],
        "what": mutant.what,
        "file": mutant.place.file,
        "line": mutant.place.line,
        "column": mutant.place.column,
        "sentence": None
        if killer is None
        else {
            "text": killer.text,
            "records": [_record(record) for record in killer.right],
            "because": killer.because or None,
            "mutant": [_record(record) for record in killer.mutated],
        },
    }


def _record(record: EventRecord) -> dict[str, Any]:
    return {
        "code": record.code,
        "source": party_code(record, "source"),
        "target": party_code(record, "target"),
        "status": record.status,
        "rule": record.rule,
    }


def _example(killer: Killer) -> str:
    lines = ["      - text: |", f"          {killer.text}"]
    if killer.right:
        lines += ["        records:", *(f"          - {_flow(record)}" for record in killer.right)]
    else:
        lines += ["        records: none", f"        because: {known_reason(killer.because)}"]
    return "\n".join(lines) + "\n"


def _flow(record: EventRecord) -> str:
    said = {"source": party_code(record, "source"), "target": party_code(record, "target")}
    said["status"] = record.status if record.status != "actual" else None
    return f'{{code: "{record.code}"{"".join(f", {key}: {value}" for key, value in said.items() if value)}}}'
