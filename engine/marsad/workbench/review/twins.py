"""How do two packs code a document, with as little of it read twice as may be?

Where only rules differ, the sentences are read once. What a sentence teaches the reading of later ones rests on its
records, too; so two packs go through a document together until they have learnt different things from it, and from
there on each by itself.
"""

import copy
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields

from marsad.coding import Coded, Coder, Context, Ground, Knowledge
from marsad.compiler import meaning_of
from marsad.language import Rule
from marsad.lexicon import Encoder
from marsad.matcher import trigger_groups
from marsad.model import NO_MATCH, Document
from marsad.workbench.review.change import Columns


@dataclass(frozen=True, slots=True)
class Side:
    """What one coding says of a document: its records, and what became of each trigger, by its place."""

    rows: list[Columns]
    triggers: Mapping[int, str] | None = None

    def became_of(self, start: int) -> str:
        """Say what became of the word at a place; nothing where only the records are known."""
        return "" if self.triggers is None else self.triggers.get(start, NO_MATCH)


class TwoCoders:
    """Codes documents by two packs at once."""

    def __init__(self, old: Knowledge, new: Knowledge) -> None:
        self._old, self._new = Coder(old), Coder(new)
        self._are_read_alike = only_rules_differ(old, new)
        self._words = Encoder(old.lexicon.analyse, trigger_groups(changed_rules(old, new)))
        self.segmenter = new.segmenter

    def sides(self, document: Document) -> tuple[Side, Side]:
        """Return what either pack says of the document; what both say alike may be left out."""
        if not self._are_read_alike:
            return _side(self._alone(self._old, document)), _side(self._alone(self._new, document))
        together = list(self._together(document))
        return _side(old for old, _ in together), _side(new for _, new in together)

    def _alone(self, coder: Coder, document: Document) -> Iterator[Coded | None]:
        context = coder.begin(document)
        for sentence in coder.knowledge.segmenter.sentences(document.text):
            yield coder.step(document, sentence, context)

    def _together(self, document: Document) -> Iterator[tuple[Coded | None, Coded | None]]:
        """Yield the sentences that the packs may code differently."""
        text = document.text
        sentences = list(self._old.knowledge.segmenter.sentences(text))
        asked = [self._words.is_wanted(text[each.start : each.end]) for each in sentences]
        left = sum(asked)
        if not left:
            return
        old, new = self._old, self._new
        context = old.begin(document)
        other: Context | None = None
        for sentence, is_asked in zip(sentences, asked, strict=True):
            if other is None and not left:
                return
            left -= is_asked
            if other is None and not is_asked:
                old.step(document, sentence, context)
                continue
            if other is None and old.is_wanted(document, sentence) and new.is_wanted(document, sentence):
                read = old.read_sentence(document, sentence, context)
                other = _fork(context)
                yield old.tell(sentence, read, context), new.tell(sentence, read, other)
            else:
                other = _fork(context) if other is None else other
                yield old.step(document, sentence, context), new.step(document, sentence, other)
            if vars(context) == vars(other):
                other = None


def only_rules_differ(old: Knowledge, new: Knowledge) -> bool:
    """Whether two packs share all rooms but their rules, as `load_two` loads those whose files say the same."""
    return all(getattr(old, room.name) is getattr(new, room.name) for room in fields(Ground))


def changed_rules(old: Knowledge, new: Knowledge) -> list[Rule]:
    """Return the rules that are not the same in both packs, or that stand in another order beside those that are."""
    before, after = ({rule.id: meaning_of(rule) for rule in each.rules.rules} for each in (old, new))
    same = {name for name, rule in before.items() if after.get(name) == rule}
    # The order decides between rules at one word, so that rules which changed places may give other records.
    first, second = ([name for name in each if name in same] for each in (before, after))
    if first != second:
        same -= {name for pair in zip(first, second, strict=True) if pair[0] != pair[1] for name in pair}
    same -= old.rules.speech ^ new.rules.speech
    return [rule for each in (old, new) for rule in each.rules.rules if rule.id not in same]


def _fork(context: Context) -> Context:
    """Return the same state of reading, which goes its own way from here."""
    fork = copy.copy(context)
    vars(fork).update({name: list(value) for name, value in vars(context).items() if isinstance(value, list)})
    return fork


def _side(sentences: Iterable[Coded | None]) -> Side:
    rows: list[Columns] = []
    triggers: dict[int, list[str]] = {}
    for coded in filter(None, sentences):
        for outcome in coded.outcomes:
            rows += (record.to_dict() for record in outcome.records)
            start = coded.parsed.graph.tokens[outcome.match.trigger].start
            count = len(outcome.records)
            came = outcome.reason or f"{count} record{'' if count == 1 else 's'}"
            triggers.setdefault(start, []).append(f"{outcome.match.rule}: {came}")
    return Side(rows, {start: "; ".join(told) for start, told in triggers.items()})
