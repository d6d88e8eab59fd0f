"""What do certain rules catch in a corpus: at which words, with whom, and what comes of it?"""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from marsad.coding import Coded, Coder, Knowledge, Outcome, by_role, pack_files
from marsad.compiler import RuleSet
from marsad.language import Rule
from marsad.lexicon import Encoder
from marsad.matcher import trigger_groups
from marsad.model import ANOTHER_RULE, Document, EventRecord, Graph
from marsad.workbench.marks import TRIGGER, Mark, mark_of


@dataclass(frozen=True, slots=True)
class Hit:
    """A word at which a rule matches, and what came of it: records, or else the reason why there are none.

    `sentence` counts from 1, `text` is the sentence and `start` its place in the document; of `marks` the trigger is
    the first.
    """

    rule: str
    doc: str
    sentence: int
    text: str
    start: int
    marks: tuple[Mark, ...]
    records: tuple[EventRecord, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class HitCount:
    """How often a rule matched, in how many sentences of how many documents, and what came of it.

    `without` counts the matches that gave no record by reason, the most frequent first.
    """

    hits: int
    sentences: int
    documents: int
    records: int
    without: tuple[tuple[str, int], ...]


def with_draft(shipped: Path, packs: Sequence[Path], draft: Path) -> tuple[Path, ...]:
    """Return what to load so that the rules of a file or folder stand among those of the packs, or the shipped ones.

    What belongs to them is there already; a draft is added, and a rule of its takes the place of one of the same id.
    Raises SourceError for a pack whose manifest has an error.
    """
    place = draft.resolve()
    if any(file.resolve().is_relative_to(place) for file in pack_files(shipped, packs)["events"]):
        return tuple(packs)
    return (*(packs or (shipped,)), draft)


def rules_in(rules: RuleSet, path: Path) -> tuple[Rule, ...]:
    """Return the rules that stand in a file or in a folder."""
    place = path.resolve()
    return tuple(rule for rule in rules.rules if Path(rule.origin.file).resolve().is_relative_to(place))


def find_hits(knowledge: Knowledge, rules: Collection[Rule], documents: Iterable[Document]) -> Iterator[Hit]:
    """Yield where the rules match in the documents, among all other rules of the pack.

    Documents without a word of the rules cost next to nothing.
    """
    coder = Coder(knowledge)
    words = Encoder(knowledge.lexicon.analyse, trigger_groups(rules))
    wanted = {rule.id for rule in rules}
    for document in documents:
        text = document.text
        sentences = list(knowledge.segmenter.sentences(text))
        told = [number for number, each in enumerate(sentences, 1) if words.is_wanted(text[each.start : each.end])]
        if not told:
            continue
        context = coder.begin(document)
        for sentence in sentences[: told[-1]]:
            coded = coder.step(document, sentence, context)
            if coded is not None:
                yield from _hits(coded, document, wanted)


def count_hits(hits: Iterable[Hit]) -> HitCount:
    """Count what some rules caught."""
    hits = list(hits)
    without = Counter(hit.reason for hit in hits if not hit.records)
    return HitCount(
        hits=len(hits),
        sentences=len({(hit.doc, hit.start) for hit in hits}),
        documents=len({hit.doc for hit in hits}),
        records=sum(len(hit.records) for hit in hits),
        without=tuple(without.most_common()),
    )


def _hits(coded: Coded, document: Document, wanted: Collection[str]) -> Iterator[Hit]:
    graph, sentence = coded.parsed.graph, coded.sentence
    text = document.text[sentence.start : sentence.end]
    for outcome in coded.outcomes:
        trigger = _mark(graph, document.text, TRIGGER, outcome.match.trigger)
        found = []
        if outcome.match.rule in wanted:
            marks = (trigger, *_marks(graph, document.text, outcome))
            found.append((outcome.match.rule, marks, outcome.records, outcome.reason))
        reason = f"{ANOTHER_RULE}: {outcome.match.rule}"
        found += [(rule, (trigger,), (), reason) for rule in outcome.passed_over if rule in wanted]
        for rule, marks, records, because in found:
            yield Hit(rule, document.id, sentence.index + 1, text, sentence.start, marks, records, because)


def _marks(graph: Graph, text: str, outcome: Outcome) -> Iterator[Mark]:
    """Yield what the match caught beside its parties, and the parties as they were resolved."""
    parties = by_role(outcome.roles) if outcome.roles is not None else {}
    for capture in outcome.match.captures:
        if not parties.get(capture.name) and capture.phrase not in graph.earlier:
            phrase = None if capture.phrase is None else graph.phrases[capture.phrase]
            start, end = (capture.token, capture.token + 1) if phrase is None else (phrase.start, phrase.end)
            yield _mark(graph, text, capture.name, start, end, capture.how or "")
    for role, found in parties.items():
        yield from (mark_of(role, party) for party in found)


def _mark(graph: Graph, text: str, part: str, first: int, end: int | None = None, how: str = "") -> Mark:
    start, stop = graph.tokens[first].start, graph.tokens[(end or first + 1) - 1].end
    return Mark(part, start, stop, text[start:stop], None, how)
