"""How do findings look to code hosts and editors: as JSON of our own, and as SARIF 2.1.0?"""

import importlib.metadata
from collections.abc import Iterable
from pathlib import Path
from typing import Any
from urllib.parse import quote

from marsad.source import Diagnostic, Span, catalogue, display_path
from marsad.workbench.check import CheckReport

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def check_json(report: CheckReport) -> dict[str, Any]:
    """Return the findings, and how much was read, as one JSON object."""
    return {
        "findings": [finding_json(diagnostic) for diagnostic in report.diagnostics],
        "errors": report.errors,
        "warnings": report.warnings,
        "elsewhere": report.elsewhere,
        "files": report.files,
        "rules": report.rules,
        "examples": report.examples,
    }


def sarif(diagnostics: Iterable[Diagnostic]) -> dict[str, Any]:
    """Return findings as a log of SARIF 2.1.0, with the kinds that occur and the fixes that are known."""
    found = tuple(diagnostics)
    codes = sorted({diagnostic.code for diagnostic in found})
    driver = {
        "name": "marsad",
        "semanticVersion": importlib.metadata.version("marsad"),
        "rules": [_rule(code) for code in codes],
    }
    results = [_result(diagnostic, codes.index(diagnostic.code)) for diagnostic in found]
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    return {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}


def finding_json(diagnostic: Diagnostic) -> dict[str, Any]:
    """Return a finding with its place, how it is mended, and the text that would mend it, if there is one."""
    span = diagnostic.span
    return {
        "code": diagnostic.code,
        "severity": diagnostic.severity,
        "file": display_path(span.file),
        "line": span.line,
        "column": span.column,
        "end_line": span.end_line,
        "end_column": span.end_column,
        "message": diagnostic.message,
        "hint": diagnostic.hint,
        "fix": diagnostic.fix,
    }


def _rule(code: str) -> dict[str, Any]:
    kind = catalogue[code]
    return {
        "id": code,
        "shortDescription": {"text": kind.title[0].upper() + kind.title[1:]},
        "fullDescription": {"text": kind.explanation},
        "help": {"text": kind.mending},
        "defaultConfiguration": {"level": kind.severity},
    }


def _result(diagnostic: Diagnostic, index: int) -> dict[str, Any]:
    artifact = {"uri": _uri(diagnostic.span.file)}
    region = _region(diagnostic.span)
    said = f"{diagnostic.message}; {diagnostic.hint}" if diagnostic.hint else diagnostic.message
    result: dict[str, Any] = {
        "ruleId": diagnostic.code,
        "ruleIndex": index,
        "level": diagnostic.severity,
        "message": {"text": said},
        "locations": [{"physicalLocation": {"artifactLocation": artifact, "region": region}}],
    }
    if diagnostic.fix is not None:
        replacement = {"deletedRegion": region, "insertedContent": {"text": diagnostic.fix}}
        change = {"artifactLocation": artifact, "replacements": [replacement]}
        result["fixes"] = [{"description": {"text": diagnostic.hint}, "artifactChanges": [change]}]
    return result


def _region(span: Span) -> dict[str, int]:
    return {
        "startLine": span.line,
        "startColumn": span.column,
        "endLine": span.end_line,
        "endColumn": span.end_column,
    }


def _uri(file: str) -> str:
    shown = display_path(file)
    return Path(shown).as_uri() if Path(shown).is_absolute() else quote(Path(shown).as_posix())
