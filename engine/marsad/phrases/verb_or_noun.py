"""Is a word that could be verb or noun a verb where it stands?"""

from collections.abc import Sequence

from marsad.clauses import ClauseWords, Syntax
from marsad.lexicon import ELATIVE, SUBJUNCTIVE, looks_dual
from marsad.model import Reading, Token
from marsad.phrases.awaited import awaits_object, awaits_object_above
from marsad.phrases.placed_word import PlacedWord, has_group

_CARRYING = frozenset({"light", "announce"})
_TAKING = frozenset({"light", "converse"})
"""What a verb does with the act that it takes up with its pronoun."""
_HAPPENING = frozenset({"happen"})
"""What a verb does with the act that its object names, and with that which its subject names."""


class VerbOrNoun:
    """Decides by the words before it, and by whether somebody or something definite follows."""

    __slots__ = ("_aspect", "_words")

    def __init__(self, words: ClauseWords, aspect: frozenset[str]) -> None:
        self._words = words
        self._aspect = aspect

    def is_verb(self, token: Token, own: Syntax, placed: Sequence[PlacedWord], has_verb: bool, *, told: bool) -> bool:
        """Return whether it is a verb; `has_verb` if its clause has one already, `told` if a definite noun follows."""
        verbal = [reading for reading in token.word.readings if reading.lexeme.part_of_speech == "verb"]
        imperfect = [reading for reading in verbal if reading.features.aspect == "imperfect"]
        nominal = [reading for reading in token.word.readings if reading.lexeme.part_of_speech in ("noun", "adjective")]
        before = placed[-1] if placed else None
        if self._is_governed(nominal, verbal):
            return False
        if before is None:
            return not _is_adverbial(nominal, verbal) or (own.conjunction and told)
        if self._is_what(before) and _has_pronoun(verbal):
            return True
        if _is_adverbial(nominal, verbal) and not (_speaks_of_two(placed) or (told and self.goes_on(own, before))):
            return False
        if before.is_determiner or self._is_alternative(placed) or (self._tells(before) and _speaks_of_us(verbal)):
            return False
        if before.mark in ("open", "quote") and self._is_whole(nominal, verbal):
            return False
        if not imperfect and (before.mark == "open" or (own.conjunction and _adds_act(nominal, placed))):
            return False
        if is_governing(before) and not all(self._is_joined(reading) for reading in nominal):
            return bool(imperfect) and _takes_verb(before)
        if self._awaits_noun(placed) and any(map(_names_act, nominal)) and not imperfect:
            return False
        if before.syntax.fold in self._aspect or before.syntax.opener not in (None, "content"):
            return True
        if before.syntax.opener == "content":
            if _has_pronoun(verbal) and any(not reading.enclitics for reading in nominal):
                # What is a noun as a whole is one: that it (is) a violation.
                return False
            return bool(imperfect) or before.syntax.pronominal or self._is_circumstance(placed)
        if _is_elative(nominal) and not own.conjunction and before.mark is None:
            return own.reporting and told and not has_verb
        if _awaits_act(placed) and any(_names_act(reading) and not self._is_joined(reading) for reading in nominal):
            return False
        is_unlike_verb = bool(nominal) and (not imperfect or any(map(_names_act, nominal)))
        if is_unlike_verb and not own.conjunction and awaits_object_above(placed):
            return False
        if before.word_class == "noun" and not own.conjunction:
            if _has_pronoun(verbal) and _is_taken_up(verbal, placed, told=told):
                return True
            if len(imperfect) < len(verbal) and (_can_be_completed(placed) or _describes_noun(nominal, placed)):
                return False
            if has_verb and any(map(_names_act, nominal)) and awaits_object(placed):
                return False
            return not has_verb or bool(imperfect)
        if own.conjunction or self._follows_conjunction(before):
            # What is a noun as a whole completes one, before it is a verb behind a conjunction: a case of corruption.
            is_whole = self._is_whole(nominal, verbal)
            return bool(imperfect) or not (is_whole and before.word_class == "noun" and _can_be_completed(placed))
        return not has_verb or len(imperfect) == len(verbal)

    def goes_on(self, own: Syntax, before: PlacedWord | None) -> bool:
        """Return whether a word goes on with the text: under a conjunction that opens it or a clause, or behind one."""
        if before is None or before.mark == "comma":
            return own.conjunction
        return self._follows_conjunction(before)

    def _follows_conjunction(self, before: PlacedWord) -> bool:
        return len(before.word.form) > 1 and before.word.form in self._words.conjunctions

    def _is_governed(self, nominal: Sequence[Reading], verbal: Sequence[Reading]) -> bool:
        """Whether the word carries a preposition as a noun, and as a verb would speak of us or be a purpose."""
        carries = any(p in self._words.attached_prepositions for reading in nominal for p in reading.proclitics)
        return carries and all(
            reading.features.person == 1 or any(p in self._words.attached_prepositions for p in reading.proclitics)
            for reading in verbal
        )

    def _awaits_noun(self, placed: Sequence[PlacedWord]) -> bool:
        """Whether a verb behind the word would be in the present, or a noun stands there before a verb does."""
        words, before = self._words, placed[-1]
        if before.syntax.copula:
            # Behind its topic a copula may also make a past of a past: A, who visited B, (had) rejected.
            return len(placed) < 2 or placed[-2].word_class != "noun"
        if before.syntax.fold in words.before_noun:
            return True
        return before.syntax.fold in words.before_verb and before.syntax.fold not in words.uncertain_present

    def _is_what(self, before: PlacedWord) -> bool:
        """Whether a relative word that describes nothing stands there: what (they called it)."""
        return before.word_class not in ("verb", "noun") and before.syntax.fold.endswith(tuple(self._words.which))

    def _is_joined(self, reading: Reading) -> bool:
        return bool(reading.proclitics) and reading.proclitics[0] in self._words.conjunctions

    def _is_whole(self, nominal: Sequence[Reading], verbal: Sequence[Reading]) -> bool:
        """Whether the word is joined to what stands before it only as a verb."""
        return all(map(self._is_joined, verbal)) and not all(map(self._is_joined, nominal))

    def _is_alternative(self, placed: Sequence[PlacedWord]) -> bool:
        """Whether the word is the other of two of which a noun is the first: help or interference."""
        return (
            len(placed) > 1 and placed[-1].syntax.fold in self._words.alternatives and placed[-2].word_class == "noun"
        )

    def _tells(self, before: PlacedWord) -> bool:
        """Whether the text itself goes on there, rather than somebody's words or what a word of tense awaits."""
        return before.mark is None and before.syntax.opener is None and before.syntax.fold not in self._aspect

    def _is_circumstance(self, placed: Sequence[PlacedWord]) -> bool:
        """Whether a content word opens no content after what stands before it: after (that) the investors offered."""
        return len(placed) > 1 and placed[-2].syntax.fold in self._words.after_opener


