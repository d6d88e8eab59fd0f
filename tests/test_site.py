"""Do the pages become a site: searched in Arabic, set from right to left, with nothing from the network?"""

import json
import re
import subprocess
import sys
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parents[1]
FOREIGN = re.compile(
    r"""<(?:script|link|img|iframe)[^>]*(?:src|href)=["'](?:https?:)?//|@import\s+["']http|url\(["']?http"""
)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    for needed in ("sphinx", "furo", "myst_parser"):
        pytest.importorskip(needed)
    folder = tmp_path_factory.mktemp("site")
    command = [sys.executable, "-m", "sphinx", "-W", "--keep-going", "-q", "-c", "docs/site", "docs", str(folder)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=False)
    assert (0, "") == (done.returncode, done.stderr)
    return folder


def test_every_page_is_in_the_contents(site: Path) -> None:
    pages = {path.stem for path in (ROOT / "docs").glob("*.md")} - {"index"}
    linked = set(re.findall(r'<a class="reference internal" href="([\w-]+)\.html"', (site / "index.html").read_text()))
    assert pages <= linked


def test_an_arabic_word_is_found(site: Path) -> None:
    index = (site / "searchindex.js").read_text("utf-8")
    found = json.loads(index[index.index("{") : index.rindex("}") + 1])
    pages = found["terms"]["الجزائر"]
    assert "first-rule" in {found["docnames"][page] for page in ([pages] if isinstance(pages, int) else pages)}


def test_nothing_comes_from_elsewhere(site: Path) -> None:
    read = [path for path in site.rglob("*") if path.suffix in (".html", ".css")]
    assert read
    assert [] == [path.name for path in read if FOREIGN.search(path.read_text("utf-8"))]


def test_arabic_on_the_pages_says_its_direction(site: Path) -> None:
    page = (site / "first-rule.html").read_text("utf-8")
    assert '<pre dir="rtl" lang="ar">' in page
    assert '<bdi dir="rtl" lang="ar">أمام المغرب</bdi>' in page


@pytest.fixture(scope="module")
def right_to_left() -> ModuleType:
    pytest.importorskip("sphinx")
    spec = spec_from_file_location("right_to_left", ROOT / "docs/site/right_to_left.py")
    assert spec
    assert spec.loader
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize(
    ("html", "wanted"),
    [
        ("<pre>قال، ثم سكت.\n\n12 يوما\n</pre>", '<pre dir="rtl" lang="ar">{قال، ثم سكت.}\n\n12 {يوما}\n</pre>'),
        ("<pre>text: |\n  قال.\n</pre>", "<pre>text: |\n  {قال.}\n</pre>"),
        ("<p>of (مرصد, here) &amp; قال: «نعم»</p>", "<p>of ({مرصد}, here) &amp; {قال: «نعم»}</p>"),
        ('<a title="مرصد">["قال", "نعم"]</a>', '<a title="مرصد">["{قال}", "{نعم}"]</a>'),
        ("<pre>- قال    نعم  x</pre>", "<pre>- {قال}    {نعم}  x</pre>"),
        ("<pre>code</pre>", "<pre>code</pre>"),
    ],
)
def test_stretches_of_arabic_are_isolated(html: str, wanted: str, right_to_left: ModuleType) -> None:
    isolated = wanted.replace("{", '<bdi dir="rtl" lang="ar">').replace("}", "</bdi>")
    assert isolated == right_to_left.directed(html)
