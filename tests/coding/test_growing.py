"""Is a ground to which a pack adds the one that all files make together?"""

import pickle
import shutil
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from marsad.coding import cache, growing, load_kept, making, pack_files
from marsad.coding.growing import grown_ground
from marsad.coding.knowledge import Ground, ground_files
from marsad.coding.layers import layers_of
from marsad.coding.making import Seams, load_ground, load_ground_with_seams
from marsad.engine import shipped_pack
from marsad.lexicon import load_lexicon
from marsad.source import Diagnostics
from workbench.packs import write_pack

GROUPS = (
    "  own.new:\n    verbs:\n      - حاور يحاور محاورة\n",
    "  own.known:\n    verbs:\n      - قال يقول قول\n      - التقى يلتقي التقاء ملتقى\n",
    "  own.lemma:\n    verbs:\n      - أعلن\n",
    "  meet:\n    verbs:\n      - قابل يقابل مقابلة\n      - التقى يلتقي التقاء\n",
    "  meet:\n    members:\n      - say.plain\n      - طاولة\n",
    "  own.members:\n    members:\n      - meet\n      - own.new\n",
    "  own.nouns:\n    nouns:\n      - مباشرة\n      - parts: تأكيد\n        human: yes\n",
    "  own.adopting:\n    verbs:\n      - طوّل يطوّل طاولة\n",
    "  own.lacking:\n    verbs:\n      - parts: عقد يعقد عقد\n        passive: no\n",
    "  own.hidden:\n    adjectives:\n      - جديد جدد\n    particles:\n      - عن\n",
    "  own.roles:\n    nouns:\n      - وزير وزراء\n      - قوة قوات\n",
)
VALENCY = (
    "  verbs:\n    receiving:\n      - say.plain\n",
    "  verbs:\n    intransitive:\n      - meet\n    content:\n      - قال\n",
)


def _entry(section: str, names: str, line: str) -> str:
    """An entry with its line of keys, and a name on each of the lines below."""
    listed = "".join(f"      - {name}\n" for name in names.split("|"))
    return f"{section}:\n  - {line.replace(', ', chr(10) + '    ')}\n    names:\n{listed}"


ACTORS = (
    _entry("organisations", "سرايا الياقوت", "id: own-group, code: FRAREB, kind: group"),
    _entry("organisations", "وكالة الياقوت|الياقوت", "id: own-media, code: RUSMED, kind: media"),
    _entry("people", "سمير الياقوتي", "id: own-person, after: CHNGOV") + "    short:\n      - الياقوتي\n",
    _entry("people", "سامي المرجاني", "id: own-famous, famous: yes, after: CHNGOV") + "    short:\n      - المرجاني\n",
    _entry("organisations", "فرنسا", "id: own-country, code: FRAREB"),
    _entry("organisations", "سرايا المرجان", "id: own-odd, code: XYZREB"),
    _entry("countries", "مصر", "code: EGY") + "    nationality:\n      - مصري\n",
    "roles:\n  - id: own-role\n    kind: person\n    code: REB\n    nouns:\n      - مرابط\n",
)
BASE_VALENCY = """\
valency:
  verbs:
    intransitive:
      - meet
    operators:
      announce:
        - say.announce
"""


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = write_pack(tmp_path_factory.mktemp("packs") / "base")
    for room in ("text", "clauses"):
        shutil.copytree(shipped_pack() / room, folder / room)
    (folder / "lexicon" / "valency.yaml").write_text(BASE_VALENCY, "utf-8")
    (folder / "pack.yaml").write_text("name: base\n", "utf-8")
    (folder.parent / "own").mkdir()
    (folder.parent / "own" / "pack.yaml").write_text("name: own\nextends: ../base\n", "utf-8")
    return folder


class Kept:
    """A ground with its seams, as the cache holds them."""

    def __init__(self, ground: Ground, seams: Seams) -> None:
        self._data = pickle.dumps((ground, seams))

    def read(self) -> tuple[Ground, Seams]:
        ground, seams = pickle.loads(self._data)
        return ground, seams


@pytest.fixture(scope="module")
def kept(base: Path) -> Kept:
    diagnostics = Diagnostics()
    made = load_ground_with_seams(ground_files(pack_files(shipped_pack(), [base])), diagnostics)
    assert not len(diagnostics)
    return Kept(*made)


def files_with(base: Path, words: str, actors: str) -> Mapping[str, Sequence[Path]]:
    own = base.parent / "own"
    for room, content in (("lexicon", words), ("actors", actors)):
        shutil.rmtree(own / room, ignore_errors=True)
        if content:
            (own / room).mkdir()
            (own / room / "own.yaml").write_text(content, "utf-8")
    return ground_files(pack_files(shipped_pack(), [own]))


def grown(kept: Kept, files: Mapping[str, Sequence[Path]]) -> tuple[Ground, Diagnostics] | None:
    ground, seams = kept.read()
    diagnostics = Diagnostics()
    made = grown_ground(ground, seams, files, layers_of(files).above, diagnostics)
    return None if made is None else (made, diagnostics)


