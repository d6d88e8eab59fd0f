"""What is each word of this sentence, where it stands: verb, noun, preposition, opener of a clause, mark?"""

from collections.abc import Sequence

from marsad.clauses import QUESTION, ClauseWords, Syntax, SyntaxReader, WordClass
from marsad.lexicon import ELATIVE, WordMemory, looks_imperfect
from marsad.model import Mention, Nationality, Token, Word, replace
from marsad.phrases.including import INCLUDING
from marsad.phrases.placed_word import PlacedWord, has_group
from marsad.phrases.pronouns import FREE
from marsad.phrases.row import CLAUSE_MARKS, NO_GROUPS, NO_MENTION, Row, is_governed_after, preposition, reports_after
from marsad.phrases.title import opens_title
from marsad.phrases.valency import ValencyReader
from marsad.phrases.verb_or_noun import VerbOrNoun, is_governing
from marsad.phrases.word_uses import DETERMINER, Use, WordUses

_SLIP = 4
"""Letters of a word that nobody writes twice on purpose."""
NOMINAL = "preposition.nominal"
"""The lexeme group of prepositions that were nouns."""


class WordPlacer:
    """Decides the class of every word from what it can be and from its neighbours."""

    __slots__ = ("_alone", "_aspect", "_named", "_opening", "_reader", "_uses", "_verb_or_noun", "_words")

    def __init__(self, reader: SyntaxReader, words: ClauseWords, valencies: ValencyReader) -> None:
        self._reader = reader
        self._words = words
        self._uses = WordUses(words, valencies)
        self._aspect = words.uncertain_present | words.verbal_negators | words.future_negators | words.future
        self._opening = frozenset(first for first, _ in words.opener_phrases)
        self._verb_or_noun = VerbOrNoun(words, self._aspect)
        self._alone = WordMemory(self._by_itself)
        self._named = WordMemory(self._in_name)

    def place(
        self,
        tokens: Sequence[Token],
        mentions: Sequence[Mention],
        nationalities: Sequence[Nationality] = (),
        act: int | None = None,
    ) -> tuple[PlacedWord, ...]:
        """Return the words of a sentence with their classes; mentions are in order and do not overlap.

        `act` is a word that could be a verb and is known to be a noun.
        """
        covered = [NO_MENTION] * len(tokens)
        for number, mention in enumerate(mentions):
            covered[mention.start : mention.end] = [number] * (mention.end - mention.start)
        alone, named = self._alone, self._named
        syntax = self._reader.read_all(tokens)
        special = self._open_together(tokens, syntax)
        indefinite = {each.mention.start for each in nationalities if not each.definite}
        special |= indefinite | self._accusing(mentions, covered, syntax)
        if act is not None:
            special.add(act)
        row = Row(tokens, mentions, syntax, covered, indefinite)
        placed: list[PlacedWord] = []
        has_verb = False
        outside: list[bool] = []
        apart = False
        form = ""
        for number, token in enumerate(tokens):
            # Most words are the same wherever they stand: then one look-up tells all.
            here = (alone if covered[number] == NO_MENTION else named)[token.word]
            if here is None or apart or token.word.form == form or number in special:
                here = self._placed(number, row, placed, has_verb, apart=apart, is_act=number == act)
            own = here.syntax
            if here.word_class == "verb":
                has_verb = not own.copula
            elif own.mark == "close" and outside:
                has_verb = outside.pop()
            elif own.opener is not None or own.mark in CLAUSE_MARKS:
                if own.mark == "open":
                    outside.append(has_verb)
                has_verb = False
            placed.append(here)
            apart, form = own.joins, token.word.form
        return tuple(placed)

    def _by_itself(self, word: Word) -> PlacedWord | None:
        """The word outside names, behind any other word, unless its neighbours decide what it is."""
        syntax = self._reader.read(word)
        if syntax.sole is None or syntax.fold in self._words.tags:
            return None
        return self._uses.placed(Use(word, syntax, syntax.sole))

    def _in_name(self, word: Word) -> PlacedWord | None:
        """The word as part of a name, unless a mark or what looks like a conjunction makes that depend on its place."""
        syntax = self._reader.read(word)
        if syntax.mark is not None or syntax.conjunction:
            return None
        return self._uses.placed(Use(word, self._used(word, syntax, "noun"), "noun", is_named=True))

    def _placed(
        self, number: int, row: Row, placed: Sequence[PlacedWord], has_verb: bool, *, apart: bool, is_act: bool
    ) -> PlacedWord:
        """The word as its neighbours decide; `apart` says that a conjunction stands before it by itself."""
        word, syntax, covered = row.tokens[number].word, row.syntax, row.covered
        own = syntax[number]
        is_named = covered[number] != NO_MENTION
        if apart and not is_named:
            own = syntax[number] = self._reader.conjoined(own)
        elif is_named and own.conjunction and not apart and self._opens_name(row.mentions[covered[number]], number):
            own = syntax[number] = self._reader.conjoined(own, joined=False)
        length, groups = 1, NO_GROUPS
        word_class: WordClass
        if own.fold in self._words.tags and not is_named and heads_line(placed, self._words):
            word_class = "small"
        elif number in row.nationalities and placed and placed[-1].word_class == "noun":
            word_class = "noun"
        elif own.sole is not None and not is_named and not _is_slip(row.tokens, number):
            word_class = own.sole
        else:
            found, under = preposition(number, row) if own.prepositions else (0, NO_GROUPS)
            is_noun = is_act or (INCLUDING in under and _only_describes(number, found, row))
            word_class = "noun" if is_noun else self._class(number, row, placed, has_verb, governs=found > 0)
            if word_class == "preposition" and found:
                length, groups = found, under
        used = self._used(word, own, word_class)
        return self._uses.placed(Use(word, used, word_class, is_named, apart, length, groups))

    def _accusing(self, mentions: Sequence[Mention], covered: Sequence[int], syntax: list[Syntax]) -> set[int]:
        """Make circumstances of nouns for people right before a bare name or pronoun, which cannot describe them."""
        named = [each.start - 1 for each in mentions if each.kind == "actor" and not each.proclitics]
        meant = [at for at, each in enumerate(syntax, -1) if FREE in each.groups]
        found: set[int] = set()
        for at in (*named, *meant):
            if at >= 0 and covered[at] == NO_MENTION and syntax[at].may_be_circumstance:
                syntax[at] = self._reader.circumstantial(syntax[at])
                found.add(at)
        return found

    def _used(self, word: Word, own: Syntax, word_class: WordClass) -> Syntax:
        """The syntax of a word once its class is decided."""
        if word_class == "verb" and not own.verb and (own.governs or own.may_report):
            return self._reader.verbal(word)
        if own.verb and own.noun and word_class in ("verb", "noun"):
            return self._reader.settle(own, word_class == "verb")
        return own

    def _opens_name(self, mention: Mention, number: int) -> bool:
        """Whether an actor's name begins with a word that only looks as if a conjunction stood on it."""
        carried = mention.proclitics[:1]
        return mention.kind == "actor" and mention.start == number and not set(carried) & set(self._words.conjunctions)

    def _class(
        self,
        number: int,
        row: Row,
        placed: Sequence[PlacedWord],
        has_verb: bool,
        *,
        governs: bool,
    ) -> WordClass:
        """The class of a word that its neighbours decide; `governs` says that a preposition begins here."""
        syntax, covered, tokens = row.syntax, row.covered, row.tokens
        own = syntax[number]
        if own.mark is not None:
            return "mark"
        if covered[number] != NO_MENTION:
            return "noun"
        if _is_slip(tokens, number):
            return "small"
        if own.governs and is_governed_after(number, row) and not _only_two_would(tokens[number]):
            return "verb"
        if own.may_report and reports_after(number, row):
            return "verb"
        if own.opener is not None:
            return "opener"
        before = placed[number - 1] if number else None
        if own.fold in self._words.yet and self._says_yet(number, row, placed):
            return "small"
        if governs and not own.verb:
            return "noun" if _is_described_under(before, number, row) and _was_noun(tokens[number]) else "preposition"
        if self._stands_apart(number, row):
            return "preposition"
        if own.verb and own.noun:
            return "verb" if self._is_verb(number, row, placed, has_verb) else "noun"
        if own.noun and not tokens[number].word.readings:
            return "verb" if self._looks_like_verb(tokens[number], before, has_verb) else "noun"
        if own.noun or tokens[number].word.kind == "number":
            return "small" if tokens[number].word.form in self._words.conjunctions else "noun"
        return "small"

    def _is_verb(self, number: int, row: Row, placed: Sequence[PlacedWord], has_verb: bool) -> bool:
        """Whether a word that could be verb or noun is a verb there."""
        own, tokens, following = row.syntax[number], row.tokens, row.behind(number)
        before = placed[-1] if placed else None
        if before is None and opens_title(number, row, self._words):
            return False
        told = following is not None and _tells_who_or_what(following, named=_is_someone(number + 1, row))
        if told and (_describes(tokens[number + 1], tokens[number]) or _completes_elative(number, tokens)):
            told = False
        if self._verb_or_noun.goes_on(own, before) and _has_noun_behind(number, row):
            told = True
        return self._verb_or_noun.is_verb(tokens[number], own, placed, has_verb, told=told)

    def _looks_like_verb(self, token: Token, before: PlacedWord | None, has_verb: bool) -> bool:
        """Whether a word that no dictionary has is a verb, by its spelling and where it stands."""
        expected = self._expects_verb(before)
        named = before is not None and before.word_class == "noun" and (has_verb or not before.readings)
        named = named or (before is not None and before.word_class == "verb" and not expected)
        return not named and not is_governing(before) and looks_imperfect(token.word.form, expected=expected)

    def _open_together(self, tokens: Sequence[Token], syntax: list[Syntax]) -> set[int]:
        """Make openers of two words that open a clause together, before a verb; return them: according (to) what."""
        opening = self._opening
        together: set[int] = set()
        for number in [number for number, each in enumerate(syntax[:-2]) if each.fold in opening]:
            first = syntax[number]
            second, third = syntax[number + 1 : number + 3]
            kind = self._words.opener_phrases.get((first.fold, second.fold))
            # What asks whether holds a word that by itself means if.
            if (
                kind is not None
                and (second.opener is None or kind == QUESTION)
                and third.verb
                and not self._is_state(number + 1, tokens, syntax)
            ):
                syntax[number] = replace(first, noun=False, prepositions=(), sole=None)
                syntax[number + 1] = replace(second, opener=kind, verb=False, noun=False, sole=None)
                together |= {number, number + 1}
        return together

    def _is_state(self, number: int, tokens: Sequence[Token], syntax: Sequence[Syntax]) -> bool:
        """Whether a state or case is named, as nobody's deed follows: (in) a state of alert."""
        if syntax[number].fold not in self._words.before_noun or not syntax[number + 1].noun:
            return False
        behind = syntax[number + 2] if number + 2 < len(syntax) else None
        if behind is None or not (behind.definite or behind.noun):
            return True
        readings = tokens[number + 2].word.readings
        is_adjective = bool(readings) and all(reading.lexeme.part_of_speech == "adjective" for reading in readings)
        return is_adjective and not behind.definite

    def _stands_apart(self, number: int, row: Row) -> bool:
        """Whether a preposition of one letter stands before a quotation mark or a number: (said) to "X"."""
        if row.tokens[number].word.form not in self._words.attached_prepositions or number + 1 >= len(row.tokens):
            return False
        return row.syntax[number + 1].mark == "quote" or row.tokens[number + 1].word.kind == "number"

    def _says_yet(self, number: int, row: Row, placed: Sequence[PlacedWord]) -> bool:
        """Whether a preposition says "yet" of what is denied, as what follows is no point in time: has not sent yet."""
        following = row.behind(number)
        if following is None or following.definite or row.covered[number + 1] != NO_MENTION:
            return False
        if not following.noun and DETERMINER not in following.groups:
            return False
        for word in reversed(placed):
            if word.mark is not None or word.word_class == "opener":
                return False
            if word.syntax.fold in self._words.verbal_negators:
                return True
        return False

    def _expects_verb(self, before: PlacedWord | None) -> bool:
        """Whether a verb may well follow: at the head of a sentence or clause, or after a word of tense or negation."""
        if before is None or before.mark is not None or before.word_class == "opener":
            return True
        return before.syntax.fold in self._aspect or before.syntax.copula


