"""Does a phrase behind a relative clause go on with the clause around it?

    التقى الوزير الذي يزور القاهرة نظيره المصري
The minister who is visiting Cairo met his Egyptian counterpart: met takes him, since visiting has its object.
"""

from collections.abc import Sequence

from marsad.clauses import BY, LOCATION, PURPOSE
from marsad.model import Phrase
from marsad.phrases import PlacedWord
from marsad.syntax.agreement import agrees_after, agrees_before, can_be_accusative, can_be_nominative, is_passive
from marsad.syntax.draft_clause import DraftClause, is_circumstance, is_time

_IN_OR_FOR = frozenset({LOCATION, PURPOSE})
"""Preposition groups of the act in which or for which something is done."""
NEAR = 8
"""Phrases behind one among which another is sought that the verb above may wait for instead."""


class Resumption:
    """Judges phrases by what the verbs of two clauses take, the relative one and the one around it."""

    __slots__ = ("_above", "_inner", "_phrases", "_placed")

    def __init__(
        self, inner: DraftClause, above: DraftClause, placed: Sequence[PlacedWord], phrases: Sequence[Phrase]
    ) -> None:
        self._inner = inner
        self._above = above
        self._placed = placed
        self._phrases = phrases

    def takes(self, phrase: Phrase) -> bool:
        """Return whether the phrase belongs to the clause around the relative clause."""
        inner, above = self._inner.predicate, self._above.predicate
        if inner is None or above is None or inner < above or self._placed[phrase.start].joined or is_time(phrase):
            return False
        if phrase.preposition is not None:
            return self._is_governed_above(phrase, inner, above) or self._says_how(phrase, inner, above)
        return (
            self._is_noun(phrase)
            and self._awaits_object(phrase, above)
            and self._has_all(inner, definite=phrase.definite, somebody=self._could_do(inner, phrase))
        )

    def awaits(self, phrase: Phrase) -> bool:
        """Return whether the verb around a circumstance between commas still waits for the phrase as its object."""
        above = self._above.predicate
        if above is None or self._placed[phrase.start].joined or is_time(phrase):
            return False
        return self._is_noun(phrase) and self._awaits_object(phrase, above)

    def _could_do(self, inner: int, phrase: Phrase) -> bool:
        """Whether a phrase names somebody of whom the verb of the relative clause, before him, may tell.

        Behind a comma it may name him whether the verb agrees or not.
        """
        if phrase.human is not True and phrase.mention is None:
            return False
        is_parted = any(word.mark is not None for word in self._placed[inner : phrase.start])
        return is_parted or agrees_after(self._placed[inner].readings, phrase)

    def is_filled(self) -> bool:
        """Return whether the relative clause has what its verb governs, while that around it has only its subject."""
        inner, above = self._inner.predicate, self._above.predicate
        if inner is None or above is None or inner < above or not self._waits(above) or not self._has_all(inner):
            return False
        inside = self._behind(self._inner, inner)
        return self._has_governed(inside, inner, *(self._phrases[number].head for number in inside))

    def _says_how(self, phrase: Phrase, inner: int, above: int) -> bool:
        """Whether it tells in or for which act that was done, or by whom, of which the verb above has said nothing."""
        if BY in phrase.under:
            fits = any(reading.features.voice == "passive" for reading in self._placed[above].readings)
        else:
            fits = not _IN_OR_FOR.isdisjoint(phrase.under) and bool(self._placed[phrase.head].acts)
        return fits and self.is_filled() and self._says_of_antecedent(inner)

    def _is_noun(self, phrase: Phrase) -> bool:
        """Whether the phrase names somebody or something, and does not only name or describe what stands before it."""
        if phrase.mention is not None:
            return True
        readings = self._placed[phrase.head].readings
        if phrase.owner is not None and not phrase.definite:
            # An adjective that a noun completes stands for that: the first call.
            return True
        return bool(readings) and any(reading.lexeme.part_of_speech != "adjective" for reading in readings)

    def _awaits_object(self, phrase: Phrase, above: int) -> bool:
        """Whether the verb above takes an object, and has nothing but its subject so far."""
        word = self._placed[above]
        if word.pronoun is not None or not can_be_accusative(phrase):
            return False
        transitive = any(reading.lexeme.transitive for reading in word.readings)
        passive = is_passive(word.readings)
        before = [each for each in self._bare(self._above) if each.head < above]
        behind = [each for each in self._bare(self._above) if each.head > above]
        if word.syntax.reporting and not before and not behind and not self._placed[phrase.head].acts:
            # Who speaks may be of the sentence before, and stands in no clause that only tells of something else.
            return False
        return transitive and not passive and len(behind) <= (0 if before else 1) + _receives(word)

    def _has_all(self, inner: int, *, definite: bool = False, somebody: bool = True) -> bool:
        """Whether the relative clause's verb has its subject, and the object that it can take.

        What it governs serves for an object where what follows is `definite`: who suffers from the drought. Who does
        what a pronoun takes up may stand above, unless what follows is `somebody`: a meeting that (he) held.
        """
        word = self._placed[inner]
        if not self._behind(self._inner, inner) and (word.pronoun is None or somebody):
            return False
        behind = [each for each in self._bare(self._inner) if each.head > inner]
        wanted = int(any(reading.lexeme.transitive for reading in word.readings) and word.pronoun is None)
        if wanted and is_passive(word.readings):
            wanted = 0
        if definite and self._has_governed(self._behind(self._inner, inner), inner):
            wanted = 0
        is_done_above = word.pronoun is not None and not somebody
        return len(behind) >= wanted + (not is_done_above and not self._says_of_antecedent(inner))

    def _says_of_antecedent(self, inner: int) -> bool:
        """Whether what the clause describes is the subject of its verb, and no pronoun takes it up."""
        antecedent, word = self._inner.antecedent, self._placed[inner]
        last = max(self._phrases[number].end for number in self._behind(self._inner, inner))
        if antecedent is None or any(each.pronoun is not None for each in self._placed[inner:last]):
            return False
        return agrees_before(word.readings, self._phrases[antecedent])

    def _is_governed_above(self, phrase: Phrase, inner: int, above: int) -> bool:
        """Whether the verb above governs the preposition and lacks it yet, and a short relative clause has its own."""
        preposition = phrase.preposition
        if is_circumstance(self._placed[phrase.start]) or not self._governs(above, preposition):
            return False
        if any(self._phrases[number].preposition == preposition for number in self._behind(self._above, above)):
            return False
        if self.is_filled() and self._is_last(phrase):
            return True
        inside = self._behind(self._inner, inner)
        if len(inside) != 1 or not self._has_all(inner):
            return False
        if self._phrases[inside[0]].preposition is None and self._placed[inner].pronoun is None:
            return False
        tokens = [each.head for each in self._phrases if inner < each.head < phrase.start]
        if self._phrases[inside[0]].preposition != preposition:
            tokens.append(inner)
        return not any(self._governs(token, preposition) for token in tokens)

    def _has_governed(self, inside: Sequence[int], *tokens: int) -> bool:
        """Whether one of these words, the clause's verb or an object, has in the clause what it governs."""
        prepositions = {self._phrases[n].preposition for n in inside if not is_time(self._phrases[n])}
        return any(self._governs(token, preposition) for token in tokens for preposition in prepositions)

    def _waits(self, above: int) -> bool:
        """Whether the verb above has nothing behind it but its subject."""
        own = [self._phrases[number] for number in self._behind(self._above, above)]
        return len(own) <= 1 and all(each.preposition is None and can_be_nominative(each) for each in own)

    def _is_last(self, phrase: Phrase) -> bool:
        """Whether nothing else under its preposition follows in the same stretch of words that no noun governs."""
        for other in self._phrases[phrase.number + 1 : phrase.number + 1 + NEAR]:
            if any(_parts(word) for word in self._placed[phrase.end : other.start]):
                return True
            is_governed = self._governs(other.start - 1, other.preposition)
            is_other = is_governed or is_circumstance(self._placed[other.start])
            if other.preposition == phrase.preposition and not is_other:
                return False
        return True

    def _governs(self, token: int, preposition: str | None) -> bool:
        return any(preposition in reading.lexeme.governs for reading in self._placed[token].readings)

    def _behind(self, clause: DraftClause, token: int) -> list[int]:
        return [number for number in clause.phrases if self._phrases[number].head > token]

    def _bare(self, clause: DraftClause) -> list[Phrase]:
        own = (self._phrases[number] for number in clause.phrases)
        return [each for each in own if each.preposition is None and not is_time(each)]


def _receives(word: PlacedWord) -> bool:
    """Whether a verb can take two objects."""
    return any(reading.lexeme.receives for reading in word.readings)


def _parts(word: PlacedWord) -> bool:
    """Whether a word parts what stands before it from what follows."""
    return word.word_class in ("verb", "opener") or word.mark is not None
