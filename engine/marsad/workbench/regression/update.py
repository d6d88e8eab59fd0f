"""How do files take over what comes now: the expected records of examples and articles, and nothing else?"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from collections.abc import Mapping as MappingOf
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from marsad.coding import Coder
from marsad.formats import BYTE_ORDER_MARK, open_output
from marsad.language import ExpectedRecord
from marsad.model import Document, EventRecord, known_reason
from marsad.source import Diagnostics, Mapping, Node, Scalar, display_path, parse_yaml, plain, validate
from marsad.workbench.comparison import Comparison, Expectation, compare, expectation, party_code
from marsad.workbench.examples import ExampleResult
from marsad.workbench.regression.differences import paired
from marsad.workbench.regression.rewriting import Edit, Fields, RecordList, apply, block, key_lines, whole_lines
from marsad.workbench.replacing import replace_text, unified_diff
from marsad.workbench.sample_file import SUFFIX, SampleSchema, expectations
from marsad.workbench.samples import SampleResult

UNEXPLAINED: Final = "written by an update; say why it is right"
"""The reasoning of a record that nobody has given one for yet."""


class StaleFileError(Exception):
    """A file that is no longer what was tested, or cannot be rewritten in place; the message names it."""


@dataclass(frozen=True, slots=True)
class FileUpdate:
    """A file's text, and what it becomes; a file that is not there yet has none."""

    path: Path
    before: str | None
    after: str

    @property
    def is_changed(self) -> bool:
        """Whether anything is to be written."""
        return self.before != self.after

    def diff(self) -> str:
        """Return a unified diff from the file to what it becomes."""
        return unified_diff(self.before or "", self.after, display_path(str(self.path)))

    def write(self) -> None:
        """Put the new text in place of the file, whole or not at all.

        Raises StaleFileError if the file is no longer what it was, and OSError where the system refuses.
        """
        if (_text(self.path) if self.path.exists() else None) != self.before:
            raise StaleFileError(f"{display_path(str(self.path))}: the file changed meanwhile and is left as it is")
        if self.before is None:
            with open_output(self.path) as stream:
                stream.write(self.after)
        else:
            replace_text(self.path, self.after)


def update_sample(result: SampleResult) -> FileUpdate:
    """Return what becomes of an article's expected file: what came differently changed, what is missing taken away,
    what is new added.

    What is allowed, forbidden and known to be missing stays. Raises StaleFileError.
    """
    path = result.sample.file
    text, node = _read(path)
    records = node.get("records")
    entries = list(records) if records is not None and not isinstance(records, Scalar | Mapping) else []
    wishes = iter(result.sample.records)
    fates = _Fates(result.comparison)
    changes: list[Fields | None] = []
    for entry in entries:
        both = isinstance(entry, Mapping) and _is_said(entry, "both-ways")
        try:
            own = [next(wishes) for _ in range(2 if both else 1)]
        except StopIteration:
            raise _stale(path) from None
        changes.append({} if any(wish in result.todo for wish in own) else fates.of_entry(own))
    added = [_of_article(record) for record in fates.left]
    edits = list(RecordList(node).changed(changes, added, "[]")) if "records" in node else []
    came = _records(result.comparison)
    return _rewritten(path, text, edits, lambda after: _article_says(node, after, came))


def first_draft(coder: Coder, path: Path) -> FileUpdate:
    """Return a first draft of an expected file that is not there yet: what its article gives now, to be judged.

    Raises StaleFileError for an article that cannot be read.
    """
    article = path.with_name(path.name.removesuffix(SUFFIX) + ".txt")
    records = coder.code(Document(article.name, _text(article)))
    said = "".join(f"\n  - {block(_of_article(record), indent='    ')}" for record in records) or " []"
    return FileUpdate(path, None, f"article: {article.name}\nrecords:{said}\n")