def is_governing(before: PlacedWord | None) -> bool:
    """Return whether a preposition without a pronoun stands before a word."""
    return before is not None and before.word_class == "preposition" and before.pronoun is None


def _speaks_of_us(verbal: Sequence[Reading]) -> bool:
    """Whether a verb would have the speaker or hearer for its subject."""
    return all(reading.features.person in (1, 2) for reading in verbal)


def _adds_act(nominal: Sequence[Reading], placed: Sequence[PlacedWord]) -> bool:
    """Whether a verbal noun is joined to another right before it: the burning and looting (of)."""
    last = placed[-1]
    if last.word_class != "noun" or last.syntax.definite or last.pronoun is not None or last.is_named:
        return False
    return any(map(_names_act, nominal)) and any(r.lexeme.derivation == "masdar" for r in last.readings)


def _describes_noun(nominal: Sequence[Reading], placed: Sequence[PlacedWord]) -> bool:
    """Whether an adjective agrees with an indefinite noun of the row of nouns before it: a former head of state."""
    adjectival = [
        reading.features
        for reading in nominal
        if reading.lexeme.part_of_speech == "adjective" and not reading.features.definite
    ]
    if not adjectival:
        return False
    for word in reversed(placed):
        is_known_name = word.is_named and bool(word.readings)
        if word.word_class != "noun" or word.definite or word.pronoun is not None or is_known_name:
            return False
        described = {(reading.features.gender, reading.features.number) for reading in word.readings}
        if any((features.gender, features.number) in described for features in adjectival):
            return True
    return False


def _names_act(reading: Reading) -> bool:
    """Whether a word is a verbal noun, spelled as it should be."""
    return reading.lexeme.derivation == "masdar" and not reading.variations


