from pathlib import Path

import pytest

from marsad.actors.schema import CountrySchema
from marsad.place import PlaceFinder, load_place_finder
from marsad.source import Diagnostics

RULES = Path(__file__).parents[2] / "rules" / "places"
COUNTRIES = [
    CountrySchema(code=code, names=names, nationality=nationality)
    for code, names, nationality in [
        ("SYR", ("سوريا", "سورية"), ("سوري",)),
        ("IRQ", ("العراق",), ("عراقي",)),
        ("RUS", ("روسيا",), ("روسي",)),
        ("TUN", ("تونس",), ("تونسي",)),
        ("USA", ("الولايات المتحدة",), ("أميركي", "أمريكي")),
        ("SAU", ("السعودية",), ("سعودي",)),
        ("FRA", ("فرنسا",), ("فرنسي",)),
        ("COM", ("جزر القمر",), ("قمري",)),
        ("LBN", ("لبنان",), ("لبناني",)),
        ("LBY", ("ليبيا",), ("ليبي",)),
        ("MAR", ("المغرب",), ("مغربي",)),
        ("YEM", ("اليمن",), ("يمني",)),
    ]
]


@pytest.fixture(scope="session")
def finder() -> PlaceFinder:
    diagnostics = Diagnostics()
    shipped = load_place_finder(sorted(RULES.glob("*.yaml")), diagnostics, COUNTRIES)
    diagnostics.raise_errors()
    return shipped
