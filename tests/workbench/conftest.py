import pytest

from marsad.coding.coder import Coder
from workbench.packs import load, small_pack


@pytest.fixture(scope="session")
def coder() -> Coder:
    return load(small_pack())
