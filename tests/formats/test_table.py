"""Does the table for reading say what a narrow terminal leaves out?"""

import datetime
import io

import pytest

from marsad import Engine
from marsad.formats.table import TableWriter
from marsad.model import Document

TEXT = "زار الوزير الفرنسي لبنان أمس."
DAY = datetime.date(2022, 9, 19)


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(("width", "day", "is_told"), [("80", DAY, True), ("80", None, False), ("100", DAY, False)])
def test_dates_that_have_no_room_are_named(
    engine: Engine, monkeypatch: pytest.MonkeyPatch, width: str, day: datetime.date | None, is_told: bool
) -> None:
    monkeypatch.setenv("COLUMNS", width)
    stream = Terminal()
    document = Document("a", TEXT, day)
    TableWriter(stream).write(document, engine.coder.code(document))
    assert is_told == ("dates are shown from 100 columns on" in stream.getvalue())
    assert ("2022-09-18" in stream.getvalue()) == (width == "100")
