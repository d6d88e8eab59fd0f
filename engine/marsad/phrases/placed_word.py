"""What does a word bring to its place, once it is a verb, noun, preposition, opener, mark or small word there?"""

import unicodedata
from typing import Final

from marsad.clauses import ClauseWords, Mark, Syntax, WordClass
from marsad.model import Features, Gender, Lexeme, Number, Reading, Word, entity, value
from marsad.phrases.valency import MASDAR, Valency, ValencyReader

NUMERAL: Final = "numeral"
"""The lexeme group of cardinal numbers as words."""
ROUGHLY: Final = "roughly"
"""The lexeme group of what makes a number a rough one."""
DEMONSTRATIVE: Final = "demonstrative"
DETERMINER: Final = "determiner"
"""The lexeme groups of what points at the noun behind it, and of what says that any will do."""
EVENT: Final = "event"
"""The lexeme group of nouns that name an act as verbal nouns do, and come from no verb."""
NO_CASES: Final[frozenset[str]] = frozenset()
_DASH: Final = "Pd"
_MOST_USES: Final = 50_000
"""Uses of words remembered before the memory is begun anew."""
_UNKNOWN_VERB: Final = (Reading(Lexeme("", "verb", transitive=True), Features(aspect="imperfect", person=3)),)


@value
class Shape:
    """What the readings of a noun agree on."""

    gender: Gender | None
    count: Number | None
    human: bool | None
    cases: frozenset[str]


@entity
class PlacedWord:
    """A word with the class that its place decides, shared by all such places; `readings` are those of that class.

    `is_named` says that a mention covers the word; `preposition` the lemma of the
    preposition that it is or carries, `groups` the groups of that preposition, and `length` the number of words of one
    that begins here; `joined` says that a conjunction stands on it in every reading. `mark` is the kind of
    punctuation, None for a word; a dash on its own parts clauses, and so do dots behind what a headline is about.
    `pronoun` is the one that every reading carries at its end, None if they disagree or carry none; `definite` says
    that every reading of a noun is so, as a letter at its end may be its case as well as a pronoun; `is_numeral` that
    it is a cardinal number outside every name, and `is_rough` that it makes a number behind it a rough one.
    `shape` is that of a noun that nothing completes, `completed` that of one with an owner, and `dual_cases` are those
    of the two whom it may name;
    `acts` are the readings in which it names an act or event, `participles` those of all its word's that are active
    participles. `valency` is that of `readings`, `act` that of `acts`, None if there are none.
    """

    word: Word
    word_class: WordClass
    syntax: Syntax
    readings: tuple[Reading, ...]
    is_named: bool
    preposition: str | None
    length: int
    joined: bool
    groups: frozenset[str]
    is_dash: bool
    is_ellipsis: bool
    mark: Mark | None
    pronoun: str | None
    definite: bool
    is_numeral: bool
    is_rough: bool
    is_demonstrative: bool
    is_determiner: bool
    shape: Shape
    completed: Shape
    dual_cases: frozenset[str]
    acts: tuple[Reading, ...]
    participles: tuple[Reading, ...]
    valency: Valency
    act: Valency | None