def heads_line(placed: Sequence[PlacedWord], words: ClauseWords) -> bool:
    """Return whether no word stands among these, only marks, pictures and tags."""
    for word in placed:
        if word.mark is None and word.word.kind != "other" and word.syntax.fold not in words.tags:
            return False
    return True


def _is_slip(tokens: Sequence[Token], number: int) -> bool:
    """Whether a word is printed twice."""
    word = tokens[number].word
    return number > 0 and tokens[number - 1].word.form == word.form and word.kind == "word" and len(word.form) >= _SLIP


def _only_two_would(token: Token) -> bool:
    """Whether a word is a verb only of two: in view (of), spelled like (the two) looked."""
    readings = token.word.readings
    return bool(readings) and all(
        reading.features.number == "dual" for reading in readings if reading.lexeme.part_of_speech == "verb"
    )


def _was_noun(token: Token) -> bool:
    """Whether a preposition was a noun once, and still is one under another: the direction, in (a sudden) way."""
    return has_group(token.word.readings, NOMINAL)


def _is_described_under(before: PlacedWord | None, number: int, row: Row) -> bool:
    """Whether a preposition of one word stands right before the word, and an indefinite adjective right behind it."""
    if before is None or before.word_class != "preposition" or before.length > 1 or number + 1 >= len(row.tokens):
        return False
    readings = row.tokens[number + 1].word.readings
    described = any(r.lexeme.part_of_speech == "adjective" and not r.features.definite for r in readings)
    return described and row.covered[number + 1] == NO_MENTION


