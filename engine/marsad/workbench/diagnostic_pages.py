"""Which findings are there, and what does each mean? The page of them all, and the entry of one."""

from collections.abc import Iterator

# What makes a pack, and what looks at one, knows all that can be wrong with it.
import marsad.coding.making
import marsad.workbench.kinds  # noqa: F401
from marsad.source import ROOMS, Kind, catalogue


def diagnostics_page() -> str:
    """Return the catalogue as Markdown; docs/diagnostics.md holds exactly this."""
    return "\n".join(_lines())


def diagnostic_entry(code: str) -> str | None:
    """Return what the findings of a code mean, and how they are mended; None if there are none."""
    if code not in catalogue:
        return None
    kind = catalogue[code]
    return f"{code} ({kind.severity}): {_title(kind)}\n\n{kind.explanation}\n\n{kind.mending}"


def _lines() -> Iterator[str]:
    yield "# Diagnostics"
    yield ""
    yield "Made by `marsad rules diagnostics` from the code. What `marsad check` can find: with an error the pack does"
    yield "not load; with a warning it does, and `--strict` counts it. `marsad check --explain CODE` prints one entry;"
    yield "`marsad check --fix` mends what can only mean one thing."
    for letter, room in ROOMS.items():
        yield ""
        yield f"## {room.capitalize()}"
        for kind in catalogue:
            if kind.code.startswith(letter):
                yield from _entry(kind)
    yield ""


def _entry(kind: Kind) -> Iterator[str]:
    yield ""
    yield f"### {kind.code}"
    yield ""
    warning = " (warning)" if kind.severity == "warning" else ""
    yield f"**{_title(kind)}**{warning}. {' '.join(kind.explanation.split())}"
    yield ""
    yield "```text"
    yield kind.mending
    yield "```"


def _title(kind: Kind) -> str:
    return kind.title[0].upper() + kind.title[1:]
