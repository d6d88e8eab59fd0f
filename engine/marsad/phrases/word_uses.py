"""What does a word bring to its place? Read off its readings once for each class that it has somewhere."""

import unicodedata
from collections.abc import Set
from typing import Final, NamedTuple

from marsad.clauses import ClauseWords, Syntax, WordClass
from marsad.lexicon import NEGATION
from marsad.model import Features, Lexeme, Reading, Word
from marsad.phrases.placed_word import NO_CASES, NUMERAL, Governing, PlacedWord, Shape, has_group
from marsad.phrases.pronouns import governed_pronoun
from marsad.phrases.row import NO_GROUPS
from marsad.phrases.valency import MASDAR, ValencyReader

ROUGHLY: Final = "roughly"
"""The lexeme group of what makes a number a rough one."""
DEMONSTRATIVE: Final = "demonstrative"
DETERMINER: Final = "determiner"
"""The lexeme groups of what points at the noun behind it, and of what says that any will do."""
EVENT: Final = "event"
"""The lexeme group of nouns that name an act as verbal nouns do, and come from no verb."""
_DASH: Final = "Pd"
_MOST_USES: Final = 50_000
"""Uses of words remembered before the memory is begun anew."""
_UNKNOWN_VERB: Final = (Reading(Lexeme("", "verb", transitive=True), Features(aspect="imperfect", person=3)),)


class Use(NamedTuple):
    """What a word is at one place; `apart` says that a conjunction stands before it by itself.

    A preposition that begins there has a `length` in words, and groups.
    """

    word: Word
    syntax: Syntax
    word_class: WordClass
    is_named: bool = False
    apart: bool = False
    length: int = 1
    groups: frozenset[str] = NO_GROUPS


class _Small(NamedTuple):
    """What a word does that counts, points at or denies what stands behind it, or governs the pronoun on itself."""

    is_counting: bool
    is_numeral: bool
    is_rough: bool
    is_demonstrative: bool
    is_determiner: bool
    denies: bool
    governs_pronoun: tuple[Governing, str] | None

    @property
    def points(self) -> bool:
        """Whether a phrase may begin at it without a noun there."""
        return self.is_rough or self.is_demonstrative or self.is_determiner or self.is_numeral


class WordUses:
    """Reads what words bring to their places and remembers it; threads may share it (a lost race repeats work)."""

    __slots__ = ("_known", "_reflexive", "_valencies", "_words")

    def __init__(self, words: ClauseWords, valencies: ValencyReader) -> None:
        self._words = words
        self._valencies = valencies
        self._reflexive = words.sense("reflexive")
        self._known: dict[tuple[object, ...], PlacedWord] = {}

    def placed(self, use: Use) -> PlacedWord:
        """Return the word at its place."""
        # A word held here keeps its word and syntax, so that no other object can take their numbers meanwhile.
        key = (id(use.word), id(use.syntax), *use[2:])
        known = self._known.get(key)
        if known is None:
            if len(self._known) >= _MOST_USES:
                self._known = {}
            known = self._known[key] = self._read(use)
        return known

    def _read(self, use: Use) -> PlacedWord:
        word, syntax, word_class, is_named, apart, length, _ = use
        readings = _readings(word, word_class)
        preposition, pronoun = self._preposition(use, readings), _pronoun(readings)
        joined = apart or (syntax.conjunction and self._is_joined(readings))
        small = self._small(use, readings)
        points_back = small.is_demonstrative if pronoun is None else _all_are_of(readings, self._reflexive)
        takes_up = points_back and not joined and preposition is None
        is_noun = word_class == "noun"
        is_dash = word.kind != "word" and unicodedata.category(word.form[0]) == _DASH
        mark = "stop" if is_dash else syntax.mark
        acts = tuple([r for r in readings if r.lexeme.derivation == MASDAR or EVENT in r.lexeme.groups])
        completed = _completed_shape(readings)
        return PlacedWord(
            word,
            word_class,
            syntax,
            readings,
            is_named,
            preposition,
            length,
            joined,
            begins=is_noun or word_class == "preposition" or small.points or small.governs_pronoun is not None,
            adds=joined or is_named or small.is_rough or mark == "comma" or self._is_conjunction(word, word_class),
            extends=is_noun or is_named or small.points or takes_up or small.denies or mark == "quote",
            takes_up=takes_up,
            is_dash=is_dash,
            is_ellipsis=word.form[0] == "…" or (word.form[0] == "." and len(word.form) > 1),
            mark=mark,
            pronoun=pronoun,
            definite=_is_definite(syntax, readings),
            shape=completed if pronoun is not None else _open_shape(readings, completed),
            completed=completed,
            dual_cases=_dual_cases(readings),
            acts=acts,
            participles=tuple([r for r in word.readings if r.lexeme.derivation == "active-participle"]),
            valency=self._valencies.of(readings),
            act=self._valencies.of(acts) if acts else None,
            **small._asdict(),
        )

    def _small(self, use: Use, readings: tuple[Reading, ...]) -> _Small:
        groups, word_class = use.syntax.groups, use.word_class
        is_small, is_preposition = word_class == "small", word_class == "preposition"
        is_counting = use.word.kind == "number" or NUMERAL in groups
        may_govern = (is_small or is_preposition) and not use.is_named
        return _Small(
            is_counting,
            is_numeral=is_counting and not use.is_named and (is_small or word_class == "noun"),
            is_rough=ROUGHLY in groups,
            is_demonstrative=is_small and DEMONSTRATIVE in groups and _all_are_of(readings, {DEMONSTRATIVE}),
            is_determiner=is_small and DETERMINER in groups,
            denies=is_preposition and NEGATION in groups and has_group(readings, NEGATION),
            governs_pronoun=governed_pronoun(readings, self._words) if may_govern else None,
        )

    def _is_joined(self, readings: tuple[Reading, ...]) -> bool:
        joining = self._words.conjunctions
        for reading in readings:
            if not (reading.proclitics and reading.proclitics[0] in joining):
                return False
        return True

    def _is_conjunction(self, word: Word, word_class: WordClass) -> bool:
        return word_class == "small" and word.form in self._words.conjunctions

    def _preposition(self, use: Use, readings: tuple[Reading, ...]) -> Governing | None:
        """The preposition that a word is or carries."""
        attached = self._words.attached_prepositions
        if use.word_class == "preposition":
            letter = attached.get(use.word.form)
            if letter is not None:
                return Governing(use.word.form, letter)
            for reading in readings:
                if reading.lexeme.part_of_speech == "particle":
                    return Governing(reading.lexeme.lemma, use.groups)
            return Governing(use.syntax.prepositions[0].words[0], use.groups)
        if use.is_named or use.word_class not in ("noun", "small") or not readings:
            return None
        carried = set()
        for reading in readings:
            if not (reading.proclitics and reading.proclitics[-1] in attached):
                return None
            carried.add(reading.proclitics[-1])
        return Governing(min(carried), attached[min(carried)])


