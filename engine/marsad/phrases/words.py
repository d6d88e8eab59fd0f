"""What is each word of this sentence, where it stands: verb, noun, preposition, opener of a clause, mark?"""

from collections.abc import Sequence
from dataclasses import replace

from marsad.clauses.syntax import Syntax, SyntaxReader
from marsad.clauses.words import ClauseWords
from marsad.lexicon import looks_imperfect
from marsad.model import Mention, Reading, Token
from marsad.phrases.placed_word import PlacedWord, WordClass, WordUses
from marsad.phrases.row import CLAUSE_MARKS, NO_GROUPS, NO_MENTION, Row, is_governed_after, preposition, reports_after

_SLIP = 4
"""Letters of a word that nobody writes twice on purpose."""
ELATIVE = "elative"
SUBJUNCTIVE = "subjunctive"
"""Lexeme groups of comparatives, and of particles that a verb in the subjunctive follows."""
NOMINAL, NEGATION = "preposition.nominal", "negation"
"""Lexeme groups of prepositions that were nouns, and of particles that deny a word or a whole clause."""
_CARRYING = frozenset({"light", "announce"})
_HAPPENING = frozenset({"happen"})
"""What a verb does with the act that its object names, and with that which its subject names."""


class WordPlacer:
    """Decides the class of every word from what it can be and from its neighbours."""

    __slots__ = ("_aspect", "_reader", "_uses", "_words")

    def __init__(self, reader: SyntaxReader, words: ClauseWords) -> None:
        self._reader = reader
        self._words = words
        self._uses = WordUses(words)
        self._aspect = words.uncertain_present | words.verbal_negators | words.future_negators | words.future

    def place(self, tokens: Sequence[Token], mentions: Sequence[Mention]) -> tuple[PlacedWord, ...]:
        """Return the words of a sentence with their classes; mentions are in order and do not overlap."""
        covered = [NO_MENTION] * len(tokens)
        for number, mention in enumerate(mentions):
            covered[mention.start : mention.end] = [number] * (mention.end - mention.start)
        syntax = [self._reader.read(token.word) for token in tokens]
        self._open_together(syntax)
        for number in range(1, len(syntax)):
            if syntax[number - 1].joins and covered[number] == NO_MENTION:
                syntax[number] = self._reader.conjoined(syntax[number])
        row = Row(tokens, mentions, syntax, covered)
        placed: list[PlacedWord] = []
        has_verb = False
        outside: list[bool] = []
        for number, (token, own) in enumerate(zip(tokens, row.syntax, strict=True)):
            word_class = self._class(number, row, placed, has_verb)
            if word_class == "verb":
                has_verb = not own.copula
            elif own.mark == "close" and outside:
                has_verb = outside.pop()
            elif own.opener is not None or own.mark in CLAUSE_MARKS:
                if own.mark == "open":
                    outside.append(has_verb)
                has_verb = False
            length, groups = 1, NO_GROUPS
            if word_class == "preposition":
                length, groups = preposition(number, row)
                length = max(length, 1)
            if word_class == "verb" and not own.verb and (own.governs or own.may_report):
                own = self._reader.verbal(token.word)
            elif own.verb and own.noun and word_class in ("verb", "noun"):
                own = self._reader.settle(own, word_class == "verb")
            apart = number > 0 and syntax[number - 1].joins
            placed.append(self._uses.placed(token, own, word_class, covered[number], length, groups, apart))
        return tuple(placed)

    def _class(
        self,
        number: int,
        row: Row,
        placed: Sequence[PlacedWord],
        has_verb: bool,
    ) -> WordClass:
        syntax, covered, tokens = row.syntax, row.covered, row.tokens
        own = syntax[number]
        if own.mark is not None:
            return "mark"
        if covered[number] != NO_MENTION:
            return "noun"
        if number and _is_slip(tokens[number - 1], tokens[number]):
            return "small"
        if own.joins:
            return "small"
        if own.governs and is_governed_after(number, row):
            return "verb"
        if own.may_report and reports_after(number, row):
            return "verb"
        if own.opener is not None:
            return "opener"
        before = placed[number - 1] if number else None
        if own.prepositions and not own.verb and preposition(number, row)[0]:
            return "noun" if _was_noun(tokens[number]) and _is_described_under(before, number, row) else "preposition"
        if self._stands_apart(number, row):
            return "preposition"
        if own.verb and own.noun:
            following = syntax[number + 1] if number + 1 < len(syntax) else None
            named = following is not None and covered[number + 1] != NO_MENTION and not following.carried
            told = named or (following is not None and (following.definite or following.opener == "content"))
            is_verb = self._is_verb(tokens[number], own, placed, has_verb, told=told)
            return "verb" if is_verb else "noun"
        if own.verb:
            return "verb"
        if own.noun and not tokens[number].word.readings:
            expected = self._expects_verb(before)
            named = before is not None and before.word_class == "noun" and (has_verb or not before.readings)
            is_verb = (
                not named and not _is_governing(before) and looks_imperfect(tokens[number].word.form, expected=expected)
            )
            return "verb" if is_verb else "noun"
        if own.noun or tokens[number].word.kind == "number":
            return "small" if tokens[number].word.form in self._words.conjunctions else "noun"
        return "small"

    def _open_together(self, syntax: list[Syntax]) -> None:
        """Make openers of two words that open a clause together, before a verb: according (to) what A said."""
        for number, (first, second, third) in enumerate(zip(syntax, syntax[1:], syntax[2:], strict=False)):
            kind = self._words.opener_phrases.get((first.fold, second.fold))
            if kind is not None and second.opener is None and third.verb and not first.verb:
                syntax[number] = replace(first, noun=False, prepositions=())
                syntax[number + 1] = replace(second, opener=kind, verb=False, noun=False)

    def _stands_apart(self, number: int, row: Row) -> bool:
        """Whether a preposition of one letter stands before a quotation mark or a number: (said) to "X"."""
        if row.tokens[number].word.form not in self._words.attached_prepositions or number + 1 >= len(row.tokens):
            return False
        return row.syntax[number + 1].mark == "quote" or row.tokens[number + 1].word.kind == "number"

    def _is_governed(self, nominal: Sequence[Reading], verbal: Sequence[Reading]) -> bool:
        """Whether the word carries a preposition as a noun, and as a verb would speak of us or be a purpose."""
        carries = any(p in self._words.attached_prepositions for reading in nominal for p in reading.proclitics)
        return carries and all(
            reading.features.person == 1 or any(p in self._words.attached_prepositions for p in reading.proclitics)
            for reading in verbal
        )

    def _is_joined(self, reading: Reading) -> bool:
        return bool(reading.proclitics) and reading.proclitics[0] in self._words.conjunctions

    def _expects_verb(self, before: PlacedWord | None) -> bool:
        """Whether a verb may well follow: at the head of a sentence or clause, or after a word of tense or negation."""
        if before is None or before.mark is not None or before.word_class == "opener":
            return True
        return before.syntax.fold in self._aspect or before.syntax.copula

    def _is_verb(self, token: Token, own: Syntax, placed: Sequence[PlacedWord], has_verb: bool, *, told: bool) -> bool:
        """Whether a word that could be verb or noun is a verb where it stands; `told` if a definite noun follows."""
        verbal = [reading for reading in token.word.readings if reading.lexeme.part_of_speech == "verb"]
        imperfect = [reading for reading in verbal if reading.features.aspect == "imperfect"]
        nominal = [reading for reading in token.word.readings if reading.lexeme.part_of_speech in ("noun", "adjective")]
        before = placed[-1] if placed else None
        if self._is_governed(nominal, verbal):
            return False
        if before is None:
            return not _is_adverbial(nominal, verbal)
        if before.mark == "open" and not imperfect:
            return False
        if own.conjunction and not imperfect and self._adds_act(nominal, placed):
            return False
        if _is_governing(before) and not all(self._is_joined(reading) for reading in nominal):
            return bool(imperfect) and _takes_verb(before)
        if before.syntax.fold in self._aspect or before.syntax.opener not in (None, "content"):
            return True
        if before.syntax.opener == "content":
            return bool(imperfect) or before.syntax.pronominal or self._is_circumstance(placed)
        if _is_elative(nominal) and not own.conjunction and before.mark is None:
            return own.reporting and told and not has_verb
        if before.word_class == "noun" and all(reading.features.person == 1 for reading in verbal):
            return False
        if _awaits_act(placed) and any(_names_act(reading) and not self._is_joined(reading) for reading in nominal):
            return False
        if before.word_class == "noun" and not own.conjunction:
            if _has_pronoun(verbal) and told and before.mention == NO_MENTION:
                return True
            if _can_be_completed(placed) and len(imperfect) < len(verbal):
                return False
            return not has_verb or bool(imperfect)
        if own.conjunction:
            return True
        return not has_verb or len(imperfect) == len(verbal)

    def _adds_act(self, nominal: Sequence[Reading], placed: Sequence[PlacedWord]) -> bool:
        """Whether a verbal noun is joined to another right before it: the burning and looting (of)."""
        last = placed[-1]
        if last.word_class != "noun" or last.syntax.definite or last.pronoun is not None or last.mention != NO_MENTION:
            return False
        return any(map(_names_act, nominal)) and any(r.lexeme.derivation == "masdar" for r in last.readings)

    def _is_circumstance(self, placed: Sequence[PlacedWord]) -> bool:
        """Whether a content word opens no content after what stands before it: after (that) the investors offered."""
        return len(placed) > 1 and placed[-2].syntax.fold in self._words.after_opener


