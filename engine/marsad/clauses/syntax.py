"""What one word contributes to the shape of its sentence."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Literal

from marsad.clauses.words import ClauseWords, Preposition
from marsad.model import Reading, Token, Word, value
from marsad.text import fold

Mark = Literal["comma", "colon", "stop", "open", "close", "quote", "other"]
WordClass = Literal["verb", "noun", "preposition", "opener", "mark", "small"]

_MARKS: dict[str, Mark] = {
    "،": "comma",
    ",": "comma",
    ":": "colon",
    "|": "stop",
    "؛": "stop",
    ";": "stop",
    "(": "open",
    "[": "open",
    "{": "open",
    ")": "close",
    "]": "close",
    "}": "close",
}
QUESTION = "question"
"""The kind of openers of what somebody asks or wonders: whether."""
_QUOTES = frozenset("\"“”„«»‹›‟'‘’")
MOST_WORDS = 200_000
"""Words remembered before the memory is begun anew."""
_NO_GROUPS: frozenset[str] = frozenset()


@value
class Syntax:
    """The part a distinct word can play; every flag is read off its surviving readings.

    `governs` are the prepositions, folded, that the word takes if it is a verb after all and no preposition itself;
    `may_report` says that it would then be a verb of speech.
    `sole` is the class of the word outside names and slips of the pen, None if its neighbours decide it.
    `settled` says that the word could be verb or noun and that its place in the sentence decided, `joins` that it is a
    conjunction of one letter, written apart; `groups` are those of any of its readings.
    """

    verb: bool = False
    noun: bool = False
    definite: bool = False
    conjunction: bool = False
    circumstance: bool = False
    reporting: bool = False
    copula: bool = False
    neutral: bool = False
    pronoun: bool = False
    mark: Mark | None = None
    opener: str | None = None
    pronominal: bool = False
    settled: bool = False
    carried: frozenset[str] = _NO_GROUPS
    prepositions: tuple[Preposition, ...] = ()
    fold: str = ""
    joins: bool = False
    groups: frozenset[str] = _NO_GROUPS
    governs: frozenset[str] = _NO_GROUPS
    may_report: bool = False
    sole: WordClass | None = None


class _Known(dict[Word, Syntax]):
    """What is remembered of words; one that it lacks is read and kept."""

    __slots__ = ("_learn",)

    def __init__(self, learn: Callable[[Word], Syntax]) -> None:
        super().__init__()
        self._learn = learn

    def __missing__(self, word: Word) -> Syntax:
        found = self[word] = self._learn(word)
        return found


class SyntaxReader:
    """Reads the syntax of words and remembers it; safe to share between threads (a lost race repeats work)."""

    __slots__ = (
        "_conjoined",
        "_copula",
        "_known",
        "_names",
        "_reporting",
        "_resumptive",
        "_settled",
        "_verbal",
        "_words",
    )

    def __init__(self, words: ClauseWords) -> None:
        self._words = words
        self._reporting = words.sense("reporting")
        self._copula = words.sense("copula")
        self._resumptive = words.sense("resumptive")
        self._names = words.sense("name")
        self._known = _Known(self._learn)
        self._settled: dict[tuple[int, bool], tuple[Syntax, Syntax]] = {}
        self._conjoined: dict[int, tuple[Syntax, Syntax]] = {}
        self._verbal: dict[Word, Syntax] = {}

    def read(self, word: Word) -> Syntax:
        """Return what the word can do in a clause."""
        return self._known[word]

    def read_all(self, tokens: Sequence[Token]) -> list[Syntax]:
        """Return what each word of a sentence can do in a clause."""
        # Looked up without a call of a function a word, as hardly any is new.
        known = self._known
        return [known[token.word] for token in tokens]

    def _learn(self, word: Word) -> Syntax:
        if len(self._known) >= MOST_WORDS:
            self._known, self._settled, self._conjoined, self._verbal = _Known(self._learn), {}, {}, {}
        return self._read(word)

    def settle(self, syntax: Syntax, verb: bool) -> Syntax:
        """Return the syntax of an ambiguous word decided for verb or noun."""
        key = (id(syntax), verb)
        found = self._settled.get(key)
        if found is None or found[0] is not syntax:
            found = self._settled[key] = (syntax, replace(syntax, verb=verb, noun=not verb, settled=True))
        return found[1]

    def conjoined(self, syntax: Syntax, *, joined: bool = True) -> Syntax:
        """Return the syntax of a word with a conjunction, or without: it may be written apart, or be part of a name."""
        if syntax.conjunction is joined:
            return syntax
        found = self._conjoined.get(id(syntax))
        if found is None or found[0] is not syntax:
            found = self._conjoined[id(syntax)] = (syntax, replace(syntax, conjunction=joined))
        return found[1]

    def verbal(self, word: Word) -> Syntax:
        """Return the syntax of a word that could be a small word, decided for verb."""
        found = self._verbal.get(word)
        if found is None:
            found = replace(self._read(word, own=True), verb=True, noun=False, settled=True)
            self._verbal[word] = found
        return found

    def _read(self, word: Word, *, own: bool = False) -> Syntax:
        if word.kind == "punctuation":
            mark = _MARKS.get(word.form)
            named = mark or ("quote" if word.form[:1] in _QUOTES else "other")
            return Syntax(mark=named, neutral=mark is None, sole="mark")
        if word.kind != "word":
            return Syntax(neutral=True, noun=False, sole="noun" if word.kind == "number" else "small")
        words = self._words
        key, conjunction = self._bare(word)
        readings = word.readings
        nominal = [r for r in readings if r.lexeme.part_of_speech in ("noun", "adjective") or self._is_name(r)]
        verbal = [r for r in readings if r.lexeme.part_of_speech == "verb"]
        own = own or self._only_resembles(word)
        opener = None if own else words.openers.get(key)
        found = () if own else words.prepositions.get(key, ())
        begins = bool(found) and all(phrase.attached is not None or len(phrase.words) > 1 for phrase in found)
        small = not own and (bool(opener or found) or key in words.neutral or self._is_particle(word, key))
        is_verb = bool(verbal) and not small
        is_noun = (begins and bool(nominal)) or (not small and (bool(nominal) or not readings))
        joins = len(word.form) == 1 and word.form in words.conjunctions
        groups: frozenset[str] = frozenset().union(*(r.lexeme.groups for r in readings))
        carried = {group for r in nominal for p in r.proclitics for group in words.attached_prepositions.get(p, ())}
        return Syntax(
            verb=is_verb,
            noun=is_noun,
            definite=any(r.features.definite or self._is_name(r) for r in nominal)
            or (not readings and key.startswith("ال")),
            conjunction=conjunction,
            circumstance=not any(r.lexeme.part_of_speech == "noun" and r.lexeme.derivation is None for r in nominal)
            and any(
                r.lexeme.derivation == "active-participle"
                and not r.features.definite
                and not r.proclitics
                and r.features.case in (None, "accusative", "oblique")
                and word.form[-1:] in ("ا", "ة", "ن")
                for r in nominal
            ),
            reporting=not groups.isdisjoint(self._reporting),
            copula=not groups.isdisjoint(self._copula),
            neutral=key in words.neutral,
            pronoun=any(r.enclitics or r.lexeme.groups & self._resumptive for r in readings),
            opener=opener,
            pronominal=key in words.pronominal,
            carried=frozenset(carried),
            prepositions=found,
            fold=key,
            joins=joins,
            groups=groups,
            governs=frozenset(fold(p) for r in verbal for p in r.lexeme.governs) if found else _NO_GROUPS,
            may_report=bool(found) and any(not r.lexeme.groups.isdisjoint(self._reporting) for r in verbal),
            sole="small" if joins else None if found else self._sole(word, key, opener, verb=is_verb, noun=is_noun),
        )

    def _sole(self, word: Word, key: str, opener: str | None, *, verb: bool, noun: bool) -> WordClass | None:
        """The class of a word that is no preposition, None if its neighbours decide it."""
        if opener is not None:
            return "opener"
        words = self._words
        if (verb and noun) or (noun and not word.readings):
            return None
        if key in words.yet or word.form in words.attached_prepositions:
            return None
        if noun and word.form not in words.conjunctions:
            return "noun"
        return "verb" if verb else "small"

    def _bare(self, word: Word) -> tuple[str, bool]:
        """Return the folded spelling without an attached conjunction, and whether one was there."""
        key = fold(word.form)
        words = self._words
        if self._only_resembles(word):
            return key, any(conjunction in r.proclitics for r in word.readings for conjunction in words.conjunctions)
        known = (
            words.openers,
            words.prepositions,
            words.neutral,
            words.uncertain,
            words.verbal_negators,
            words.future_negators,
        )
        if any(key in table for table in known):
            return key, False
        if word.readings and not any(reading.proclitics for reading in word.readings):
            return key, False
        for conjunction in words.conjunctions:
            if len(conjunction) == 1 and key.startswith(conjunction):
                rest = key[1:]
                if any(rest in table for table in known):
                    return rest, True
                if any(conjunction in r.proclitics for r in word.readings):
                    return rest, True
        return key, False

    def _only_resembles(self, word: Word) -> bool:
        """Whether the word is a small word only by a careless spelling, and a word of its own as it is written."""
        exact = [reading for reading in word.readings if not reading.variations]
        varied = any(r.variations and r.lexeme.part_of_speech == "particle" for r in word.readings)
        return varied and bool(exact) and all(r.lexeme.part_of_speech != "particle" for r in exact)

    def _is_particle(self, word: Word, key: str) -> bool:
        words = self._words
        if key in words.verbal_negators or key in words.future_negators or key in words.future:
            return True
        exact = [reading for reading in word.readings if not reading.variations] or word.readings
        return any(r.lexeme.part_of_speech == "particle" and not self._is_name(r) for r in exact)

    def _is_name(self, reading: Reading) -> bool:
        """Whether somebody or a place is called so; such words do not inflect, but stand where nouns do."""
        return not reading.lexeme.groups.isdisjoint(self._names)