def update_examples(path: Path, results: Iterable[ExampleResult]) -> FileUpdate:
    """Return what becomes of a rule file whose examples gave these results; known failures stay.

    Raises StaleFileError.
    """
    text, node = _read(path)
    edits: list[Edit] = []
    touched: dict[tuple[int, int], Sequence[EventRecord]] = {}
    for result in results:
        if result.verdict not in ("failed", "mended"):
            continue
        place, example = _example(path, node, result)
        touched[place] = _records(result.comparison)
        edits += _in_example(example, result)
    return _rewritten(path, text, edits, lambda after: _examples_say(node, after, touched))


class _Fates:
    """What became of each expectation, and the records that no entry takes over."""

    def __init__(self, comparison: Comparison) -> None:
        pairs, _, self.left = paired(comparison)
        self._records = {id(wish): record for wish, record in (*comparison.matched, *pairs)}

    def of_entry(self, wishes: Sequence[Expectation]) -> Fields | None:
        """Return what changes in the entry that states these; None if nothing of it came."""
        came = [(wish, self._records[id(wish)]) for wish in wishes if id(wish) in self._records]
        if not came:
            return None
        wish, record = came[0]
        if len(wishes) == 1:
            return _changes(wish, record)
        if len(came) == 2 and _mirrored(*(found for _, found in came)):
            return _changes(wish, record)
        self.left += [found for _, found in came[1:]]
        return {**_changes(wishes[0], record), "both-ways": None}


def _changes(wish: Expectation, record: EventRecord) -> Fields:
    """The fields of an expectation that the record says otherwise; what it does not state stays unsaid."""
    found: Fields = {
        "code": record.code,
        "source": party_code(record, "source"),
        "target": party_code(record, "target"),
    }
    said: Fields = {"code": wish.code, "source": wish.source, "target": wish.target}
    if wish.status is not None:
        found["status"], said["status"] = record.status, wish.status
    if wish.speaker is not None:
        found["speaker"], said["speaker"] = record.attribution.speaker, wish.speaker
    if wish.place is not None:
        place = record.place.text if record.place else None
        found["place"] = place
        said["place"] = place if place and wish.place in place else wish.place
    changes = {key: value for key, value in found.items() if value != said[key]}
    return {**changes, "todo": None} if wish.todo else changes


def _mirrored(first: EventRecord, second: EventRecord) -> bool:
    """Whether one entry can state both: they differ in who is source and who target, and in nothing else stated."""
    return (
        first.code == second.code
        and first.status == second.status
        and party_code(first, "source") == party_code(second, "target")
        and party_code(first, "target") == party_code(second, "source")
    )


def _of_article(record: EventRecord) -> Fields:
    return {
        "sentence": str(record.sentence + 1),
        "code": record.code,
        "source": party_code(record, "source"),
        "target": party_code(record, "target"),
        "status": record.status,
        "why": UNEXPLAINED,
    }


def _of_example(record: EventRecord) -> Fields:
    return {
        "code": record.code,
        "source": party_code(record, "source"),
        "target": party_code(record, "target"),
        "status": record.status if record.status != "actual" else None,
    }


def _in_example(example: Mapping, result: ExampleResult) -> Iterator[Edit]:
    if result.verdict == "mended":
        yield Edit(*whole_lines(key_lines(example, "todo")), "")
        return
    wishes = [expectation(record) for record in result.example.records]
    came = _records(result.comparison)
    fates = _Fates(compare(wishes, came))
    changes = [fates.of_entry([wish]) for wish in wishes]
    added = [_of_example(record) for record in fates.left]
    if result.wrong_reason:
        yield from _because(example, result)
        return
    yield from RecordList(example).changed(changes, added, "none")
    if not came:
        yield from _because(example, result)
    elif "because" in example:
        yield Edit(*whole_lines(key_lines(example, "because")), "")


def _because(example: Mapping, result: ExampleResult) -> Iterator[Edit]:
    """State what blocks the example now, in the words of the closed list."""
    reason = known_reason(result.reason)
    written = example.get("because")
    if written is not None:
        source = written.span.source
        start = source.offset(written.span.line, written.span.column)
        yield Edit(start, source.offset(written.span.end_line, written.span.end_column), reason)
    else:
        span = key_lines(example, "records")
        end = whole_lines(span)[1]
        newline = "\r\n" if "\r\n" in span.source.text else "\n"
        yield Edit(end, end, f"{' ' * (span.column - 1)}because: {reason}{newline}")


