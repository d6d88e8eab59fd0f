"""How do lexicon files become one compiled lexicon?"""

from collections.abc import Iterable
from pathlib import Path

from marsad.lexicon.builder import Builder, Draft
from marsad.lexicon.lexicon import Lexicon
from marsad.lexicon.members import resolve_members
from marsad.lexicon.schema import FileContent, read_file
from marsad.lexicon.valency import apply_valency, frame_of
from marsad.model import Lexeme
from marsad.source import Diagnostics, Node, display_path, load_yaml, parse_yaml


def load_lexicon(paths: Iterable[Path], diagnostics: Diagnostics) -> Lexicon:
    """Return the lexicon of all files, and of all `*.yaml` files under folders; findings go to `diagnostics`.

    What is broken is left out, so that the rest can be used; ask `diagnostics` whether anything was.
    """
    return compile_lexicon(read_lexicon(paths, diagnostics), diagnostics)


def read_lexicon(paths: Iterable[Path], diagnostics: Diagnostics) -> list[FileContent]:
    """Return what all files hold, and all `*.yaml` files under folders, without those that are broken."""
    contents: list[FileContent] = []
    for path in _files(paths):
        node = load_yaml(path, diagnostics)
        _read(node, contents, diagnostics)
    return contents


def parse_lexicon(text: str, diagnostics: Diagnostics, *, file: str = "<text>") -> Lexicon:
    """Return the lexicon that one text describes."""
    contents: list[FileContent] = []
    _read(parse_yaml(text, diagnostics, file=file), contents, diagnostics)
    return compile_lexicon(contents, diagnostics)


def compile_lexicon(contents: Iterable[FileContent], diagnostics: Diagnostics) -> Lexicon:
    """Return the lexicon that the contents of files make together."""
    contents = tuple(contents)
    builder = Builder(diagnostics)
    builder.build(entry for content in contents for entry in content.entries)
    titles: dict[str, str] = {}
    for content in contents:
        for name, title in content.titles.items():
            titles[name] = titles.get(name) or title
    resolve_members(builder.drafts, titles, [member for each in contents for member in each.members], diagnostics)
    apply_valency(builder.drafts, titles, [claim for each in contents for claim in each.claims], diagnostics)
    cells = builder.cells
    sets = tuple(cells.members(number) for number in range(len(cells.sets)))
    files = {content.source_file: display_path(content.source_file) for content in contents}
    known: dict[frozenset[str], frozenset[str]] = {}
    lexemes = tuple(_lexeme(draft, files, known) for draft in builder.drafts)
    return Lexicon(lexemes, titles, builder.forms, sets)


def _files(paths: Iterable[Path]) -> list[Path]:
    found: list[Path] = []
    for path in paths:
        found.extend(sorted(path.rglob("*.yaml")) if path.is_dir() else (path,))
    return found


def _read(node: Node | None, contents: list[FileContent], diagnostics: Diagnostics) -> None:
    content = None if node is None else read_file(node, diagnostics)
    if content is not None:
        contents.append(content)


def _lexeme(draft: Draft, files: dict[str, str], known: dict[frozenset[str], frozenset[str]]) -> Lexeme:
    groups = frozenset(draft.groups if draft.base is None else draft.groups | draft.base.groups)
    frame = frame_of(draft)
    return Lexeme(
        draft.lemma,
        draft.part_of_speech,
        known.setdefault(groups, groups),
        draft.derivation,
        draft.base.lemma if draft.base else None,
        frame.governs,
        frame.transitive,
        frame.receives,
        frame.takes_content,
        frame.control,
        frame.operator,
        draft.gender,
        draft.human,
        files[draft.entry.span.file],
        draft.entry.span.line,
    )
