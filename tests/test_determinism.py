"""Are records the same whatever the hash seed, process, locale, time zone and thread?"""

import json
import os
import re
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from coding.packs import load_small_pack
from coding.strategies import SENTENCES
from marsad import Document, Engine

TESTS = Path(__file__).parent
SCRIPT = """
import sys
sys.path.insert(0, sys.argv[1])
from coding.packs import load_small_pack
from coding.strategies import SENTENCES
from marsad import Document
import datetime
day = datetime.date(2022, 9, 19)
coder = load_small_pack()
for number, text in enumerate([*SENTENCES, " ".join(SENTENCES)]):
    for record in coder.code(Document(str(number), text, day)):
        sys.stdout.buffer.write(repr(record.to_dict()).encode() + b"\\n")
"""
TOLD = (
    "زار الرئيس الفرنسي لبنان أمس.",
    "قال الرئيس اللبناني إن إسرائيل قصفت صيدا أمس.",
    "يزور وزير الخارجية المصري تركيا غدا.",
) * 30
INHERITED = {key: value for key, value in os.environ.items() if key not in ("LANG", "LC_ALL", "PYTHONHASHSEED", "TZ")}
USUAL = {"PYTHONHASHSEED": "0", "TZ": "UTC", "LC_ALL": "C"}
OTHERS = (
    {"PYTHONHASHSEED": "1", "TZ": "Asia/Riyadh", "LC_ALL": "ar_SA.UTF-8"},
    {"PYTHONHASHSEED": "4242", "TZ": "America/Los_Angeles", "LC_ALL": "tr_TR.UTF-8", "PYTHONUTF8": "0"},
    {"PYTHONHASHSEED": "7", "TZ": "Africa/Cairo", "LC_ALL": "C.UTF-8"},
)
IN_LOCALE = "import locale; locale.setlocale(locale.LC_ALL, '')\n"
"""What makes a program one of its locale in all respects: Python by itself takes over its letters only."""
COMMAND = f"{IN_LOCALE}if __name__ == '__main__':\n    from marsad.cli import main\n    main(prog_name='marsad')\n"


@pytest.fixture(params=OTHERS, ids=lambda changed: changed["LC_ALL"])
def surrounding(request: pytest.FixtureRequest, tmp_path: Path) -> dict[str, str]:
    """Another hash seed, time zone and locale; one that is not installed is made where the system has its source."""
    changed: dict[str, str] = request.param
    name = changed["LC_ALL"]
    if _is_installed(changed):
        return changed
    made = changed | {"LOCPATH": str(tmp_path)}
    source = ["localedef", "-i", name.partition(".")[0], "-f", "UTF-8", str(tmp_path / name)]
    if shutil.which("localedef"):
        subprocess.run(source, capture_output=True, check=False)
    if not _is_installed(made):
        pytest.skip(f"needs the locale {name} (of Debian's package locales)")
    return made


def _is_installed(changed: dict[str, str]) -> bool:
    done = subprocess.run([sys.executable, "-c", IN_LOCALE], env=INHERITED | changed, capture_output=True, check=False)
    return done.returncode == 0


def test_records_are_the_same_in_every_surrounding(surrounding: dict[str, str]) -> None:
    usual, other = (
        subprocess.run(
            [sys.executable, "-c", IN_LOCALE + SCRIPT, str(TESTS)],
            env=INHERITED | changed,
            capture_output=True,
            check=True,
        ).stdout
        for changed in (USUAL, surrounding)
    )
    assert usual == other
    assert usual.count(b"\n") > len(SENTENCES) // 2


def test_the_command_writes_the_same_bytes_in_every_surrounding(
    engine: Engine, tmp_path: Path, surrounding: dict[str, str]
) -> None:
    lines = [{"id": f"d{number}", "text": text, "date": "2022-09-19"} for number, text in enumerate(TOLD)]
    news, script = tmp_path / "news.jsonl", tmp_path / "in_locale.py"
    news.write_text("".join(json.dumps(line) + "\n" for line in lines), "utf-8")
    script.write_text(COMMAND, "utf-8")
    written = []
    for changed, jobs in ((USUAL, "1"), (surrounding, "2")):
        for ending in ("jsonl", "csv"):
            output = tmp_path / f"{jobs}.{ending}"
            arguments = ["code", str(news), "--output", str(output), "--jobs", jobs]
            subprocess.run([sys.executable, str(script), *arguments], env=INHERITED | changed, check=True)
            written.append(output.read_bytes())
    assert written[:2] == written[2:]
    assert {b"2022-09-18", b"2022-09-20"} <= set(re.findall(rb'"date": "([\d-]+)"', written[0]))


def test_sixteen_threads_code_as_one(engine: Engine) -> None:
    documents = [Document(str(number), text) for number, text in enumerate(SENTENCES)]
    serial = [engine.code(document.text, id=document.id) for document in documents]
    fresh = Engine(engine.knowledge, engine.warnings)
    with ThreadPoolExecutor(16) as pool:
        runs = [pool.submit(lambda: [fresh.code(each.text, id=each.id) for each in documents]) for _ in range(16)]
        assert [serial] * 16 == [run.result() for run in runs]


def test_the_order_of_documents_changes_no_record() -> None:
    documents = [Document(str(number), text) for number, text in enumerate(SENTENCES)]
    coder = load_small_pack()
    forward = {document.id: coder.code(document) for document in documents}
    assert forward == {document.id: coder.code(document) for document in reversed(documents)}