def _example(path: Path, node: Mapping, result: ExampleResult) -> tuple[tuple[int, int], Mapping]:
    """Return the place of a result's example in its file, by rule and number, and the example itself."""
    rules = node.get("rules")
    for place, rule in enumerate(() if rules is None or isinstance(rules, Scalar | Mapping) else rules):
        if not isinstance(rule, Mapping) or plain(rule).get("id") != result.rule:
            continue
        try:
            example = rule.at("examples", result.number - 1)
        except LookupError:
            break
        said = plain(example)
        if isinstance(example, Mapping) and _is_tested(said, result):
            return (place, result.number - 1), example
        break
    raise _stale(path)


def _is_tested(said: dict[str, object], result: ExampleResult) -> bool:
    """Whether an example still says what was tested."""
    records = said.get("records")
    listed = records if isinstance(records, list) else []
    return str(said.get("text", "")).strip() == result.example.text and tuple(map(_stated, listed)) == (
        result.example.records
    )


def _stated(record: dict[str, str]) -> ExpectedRecord:
    source, target = (None if code == "none" else code for code in (record.get("source"), record.get("target")))
    return ExpectedRecord(record["code"], source, target, record.get("status"))


def _is_said(entry: Mapping, key: str) -> bool:
    value = entry.get(key)
    return isinstance(value, Scalar) and value.value.lower() in ("yes", "true")


def _read(path: Path) -> tuple[str, Mapping]:
    text = _text(path)
    node = parse_yaml(_ended(text), Diagnostics(), file=str(path), lint=False)
    if not isinstance(node, Mapping):
        raise _stale(path)
    return text, node


def _ended(text: str) -> str:
    return text if text.endswith("\n") else f"{text}\n"


def _text(path: Path) -> str:
    try:
        return path.read_bytes().decode("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise StaleFileError(f"{display_path(str(path))}: {error}") from None


def _rewritten(path: Path, text: str, edits: Sequence[Edit], is_right: Callable[[Node | None], bool]) -> FileUpdate:
    """Make the edits, read the text again, and see that it says what came and nothing else has changed."""
    mark = BYTE_ORDER_MARK if text.startswith(BYTE_ORDER_MARK) else ""
    after = mark + apply(_ended(text).removeprefix(mark), edits) if edits else text
    if edits and not is_right(parse_yaml(after, Diagnostics(), file=str(path), lint=False)):
        raise StaleFileError(f"{display_path(str(path))}: the records cannot be rewritten in place; edit them by hand")
    return FileUpdate(path, text, after)


def _article_says(before: Mapping, after: Node | None, came: Sequence[EventRecord]) -> bool:
    schema = None if after is None else validate(after, SampleSchema, Diagnostics())
    if schema is None or not isinstance(after, Mapping):
        return False
    left = compare([wish for wanted in schema.records for wish in expectations(wanted)], came)
    is_met = not left.unexpected and all(wish.todo for wish in left.missing)
    return is_met and _without(plain(before), "records") == _without(plain(after), "records")


def _examples_say(
    before: Mapping, after: Node | None, touched: MappingOf[tuple[int, int], Sequence[EventRecord]]
) -> bool:
    then, now = plain(before), {} if after is None else plain(after)
    for (rule, number), came in touched.items():
        try:
            example = now["rules"][rule]["examples"][number]
            records = [] if example["records"] == "none" else example["records"]
            if not compare([expectation(_stated(record)) for record in records], came).equal:
                return False
            then["rules"][rule]["examples"][number] = now["rules"][rule]["examples"][number] = None
        except (TypeError, LookupError):
            return False
    return bool(then == now)


def _without(said: dict[str, object], key: str) -> dict[str, object]:
    return {name: value for name, value in said.items() if name != key}


def _records(comparison: Comparison) -> list[EventRecord]:
    """All records that came and are to be stated."""
    return [record for _, record in comparison.matched] + list(comparison.unexpected)


def _stale(path: Path) -> StaleFileError:
    return StaleFileError(f"{display_path(str(path))}: the file is no longer what was tested, and is left as it is")
