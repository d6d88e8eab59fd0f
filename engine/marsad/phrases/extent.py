"""How far does the phrase of a noun reach, what completes it, and of which nationality is it?"""

from abc import ABC, abstractmethod
from dataclasses import dataclass, field

from marsad.clauses import LOCATION
from marsad.model import replace
from marsad.phrases.awaited import awaiting_object
from marsad.phrases.describing import can_be_completed, can_be_owner, can_be_two, can_complete, describes, is_name
from marsad.phrases.heads import NOTHING, STATEMENT, named_phrase
from marsad.phrases.named_words import NamedWords
from marsad.phrases.numerals import counts, end_of_number, is_counted, is_roughly
from marsad.phrases.placed_word import Governing, PlacedWord

MOST_OWNERS = 16
"""Nouns in a row of which each completes the one before; no text that says anything has more."""


@dataclass(slots=True)
class Extent:
    """How far the phrase of a head has been read; `owner` and `nationalities` are numbers of phrases."""

    head: int
    at: int
    definite: bool
    can_be_owned: bool
    owner: int | None = None
    nationalities: list[int] = field(default_factory=list)


class ExtentReader(NamedWords, ABC):
    """Reads what belongs to a noun behind it, phrases that complete it included."""

    @abstractmethod
    def _single(self, at: int, governing: Governing, start: int) -> tuple[int, int]:
        """Read one phrase without what is joined to it; return its number, and the token after it."""

    def _extent(self, head: int) -> Extent:
        """Read on from the head of a phrase as far as that reaches."""
        self._owners += 1
        definite = self._placed[head].definite or self._placed[head].pronoun is not None
        can_be_owned = not definite and self._can_be_completed(head) and self._owners <= MOST_OWNERS
        can_be_owned = can_be_owned and not (self._tells_manner(head) or self._tells_in_which_words(head))
        extent = Extent(head, head + 1, definite, can_be_owned)
        while extent.at < self._count and self._goes_on(extent):
            pass
        self._owners -= 1
        return extent

    def _goes_on(self, extent: Extent) -> bool:
        """Take the next word, or the phrase that it begins, if it belongs to the phrase; say whether it does."""
        at = extent.at
        word = self._placed[at]
        if word.word_class == "small" and word.word is self._placed[at - 1].word:
            extent.at += 1
            return True
        if not word.extends:
            return False
        if (
            (word.mark == "quote" and self._take_quoted(extent))
            or ((word.is_demonstrative or word.is_determiner) and self._take_pointed_at(extent, word))
            or (word.is_rough and self._take_roughly_counted(extent, word))
            or ((word.is_named or at in self._nationalities) and self._take_nationality(extent, word))
            or (word.takes_up and self._take_emphasis(extent))
            or (word.is_numeral and self._take_number(extent, word))
            or (word.denies and self._take_denied(extent))
        ):
            return True
        if word.word_class != "noun":
            return False
        if word.is_named:
            return not self._is_joined(at) and self._take_name(extent, word)
        if word.joined or word.preposition is not None:
            return False
        if extent.can_be_owned and can_complete(word, self._placed[extent.head]):
            return self._take_owner(extent)
        return self._take_adjective(extent, word)

    def _own(self, extent: Extent, at: int) -> None:
        """Let the phrase whose first word is at `at` complete the head."""
        extent.owner, extent.at = self._single(at, NOTHING, extent.at)
        extent.can_be_owned = False

    def _take_quoted(self, extent: Extent) -> bool:
        """Take the mark before the name that completes the head: the movement "X"."""
        if not (extent.can_be_owned and self._quotes_name(extent.at)):
            return False
        extent.at += 1
        return True

    def _take_pointed_at(self, extent: Extent, word: PlacedWord) -> bool:
        """Take what completes the head if a demonstrative points at it: the end of this war."""
        is_free = extent.can_be_owned and word.preposition is None and not word.joined
        if not (is_free and self._points(extent.at)):
            return False
        self._own(extent, extent.at + 1)
        extent.definite = True
        return True

    def _take_roughly_counted(self, extent: Extent, word: PlacedWord) -> bool:
        """Take what completes the head if it is counted roughly: the killing of about ten men."""
        if not extent.can_be_owned or word.joined or not is_roughly(self._placed, extent.at):
            return False
        self._own(extent, extent.at + 1)
        return True

    def _take_nationality(self, extent: Extent, word: PlacedWord) -> bool:
        """Take the nationality that says whose the head is, and one joined to another: the French-German talks."""
        at, known = extent.at, extent.nationalities
        nationality = self._nationality(extent.head, at, definite=extent.definite, joined=bool(known))
        if nationality is None:
            return False
        number = len(self._found)
        if known and (nationality.proclitics or word.joined):
            first = self._found[known[0]]
            self._found[known[0]] = replace(first, joined=(*first.joined, number))
        known.append(number)
        self._found.append(named_phrase(number, nationality, NOTHING, at, at, nationality.end))
        extent.can_be_owned, extent.at = False, nationality.end
        return True

    def _take_emphasis(self, extent: Extent) -> bool:
        """Take a word that only points back at the definite noun before it: the men themselves."""
        if not extent.definite or self._points(extent.at):
            return False
        extent.at += 1
        return True

    def _take_number(self, extent: Extent, word: PlacedWord) -> bool:
        """Take a number that counts what completes the head, or the head itself: the two raids, the year 1990."""
        if word.preposition is not None or word.joined:
            return False
        if extent.can_be_owned:
            self._own(extent, extent.at)
            return True
        end = end_of_number(self._placed, extent.at)
        if counts(self._placed, end) or self._counted(end):
            return False
        extent.at = end
        return True

    def _take_denied(self, extent: Extent) -> bool:
        """Take a word of denial with what it denies of the head: unarmed men."""
        if not self._denies_adjective(extent.at, definite=extent.definite):
            return False
        extent.can_be_owned = False
        extent.at += 2
        return True

    def _take_name(self, extent: Extent, word: PlacedWord) -> bool:
        """Take the name that says who or what the head is, or whose."""
        head, at, mention = extent.head, extent.at, self._named[extent.at]
        if self._is_title(head, at) and mention.kind == "actor" and not mention.proclitics:
            extent.at = mention.end
            return True
        if extent.owner is None and self._is_called(head, at):
            self._own(extent, at)
            return True
        if mention.kind == "time" or mention.proclitics or not (extent.can_be_owned and can_be_owner(word)):
            return False
        if self._ends_name(head) and (self._is_somebody(at) or self._ends_person(head)):
            return False
        self._own(extent, at)
        extent.definite = True
        return True

    def _take_owner(self, extent: Extent) -> bool:
        """Take the noun that completes the head; what a number counts is indefinite."""
        kept = len(self._found)
        owner, end = self._single(extent.at, NOTHING, extent.at)
        if self._found[owner].definite and is_counted(self._placed, extent.head):
            del self._found[kept:]
            return False
        extent.owner, extent.at, extent.can_be_owned = owner, end, False
        extent.definite = self._found[owner].definite
        return True

    def _take_adjective(self, extent: Extent, word: PlacedWord) -> bool:
        """Take an adjective of the head, or one more word of a name that no dictionary knows."""
        head, before = self._placed[extent.head], self._placed[extent.at - 1]
        is_behind_name = extent.at > extent.head + 1 or not head.readings
        if is_behind_name and not extent.definite and (self._is_completed(extent.at) or self._is_awaited(extent.at)):
            return False
        unknown = (not word.readings or is_name(word)) and (
            (not before.readings or is_name(before))
            or (extent.definite and word.syntax.definite and before.syntax.definite)
        )
        if not (unknown or describes(word, head.readings, definite=extent.definite)):
            return False
        extent.can_be_owned = False
        extent.at += 1
        return True

    def _can_be_completed(self, head: int) -> bool:
        """Whether a noun is spelled as one that can be completed, or as two people are before a definite noun."""
        if can_be_completed(self._placed[head]):
            return True
        after = self._placed[head + 1] if head + 1 < self._count else None
        if after is None or after.preposition is not None or not (after.syntax.definite or after.is_named):
            return False
        return not self._is_joined(head + 1) and can_be_two(self._placed[head])

    def _end_of(self, at: int) -> int:
        kept = len(self._found)
        _, end = self._single(at, NOTHING, at)
        del self._found[kept:]
        return end

    def _tells_in_which_words(self, head: int) -> bool:
        """Whether a noun tells in which words that was done whose object follows: accused, in a statement, B (of)."""
        if head < 2 or STATEMENT not in self._placed[head].syntax.groups:
            return False
        place = self._placed[head - 1].preposition
        mention = self._named.get(head + 1)
        if (
            place is None
            or LOCATION not in place.groups
            or mention is None
            or mention.kind != "actor"
            or mention.proclitics
        ):
            return False
        verb = awaiting_object(self._placed[: head - 1])
        if verb is None or verb.syntax.reporting or self._placed[head - 2] is verb:
            return False
        return any(each.lexeme.receives for each in verb.readings) or not self._has_noun_behind(self._end_of(head + 1))

    def _has_noun_behind(self, at: int) -> bool:
        """Whether one more noun that nothing governs stands from a token on, before the next verb or clause."""
        while at < self._count:
            word = self._placed[at]
            if word.word_class in ("verb", "opener", "mark"):
                return False
            if word.word_class == "preposition" and self._opens_phrase(at + word.length):
                at = self._end_of(at + word.length)
            elif word.word_class == "noun" and (word.joined or word.preposition is not None):
                at = self._end_of(at)
            elif word.word_class == "noun":
                return self._named.get(at) is None or self._named[at].kind == "actor"
            else:
                at += 1
        return False
