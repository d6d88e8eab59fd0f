"""Rules and sample articles as tests of pytest: an item for each example and each article.

Collected are the files of packs: of every folder with a `pack.yaml` its rules in `events` and its articles in `seeds`,
and whatever the setting `marsad_packs` names. Other YAML files are nobody's business here.
"""

import re
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

if TYPE_CHECKING:
    from _pytest._code.code import ExceptionInfo, TerminalRepr

    from marsad.coding import Coder
    from marsad.language import Rule
    from marsad.workbench.regression import Case
    from marsad.workbench.sample_file import Sample
    from marsad.workbench.selection import Selection

SETTING: Final = "marsad_packs"
# Nothing of the engine is imported until one of these is found below a pack: this runs in every project's tests.
_ROOMS: Final = {"events": re.compile(r"^pack:", re.MULTILINE), "seeds": re.compile(r"^article:", re.MULTILINE)}
_MANIFEST: Final = "pack.yaml"


class _Pack:
    """A pack, or rules of none: which of its files are tests, and the coder, loaded once a test is collected."""

    def __init__(self, path: Path) -> None:
        self._path = path

    @cached_property
    def selection(self) -> "Selection":
        """What is tested of the pack. Raises SourceError."""
        from marsad.engine import shipped_pack
        from marsad.workbench.selection import select

        return select(shipped_pack(), [self._path])

    @cached_property
    def coder(self) -> "Coder":
        """The coder with the pack's rules. Raises SourceError."""
        from marsad.engine import Engine

        return Engine.load(self.selection.load).coder

    @cached_property
    def rules(self) -> dict[Path, "list[Rule]"]:
        """The rules of each file."""
        found: dict[Path, list[Rule]] = {path: [] for path in self.selection.chosen}
        for rule in self.coder.knowledge.rules.rules:
            if self.selection.has(rule):
                found[Path(rule.origin.file).resolve()].append(rule)
        return found


_PACKS = pytest.StashKey[dict[Path, _Pack]]()


def pytest_addoption(parser: pytest.Parser) -> None:
    """Make the setting known."""
    parser.addini(SETTING, "rule files and folders of them, beside packs with a pack.yaml", type="paths", default=[])


def pytest_configure(config: pytest.Config) -> None:
    """Begin without any pack loaded."""
    config.stash[_PACKS] = {}


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> "pytest.Collector | None":
    """Collect a rule file or an expected file of a pack."""
    if file_path.suffix not in (".yaml", ".yml"):
        return None
    path = _pack_path(file_path, parent.config)
    if path is None:
        return None
    pack = parent.config.stash[_PACKS].setdefault(path, _Pack(path))
    kind = _kind(file_path, pack)
    return None if kind is None else kind.from_parent(parent, path=file_path, pack=pack)


def _pack_path(file: Path, config: pytest.Config) -> Path | None:
    """Return the pack that a file may be a test of."""
    named = next((path for path in config.getini(SETTING) if file.is_relative_to(path)), None)
    if named is not None:
        return Path(named)
    home = next((folder for folder in file.parents if (folder / _MANIFEST).is_file()), None)
    if home is None:
        return None
    room = _ROOMS.get(file.relative_to(home).parts[0])
    # Other tools have files of that name: what stands in the file decides.
    return home if room is not None and room.search(file.read_text("utf-8", "replace")) else None


def _kind(file: Path, pack: _Pack) -> "type[_File] | None":
    """Return what a file of the pack is collected as; a pack that cannot be read says why where it is collected."""
    from marsad.source import SourceError

    try:
        chosen, samples = pack.selection.chosen, pack.selection.samples
    except SourceError:
        return RuleFile
    if file.resolve() in chosen:
        return RuleFile
    return ExpectedFile if file.resolve() in {path.resolve() for path in samples} else None


