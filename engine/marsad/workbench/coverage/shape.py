"""How is what texts exercise written as JSON?"""

from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from marsad.source import display_path
from marsad.workbench.coverage.report import Coverage, Line, Unruled, shares


def coverage_as_json(found: Coverage, lines: Iterable[Line], unruled: Iterable[Unruled]) -> dict[str, Any]:
    """Return the counts, the shares by family, the lines that are asked for, and the predicates without a rule."""
    families = shares(found.lines)
    return {
        "documents": found.documents,
        "sentences": found.sentences,
        "families": {name: {kind: asdict(each) for kind, each in kinds.items()} for name, kinds in families.items()},
        "lines": [_line(each, found) for each in lines],
        "harvest": [_unruled(each) for each in unruled],
    }


def _line(line: Line, found: Coverage) -> dict[str, Any]:
    shape: dict[str, Any] = {
        "kind": line.kind,
        "owner": line.owner,
        "what": line.what,
        "corpus": line.corpus,
        "examples": line.examples,
    }
    if line.kind == "rule":
        shape["records"] = found.records[line.owner]
    if line.others:
        shape["shared_by"] = line.others + 1
    return shape | ({"file": display_path(line.file), "line": line.line} if line.file else {})


def _unruled(each: Unruled) -> dict[str, Any]:
    return {
        "lemma": each.pattern.lemma,
        "kind": each.pattern.kind,
        "relation": each.pattern.relation,
        "count": each.count,
        "sentences": [asdict(one) for one in each.sightings],
    }