def _names_act(reading: Reading) -> bool:
    """Whether a word is a verbal noun, spelled as it should be."""
    return reading.lexeme.derivation == "masdar" and not reading.variations


def _is_slip(before: Token, token: Token) -> bool:
    """Whether a word is printed twice."""
    return token.word.kind == "word" and before.word.form == token.word.form and len(token.word.form) >= _SLIP


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
    """Whether the word is spelled as an indefinite accusative, and as a verb would speak of two: in answer (to)."""
    accusative = any(reading.features.case == "accusative" for reading in nominal)
    return accusative and all(reading.features.number == "dual" for reading in verbal)


def _has_pronoun(verbal: Sequence[Reading]) -> bool:
    """Whether a verb carries its object, so that a definite noun behind it is its subject: (which) A held (it)."""
    return bool(verbal) and all(reading.enclitics for reading in verbal)


def _takes_verb(before: PlacedWord) -> bool:
    """Whether a preposition also opens a clause with a verb of its own: until."""
    return any(SUBJUNCTIVE in reading.lexeme.groups for reading in before.token.word.readings)


def _is_elative(nominal: Sequence[Reading]) -> bool:
    """Whether a word is a comparative (more, best) if it is a noun at all."""
    return any(ELATIVE in reading.lexeme.groups for reading in nominal)