def _all_are_of(readings: tuple[Reading, ...], groups: Set[str]) -> bool:
    for reading in readings:
        if reading.lexeme.groups.isdisjoint(groups):
            return False
    return bool(readings)


def _readings(word: Word, word_class: WordClass) -> tuple[Reading, ...]:
    """The readings in which a word is of its class; a noun before an adjective, and no verb of ours or yours."""
    readings = word.readings
    if word_class == "verb":
        readings = tuple([r for r in readings if r.lexeme.part_of_speech == "verb"]) or _UNKNOWN_VERB
        return tuple([r for r in readings if r.features.person in (None, 3)]) or readings
    if word_class == "noun":
        return (
            tuple([r for r in readings if r.lexeme.part_of_speech == "noun"])
            or tuple([r for r in readings if r.lexeme.part_of_speech == "adjective"])
            or readings
        )
    return readings


def _pronoun(readings: tuple[Reading, ...]) -> str | None:
    found: str | None = None
    for number, reading in enumerate(readings):
        pronoun = reading.enclitics[0] if reading.enclitics else None
        if number and pronoun != found:
            return None
        found = pronoun
    return found


def _is_definite(syntax: Syntax, readings: tuple[Reading, ...]) -> bool:
    if not syntax.definite or not readings:
        return syntax.definite
    for reading in readings:
        if not (reading.features.definite or reading.enclitics or reading.lexeme.part_of_speech == "particle"):
            return False
    return True


def _shape(readings: tuple[Reading, ...], is_human: bool) -> Shape:
    """What the readings agree on."""
    gender, count = None, None
    cases = set()
    is_open = False
    for number, reading in enumerate(readings):
        features = reading.features
        if number == 0:
            gender, count = features.gender, features.number
        if features.gender != gender:
            gender = None
        if features.number != count:
            count = None
        if features.case:
            cases.add(features.case)
        else:
            is_open = True
    return Shape(gender, count, True if is_human else None, NO_CASES if is_open or not cases else frozenset(cases))


def _open_shape(readings: tuple[Reading, ...], completed: Shape) -> Shape:
    """What those readings of a noun agree on that do not wait for an owner, if there are any."""
    whole = tuple([reading for reading in readings if reading.features.construct is not True])
    return _shape(whole, bool(completed.human)) if 0 < len(whole) < len(readings) else completed


def _completed_shape(readings: tuple[Reading, ...]) -> Shape:
    """What those readings of a noun agree on that something can complete, if there are any."""
    owned = tuple([reading for reading in readings if reading.features.construct is not False])
    return _shape(owned or readings, _are_human(readings))


def _dual_cases(readings: tuple[Reading, ...]) -> frozenset[str]:
    return frozenset([r.features.case for r in readings if r.features.number == "dual" and r.features.case])


def _are_human(readings: tuple[Reading, ...]) -> bool:
    for reading in readings:
        if not reading.lexeme.human:
            return False
    return bool(readings)
