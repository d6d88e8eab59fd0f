"""Whom did the text speak of before a sentence, with whom a verb without a subject goes on: and he called on B?"""

from collections.abc import Callable, Set

from marsad.clauses import Pronoun
from marsad.model import Actor, Mention, Party, Phrase, Reading, value
from marsad.syntax.agreement import agrees_before, can_stand_for, count_together

BEFORE = -1
"""The place of a phrase of an earlier sentence: it stands before all tokens."""


@value
class Subject:
    """Who does what a main verb says: the phrase with which a later verb must agree, and the parties that it names.

    It `speaks` if the verb is one of saying.
    """

    phrase: Phrase
    parties: tuple[Party, ...]
    speaks: bool


@value
class Earlier:
    """The subjects of the main verbs of the sentence before, in their order, and who spoke last, there if `just`.

    `others` are who else stands beside these verbs, and `pair` the two who last did something together.
    """

    subjects: tuple[Subject, ...] = ()
    speaker: Subject | None = None
    just: bool = False
    others: tuple[Subject, ...] = ()
    pair: Subject | None = None

    def taken_up_by(self, readings: tuple[Reading, ...], speaks: bool) -> Subject | None:
        """Return whom a verb without a subject goes on to speak of: who agrees; for a verb of saying, who spoke."""
        agreeing = [subject for subject in self.subjects if agrees_before(readings, subject.phrase)]
        only = agreeing[-1] if len({subject.parties for subject in agreeing}) == 1 else None
        if not agreeing and self.pair is not None and agrees_before(readings, self.pair.phrase):
            return self.pair
        if not speaks:
            return only
        spoke = [subject for subject in agreeing if subject.speaks]
        if spoke and spoke[-1].parties:
            return spoke[-1]
        speaker = self.speaker if self.speaker is not None and agrees_before(readings, self.speaker.phrase) else None
        if speaker is not None and (self.just or only is None or only.phrase.human is not True):
            return speaker
        return spoke[-1] if spoke else only

    def meant_by(self, pronoun: Pronoun, taken: Set[str]) -> Subject | None:
        """Return whom a pronoun means that stands for nobody in its own sentence: the subject, else another of them."""
        for each in (*reversed(self.subjects), *self.others):
            codes = {party.code for party in each.parties if party.code}
            if codes and taken.isdisjoint(codes) and can_stand_for(pronoun, each.phrase):
                return each
        return None


AskEarlier = Callable[[], Earlier]
"""Reads what stands before, which most sentences need not know."""


class Understood:
    """The phrases of earlier sentences with which one sentence goes on; they are added behind its `own`."""

    __slots__ = ("_ask", "_numbers", "_phrases", "own", "parties")

    def __init__(self, ask: AskEarlier, phrases: list[Phrase]) -> None:
        self._ask = ask
        self._phrases = phrases
        self.own = len(phrases)
        self._numbers: dict[Subject, int] = {}
        self.parties: dict[int, tuple[Party, ...]] = {}

    def subject(self, readings: tuple[Reading, ...], speaks: bool) -> Phrase | None:
        """Return the subject of a verb that names none, None if nothing tells whose doing it is."""
        return self._taken(self.asked(readings, speaks))

    def asked(self, readings: tuple[Reading, ...], speaks: bool) -> Subject | None:
        """Say who that would be, without going on with them."""
        return self._ask().taken_up_by(readings, speaks)

    def meant_by(self, pronoun: Pronoun, taken: Set[str]) -> Phrase | None:
        """Return whom a pronoun means, who is none of those with the codes `taken`."""
        return self._taken(self._ask().meant_by(pronoun, taken))

    def _taken(self, subject: Subject | None) -> Phrase | None:
        if subject is None:
            return None
        number = self._numbers.get(subject)
        if number is None:
            number = self._numbers[subject] = len(self._phrases)
            self._phrases.append(_phrase(number, subject))
            self.parties[number] = subject.parties
        return self._phrases[number]


def _phrase(number: int, subject: Subject) -> Phrase:
    """The phrase without its words, which stand in another sentence."""
    old = subject.phrase
    actors = tuple(Actor(party.code, BEFORE, BEFORE, "anaphor", party.entry) for party in subject.parties)
    mention = Mention("actor", BEFORE, BEFORE, actors, (), old.gender, old.count, old.human is True) if actors else None
    return Phrase(
        number,
        BEFORE,
        BEFORE,
        BEFORE,
        definite=True,
        gender=old.gender,
        count=count_together(old),
        human=old.human,
        mention=mention,
    )
