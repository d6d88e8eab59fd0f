import os
from collections.abc import Iterator

import pytest
from hypothesis import settings

from marsad import Engine

# How long an example takes says more of the machine than of the code; speed belongs in benchmarks/.
settings.register_profile("marsad", deadline=None)
settings.load_profile("marsad")


@pytest.fixture(scope="session")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    """The shipped pack, loaded once for all tests and kept where nobody else's runs find it."""
    with pytest.MonkeyPatch.context() as patch:
        if "MARSAD_CACHE" not in os.environ:
            patch.setenv("MARSAD_CACHE", str(tmp_path_factory.mktemp("cache")))
        yield Engine.load()
