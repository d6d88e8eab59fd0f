"""What one word contributes to the shape of its sentence."""

from collections.abc import Callable, Mapping, Sequence
from typing import Literal, NamedTuple

from marsad.clauses.words import ClauseWords, Preposition
from marsad.lexicon import DEFINITE_ARTICLE
from marsad.model import Reading, Token, Word, replace, value
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
_ACCUSATIVE = ("ا", "ة", "ن")
"""Letters in which a participle ends that says what somebody does meanwhile."""


class _Told(NamedTuple):
    """What a word's readings tell of it; a `plain` noun comes from no verb."""

    groups: frozenset[str]
    verbal: tuple[Reading, ...]
    nominal: tuple[Reading, ...]
    definite: bool
    plain: bool
    pronoun: bool


@value
class Syntax:
    """The part a distinct word can play; every flag is read off its surviving readings.

    `governs` are the prepositions, folded, that the word takes if it is a verb after all and no preposition itself;
    `may_report` says that it would then be a verb of speech.
    A `circumstance` says what somebody does meanwhile; what `may_be_circumstance` is a noun for people too: an accused.
    `sole` is the class of the word outside names and slips of the pen, None if its neighbours decide it.
    `settled` says that the word could be verb or noun and that its place in the sentence decided, `joins` that it is a
    conjunction of one letter, written apart; `groups` are those of any of its readings.
    """

    verb: bool = False
    noun: bool = False
    definite: bool = False
    conjunction: bool = False
    circumstance: bool = False
    may_be_circumstance: bool = False
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
        "_circumstantial",
        "_conjoined",
        "_copula",
        "_known",
        "_names",
        "_reporting",
        "_resumptive",
        "_settled",
        "_small",
        "_verbal",
        "_words",
    )

    def __init__(self, words: ClauseWords) -> None:
        self._words = words
        self._reporting = words.sense("reporting")
        self._copula = words.sense("copula")
        self._resumptive = words.sense("resumptive")
        self._names = words.sense("name")
        self._small = frozenset().union(
            words.openers,
            words.prepositions,
            words.neutral,
            words.uncertain,
            words.verbal_negators,
            words.future_negators,
        )
        self._known = _Known(self._learn)
        self._settled: dict[tuple[int, bool], tuple[Syntax, Syntax]] = {}
        self._circumstantial: dict[int, tuple[Syntax, Syntax]] = {}
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
            self._known, self._settled, self._verbal = _Known(self._learn), {}, {}
            self._circumstantial, self._conjoined = {}, {}
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

    def circumstantial(self, syntax: Syntax) -> Syntax:
        """Return the syntax of a noun for people that says here what somebody does: accusing A, and no accused."""
        found = self._circumstantial.get(id(syntax))
        if found is None or found[0] is not syntax:
            found = self._circumstantial[id(syntax)] = (syntax, replace(syntax, circumstance=True))
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
        resembles = _only_resembles(word.readings)
        key, conjunction = self._bare(word, resembles=resembles)
        own = own or resembles
        told = self._told(word)
        groups, verbal, nominal = told.groups, told.verbal, told.nominal
        opener = None if own else words.openers.get(key)
        found = () if own else words.prepositions.get(key, ())
        begins = bool(found) and all(phrase.attached is not None or len(phrase.words) > 1 for phrase in found)
        small = not own and (bool(opener or found) or key in words.neutral or self._is_particle(word, key))
        is_verb = bool(verbal) and not small
        is_noun = (begins and bool(nominal)) or (not small and (bool(nominal) or not word.readings))
        joins = len(word.form) == 1 and word.form in words.conjunctions
        is_circumstantial = word.form[-1:] in _ACCUSATIVE and any(map(self._can_be_circumstance, nominal))
        return Syntax(
            verb=is_verb,
            noun=is_noun,
            definite=told.definite or (not word.readings and key.startswith(DEFINITE_ARTICLE)),
            conjunction=conjunction,
            circumstance=is_circumstantial and not told.plain,
            may_be_circumstance=is_circumstantial and told.plain,
            reporting=not groups.isdisjoint(self._reporting),
            copula=not groups.isdisjoint(self._copula),
            neutral=key in words.neutral,
            pronoun=told.pronoun,
            opener=opener,
            pronominal=key in words.pronominal,
            carried=_carried(nominal, words.attached_prepositions),
            prepositions=found,
            fold=key,
            joins=joins,
            groups=groups,
            governs=frozenset(fold(p) for r in verbal for p in r.lexeme.governs) if found else _NO_GROUPS,
            may_report=bool(found) and any(not r.lexeme.groups.isdisjoint(self._reporting) for r in verbal),
            sole="small" if joins else None if found else self._sole(word, key, opener, verb=is_verb, noun=is_noun),
        )

    def _told(self, word: Word) -> _Told:
        # One pass for all that readings tell: of what a new word costs, asking them anew for each flag was half.
        groups: set[str] = set()
        nominal: list[Reading] = []
        verbal: list[Reading] = []
        definite = plain = pronoun = False
        for reading in word.readings:
            lexeme, part = reading.lexeme, reading.lexeme.part_of_speech
            groups |= lexeme.groups
            is_name = not lexeme.groups.isdisjoint(self._names)
            if part == "verb":
                verbal.append(reading)
            if is_name or part == "noun" or part == "adjective":
                nominal.append(reading)
                definite = definite or is_name or bool(reading.features.definite)
                plain = plain or (part == "noun" and lexeme.derivation is None)
            pronoun = pronoun or bool(reading.enclitics) or not lexeme.groups.isdisjoint(self._resumptive)
        if nominal:
            # No object goes with a verb that takes none: where the word can be a noun, it is one.
            verbal = [reading for reading in verbal if reading.lexeme.transitive or not reading.enclitics]
        return _Told(frozenset(groups), tuple(verbal), tuple(nominal), definite, plain, pronoun)

    def _can_be_circumstance(self, reading: Reading) -> bool:
        """Whether a noun can say what somebody does meanwhile: an indefinite participle in the accusative."""
        features = reading.features
        return (
            reading.lexeme.derivation == "active-participle"
            and not features.definite
            and (not reading.proclitics or reading.proclitics == self._words.joining)
            and features.case in (None, "accusative", "oblique")
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

    def _bare(self, word: Word, *, resembles: bool) -> tuple[str, bool]:
        """Return the folded spelling without an attached conjunction, and whether one was there.

        `resembles` says that the word is no small word, though spelled like one.
        """
        key, conjunctions = fold(word.form), self._words.conjunctions
        if resembles:
            return key, any(conjunction in r.proclitics for r in word.readings for conjunction in conjunctions)
        letter = key[:1]
        if letter not in conjunctions or key in self._small:
            return key, False
        if key[1:] in self._small:
            is_joined = not word.readings or any(reading.proclitics for reading in word.readings)
        else:
            is_joined = any(letter in reading.proclitics for reading in word.readings)
        return (key[1:], True) if is_joined else (key, False)

    def _is_particle(self, word: Word, key: str) -> bool:
        words = self._words
        if key in words.verbal_negators or key in words.future_negators or key in words.future:
            return True
        is_exact = any(not reading.variations for reading in word.readings)
        for reading in word.readings:
            lexeme = reading.lexeme
            if lexeme.part_of_speech != "particle" or (is_exact and reading.variations):
                continue
            if lexeme.groups.isdisjoint(self._names):
                # Somebody or a place may be called so; such words do not inflect, but stand where nouns do.
                return True
        return False


def _only_resembles(readings: Sequence[Reading]) -> bool:
    """Whether a word is a small word only by a careless spelling, and a word of its own as it is written."""
    varied = exact = False
    for reading in readings:
        is_particle = reading.lexeme.part_of_speech == "particle"
        if reading.variations:
            varied = varied or is_particle
        elif is_particle:
            return False
        else:
            exact = True
    return varied and exact


def _carried(nominal: Sequence[Reading], attached: Mapping[str, frozenset[str]]) -> frozenset[str]:
    """The groups of the prepositions that stand on a noun."""
    found: set[str] = set()
    for reading in nominal:
        for letter in reading.proclitics:
            found |= attached.get(letter, _NO_GROUPS)
    return frozenset(found) if found else _NO_GROUPS
