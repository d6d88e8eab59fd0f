"""Where does the time of coding go: to which step of the reading, and to which rules?"""

from collections import Counter
from collections.abc import Iterator, Sequence, Set
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from time import process_time
from typing import Any, Final

from marsad.coding import Coder, Context, Knowledge, Outcome, SentenceCoder, Surroundings
from marsad.compiler import RuleSet
from marsad.matcher import Matcher, Tried
from marsad.model import Document, Graph, Match, Sentence, Token
from marsad.syntax import AskEarlier, Earlier, Parsed

STEPS: Final = {
    "cut": "texts into sentences, and which of them have a word of a rule",
    "words": "pieces to words with readings, less those that their neighbours rule out",
    "names": "actors, places and times",
    "graph": "phrases, clauses, predicates and who stands beside them",
    "match": "the rules of each predicate's words, tried there",
    "code": "parties, standing, codes and records of what matched",
}
"""The steps of a reading in their order, each with what it does."""


@dataclass(frozen=True, slots=True)
class RuleTime:
    """What one rule cost: seconds of trying it and of coding its matches, and how often each was done.

    `trigger` is the word at which it was tried most, `at_trigger` how often.
    """

    rule: str
    matching: float
    coding: float
    tried: int
    matched: int
    trigger: str
    at_trigger: int

    @property
    def seconds(self) -> float:
        """All of it."""
        return self.matching + self.coding


@dataclass(frozen=True, slots=True)
class Profile:
    """Seconds of the processor that documents took: with a new engine, with its memory filled, and while measured.

    `steps` and `rules` are of the measured pass; they hold what measuring cost, `overhead` at most.
    """

    documents: int
    sentences: int
    characters: int
    cold: float
    warm: float
    measured: float
    steps: dict[str, float]
    rules: tuple[RuleTime, ...]

    @property
    def overhead(self) -> float:
        """What measuring added to a pass, as a share of it."""
        return self.measured / self.warm - 1 if self.warm else 0.0


def profile(knowledge: Knowledge, documents: Sequence[Document]) -> Profile:
    """Code documents twice, and twice by a coder that measures, of which the second time counts."""
    cut = knowledge.segmenter.sentences
    sentences = sum(1 for document in documents for _ in cut(document.text))
    coder = Coder(knowledge)
    cold, warm = _seconds(coder, documents), _seconds(coder, documents)
    timed = _TimedCoder(knowledge)
    # Its memory of words is to be as full as that of the coder that it is compared with.
    _seconds(timed, documents)
    timed.forget()
    measured = _seconds(timed, documents)
    steps = {step: timed.spent[step] for step in STEPS}
    steps["cut"] = max(0.0, measured - sum(steps.values()))
    characters = sum(len(document.text) for document in documents)
    rules = sorted(timed.rules(), key=lambda each: (-each.seconds, each.rule))
    return Profile(len(documents), sentences, characters, cold, warm, measured, steps, tuple(rules))


def _seconds(coder: Coder, documents: Sequence[Document]) -> float:
    start = process_time()
    for document in documents:
        coder.code(document)
    return process_time() - start


class _TimedMatcher(Matcher):
    """A matcher that knows how long each rule took."""

    def __init__(self, rules: RuleSet) -> None:
        super().__init__(rules)
        self.spent: dict[str, float] = {}
        self.words: dict[str, Counter[str]] = {}

    def tried(self, graph: Graph, nouns: Set[str] | None = None) -> Iterator[Tried]:
        """Yield as any matcher does; until a rule is yielded the time is that rule's."""
        upcoming = super().tried(graph, nouns)
        while True:
            start = process_time()
            tried = next(upcoming, None)
            spent = process_time() - start
            if tried is None:
                return
            rule, readings = tried.rule.id, tried.predicate.readings
            self.spent[rule] = self.spent.get(rule, 0.0) + spent
            self.words.setdefault(rule, Counter())[readings[0].lexeme.lemma if readings else ":"] += 1
            yield tried


class _TimedCoder(Coder):
    """A coder that knows how long each step took, apart from other steps inside it."""

    def __init__(self, knowledge: Knowledge) -> None:
        super().__init__(knowledge)
        self._timed = _TimedMatcher(knowledge.rules)
        self.matcher = self._timed
        self.spent: dict[str, float] = dict.fromkeys(STEPS, 0.0)
        self._coding: dict[str, float] = {}
        self._matched: Counter[str] = Counter()
        self._open: list[float] = []

    def forget(self) -> None:
        """Measure anew."""
        self.spent = dict.fromkeys(STEPS, 0.0)
        self._coding, self._matched = {}, Counter()
        self._timed.spent, self._timed.words = {}, {}

    def rules(self) -> Iterator[RuleTime]:
        """Yield what each rule that was tried cost."""
        for rule, words in self._timed.words.items():
            ((word, most),) = words.most_common(1)
            times = self._timed.spent[rule], self._coding.get(rule, 0.0)
            yield RuleTime(rule, *times, words.total(), self._matched[rule], word, most)

    def begin(self, document: Document) -> Context:
        """Begin a document; finding its countries is part of knowing its names."""
        with self._step("names"):
            return super().begin(document)

    def coded(self, sentence: Sentence, parsed: Parsed, surroundings: Surroundings, context: Context) -> list[Outcome]:
        """Code; what the matcher took of it is counted apart."""
        before = sum(self._timed.spent.values())
        with self._step("code"):
            outcomes = super().coded(sentence, parsed, surroundings, context)
        matching = sum(self._timed.spent.values()) - before
        self.spent["match"] += matching
        self.spent["code"] -= matching
        return outcomes

    def _outcome(self, coder: SentenceCoder, match: Match) -> Outcome:
        start = process_time()
        outcome = super()._outcome(coder, match)
        self._coding[match.rule] = self._coding.get(match.rule, 0.0) + process_time() - start
        self._matched[match.rule] += 1
        return outcome

    def _tokens(self, document: Document, sentence: Sentence) -> list[Token]:
        with self._step("words"):
            return super()._tokens(document, sentence)

    def _surroundings(
        self, document: Document, sentence: Sentence, context: Context
    ) -> tuple[list[Token], Surroundings]:
        with self._step("names"):
            return super()._surroundings(document, sentence, context)

    def _parse(self, tokens: Sequence[Token], surroundings: Surroundings, earlier: AskEarlier = Earlier) -> Parsed:
        with self._step("graph"):
            return super()._parse(tokens, surroundings, earlier)

    @contextmanager
    def _step(self, name: str) -> Iterator[None]:
        """Count the time of a block less that of the steps inside it."""
        self._open.append(0.0)
        start = process_time()
        try:
            yield
        finally:
            whole = process_time() - start
            self.spent[name] += whole - self._open.pop()
            if self._open:
                self._open[-1] += whole


def profile_as_json(found: Profile) -> dict[str, Any]:
    """Return a profile for programs; times are in seconds."""
    return {
        "documents": found.documents,
        "sentences": found.sentences,
        "characters": found.characters,
        "cold": found.cold,
        "warm": found.warm,
        "measured": found.measured,
        "overhead": found.overhead,
        "steps": found.steps,
        "rules": [{"rule": each.rule, "seconds": each.seconds, **asdict(each)} for each in found.rules],
    }
