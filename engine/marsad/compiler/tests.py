"""Every distinct word test of a rule set gets a number; a word's class is the set of tests that it passes."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from marsad.language.tree import WordTest
from marsad.lexicon import is_future
from marsad.model import Reading, Word
from marsad.text import fold


def reading_passes(reading: Reading, feature: str) -> bool:
    """Whether a reading has the feature that a pattern names."""
    lexeme, features = reading.lexeme, reading.features
    match feature:
        case "verb" | "adjective" | "particle":
            return lexeme.part_of_speech == feature
        case "noun":
            return lexeme.part_of_speech == "noun" and lexeme.derivation != "active-participle"
        case "masdar":
            return lexeme.derivation == "masdar"
        case "participle":
            return lexeme.derivation == "active-participle"
        case "passive-participle":
            return lexeme.derivation == "passive-participle"
        case "active" | "passive":
            return features.voice in (None, feature)
        case "perfect" | "imperfect":
            return features.aspect == feature
        case "future":
            return is_future(reading)
        case "pronoun":
            return bool(reading.enclitics)
        case "definite":
            return bool(features.definite)
        case "indefinite":
            return not features.definite
        case "free":
            return True
        case _:
            raise ValueError(f"no such feature: {feature}")


@dataclass(frozen=True, slots=True)
class TestTable:
    """The word tests of a rule set by number, and the index that finds the few a word could pass."""

    __test__ = False

    tests: tuple[WordTest, ...]
    by_group: Mapping[str, tuple[int, ...]]
    by_spelling: Mapping[str, tuple[int, ...]]
    of_any_group: tuple[int, ...]
    free: frozenset[int]

    def word_class(self, word: Word) -> int:
        """Return the numbers of the tests that the word passes, as bits of an integer."""
        passed = 0
        spelt = self.by_spelling.get(fold(word.form), ()) if self.by_spelling else ()
        for reading in word.readings:
            numbers = {n for group in reading.lexeme.groups for n in self.by_group.get(group, ())}
            numbers.update(self.of_any_group)
            for number in numbers:
                if not passed >> number & 1 and self._passes(reading, number, spelt):
                    passed |= 1 << number
        for number in spelt:
            if not self.tests[number].groups and not self.tests[number].features:
                passed |= 1 << number
        return passed

    def _passes(self, reading: Reading, number: int, spelt: tuple[int, ...]) -> bool:
        test = self.tests[number]
        if test.spellings and number not in spelt:
            return False
        return all(reading_passes(reading, feature) for feature in test.features)


def number_tests(tests: Iterable[WordTest], word_lists: Mapping[str, Iterable[str]]) -> TestTable:
    """Give every distinct test a number, in the order of first use."""
    distinct = tuple(dict.fromkeys(tests))
    by_group: dict[str, list[int]] = {}
    by_spelling: dict[str, list[int]] = {}
    of_any_group: list[int] = []
    for number, test in enumerate(distinct):
        for group in test.groups:
            by_group.setdefault(group, []).append(number)
        for name in test.spellings:
            for spelling in word_lists.get(name, ()):
                by_spelling.setdefault(fold(spelling), []).append(number)
        if not test.groups:
            of_any_group.append(number)
    return TestTable(
        distinct,
        {group: tuple(numbers) for group, numbers in by_group.items()},
        {spelling: tuple(numbers) for spelling, numbers in by_spelling.items()},
        tuple(of_any_group),
        frozenset(number for number, test in enumerate(distinct) if "free" in test.features),
    )
