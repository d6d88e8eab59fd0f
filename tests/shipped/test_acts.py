"""Is every kind of act found in plain sentences that no rule has for an example?

Each file acts-FIRST-LAST.yaml holds, for every three-digit code of the roots FIRST to LAST, an act said by its verb
and one said otherwise: by a noun, a paraphrase, an announcement. `fails: yes` marks what is known not to work yet; when
it works, the test says so, and the line goes.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
import yaml

from marsad import Engine

FILES = sorted(Path(__file__).parent.glob("acts-*.yaml"))
WAYS = ("verb", "otherwise")


@dataclass(frozen=True, slots=True)
class Act:
    """A sentence with one of the records that it is to give."""

    file: str
    said: str
    text: str
    code: str
    source: str | None
    target: str | None
    fails: bool


def acts(path: Path) -> Iterator[Act]:
    # Of all loaders only the base loader leaves 040 as it was typed.
    for act in yaml.load(path.read_text("utf-8"), yaml.BaseLoader):
        fails = act.get("fails") == "yes"
        text = act["text"].strip()
        yield Act(path.stem, act["said"], text, act["code"], act.get("source"), act.get("target"), fails)


def cases() -> list[object]:
    return [
        pytest.param(act, id=f"{act.code}-{act.said}-{number}", marks=[pytest.mark.xfail] if act.fails else [])
        for path in FILES
        for number, act in enumerate(acts(path), 1)
    ]


@pytest.mark.parametrize("act", cases())
def test_an_act_is_found(act: Act, engine: Engine) -> None:
    found = [
        (record.code, record.source.code if record.source else None, record.target.code if record.target else None)
        for record in engine.code(act.text)
    ]
    assert (act.code, act.source, act.target) in found


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_kind_of_act_is_said_in_both_ways(path: Path, engine: Engine) -> None:
    first, last = path.stem.split("-")[1:]
    said = {(act.code[:3], act.said) for act in acts(path)}
    codes = engine.knowledge.ontology.events
    kinds = {code for code in codes if len(code) == 3 and first <= codes[code].root <= last}
    assert {(kind, way) for kind in kinds for way in WAYS} == said
