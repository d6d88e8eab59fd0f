"""Which rules and articles differ from a revision that git keeps?"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from marsad.language import homes_of
from marsad.source import Diagnostics, Mapping, Node, Scalar, load_yaml, parse_yaml, plain
from marsad.source import Sequence as Listed
from marsad.workbench.git import GitError, check_revision, git, top_of
from marsad.workbench.sample_file import SUFFIX
from marsad.workbench.selection import Selection

_SHARED: Final = ("sets", "tables")
"""What a file defines for the rules of any file."""
_NAMING: Final = ("code", "never-source")
"""Where a rule names what is shared."""


class ChangesError(Exception):
    """What changed cannot be told; the message says why."""


@dataclass(frozen=True, slots=True)
class Changes:
    """The ids of rules and the expected files of articles that differ, and other changed files of the pack.

    What those `others` say (words, actors) can change what any rule gives.
    """

    rules: frozenset[str]
    samples: tuple[Path, ...]
    others: tuple[Path, ...]


def changes_since(
    revision: str, rule_files: Sequence[Path], samples: Sequence[Path], others: Iterable[Path] = ()
) -> Changes:
    """Compare files with the revision; new files are changed whole.

    A rule is changed if what it says differs, or the defaults of its file, or a set or table that it names. Raises
    ChangesError outside a repository, for an unknown revision, and where there is no git.
    """
    repositories = _Repositories(revision)
    changed = [path for path in rule_files if repositories.is_changed(path)]
    rules: set[str] = set()
    names: set[str] = set()
    for path in changed:
        found, shared = _differing(_read(path), _parse(repositories.before(path), path))
        rules |= found
        names |= shared
    if names:
        rules |= set(_naming(names, [node for path in rule_files if (node := _read(path)) is not None]))
    return Changes(
        frozenset(rules),
        tuple(path for path in samples if any(map(repositories.is_changed, (path, *_articles(path))))),
        tuple(path for path in others if repositories.is_changed(path)),
    )


def changes_in(selection: Selection, revision: str) -> Changes:
    """Compare what is selected with the revision, beside the other files of the same packs. Raises ChangesError."""
    files = [path for path in selection.files["events"] if path.resolve() in selection.chosen]
    resolved = [path.resolve() for path in (*files, *selection.samples)]
    homes = {*homes_of(files), *homes_of(resolved)} - {None}
    others = [
        path
        for room, paths in selection.files.items()
        if room != "events"
        for path, home in zip(paths, homes_of(paths), strict=True)
        if home in homes
    ]
    return changes_since(revision, files, selection.samples, others)


class _Repositories:
    """What git says of files, each asked in the repository that it lies in."""

    def __init__(self, revision: str) -> None:
        self._revision = revision
        self._tops: dict[Path, Path] = {}
        self._changed: dict[Path, frozenset[Path]] = {}

    def is_changed(self, path: Path) -> bool:
        top = self._top(path.resolve().parent)
        if top not in self._changed:
            differing = git(top, "diff", "--name-only", "-z", "--no-renames", self._revision, "--")
            new = git(top, "ls-files", "--others", "-z", "--exclude-standard")
            names = (differing + new).decode("utf-8", "replace").split("\0")
            self._changed[top] = frozenset(top / name for name in names if name)
        return path.resolve() in self._changed[top]

    def before(self, path: Path) -> str:
        """Return what a file held; nothing if it was not there."""
        top = self._top(path.resolve().parent)
        name = path.resolve().relative_to(top).as_posix()
        listed = git(top, "ls-tree", "-z", "--name-only", "--full-tree", self._revision, "--", name)
        return git(top, "show", f"{self._revision}:{name}").decode("utf-8", "replace") if listed else ""

    def _top(self, folder: Path) -> Path:
        # Of all folders of one repository git is asked once: each question starts a program.
        marked = next((each for each in (folder, *folder.parents) if (each / ".git").exists()), folder)
        if marked not in self._tops:
            try:
                top = top_of(marked)
            except GitError as error:
                message = (
                    f"{folder} is in no git repository: what changed is told by comparing with a revision ({error})"
                )
                raise ChangesError(message) from None
            try:
                check_revision(marked, self._revision)
            except GitError as error:
                raise ChangesError(str(error)) from None
            self._tops[marked] = top
        return self._tops[marked]


def _read(path: Path) -> Node | None:
    return load_yaml(path, Diagnostics(), lint=False)


def _parse(text: str, path: Path) -> Node | None:
    return parse_yaml(text, Diagnostics(), file=str(path), lint=False) if text else None


def _articles(expected: Path) -> Iterator[Path]:
    node = _read(expected)
    named = node.get("article") if isinstance(node, Mapping) else None
    if isinstance(named, Scalar):
        yield expected.parent / named.value
    yield expected.with_name(expected.name.removesuffix(SUFFIX) + ".txt")


def _differing(after: Node | None, before: Node | None) -> tuple[set[str], set[str]]:
    """Return the ids of the rules of a file that differ, and the names of its sets and tables that do."""
    now, then = ({name: plain(rule) for name, rule in _rule_nodes(node)} for node in (after, before))
    if _part(after, "defaults") != _part(before, "defaults"):
        then = {}
    rules = {identifier for identifier, rule in now.items() if rule != then.get(identifier)}
    names = set()
    for part in _SHARED:
        defined, was = _part(after, part) or {}, _part(before, part) or {}
        if isinstance(defined, dict) and isinstance(was, dict):
            names |= {name for name in {*defined, *was} if defined.get(name) != was.get(name)}
    return rules, names


def _part(node: Node | None, key: str) -> object:
    part = node.get(key) if isinstance(node, Mapping) else None
    return None if part is None else plain(part)


def _naming(names: set[str], nodes: Sequence[Node]) -> Iterator[str]:
    """Yield the rules that name one of the sets and tables, or a table that names one."""
    tables = {name: table for node in nodes for name, table in _entries(node, "tables")}
    known = 0
    while known != len(names):
        known = len(names)
        names |= {name for name, table in tables.items() if not names.isdisjoint(_texts(table))}
    for node in nodes:
        defaults = set(_texts(node.get("defaults"))) if isinstance(node, Mapping) else set()
        for identifier, rule in _rule_nodes(node):
            said = {text for key in _NAMING for text in _texts(rule.get(key))}
            if not names.isdisjoint(said | defaults):
                yield identifier


def _entries(node: Node, key: str) -> Iterator[tuple[str, Node]]:
    part = node.get(key) if isinstance(node, Mapping) else None
    if isinstance(part, Mapping):
        yield from part.values.items()


def _rule_nodes(node: Node | None) -> Iterator[tuple[str, Mapping]]:
    rules = node.get("rules") if isinstance(node, Mapping) else None
    for rule in rules if isinstance(rules, Listed) else ():
        identifier = rule.get("id") if isinstance(rule, Mapping) else None
        if isinstance(rule, Mapping) and isinstance(identifier, Scalar):
            yield identifier.value, rule


def _texts(node: Node | None) -> Iterator[str]:
    if isinstance(node, Scalar):
        yield node.value
    elif isinstance(node, Listed):
        for item in node:
            yield from _texts(item)
    elif node is not None:
        for value in node.values.values():
            yield from _texts(value)
