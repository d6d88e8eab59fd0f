"""Are records the same whatever the hash seed, process, locale, time zone and thread?"""

import json
import os
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

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
INHERITED = {key: value for key, value in os.environ.items() if key not in ("LANG", "PYTHONHASHSEED", "TZ")}
SURROUNDINGS = (
    {"PYTHONHASHSEED": "0", "TZ": "UTC", "LC_ALL": "C"},
    {"PYTHONHASHSEED": "1", "TZ": "Asia/Riyadh", "LC_ALL": "ar_SA.UTF-8"},
    {"PYTHONHASHSEED": "4242", "TZ": "America/Los_Angeles", "LC_ALL": "tr_TR.UTF-8", "PYTHONUTF8": "0"},
)


def test_records_are_the_same_in_every_surrounding() -> None:
    printed = {
        subprocess.run(
            [sys.executable, "-c", SCRIPT, str(TESTS)], env=INHERITED | changed, capture_output=True, check=True
        ).stdout
        for changed in SURROUNDINGS
    }
    assert 1 == len(printed)
    assert printed.pop().count(b"\n") > len(SENTENCES) // 2


def test_the_command_writes_the_same_bytes_in_every_surrounding(engine: Engine, tmp_path: Path) -> None:
    lines = [{"id": f"d{number}", "text": text, "date": "2022-09-19"} for number, text in enumerate(TOLD)]
    news = tmp_path / "news.jsonl"
    news.write_text("".join(json.dumps(line) + "\n" for line in lines), "utf-8")
    written: set[bytes] = set()
    for number, (changed, jobs) in enumerate(zip(SURROUNDINGS, "121", strict=True)):
        output = tmp_path / f"{number}.jsonl"
        arguments = ["code", str(news), "--output", str(output), "--jobs", jobs]
        subprocess.run([sys.executable, "-m", "marsad", *arguments], env=INHERITED | changed, check=True)
        written.add(output.read_bytes())
    assert 1 == len(written)
    assert {b"2022-09-18", b"2022-09-20"} <= set(re.findall(rb'"date": "([\d-]+)"', written.pop()))


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
