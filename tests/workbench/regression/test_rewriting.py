"""Whatever is changed in a list of records, does it say that afterwards, and nothing else differently?"""

from hypothesis import given
from hypothesis import strategies as st

from marsad.source import Diagnostics, Mapping, parse_yaml, plain
from marsad.workbench.regression.rewriting import Fields, RecordList, apply

CODES = st.sampled_from(["040", "010", "1823"])
PARTIES = st.sampled_from(["RUS", "CHN", "FRAGOV"])
ENTRIES = st.fixed_dictionaries({"code": CODES}, optional={"source": PARTIES, "target": PARTIES})
CHANGES = st.none() | st.fixed_dictionaries({}, optional={"code": CODES, "source": st.none() | PARTIES})


def block(entry: dict[str, str]) -> str:
    return "\n    ".join(f"{key}: {value}" for key, value in entry.items())


def flow(entry: dict[str, str]) -> str:
    return f"{{{', '.join(f'{key}: {value}' for key, value in entry.items())}}}"


@given(
    entries=st.lists(st.tuples(ENTRIES, CHANGES, st.booleans()), max_size=4),
    added=st.lists(ENTRIES, max_size=2),
    tail=st.sampled_from(["\n", "\n# end\nnote: x\n", "\n\nnote: x\n"]),
    newline=st.sampled_from(["\n", "\r\n"]),
)
def test_a_changed_list_says_what_was_asked_for(
    entries: list[tuple[dict[str, str], Fields | None, bool]], added: list[Fields], tail: str, newline: str
) -> None:
    lines = "".join(f"\n  - {flow(entry) if is_flow else block(entry)}" for entry, _, is_flow in entries)
    text = f"# top\nrecords:{lines or ' none'}{tail}".replace("\n", newline)
    node = parse_yaml(text, Diagnostics())
    assert isinstance(node, Mapping)
    changes = [change for _, change, _ in entries]
    after = parse_yaml(apply(text, RecordList(node).changed(changes, added, "none")), Diagnostics())
    assert isinstance(after, Mapping)
    wanted: list[Fields] = [{**entry, **change} for entry, change, _ in entries if change is not None]
    said = [{key: value for key, value in entry.items() if value is not None} for entry in (*wanted, *added)]
    assert (said or "none") == plain(after)["records"]
    assert plain(node).get("note") == plain(after).get("note")