def told(diagnostics: Diagnostics) -> list[tuple[str, str, str]]:
    return sorted((str(found.span), found.code, found.message) for found in diagnostics)


def assert_equal(one: Ground, other: Ground) -> None:
    assert one.lexicon.lexemes == other.lexicon.lexemes
    assert one.lexicon.groups == other.lexicon.groups
    assert one.lexicon.varied_particles == other.lexicon.varied_particles
    forms = {form for lexeme in other.lexicon.lexemes for form, _ in other.lexicon.forms(lexeme)}
    for form in forms | {f"و{form}" for form in forms}:
        assert one.lexicon.analyse(form) == other.lexicon.analyse(form)
    assert one.actors == other.actors


def lexicon_of(groups: Sequence[str], valency: str) -> str:
    """One file a group would need, so that a group may be there twice: later ones are left out."""
    distinct = {group.partition(":")[0]: group for group in reversed(groups)}
    content = f"groups:\n{''.join(distinct.values())}" if distinct else ""
    return content + (f"valency:\n{valency}" if valency else "")


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(st.sampled_from(GROUPS), max_size=5, unique=True),
    st.sampled_from(("", *VALENCY)),
    st.sampled_from(("", *ACTORS)),
)
def test_what_grows_is_what_is_read_together(
    base: Path, kept: Kept, groups: list[str], valency: str, actors: str
) -> None:
    files = files_with(base, lexicon_of(groups, valency), actors)
    made = grown(kept, files)
    diagnostics = Diagnostics()
    together = load_ground(files, diagnostics)
    if made is None:
        assert "passive: no" in "".join(groups)
    else:
        assert_equal(made[0], together)
        assert told(diagnostics) == told(made[1])


def test_of_words_alone_one_reading_of_all_files_makes_the_same_lexemes(base: Path, kept: Kept) -> None:
    files = files_with(base, lexicon_of(GROUPS[:2], ""), "")
    made = grown(kept, files)
    assert made is not None
    flat = load_lexicon(files["lexicon"], Diagnostics())
    one, other = (
        {replace(lexeme, file="", line=0) for lexeme in lexicon.lexemes} for lexicon in (flat, made[0].lexicon)
    )
    assert one == other


def test_words_below_are_not_read_again_after_an_edit_above(
    base: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(cache.SWITCH, str(tmp_path))
    files_with(base, lexicon_of(GROUPS[:1], ""), "")
    own = base.parent / "own"
    load_kept(pack_files(shipped_pack(), [own]))
    files_with(base, lexicon_of(GROUPS[1:2], ""), ACTORS[0])
    whole = []
    monkeypatch.setattr(making, "load_ground_with_seams", lambda *_: whole.append(1))
    knowledge, diagnostics = load_kept(pack_files(shipped_pack(), [own]))
    assert ([], False) == (whole, diagnostics.has_errors)
    assert "own.known" in knowledge.lexicon.groups
    assert "own.new" not in knowledge.lexicon.groups


def test_a_large_pack_is_kept_as_a_whole(base: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(cache.SWITCH, str(tmp_path))
    files_with(base, f"# {'x' * 100_000}\n{lexicon_of(GROUPS[:1], '')}", "")
    load_kept(pack_files(shipped_pack(), [base.parent / "own"]))
    assert 1 == len(list(tmp_path.glob("*.ground")))
    monkeypatch.setattr(growing, "grown_ground", None)
    load_kept(pack_files(shipped_pack(), [base.parent / "own"]))


def test_what_is_grown_is_kept_once_it_is_asked_for_without_an_edit(
    base: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(cache.SWITCH, str(tmp_path))
    files_with(base, lexicon_of(GROUPS[:1], ""), ACTORS[5])
    files = pack_files(shipped_pack(), [base.parent / "own"])
    first, findings = load_kept(files)
    for _ in range(cache.SETTLED):
        load_kept(files)
    monkeypatch.setattr(growing, "grown_ground", None)
    kept, again = load_kept(files)
    assert_equal(kept, first)
    assert told(findings) == told(again) != []


def test_what_is_grown_of_a_new_edit_is_not_kept_at_once(
    base: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(cache.SWITCH, str(tmp_path))
    for group in GROUPS[:3]:
        files_with(base, lexicon_of([group], ""), "")
        load_kept(pack_files(shipped_pack(), [base.parent / "own"]))
    assert 1 == len(list(tmp_path.glob("*.ground")))


def test_words_with_an_error_are_not_had_as_if_all_were_well(
    base: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(cache.SWITCH, str(tmp_path))
    files_with(base, lexicon_of(GROUPS[:1], ""), "")
    files = pack_files(shipped_pack(), [base.parent / "own"])
    load_kept(files)
    assert cache.kept_ground(files) is not None
    files_with(base, "groups:\n  own.broken:\n    verbs: [\n", "")
    assert cache.kept_ground(files) is None