class WordUses:
    """Reads what words bring to their places and remembers it; threads may share it (a lost race repeats work)."""

    __slots__ = ("_known", "_valencies", "_words")

    def __init__(self, words: ClauseWords, valencies: ValencyReader) -> None:
        self._words = words
        self._valencies = valencies
        self._known: dict[tuple[int, int, WordClass, bool, bool, int, frozenset[str]], PlacedWord] = {}

    def placed(
        self,
        word: Word,
        syntax: Syntax,
        word_class: WordClass,
        is_named: bool,
        apart: bool,
        length: int,
        groups: frozenset[str],
    ) -> PlacedWord:
        """Return the word at its place; `apart` says that a conjunction stands before it by itself."""
        # A word held here keeps its word and syntax, so that no other object can take their numbers meanwhile.
        key = (id(word), id(syntax), word_class, is_named, apart, length, groups)
        known = self._known.get(key)
        if known is None:
            if len(self._known) >= _MOST_USES:
                self._known = {}
            known = self._known[key] = self._read(word, syntax, word_class, is_named, apart, length, groups)
        return known

    def _read(
        self,
        word: Word,
        syntax: Syntax,
        word_class: WordClass,
        is_named: bool,
        apart: bool,
        length: int,
        groups: frozenset[str],
    ) -> PlacedWord:
        readings = _readings(word, word_class)
        joining = self._words.conjunctions
        joined = apart or (syntax.conjunction and all(r.proclitics and r.proclitics[0] in joining for r in readings))
        preposition, groups = self._preposition(word, syntax, word_class, readings, is_named, groups)
        is_dash = unicodedata.category(word.form[0]) == _DASH
        is_nominal = not is_named and word_class in ("noun", "small")
        is_small = word_class == "small"
        pronoun = _pronoun(readings)
        acts = tuple([reading for reading in readings if names_act(reading)])
        return PlacedWord(
            word,
            word_class,
            syntax,
            readings,
            is_named,
            preposition,
            length,
            joined,
            groups,
            is_dash,
            word.form[0] == "…" or (word.form[0] == "." and len(word.form) > 1),
            "stop" if is_dash else syntax.mark,
            pronoun,
            _is_definite(syntax, readings),
            is_nominal and (word.kind == "number" or has_group(word.readings, NUMERAL)),
            has_group(word.readings, ROUGHLY),
            is_small and bool(readings) and all(DEMONSTRATIVE in each.lexeme.groups for each in readings),
            is_small and has_group(word.readings, DETERMINER),
            _shape(readings, completed=pronoun is not None),
            _shape(readings, completed=True),
            frozenset(r.features.case for r in readings if r.features.number == "dual" and r.features.case),
            acts,
            tuple([reading for reading in word.readings if reading.lexeme.derivation == "active-participle"]),
            self._valencies.of(readings),
            self._valencies.of(acts) if acts else None,
        )

    def _preposition(
        self,
        word: Word,
        syntax: Syntax,
        word_class: WordClass,
        readings: tuple[Reading, ...],
        is_named: bool,
        groups: frozenset[str],
    ) -> tuple[str | None, frozenset[str]]:
        """The preposition that a word is or carries, and the groups of it."""
        attached = self._words.attached_prepositions
        if word_class == "preposition":
            letter = attached.get(word.form)
            if letter is not None:
                return word.form, letter
            found = [r.lexeme.lemma for r in readings if r.lexeme.part_of_speech == "particle"]
            return found[0] if found else syntax.prepositions[0].words[0], groups
        if word_class in ("noun", "small") and not is_named:
            carried = {r.proclitics[-1] for r in readings if r.proclitics and r.proclitics[-1] in attached}
            if carried and all(r.proclitics and r.proclitics[-1] in carried for r in readings):
                return min(carried), attached[min(carried)]
        return None, groups


def names_act(reading: Reading) -> bool:
    """Return whether a word names an act or event, as that reading has it."""
    return reading.lexeme.derivation == MASDAR or EVENT in reading.lexeme.groups


def has_group(readings: tuple[Reading, ...], group: str) -> bool:
    """Return whether a word is of a lexeme group in some reading."""
    for reading in readings:  # any() would cost a generator and three calls for the one reading of most words
        if group in reading.lexeme.groups:
            return True
    return False


def _readings(word: Word, word_class: WordClass) -> tuple[Reading, ...]:
    """The readings in which a word is of its class; a noun before an adjective, and no verb of ours or yours."""
    readings = word.readings
    if word_class == "verb":
        readings = tuple(r for r in readings if r.lexeme.part_of_speech == "verb") or _UNKNOWN_VERB
        return tuple(r for r in readings if r.features.person in (None, 3)) or readings
    if word_class == "noun":
        return (
            tuple(r for r in readings if r.lexeme.part_of_speech == "noun")
            or tuple(r for r in readings if r.lexeme.part_of_speech == "adjective")
            or readings
        )
    return readings


def _pronoun(readings: tuple[Reading, ...]) -> str | None:
    found = {reading.enclitics[0] if reading.enclitics else None for reading in readings}
    return found.pop() if len(found) == 1 else None


def _is_definite(syntax: Syntax, readings: tuple[Reading, ...]) -> bool:
    if not syntax.definite or not readings:
        return syntax.definite
    return all(r.features.definite or r.enclitics or r.lexeme.part_of_speech == "particle" for r in readings)


def _shape(readings: tuple[Reading, ...], *, completed: bool) -> Shape:
    """What the readings agree on, but for those of a noun that waits for an owner if it is not completed."""
    features = [reading.features for reading in readings]
    if not completed:
        features = [each for each in features if each.construct is not True] or features
    genders = {each.gender for each in features}
    counts = {each.number for each in features}
    cases = frozenset(each.case for each in features if each.case) if all(each.case for each in features) else NO_CASES
    humans = {reading.lexeme.human for reading in readings}
    return Shape(
        genders.pop() if len(genders) == 1 else None,
        counts.pop() if len(counts) == 1 else None,
        True if humans == {True} else None,
        cases,
    )
