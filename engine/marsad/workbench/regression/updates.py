"""What is taken over into which files after a run, and what is left to be done by hand?"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from marsad.workbench.examples import ExampleResult
from marsad.workbench.regression.update import FileUpdate, StaleFileError, update_examples, update_sample
from marsad.workbench.samples import SampleResult


@dataclass(frozen=True, slots=True)
class Plan:
    """The files that take over what came, and a line for each failure that nothing is taken over of."""

    updates: tuple[FileUpdate, ...]
    left: tuple[str, ...]


def plan_updates(
    examples: Sequence[ExampleResult],
    articles: Sequence[SampleResult],
    drafts: Iterable[Callable[[], FileUpdate]] = (),
    *,
    takes_examples: bool,
    takes_articles: bool,
) -> Plan:
    """Return what would be written for what failed or is mended, and of `drafts`; nothing is written yet."""
    asked = list(drafts)
    left: list[str] = []
    for article in articles if takes_articles else ():
        if not article.passed or article.mended:
            asked.append(partial(update_sample, article))
        left += [
            f"{article.sample.document.id}: a record that is forbidden came: {rule.why}"
            for rule, _ in article.forbidden
        ]
    by_file: dict[Path, list[ExampleResult]] = {}
    for example in examples if takes_examples else ():
        if example.verdict in ("failed", "mended"):
            by_file.setdefault(Path(example.example.origin.file), []).append(example)
    asked += [partial(update_examples, path, results) for path, results in by_file.items()]
    updates: list[FileUpdate] = []
    for update in asked:
        try:
            updates.append(update())
        except StaleFileError as error:
            left.append(str(error))
    if not takes_articles:
        left += [f"{article.sample.document.id} is left as it is" for article in articles if not article.passed]
    if not takes_examples:
        left += [
            f"{example.rule} example {example.number} is left as it is"
            for example in examples
            if example.verdict == "failed"
        ]
    return Plan(tuple(update for update in updates if update.is_changed), tuple(left))