def _was_noun(token: Token) -> bool:
    """Whether a preposition was a noun once, and still is one under another: the direction, in (a sudden) way."""
    return any(NOMINAL in reading.lexeme.groups for reading in token.word.readings)


def _is_described_under(before: PlacedWord | None, number: int, row: Row) -> bool:
    """Whether a preposition of one word stands right before the word, and an indefinite adjective right behind it."""
    if before is None or before.word_class != "preposition" or before.length > 1 or number + 1 >= len(row.tokens):
        return False
    readings = row.tokens[number + 1].word.readings
    described = any(r.lexeme.part_of_speech == "adjective" and not r.features.definite for r in readings)
    return described and row.covered[number + 1] == NO_MENTION


def _is_governing(before: PlacedWord | None) -> bool:
    return before is not None and before.word_class == "preposition" and before.pronoun is None


def _can_be_completed(placed: Sequence[PlacedWord]) -> bool:
    """Whether the last noun may have an owner: it has no article, pronoun or accusative ending, and is no adjective."""
    last = placed[-1]
    if last.definite or last.pronoun is not None or last.mention != NO_MENTION:
        return False
    describes = len(placed) > 1 and placed[-2].word_class == "noun" and placed[-2].mention == NO_MENTION
    if describes and any(reading.lexeme.part_of_speech == "adjective" for reading in last.token.word.readings):
        return False
    return any(reading.features.construct is not False for reading in last.readings)
