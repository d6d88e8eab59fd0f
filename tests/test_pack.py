"""Does the shipped pack hold: nothing to report, every example and every sample article as written?"""

import json
import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from click.testing import CliRunner

from marsad import Engine
from marsad.cli.group import main
from marsad.coding.pack_files import pack_files
from marsad.engine import shipped_pack
from marsad.language.loader import load_packs
from marsad.source import Diagnostics, render
from marsad.workbench.check import check
from marsad.workbench.examples import run_example
from marsad.workbench.file_schemas import FILE_MODELS, file_schema
from marsad.workbench.sample_file import load_sample, sample_files
from marsad.workbench.samples import run_sample

SEEDS = Path(__file__).parents[1] / "seeds"
FILES = pack_files(shipped_pack(), [])
OWN = """\
pack: own
rules:
  - id: own.meet
    title: A meets B
    event: {verb: meet, named: yes}
    source: subject
    target: object
    code:
      - {when: {status: planned}, cameo: "036"}
      - {cameo: "040"}
    examples:
      - text: negated
        records: none
        because: negated
"""


def rule_ids() -> list[str]:
    """The ids of all rules, read without compiling, so that collecting the tests stays fast."""
    ids = []
    for path in FILES["events"]:
        ids += [
            line.split(":", 1)[1].strip() for line in path.read_text("utf-8").splitlines() if line.startswith("  - id:")
        ]
    return ids


class _Core(yaml.CBaseLoader):
    """Knows the numbers of YAML 1.2, and beside them only texts."""


def _whole(loader: yaml.CBaseLoader, node: yaml.ScalarNode) -> int:
    return int(loader.construct_scalar(node))


def _broken(loader: yaml.CBaseLoader, node: yaml.ScalarNode) -> float:
    return float(loader.construct_scalar(node))


for tag, form in (("int", r"-?(?:0|[1-9][0-9]*)$"), ("float", r"-?[0-9]+\.[0-9]+$")):
    _Core.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(form), list("-0123456789"))
_Core.add_constructor("tag:yaml.org,2002:int", _whole)
_Core.add_constructor("tag:yaml.org,2002:float", _broken)


def as_editors_read(text: str) -> object:
    """Return a tree as readers of YAML 1.2 give it, where `yes` and `on` are texts, and numbers are numbers."""
    return yaml.load(text, _Core)


def validator(kind: str) -> Any:
    jsonschema = pytest.importorskip("jsonschema")
    jsonschema.Draft202012Validator.check_schema(file_schema(kind))
    return jsonschema.Draft202012Validator(file_schema(kind))


@pytest.fixture(scope="module")
def schema() -> Any:
    return validator("events")


def files_of(kind: str) -> list[Path]:
    """Every shipped file of a kind, those of the template included."""
    pack = shipped_pack()
    of_packs = {"pack": "**/pack.yaml", "expected": "template/seeds/*.expected.yaml"}
    return sorted(pack.glob(of_packs.get(kind, f"**/{kind}/*.yaml")))


@pytest.mark.parametrize("kind", FILE_MODELS)
def test_the_schemas_for_editors_take_every_shipped_file(kind: str) -> None:
    held = validator(kind)
    assert files_of(kind)
    misfits = [
        (path.name, error.json_path)
        for path in files_of(kind)
        for error in held.iter_errors(as_editors_read(path.read_text("utf-8")))
    ]
    assert [] == misfits


@pytest.mark.parametrize("kind", FILE_MODELS)
def test_the_schemas_for_editors_refuse_a_key_that_nobody_knows(kind: str) -> None:
    read = as_editors_read(files_of(kind)[0].read_text("utf-8"))
    assert isinstance(read, dict)
    assert not validator(kind).is_valid({**read, "unheard-of": "x"})


def test_every_schema_can_be_printed() -> None:
    for kind in FILE_MODELS:
        assert file_schema(kind) == json.loads(CliRunner().invoke(main, ["schema", kind]).stdout)


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("verb: meet", "vreb: meet"),
        ('cameo: "040"', "cameo: [040]"),
        ("status: planned", "status: plannned"),
        ("id: own.meet", "id: Own Meet"),
        ("because: negated", "becuase: negated"),
    ],
)
def test_the_schema_for_editors_refuses_what_check_refuses(schema: Any, right: str, wrong: str) -> None:
    assert schema.is_valid(as_editors_read(OWN))
    assert not schema.is_valid(as_editors_read(OWN.replace(right, wrong)))


def test_nothing_is_to_be_reported_of_the_shipped_pack() -> None:
    report = check(FILES)
    assert "" == "\n".join(map(render, report.diagnostics))


def test_every_rule_is_among_the_tests(engine: Engine) -> None:
    packs = load_packs(FILES["events"], engine.knowledge.clause_words.preposition_groups, Diagnostics())
    assert [rule.id for pack in packs for rule in pack.rules] == rule_ids()


@pytest.mark.parametrize("rule_id", rule_ids())
def test_a_rule_gives_what_its_examples_say(rule_id: str, engine: Engine) -> None:
    rule = engine.knowledge.rules.rule(rule_id)
    results = [run_example(engine.coder, rule, example, number) for number, example in enumerate(rule.examples, 1)]
    assert results
    assert [] == [result for result in results if result.verdict not in ("passed", "todo")]


@pytest.mark.parametrize("path", sample_files(SEEDS), ids=lambda path: path.name)
def test_a_sample_article_gives_what_is_expected(path: Path, engine: Engine) -> None:
    diagnostics = Diagnostics()
    sample = load_sample(path, engine.knowledge.ontology, diagnostics)
    diagnostics.raise_errors()
    assert sample is not None
    result = run_sample(engine.coder, sample)
    assert ((), (), ()) == (result.comparison.missing, result.comparison.unexpected, result.forbidden)
