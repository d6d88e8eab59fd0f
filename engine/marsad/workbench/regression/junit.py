"""What does a run of examples and articles look like as JUnit XML, which servers that run tests show?"""

import xml.etree.ElementTree as ET
from collections.abc import Sequence

from marsad.workbench.regression.case import Case
from marsad.workbench.xml_text import possible


def as_junit(cases: Sequence[Case]) -> str:
    """Return a document with a suite for each family of rules and one for the articles.

    A known failure is skipped, and so is one that is mended; their text says which.
    """
    root = ET.Element("testsuites", _counts(cases, "marsad"))
    groups: dict[str, list[Case]] = {}
    for case in cases:
        groups.setdefault(case.group or "articles", []).append(case)
    for group, members in groups.items():
        suite = ET.SubElement(root, "testsuite", _counts(members, group))
        for case in members:
            _add(suite, case, group)
    ET.indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ET.tostring(root, encoding="unicode")}\n'


def _counts(cases: Sequence[Case], name: str) -> dict[str, str]:
    return {
        "name": name,
        "tests": str(len(cases)),
        "failures": str(sum(case.verdict == "failed" for case in cases)),
        "errors": "0",
        "skipped": str(sum(case.verdict in ("todo", "mended") for case in cases)),
    }


def _add(suite: ET.Element, case: Case, group: str) -> None:
    shown = {"classname": f"marsad.{group}", "name": case.name, "file": case.file, "line": str(case.line)}
    element = ET.SubElement(suite, "testcase", {key: possible(value) for key, value in shown.items()})
    if case.verdict == "failed":
        message = next((f"expected {row.expected}, got {row.got}" for row in case.rows if row.mark != "="), "")
        failure = ET.SubElement(element, "failure", {"message": possible(message or "; ".join(case.notes))})
        failure.text = possible("\n".join(text for _, text in case.lines()))
    elif case.verdict != "passed":
        message = "known to fail" if case.verdict == "todo" else "; ".join(case.notes)
        ET.SubElement(element, "skipped", {"message": possible(message)})
