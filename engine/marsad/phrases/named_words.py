"""The words of a sentence with the names that cover them: what may each have to do with what stands before it?"""

from collections.abc import Mapping, Sequence

from marsad.clauses import ClauseWords
from marsad.model import Mention, Nationality
from marsad.phrases.describing import describes, is_nationality, is_place
from marsad.phrases.heads import Governor
from marsad.phrases.placed_word import NUMERAL, PlacedWord, has_group
from marsad.phrases.words import NEGATION

LOCATION, COMPANY = "in", "with"
"""Preposition groups: an attached "in" before a country or seat of power says where, never with whom."""


class NamedWords:
    """Answers about the words of one sentence; tokens are numbers."""

    def __init__(
        self,
        placed: Sequence[PlacedWord],
        mentions: Sequence[Mention],
        words: ClauseWords,
        nationalities: Sequence[Nationality] = (),
    ) -> None:
        self._placed = placed
        self._named = {token: mention for mention in mentions for token in range(mention.start, mention.end)}
        self._nationalities: Mapping[int, Nationality] = {each.mention.start: each for each in nationalities}
        self._words = words

    def _opens_phrase(self, at: int) -> bool:
        if at >= len(self._placed):
            return False
        word = self._placed[at]
        if word.word_class == "noun" or word.is_numeral:
            return True
        return self._placed[at].is_demonstrative and not self._points(at)

    def _points(self, at: int) -> bool:
        """Whether a demonstrative stands right before the definite noun at which it points, or "any" before a noun."""
        if at + 1 >= len(self._placed):
            return False
        if self._placed[at + 1].syntax.definite:
            return self._placed[at].is_demonstrative
        return self._placed[at].is_determiner

    def _takes_up(self, at: int) -> bool:
        """Whether a word only points back at the definite noun right before it: this area (itself)."""
        word = self._placed[at]
        if word.joined or word.preposition is not None:
            return False
        reflexive = self._words.sense("reflexive")
        if word.pronoun is not None and word.readings:
            return all(not reading.lexeme.groups.isdisjoint(reflexive) for reading in word.readings)
        return self._placed[at].is_demonstrative

    def _is_conjunction(self, at: int) -> bool:
        """Whether a conjunction of its own stands there: or."""
        if at >= len(self._placed):
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
        if start == 0 or end >= len(self._placed):
            return False
        return self._placed[start - 1].mark == self._placed[end].mark == "quote"

    def _quotes_name(self, at: int) -> bool:
        """Whether a quotation mark is followed by a noun, and by no verb up to the mark that closes it."""
        if at + 1 >= len(self._placed) or self._placed[at + 1].word_class != "noun":
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
        word = self._placed[at].word
        return mention if word.kind == "number" or has_group(word.readings, NUMERAL) else None

    def _opening(self, mention: Mention, at: int) -> Governor | None:
        """The preposition with which a time begins that is counted from now: two weeks ago, until now."""
        if mention.kind != "time" or at != mention.start or at + 1 == mention.end:
            return None
        alone = [each for each in self._placed[at].syntax.prepositions if len(each.words) == 1]
        groups = frozenset[str]().union(*(each.groups for each in alone))
        return Governor(alone[0].words[0], groups) if alone else None

    def _carried(self, mention: Mention, governor: Governor) -> Governor:
        """What governs an actor: the preposition that its first word carries, with the one before it."""
        for proclitic in mention.proclitics:
            groups = self._words.attached_prepositions.get(proclitic)
            if groups is not None:
                if LOCATION in groups and is_place(mention):
                    groups -= {COMPANY}
                governor = Governor(proclitic, governor.groups | groups)
        return governor

    def _nationality(self, head: int, at: int, *, definite: bool, joined: bool) -> Mention | None:
        """The adjective of nationality at a token that can describe the head; `joined` if one more may be added."""
        word = self._placed[at]
        known = self._nationalities.get(at)
        mention = self._named.get(at)
        if mention is not None:
            if mention.start != at or not is_nationality(mention) or has_group(word.word.readings, NUMERAL):
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

    def _can_describe(self, mention: Mention, head: int) -> bool:
        """Whether an adjective is of the number and gender of the head, so far as both are known."""
        features = [reading.features for reading in self._placed[head].readings]
        if any(each.number != "singular" for each in features):
            return True
        if mention.number in ("dual", "plural") and len(mention.actors) == 1:
            return not features
        return mention.gender is None or not features or any(each.gender in (None, mention.gender) for each in features)

    def _end_of_adjectives(self, mention: Mention) -> int:
        """Where the definite adjectives behind an actor's name end: the new government."""
        at = mention.end
        while mention.kind == "actor" and at < len(self._placed):
            word = self._placed[at]
            readings = word.word.readings
            adjectives = [r for r in readings if r.lexeme.part_of_speech == "adjective"]
            # Behind several a word that could be two of something else describes them: the exiled leaders.
            others = {r.features.number for r in readings if r not in adjectives}
            describes = bool(adjectives) and (not others or (mention.number == "plural" and others == {"dual"}))
            if not describes or word.word_class != "noun" or word.is_named or not word.syntax.definite:
                break
            if word.joined or word.preposition is not None:
                break
            at += 1
        return at

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

    def _is_denied(self, at: int, *, definite: bool) -> bool:
        """Whether a word that governs and denies stands there, and an adjective that describes the noun: (un)known."""
        if self._placed[at].word_class != "preposition" or at + 1 >= len(self._placed):
            return False
        denies = any(NEGATION in reading.lexeme.groups for reading in self._placed[at].readings)
        word = self._placed[at + 1]
        return denies and word.word_class == "noun" and not word.is_named and describes(word, (), definite=definite)

    def _is_completed(self, at: int) -> bool:
        """Whether a word that could be an adjective is a noun, as a definite one completes it: the help of A."""
        if at + 1 >= len(self._placed) or not any(r.lexeme.part_of_speech == "noun" for r in self._placed[at].readings):
            return False
        word = self._placed[at + 1]
        if word.word_class != "noun" or word.preposition is not None or self._is_joined(at + 1):
            return False
        mention = self._named.get(at + 1)
        return word.syntax.definite if mention is None else mention.kind == "actor" and not mention.proclitics
