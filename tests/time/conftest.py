from pathlib import Path

import pytest

from marsad.source import Diagnostics
from marsad.time import TimeFinder, load_time_finder

RULES = Path(__file__).parents[2] / "rules" / "time"


@pytest.fixture(scope="session")
def finder() -> TimeFinder:
    diagnostics = Diagnostics()
    shipped = load_time_finder(sorted(RULES.glob("*.yaml")), diagnostics)
    diagnostics.raise_errors()
    return shipped