class _File(pytest.File):
    """A file of a pack."""

    def __init__(self, *, pack: _Pack, **given: object) -> None:
        super().__init__(**given)  # type: ignore[arg-type]
        self.pack = pack

    def collect(self) -> "Iterator[pytest.Item]":
        """Yield the tests of the file; what is wrong with the pack ends the collecting of this file."""
        from marsad.source import SourceError

        try:
            yield from self.items()
        except SourceError as error:
            raise self.CollectError(_rendered(error)) from None

    def items(self) -> "Iterator[pytest.Item]":
        """Yield the tests of the file. Raises SourceError."""
        raise NotImplementedError


class RuleFile(_File):
    """A rule file, with a test for each example."""

    def items(self) -> "Iterator[pytest.Item]":
        """Yield the examples, rule by rule."""
        for rule in self.pack.rules.get(self.path.resolve(), ()):
            for number in range(1, len(rule.examples) + 1):
                yield ExampleItem.from_parent(self, name=f"{rule.id}[{number}]", rule=rule, number=number)


class ExpectedFile(_File):
    """What is expected of an article, with one test."""

    def items(self) -> "Iterator[pytest.Item]":
        """Yield the article."""
        from marsad.source import Diagnostics
        from marsad.workbench.sample_file import load_sample

        diagnostics = Diagnostics()
        sample = load_sample(self.path, self.pack.coder.knowledge.ontology, diagnostics)
        diagnostics.raise_errors()
        assert sample is not None, "without an error there is a sample"
        yield ArticleItem.from_parent(self, name=sample.document.id, sample=sample)


class CaseFailed(Exception):  # noqa: N818
    """What was expected of an example or article did not come."""

    def __init__(self, case: "Case") -> None:
        super().__init__(case)
        self.case = case


class _CaseItem(pytest.Item):
    """A test that runs one case."""

    line = 1

    def run_case(self) -> "Case":
        """Run it and return what became of it."""
        raise NotImplementedError

    def runtest(self) -> None:
        """Run the case. Raises CaseFailed, for a known failure too: pytest is told to expect it."""
        case = self.run_case()
        if case.verdict in ("failed", "todo"):
            raise CaseFailed(case)

    def repr_failure(self, excinfo: "ExceptionInfo[BaseException]", style: object = None) -> "str | TerminalRepr":
        """Return the table that `marsad test` shows."""
        if isinstance(excinfo.value, CaseFailed):
            case = excinfo.value.case
            return "\n".join((f"{case.name}  ({case.place})", *(text for _, text in case.lines())))
        return super().repr_failure(excinfo)

    def reportinfo(self) -> tuple[Path, int, str]:
        """Return where the case is written."""
        return self.path, self.line - 1, self.name


class ExampleItem(_CaseItem):
    """An example of a rule."""

    def __init__(self, *, rule: "Rule", number: int, **given: object) -> None:
        super().__init__(**given)  # type: ignore[arg-type]
        self.rule = rule
        self.number = number
        self.example = rule.examples[number - 1]
        self.line = self.example.origin.line
        if self.example.todo:
            self.add_marker(pytest.mark.xfail(reason="todo", strict=False))

    def run_case(self) -> "Case":
        """Code the example among the rules of its pack."""
        from marsad.workbench.examples import run_example
        from marsad.workbench.regression import case_of_example

        assert isinstance(self.parent, RuleFile)
        return case_of_example(run_example(self.parent.pack.coder, self.rule, self.example, self.number))


class ArticleItem(_CaseItem):
    """A sample article."""

    def __init__(self, *, sample: "Sample", **given: object) -> None:
        super().__init__(**given)  # type: ignore[arg-type]
        self.sample = sample

    def run_case(self) -> "Case":
        """Code the article."""
        from marsad.workbench.regression import case_of_sample
        from marsad.workbench.samples import run_sample

        assert isinstance(self.parent, ExpectedFile)
        return case_of_sample(run_sample(self.parent.pack.coder, self.sample))


def _rendered(error: Exception) -> str:
    from marsad.source import SourceError, render

    assert isinstance(error, SourceError)
    return "\n\n".join(map(render, error.diagnostics))
