"""How do harvested names look as entries of a file of actors?"""

import unicodedata
from collections.abc import Iterable, Iterator, Sequence

from marsad.actors import ActorDictionary, is_entered
from marsad.formats.terminal import visible
from marsad.source import lint_bidi
from marsad.text import clean, fold
from marsad.workbench.unknown_names import UnknownName

_DIGRAPHS = ("TH", "KH", "SH", "GH")
_LETTER = "ARABIC LETTER "
_MOST_EVIDENCE = 3


def as_actor_file(names: Iterable[UnknownName], dictionary: ActorDictionary) -> str:
    """Return the names as a file of actors, ready to be pasted into one; empty without names.

    Whatever is a guess, and the sentence that a name was met in, stands in a comment. A name without any code, and one
    that is only another spelling of an entry, is left to comments wholly.
    """
    taken = {
        name.named.entry.partition(":")[2]
        for branch in dictionary.names.values()
        for name in (*branch.alone, *(name for names in branch.longer.values() for name in names))
    }
    sections: dict[str, list[str]] = {"people": [], "organisations": []}
    comments: list[str] = []
    for name in names:
        if name.like or name.code is None:
            comments += _left_out(name)
        else:
            section = "people" if name.kind == "person" else "organisations"
            short = [family for family in name.short if not is_entered(dictionary, fold(clean(family)).split())]
            sections[section] += _entry(name, name.code, short, _identifier(name.names[0], taken))
    lines = list(comments)
    for section, entries in sections.items():
        if entries:
            lines += [f"{section}:", *entries]
    return "".join(f"{line}\n" for line in lines)


def transliterated(name: str) -> str:
    """Return a name in small Latin letters with hyphens, by the names that Unicode gives to its letters."""
    words = ("".join(map(_latin, word)) for word in name.split())
    return "-".join(word for word in words if word) or "name"


def _latin(letter: str) -> str:
    if letter.isascii():
        return letter.lower() if letter.isalnum() else ""
    meant = unicodedata.name(letter, "").removeprefix(_LETTER)
    return meant[: 2 if meant.startswith(_DIGRAPHS) else 1].lower()


def _identifier(name: str, taken: set[str]) -> str:
    wanted = transliterated(name)
    found = wanted
    number = 1
    while found in taken:
        number += 1
        found = f"{wanted}-{number}"
    taken.add(found)
    return found


def _entry(name: UnknownName, code: str, short: Sequence[str], identifier: str) -> Iterator[str]:
    yield f"  # {_met(name)}"
    yield from _sample(name, "  ")
    yield f"  - id: {identifier}"
    if name.kind == "organisation":
        yield f"    code: {code}  # {_reason(name)}"
        yield "    kind: organisation"
        yield f"    gender: {name.gender}"
        yield from _list("names", _organisation_names(name))
        return
    yield from _list("names", name.names)
    if short:
        yield from _list("short", short)
    yield f"    gender: {name.gender}"
    yield "    offices:"
    yield f"      - code: {code}  # {_reason(name)}"


def _organisation_names(name: UnknownName) -> Sequence[str]:
    with_noun = [f"{noun} {spelling}" for noun in name.nouns for spelling in name.names]
    return [*with_noun, *name.names] if name.stands_alone or not with_noun else with_noun


def _list(key: str, names: Sequence[str]) -> Iterator[str]:
    """Yield the names under their key, those that the engine would take for one another once."""
    yield f"    {key}:"
    commonest: dict[str, str] = {}
    for name in names:
        commonest.setdefault(fold(clean(name)), name)
    for name in commonest.values():
        yield f"      - {name}"


def _left_out(name: UnknownName) -> Iterator[str]:
    reason = f"another spelling of {name.like}, to be added to its names" if name.like else "nothing tells its code"
    yield f"# {_met(name)}; {reason}:"
    yield f"#   {name.names[0]}"
    yield from _sample(name, "")


def _met(name: UnknownName) -> str:
    when = f" from {name.first} to {name.last}" if name.first and name.first != name.last else ""
    if name.first and not when:
        when = f" on {name.first}"
    return f"met {name.count} time{'' if name.count == 1 else 's'}{when}"


def _reason(name: UnknownName) -> str:
    if not name.evidence:
        return "a guess from the country of its articles, check it"
    seen = [f"{code} {entry} {count}" for code, entry, count in name.evidence[:_MOST_EVIDENCE]]
    return f"a guess from {', '.join(seen)}" if all(map(str.isascii, seen)) else "a guess from the role beside it"


def _sample(name: UnknownName, indent: str) -> Iterator[str]:
    """Yield the sentence as a comment, without what may not stand beside Arabic on its line."""
    line = f"{indent}# {visible(name.sample)}"
    while found := lint_bidi(line):
        start, end = found[0].span.column - 1, found[0].span.end_column - 1
        line = f"{line[:start].rstrip()} {line[end:].lstrip()}"
    yield line.rstrip()
