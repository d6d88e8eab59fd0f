"""The words of a sentence with the names that cover them: what may each have to do with what stands before it?"""

from collections.abc import Mapping, Sequence
from typing import Final

from marsad.clauses import COMPANY, LOCATION, ClauseWords
from marsad.model import Mention, Nationality, Phrase, Reading
from marsad.phrases.awaited import awaits_object, awaits_object_above
from marsad.phrases.describing import describes, is_name, is_nationality, is_place, is_town
from marsad.phrases.placed_word import Governing, PlacedWord

PLACE = "place"
"""The sense of nouns for kinds of places."""
ACCUSATIVE: Final = frozenset({"accusative"})
MANNER = "manner"
"""The sense of nouns that under a preposition of company say how something is done."""


class NamedWords:
    """Answers about the words of one sentence, whose phrases are found one by one; tokens are numbers."""

    def __init__(
        self,
        placed: Sequence[PlacedWord],
        mentions: Sequence[Mention],
        words: ClauseWords,
        nationalities: Sequence[Nationality] = (),
    ) -> None:
        self._placed = placed
        self._count = len(placed)
        self._named = {token: mention for mention in mentions for token in range(mention.start, mention.end)}
        self._nationalities: Mapping[int, Nationality] = {each.mention.start: each for each in nationalities}
        self._words = words
        self._found: list[Phrase] = []
        self._owners = 0

    def _opens_phrase(self, at: int) -> bool:
        if at >= self._count:
            return False
        word = self._placed[at]
        if word.word_class == "noun" or word.is_numeral:
            return True
        return word.is_demonstrative and not self._points(at)

    def _points(self, at: int) -> bool:
        """Whether a demonstrative stands right before the definite noun at which it points, or "any" before a noun."""
        if at + 1 >= self._count:
            return False
        word = self._placed[at]
        if self._placed[at + 1].syntax.definite:
            return word.is_demonstrative
        return word.is_determiner

    def _tells_manner(self, at: int) -> bool:
        """Whether a noun says with its preposition how something is done, and nothing completes it: strongly."""
        word = self._placed[at]
        return MANNER in word.valency.senses and word.preposition is not None and COMPANY in word.preposition.groups

    def _is_conjunction(self, at: int) -> bool:
        """Whether a conjunction of its own stands there: or."""
        if at >= self._count:
            return False
        word = self._placed[at]
        return word.word_class == "small" and word.word.form in self._words.conjunctions

    def _is_joined(self, at: int) -> bool:
        mention = self._named.get(at)
        if mention is None:
            return self._placed[at].joined
        return bool(mention.proclitics) and mention.proclitics[0] in self._words.conjunctions

    def _is_quoted(self, start: int, end: int) -> bool:
        """Whether the phrase is all that stands in quotation marks, as the name of a newspaper or a firm does."""
        if start == 0 or end >= self._count:
            return False
        return self._placed[start - 1].mark == self._placed[end].mark == "quote"

    def _quotes_name(self, at: int) -> bool:
        """Whether a quotation mark is followed by a noun, and by no verb up to the mark that closes it."""
        if at + 1 >= self._count or self._placed[at + 1].word_class != "noun":
            return False
        for word in self._placed[at + 1 :]:
            if word.mark == "quote":
                return True
            if word.word_class == "verb":
                return False
        return False

    def _counted(self, at: int) -> Mention | None:
        """Who is named from the last word of a number on: a hundred (and twenty Lebanese)."""
        mention = self._named.get(at)
        if mention is None or mention.kind != "actor" or not self._is_joined(at):
            return None
        return mention if self._placed[at].is_counting else None

    def _opening(self, mention: Mention, at: int) -> Governing | None:
        """The preposition with which a time begins that is counted from now: two weeks ago, until now."""
        return self._first_word(mention, at) if mention.kind == "time" else None

    def _side(self, mention: Mention, at: int) -> Governing | None:
        """The direction with which a place begins behind what stands there: (shelled) a depot east (of) A.

        A place that a verb still waits for is its object: shelled the south of A.
        """
        if mention.kind != "place" or at == 0 or self._placed[at - 1].word_class != "noun" or self._owners:
            return None
        governing = self._first_word(mention, at)
        if governing is None or LOCATION not in governing.groups:
            return None
        return None if awaits_object(self._placed[:at]) and not self._has_object(at) else governing

    def _has_object(self, at: int) -> bool:
        """Whether what stands right before a token is spelled as an object, or stands behind a subject."""
        verb = next(number for number in range(at - 1, -1, -1) if self._placed[number].word_class == "verb")
        bare = [each for each in self._found if each.start > verb and each.preposition is None]
        whole = [each for each in bare if not any(other.owner == each.number for other in bare)]
        return len(whole) > 1 or (len(whole) == 1 and whole[0].cases == ACCUSATIVE)

    def _first_word(self, mention: Mention, at: int) -> Governing | None:
        """The preposition that the first word of a name of several words is by itself."""
        if at != mention.start or at + 1 == mention.end:
            return None
        alone = [each for each in self._placed[at].syntax.prepositions if len(each.words) == 1]
        groups = frozenset[str]().union(*(each.groups for each in alone))
        return Governing(alone[0].words[0], groups) if alone else None

    def _carried(self, mention: Mention, governing: Governing) -> Governing:
        """What governs an actor: the preposition that its first word carries, with the one before it."""
        for proclitic in mention.proclitics:
            groups = self._words.attached_prepositions.get(proclitic)
            if groups is not None:
                if LOCATION in groups and is_place(mention):
                    groups -= {COMPANY}
                governing = Governing(proclitic, governing.groups | groups)
        return governing

    def _nationality(self, head: int, at: int, *, definite: bool, joined: bool) -> Mention | None:
        """The adjective of nationality at a token that can describe the head; `joined` if one more may be added."""
        word = self._placed[at]
        known = self._nationalities.get(at)
        mention = self._named.get(at)
        if mention is not None and known is not None and self._tells_whose(mention, known, head, definite=definite):
            mention = known.mention
        elif mention is not None:
            if mention.start != at or word.is_counting or not is_nationality(mention):
                return None
        elif known is not None and word.word_class == "noun":
            mention = known.mention
        else:
            return None
        if (word.syntax.definite if known is None else known.definite) != definite:
            return None
        if mention.proclitics and not (joined and mention.proclitics == self._words.joining):
            return None
        return mention if self._can_describe(mention, head) else None

    def _tells_whose(self, mention: Mention, known: Nationality, head: int, *, definite: bool) -> bool:
        """Whether a country's name that is an adjective too tells whose an act is, which nobody owns."""
        codes, named = ([actor.code for actor in each.actors] for each in (known.mention, mention))
        word = self._placed[head]
        return mention.end == known.mention.end and codes == named and definite and bool(word.acts) and not word.pronoun

    def _can_describe(self, mention: Mention, head: int) -> bool:
        """Whether an adjective is of the number and gender of the head, so far as both are known."""
        readings = self._placed[head].readings
        for reading in readings:
            if reading.features.number != "singular":
                return True
        if mention.number in ("dual", "plural") and len(mention.actors) == 1:
            return not readings
        if mention.gender is None or not readings:
            return True
        return any(reading.features.gender in (None, mention.gender) for reading in readings)

    def _is_quality(self, at: int, people: Sequence[Reading]) -> bool:
        """Whether one word that can name people by what befell them, or what they do, describes those before it."""
        named = self._named.get(at)
        if named is not None and (named.kind != "actor" or not named.human or named.proclitics or named.end > at + 1):
            return False
        return describes(self._placed[at], people, definite=True)

    def _is_title(self, head: int, at: int) -> bool:
        """Whether a definite noun of a person stands right before a name: Doctor X."""
        word = self._placed[head]
        is_person = bool(word.readings) and all(reading.lexeme.human for reading in word.readings)
        return head == at - 1 and is_person and word.syntax.definite

    def _ends_name(self, at: int) -> bool:
        """Whether a word in no dictionary stands behind a noun, and may be what somebody is called: envoy X (met) Y."""
        if self._placed[at].readings or self._placed[at].preposition is not None or at == 0:
            return False
        return self._placed[at - 1].word_class == "noun"

    def _is_somebody(self, at: int) -> bool:
        """Whether a name is somebody's, or is that of a place with the word for its kind: none completes a name."""
        mention = self._named[at]
        return mention.human if mention.kind == "actor" else self._is_kind_of_place(at)

    def _ends_person(self, at: int) -> bool:
        """Whether words in no dictionary say who did an act, or bears an office: under the presidency of X Y (in) A."""
        while not self._placed[at].readings and at > 0:
            at -= 1
        word = self._placed[at]
        return bool(word.acts) or (bool(word.readings) and all(each.lexeme.human for each in word.readings))

    def _denies_adjective(self, at: int, *, definite: bool) -> bool:
        """Whether an adjective that describes the noun stands behind a word that denies: (un)known."""
        if at + 1 >= self._count:
            return False
        word = self._placed[at + 1]
        return word.word_class == "noun" and not word.is_named and describes(word, (), definite=definite)

    def _is_completed(self, at: int) -> bool:
        """Whether a word that could be an adjective is a noun, as a definite one completes it: the help of A."""
        if at + 1 >= self._count or not _can_be_noun(self._placed[at]):
            return False
        word = self._placed[at + 1]
        if word.word_class != "noun" or word.preposition is not None or self._is_joined(at + 1):
            return False
        mention = self._named.get(at + 1)
        if mention is None:
            return word.syntax.definite or (self._is_kind_of_place(at) and (not word.readings or is_name(word)))
        return mention.kind != "time" and not mention.proclitics

    def _is_kind_of_place(self, at: int) -> bool:
        """Whether a word says what kind of place the one behind it is: the town of A."""
        return PLACE in self._placed[at].valency.senses

    def _is_called(self, head: int, at: int) -> bool:
        """Whether a definite word for a kind of place stands before the name of one: the capital A."""
        mention, kind = self._named[at], self._placed[head]
        is_kind = self._is_kind_of_place(head) and kind.syntax.definite and kind.pronoun is None
        return is_kind and not mention.proclitics and mention.kind != "time" and is_town(mention)

    def _is_awaited(self, at: int) -> bool:
        """Whether a word that could be an adjective is a noun, as a verb before the clause waits for its object."""
        return _can_be_noun(self._placed[at]) and awaits_object_above(self._placed[:at])


def _can_be_noun(word: PlacedWord) -> bool:
    for reading in word.readings:
        if reading.lexeme.part_of_speech == "noun":
            return True
    return False