def _awaits_act(placed: Sequence[PlacedWord]) -> bool:
    """Whether a verb that carries or announces an act has at most its subject behind it so far."""
    for number in range(len(placed) - 1, -1, -1):
        word = placed[number]
        if word.word_class == "verb":
            operators = {reading.lexeme.operator for reading in word.readings}
            return bool(operators & (_CARRYING if number < len(placed) - 1 else _HAPPENING))
        if word.word_class not in ("noun", "small") or word.preposition is not None:
            return False
    return False


def _is_adverbial(nominal: Sequence[Reading], verbal: Sequence[Reading]) -> bool:
    """Whether the word is spelled as an indefinite accusative, and as a verb would speak of two: in answer (to).

    Where the stem ends in the letter of "we" it could speak of us as well: in solidarity (with).
    """
    accusative = any(reading.features.case == "accusative" for reading in nominal)
    speaks_of_two = any(reading.features.number == "dual" for reading in verbal)
    return accusative and speaks_of_two and all(r.features.number == "dual" or r.features.person == 1 for r in verbal)


def _speaks_of_two(placed: Sequence[PlacedWord]) -> bool:
    """Whether two who could do something stand before in the same stretch of words: a pair, or one and another."""
    for word in reversed(placed):
        if word.mark is not None and word.mark != "quote":
            return False
        if word.joined and word.word_class == "noun":
            return True
        if word.syntax.opener is not None or any(r.features.number == "dual" for r in word.word.readings):
            return True
        if word.is_named and not word.readings and looks_dual(word.word.form):
            return True
    return False


def _has_pronoun(verbal: Sequence[Reading]) -> bool:
    """Whether a verb carries its object, so that a definite noun behind it is its subject: (which) A held (it)."""
    return bool(verbal) and all(reading.enclitics for reading in verbal)


def _is_taken_up(verbal: Sequence[Reading], placed: Sequence[PlacedWord], *, told: bool) -> bool:
    """Whether the noun before a verb with a pronoun may be what that means, and no name of who does it."""
    if _carries_what_stands_before(verbal, placed):
        return True
    is_place = placed[-1].is_named and len(placed) > 1 and is_governing(placed[-2])
    return _is_free(placed[-1]) or (told and (is_place or not placed[-1].is_named))


def _is_free(word: PlacedWord) -> bool:
    """Whether an indefinite noun has an ending that no owner can follow: (a youth or youths) whom A killed.

    The accusative of one is spelled like two of somebody's, which is far rarer. Who does something may have an object
    behind him: announcing his will.
    """
    ends = [reading.features.construct is False or reading.features.number == "dual" for reading in word.readings]
    does = any(reading.lexeme.derivation == "active-participle" for reading in word.readings)
    return not (word.definite or does) and bool(ends) and all(ends)


def _carries_what_stands_before(verbal: Sequence[Reading], placed: Sequence[PlacedWord]) -> bool:
    """Whether a verb that carries acts has the indefinite one before it for its object: a meeting (he) held."""
    if not any(reading.lexeme.operator in _TAKING and reading.lexeme.transitive for reading in verbal):
        return False
    for word in reversed(placed):
        if word.word_class != "noun" or word.is_named:
            return False
        if all(reading.lexeme.part_of_speech != "adjective" for reading in word.word.readings):
            return not word.syntax.definite and word.pronoun is None and bool(word.acts)
    return False


def _takes_verb(before: PlacedWord) -> bool:
    """Whether a preposition also opens a clause with a verb of its own: until."""
    return has_group(before.word.readings, SUBJUNCTIVE)


def _is_elative(nominal: Sequence[Reading]) -> bool:
    """Whether a word is a comparative (more, best) if it is a noun at all."""
    return any(ELATIVE in reading.lexeme.groups for reading in nominal)


def _can_be_completed(placed: Sequence[PlacedWord]) -> bool:
    """Whether the last noun may have an owner: it has no article, pronoun or accusative ending, and is no adjective."""
    last = placed[-1]
    if last.definite or last.pronoun is not None or last.is_named:
        return False
    describes = len(placed) > 1 and placed[-2].word_class == "noun" and not placed[-2].is_named
    if describes and any(reading.lexeme.part_of_speech == "adjective" for reading in last.word.readings):
        return False
    return any(reading.features.construct is not False for reading in last.readings)
