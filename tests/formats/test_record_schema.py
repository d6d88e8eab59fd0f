import json
import re
from pathlib import Path

from click.testing import CliRunner

from formats.test_records import record
from marsad.cli import main
from marsad.formats import COLUMNS

PAGE = Path(__file__).parents[2] / "docs" / "records.md"


def test_the_schema_is_printed_and_has_every_column() -> None:
    printed = json.loads(CliRunner().invoke(main, ["schema", "record"]).stdout)
    assert list(COLUMNS) == list(printed["properties"]) == printed["required"]
    assert printed["properties"]["target_how"]["enum"][-1] is None


def test_a_record_has_the_types_of_the_schema() -> None:
    printed = json.loads(CliRunner().invoke(main, ["schema", "record"]).stdout)
    kinds = {"string": str, "integer": int, "number": float, "array": list, "null": type(None)}
    for name, value in record().to_dict().items():
        types = printed["properties"][name]["type"]
        assert type(value) in [kinds[each] for each in ([types] if isinstance(types, str) else types)], name


def test_the_page_about_records_tells_every_column() -> None:
    table = re.findall(r"^\| (`.*?`) \|", PAGE.read_text("utf-8"), re.MULTILINE)
    told = {name for cell in table for name in re.findall(r"`(\w+)`", cell)}
    assert set(COLUMNS) - told == set()
