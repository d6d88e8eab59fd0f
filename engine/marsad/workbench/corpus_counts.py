"""How often does a corpus hold each form of a lexeme, and with which clitics?"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from marsad.lexicon import Lexicon
from marsad.model import Features, Lexeme, Reading, Token
from marsad.text import fold
from marsad.workbench.expansion import FormLine, Spelling, spellings
from marsad.workbench.words import ReadToken

_Clitics = tuple[tuple[str, ...], tuple[str, ...]]


@dataclass(slots=True)
class FormCounts:
    """Counts of one lexeme, of tokens that can mean it where they stand: each form, and each word as it was written.

    A form is counted with the features that it can have there; `met` is by written word and the names of what
    licensed variation it needed.
    """

    tokens: int = 0
    forms: Counter[tuple[str, frozenset[Features]]] = field(default_factory=Counter)
    met: Counter[tuple[Spelling, tuple[str, ...]]] = field(default_factory=Counter)

    def of(self, line: FormLine) -> int:
        """Return how many tokens can be this form in this place of the paradigm."""
        return sum(
            count for (form, features), count in self.forms.items() if form == line.form and features & line.features
        )


class CorpusCounter:
    """Counts the forms of some lexemes over any number of sentences."""

    def __init__(self, lexicon: Lexicon, lexemes: Iterable[Lexeme]) -> None:
        self.counts = {lexeme: FormCounts() for lexeme in lexemes}
        # Identity is enough inside one lexicon, and no token of a large corpus costs a hash.
        self._wanted = frozenset(map(id, self.counts))
        self._spellings = {lexeme: _by_clitics(spellings(lexicon, lexeme)) for lexeme in self.counts}
        self._features: dict[Lexeme, dict[str, set[Features]]] = {}
        for lexeme in self.counts:
            features = self._features[lexeme] = defaultdict(set)
            for form, found in lexicon.forms(lexeme):
                features[form].add(found)

    def add(self, sentence: Iterable[ReadToken]) -> None:
        """Count one sentence."""
        for token, readings in sentence:
            own = [reading for reading in readings if id(reading.lexeme) in self._wanted]
            by_lexeme: dict[Lexeme, list[Reading]] = {}
            for reading in own:
                by_lexeme.setdefault(reading.lexeme, []).append(reading)
            for lexeme, meant in by_lexeme.items():
                self._count(lexeme, token, meant)

    def _count(self, lexeme: Lexeme, token: Token, readings: list[Reading]) -> None:
        counts = self.counts[lexeme]
        counts.tokens += 1
        forms: dict[str, set[Features]] = defaultdict(set)
        met: dict[tuple[Spelling, tuple[str, ...]], None] = {}
        for reading in readings:
            for spelling in self._candidates(lexeme, token.word.form, reading):
                forms[spelling.form].add(reading.features)
                written = Spelling(
                    token.word.form, spelling.form, spelling.proclitics, spelling.article, spelling.enclitics
                )
                met[written, reading.variations] = None
        for form, features in forms.items():
            counts.forms[form, frozenset(features)] += 1
        # A word is listed once, though it may be several forms.
        for key in list(met)[:1]:
            counts.met[key] += 1

    def _candidates(self, lexeme: Lexeme, written: str, reading: Reading) -> Iterator[Spelling]:
        """Yield the spellings that the reading stands for."""
        key = fold(written)
        for spelling in self._spellings[lexeme].get((reading.proclitics, reading.enclitics), {}).get(key, ()):
            if reading.features not in self._features[lexeme][spelling.form]:
                continue
            if (spelling.text == written) != bool(reading.variations):
                yield spelling


def _by_clitics(found: Iterable[Spelling]) -> dict[_Clitics, dict[str, list[Spelling]]]:
    sorted_out: dict[_Clitics, dict[str, list[Spelling]]] = {}
    for spelling in found:
        by_key = sorted_out.setdefault((spelling.proclitics, spelling.enclitics), {})
        by_key.setdefault(fold(spelling.text), []).append(spelling)
    return sorted_out
