"""What do the texts of a corpus, and the examples of the rules, exercise?"""

from collections.abc import Iterable, Sequence

from marsad.coding import Knowledge
from marsad.language import Rule
from marsad.model import Document
from marsad.workbench.coverage.counting import CountingCoder
from marsad.workbench.coverage.tally import Tally
from marsad.workbench.processes import in_processes

_worker: Knowledge


def count_corpus(knowledge: Knowledge, documents: Iterable[Document], *, jobs: int = 1) -> Tally:
    """Count what documents exercise; with more than one job so many processes share the work.

    Raises ValueError for fewer than one job.
    """
    if jobs < 1:
        raise ValueError(f"{jobs} jobs can count nothing: at least 1 is needed")
    if jobs == 1:
        return _counted(knowledge, documents)
    whole = Tally()
    for tally in in_processes(_count, documents, jobs, _begin, knowledge):
        whole.add(tally)
    return whole


def count_examples(knowledge: Knowledge, rules: Iterable[Rule]) -> Tally:
    """Count what the examples of the rules exercise, each a document of its own."""
    examples = ((f"{rule.id}#{number}", each) for rule in rules for number, each in enumerate(rule.examples, 1))
    return _counted(knowledge, (Document(name, example.text) for name, example in examples))


def _counted(knowledge: Knowledge, documents: Iterable[Document]) -> Tally:
    coder = CountingCoder(knowledge)
    for document in documents:
        coder.read(document)
    return coder.tally


def _begin(knowledge: Knowledge) -> None:
    global _worker
    _worker = knowledge


def _count(batch: Sequence[Document]) -> Tally:
    return _counted(_worker, batch)
