import os
import shutil
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

from marsad import Engine

if TYPE_CHECKING:
    from playwright.sync_api import Browser

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


@pytest.fixture(scope="module")
def browser() -> "Iterator[Browser]":
    """A headless Chromium; without one the test is skipped."""
    playwright = pytest.importorskip("playwright.sync_api", reason="needs playwright, of the extra dev")
    program = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    with playwright.sync_playwright() as running:
        try:
            # Where tests run as root, in containers, Chromium has no sandbox.
            found = running.chromium.launch(executable_path=program, args=["--no-sandbox"])
        except playwright.Error as error:
            pytest.skip(f"needs Chromium: {str(error).splitlines()[0]}")
        yield found
        found.close()
