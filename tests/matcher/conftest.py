import pytest

from coding.packs import load_small_pack
from marsad.coding.coder import Coder


@pytest.fixture(scope="module")
def coder() -> Coder:
    return load_small_pack()
