"""Does no rule file raise, whatever stands in it: YAML, and the paths of roles?"""

from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fuzz.budget import bounded
from marsad.language import load_packs
from marsad.language.paths import PathError, parse_paths
from marsad.source import Diagnostics, parse_yaml

SCRAPS = st.sampled_from(
    [
        *(
            "pack: a\n",
            "rules:\n",
            "  - id: a.b\n",
            "    title: ",
            "    event: ",
            "{verb: visit}\n",
            "    source: subject\n",
        ),
        *(
            "    code:\n",
            "      - {cameo: '042'}\n",
            "    examples:\n",
            "      - text: |\n",
            "          زار الرئيس لبنان.\n",
        ),
        *(
            "- ",
            ": ",
            "{",
            "}",
            "[",
            "]",
            "&a ",
            "*a ",
            "!!python/object/apply:os.system ",
            "|\n",
            ">-\n",
            "\t",
            "\n",
            "# ",
        ),
        *("? ", "<<: ", "'", '"', "%YAML 9\n", "---\n", "\u202e", "\x00", "\ufeff", "۹", "1e999", "null", "~"),
    ]
)
TEXTS = st.lists(SCRAPS | st.text(max_size=10), max_size=40).map("".join)
PATHS = st.lists(
    st.sampled_from(["subject", "object", "owner", "with", ".", "|", " ", "(", "*", "\n", "ف", "a" * 300]), max_size=40
).map("".join)


@given(TEXTS)
@bounded
def test_any_text_is_yaml_or_has_findings(text: str) -> None:
    diagnostics = Diagnostics()
    parse_yaml(text, diagnostics)


@given(TEXTS)
@settings(bounded, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_text_is_a_pack_or_has_findings(tmp_path: Path, text: str) -> None:
    path = tmp_path / "rules.yaml"
    path.write_text(text, "utf-8", "surrogatepass")
    diagnostics = Diagnostics()
    load_packs([path], frozenset({"with"}), diagnostics)


@given(PATHS | st.text(max_size=40))
@bounded
def test_any_path_is_read_or_refused(text: str) -> None:
    try:
        paths = parse_paths(text)
    except PathError:
        return
    assert all(paths)
