"""How do actors and harvested names look at a terminal, and as JSON lines?"""

from collections.abc import Iterable, Sequence
from typing import Any

from rich.console import Console

from marsad.cli.lines import print_heading, print_table
from marsad.workbench.actor_listing import ActorSentence, ListedActor
from marsad.workbench.unknown_names import UnknownName


def show_sentence(console: Console, sentence: ActorSentence) -> None:
    """Print a sentence and a table of its actors."""
    print_heading(console, f"sentence {sentence.number}")
    print_heading(console, "", sentence.text, style="")
    if sentence.actors:
        headings = ("actor", "code", "known by", "entry", "points to", "phrase")
        print_table(console, headings, [_row(listed) for listed in sentence.actors])
    else:
        print_heading(console, "no actor", style="dim")
    console.print()


def actor_as_json(listed: ListedActor) -> dict[str, Any]:
    """Return one actor as an object."""
    shape = {**_place(listed), "code": listed.actor.code, "how": listed.actor.how, "entry": listed.actor.entry}
    return {**shape, "points_to": _place(listed.points_to) if listed.points_to is not None else None}


def show_unknown(console: Console, names: Sequence[UnknownName]) -> None:
    """Print a table of harvested names, each with the sentence it was met in below."""
    if not names:
        print_heading(console, "no unknown name", style="dim")
        return
    headings = ("count", "code", "kind", "beside", "name")
    print_table(console, headings, [row for name in names for row in _unknown_rows(name)], numbers="count")


def unknown_as_json(name: UnknownName) -> dict[str, Any]:
    """Return one harvested name as an object."""
    return {
        "count": name.count,
        "kind": name.kind,
        "names": list(name.names),
        "short": list(name.short),
        "nouns": list(name.nouns),
        "code": name.code,
        "gender": name.gender,
        "places": dict(name.places),
        "evidence": [{"code": code, "entry": entry, "count": count} for code, entry, count in name.evidence],
        "like": name.like or None,
        "first": name.first or None,
        "last": name.last or None,
        "doc": name.doc,
        "sample": name.sample,
    }


def _row(listed: ListedActor) -> tuple[str, ...]:
    actor = listed.actor
    points_to = listed.points_to.name if listed.points_to is not None else ""
    return listed.name, actor.code or "open", actor.how, _ascii(actor.entry), points_to, listed.text


def _place(listed: ListedActor) -> dict[str, Any]:
    return {
        "sentence": listed.sentence,
        "actor": listed.number,
        "start": listed.start,
        "end": listed.end,
        "text": listed.text,
    }


def _unknown_rows(name: UnknownName) -> Iterable[tuple[str, ...]]:
    beside = f"{_ascii(name.evidence[0][1])} {name.evidence[0][2]}" if name.evidence else _places(name)
    noun = f"{name.nouns[0]} " if name.nouns else ""
    yield str(name.count), name.code or "", name.kind, _ascii(name.like) or beside, f"{noun}{name.names[0]}"
    yield "", "", "", "", f"  {name.sample}"


def _places(name: UnknownName) -> str:
    return ", ".join(f"{place} {count}" for place, count in name.places)


def _ascii(entry: str) -> str:
    """Return an entry that may stand before the Arabic of its line, or nothing."""
    return entry if entry.isascii() else ""