def _has_noun_behind(number: int, row: Row) -> bool:
    """Whether a noun that nothing governs stands right behind a word, which completes no indefinite accusative."""
    following = row.behind(number)
    if following is None or not following.noun or following.verb or following.carried or following.prepositions:
        return False
    return all(reading.lexeme.part_of_speech == "noun" for reading in row.tokens[number + 1].word.readings)


def _only_describes(number: int, length: int, row: Row) -> bool:
    """Whether an adjective stands there that before a name would single somebody out: special forces, special to A."""
    at = number + length
    if at < len(row.tokens) and _is_someone(at, row) and not row.mentions[row.covered[at]].proclitics:
        return False
    return any(reading.lexeme.part_of_speech == "adjective" for reading in row.tokens[number].word.readings)


def _is_someone(number: int, row: Row) -> bool:
    """Whether a word names somebody or something, rather than a time."""
    return row.covered[number] != NO_MENTION and row.mentions[row.covered[number]].kind != "time"


def _describes(following: Token, token: Token) -> bool:
    """Whether a word is but the adjective of the noun with a pronoun before it: its economic cooperation."""
    adjectives = following.word.readings
    if not adjectives or any(reading.lexeme.part_of_speech != "adjective" for reading in adjectives):
        return False
    owned = [each for each in token.word.readings if each.enclitics and each.lexeme.derivation == "masdar"]
    agreeing = {(each.features.gender, each.features.number) for each in adjectives}
    return any((each.features.gender, each.features.number) in agreeing for each in owned)


def _tells_who_or_what(following: Syntax, *, named: bool) -> bool:
    """Whether a name or definite noun stands there that nothing governs, or the opener of what is said."""
    bare = (named or (following.definite and not following.neutral)) and not following.carried
    return bare or following.opener == "content"


def _completes_elative(number: int, tokens: Sequence[Token]) -> bool:
    """Whether the noun behind a word that could be an elative can do nothing by its case: the most prominent of (them).

    Behind a verb it would be the subject first.
    """
    if all(ELATIVE not in reading.lexeme.groups for reading in tokens[number].word.readings):
        return False
    cases = [reading.features.case for reading in tokens[number + 1].word.readings]
    return bool(cases) and None not in cases and "nominative" not in cases
