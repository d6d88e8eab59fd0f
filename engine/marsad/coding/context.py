"""What a document's earlier sentences, its title and its date add to the reading of the present one."""

import datetime
from collections.abc import Callable, Iterable, Sequence
from copy import copy
from functools import partial

from marsad.actors import ActorFinder, Discourse
from marsad.coding.clause_tokens import clause_range
from marsad.coding.deeds import MOST_DEEDS, Deed
from marsad.coding.knowledge import Knowledge
from marsad.coding.topic import others_of, subjects_of
from marsad.coding.unnamed import UNNAMED
from marsad.language import AIM
from marsad.model import (
    Document,
    Graph,
    Mention,
    Nationality,
    Party,
    Phrase,
    PlaceMention,
    Predicate,
    RecordDate,
    Token,
    Word,
    replace,
    value,
)
from marsad.phrases import is_place
from marsad.place import event_place
from marsad.syntax import Earlier, Subject, agrees_before
from marsad.time import TimeExpression, event_date

ReadTokens = Callable[[], Sequence[Token]]


@value
class Surroundings:
    """The times and places that one sentence names, by token numbers, beside its mentions of all kinds.

    `nationalities` are its adjectives that say whose something is.
    """

    mentions: tuple[Mention, ...]
    times: tuple[TimeExpression, ...]
    places: tuple[PlaceMention, ...]
    nationalities: tuple[Nationality, ...]


_ANY_DAY = datetime.date(2001, 6, 13)
"""A day in the middle of a week, month and year: what counts from one lies on the same side of each."""
_PREPOSITION = "preposition"
"""The lexeme group of prepositions."""
NOBODY_IN_PARTICULAR = Phrase(0, 0, 0, 0)
"""Whoever spoke without a phrase of their own."""
TWO_TOGETHER = Phrase(0, 0, 0, 0, count="dual", human=True)
"""Two who did something together."""
Parse = Callable[[Sequence[Token], Surroundings], Graph]
"""Reads a sentence with what it names into its graph."""


class Context:
    """Goes through one document in order. Sentences without events are read only when a later one needs them."""

    def __init__(self, document: Document, finder: ActorFinder, knowledge: Knowledge, parse: Parse) -> None:
        self.document = document
        self._finder = finder
        self._knowledge = knowledge
        self._parse = parse
        self._reporting = knowledge.clause_words.sense("reporting")
        self._discourse = Discourse()
        self._deferred: list[ReadTokens] = []
        self._before: Sequence[Token] = ()
        self._present: Sequence[Token] = ()
        self._passed: Callable[[], Graph] | None = None
        self._speaker: Subject | None = None
        self._pair: tuple[Party, ...] = ()
        self._since_pair = 0
        self._deeds: tuple[Deed, ...] = ()
        self._subjects: tuple[Subject, ...] = ()
        self._others: tuple[Subject, ...] | None = ()
        self._last: Graph | None = None
        self._told = -1
        self._spoken = -1
        self._dateline: TimeExpression | None = None

    def survey(self, texts: Sequence[Sequence[Word]]) -> None:
        """Count which countries the article names, so that a bare domestic role can be placed."""
        for words in texts:
            self._discourse = self._discourse.with_evidence(self._finder.evidence(words))

    def defer(self, read: ReadTokens) -> None:
        """Pass over a sentence; what it names is read when a later sentence is."""
        self._deferred.append(read)

    def aside(self) -> "Context":
        """Return a copy to read a sentence with, from which nothing comes back."""
        found = copy(self)
        found._deferred = list(self._deferred)
        return found

    def read(self, tokens: Sequence[Token]) -> Surroundings:
        """Return what the sentence names: actors resolved against what stands before, times and places."""
        self._passed = None
        self._before = self._present
        for read in self._deferred:
            passed = self._before = read()
            self._passed = partial(self._parse, passed, self._read(passed))
        self._deferred.clear()
        self._present = tokens
        return self._read(tokens)

    def date(self, surroundings: Surroundings, graph: Graph, trigger: int, planned: bool) -> RecordDate:
        """Return the date of the event at that trigger."""
        clause = clause_range(graph, trigger)
        return event_date(
            surroundings.times, trigger, self.document.date, planned, clause=clause, dateline=self._dateline
        )

    def is_to_come(self, surroundings: Surroundings, graph: Graph, trigger: int) -> bool:
        """Say whether a time in the clause of a verb in the present lies after the day of publication: tomorrow."""
        start, end = clause_range(graph, trigger)
        times = [time for time in surroundings.times if start <= time.start < end]
        day = self.document.date
        if day is None and times:
            day = _ANY_DAY
            counted = self._knowledge.times.find(graph.tokens, day)
            times = [time for time in counted if time.how == "relative" and start <= time.start < end]
        days = [time.value for time in times if time.value]
        return day is not None and bool(days) and all(each[:1] != "." and each > day.isoformat() for each in days)

    def place(self, surroundings: Surroundings, graph: Graph, trigger: int) -> PlaceMention | None:
        """Return the place of the event at that trigger."""
        start, end = clause_range(graph, trigger)
        return event_place(surroundings.places, trigger, end, start)

    def scene(self, surroundings: Surroundings, graph: Graph, trigger: int) -> str | None:
        """Return the country in which the event at that trigger took place: its place's, else the article's.

        A country against which it turns is no place of it.
        """
        against = _heads_of_aims(graph, trigger)
        places = [place for place in surroundings.places if against.isdisjoint(range(place.start, place.end))]
        place = event_place(places, trigger, len(graph.tokens))
        return place.country if place is not None and place.country else self._discourse.dominant()

    def spoke(self, parties: tuple[Party, ...], phrase: Phrase | None, sentence: int) -> None:
        """Remember who spoke last, and the phrase that names them."""
        if any(party.code and party.entry != UNNAMED for party in parties):
            self._speaker = Subject(phrase or NOBODY_IN_PARTICULAR, parties, True)
            self._spoken = sentence
            mention = None if phrase is None else phrase.mention
            if mention is not None and mention.actors:
                self._discourse = self._discourse.with_speaker(mention.actors[0])

    def tell(self, graph: Graph, sentence: int) -> None:
        """Remember whom a sentence is about, and that somebody spoke whom nobody can name."""
        self._subjects = subjects_of(graph, self.document.text, self._reporting)
        # Who else stands there is asked so seldom that it is read only then.
        self._last, self._others = graph, None
        self._told = sentence
        self._since_pair += 1
        spoke = [subject for subject in self._subjects if subject.speaks]
        if spoke and self._spoken != sentence:
            self._speaker, self._spoken = spoke[-1], sentence
            if not spoke[-1].parties:
                self._discourse = self._discourse.with_speaker(None)

    def earlier(self, sentence: int) -> Earlier:
        """Return whom the text spoke of before that sentence; the one before is read for it if it was passed over."""
        if self._told != sentence - 1:
            self._subjects, self._last, self._others, self._told = (), None, (), sentence - 1
            if self._passed is not None:
                self._last, self._others, self._passed = self._passed(), None, None
                self._subjects = subjects_of(self._last, self.document.text, self._reporting)
        if self._others is None:
            self._others = () if self._last is None else others_of(self._last, self.document.text)
        pair = Subject(TWO_TOGETHER, self._pair, False) if self._pair else None
        return Earlier(self._subjects, self._speaker, self._spoken == sentence - 1, self._others, pair)

    def before(self, sentence: int) -> Sequence[Token]:
        """Return the tokens of the sentence before that one, read last; none if somebody suffered a deed in it."""
        is_told = any(deed.sentence == sentence - 1 and deed.sufferers for deed in self._deeds)
        return () if is_told else self._before

    def met(self, mentions: Sequence[Mention], parties: tuple[Party, ...]) -> None:
        """Remember who did something together, each named in a phrase of its own: the two sides."""
        if len({party.code for party in parties if party.code}) == len(parties) == 2:
            self._pair, self._since_pair = parties, 0
        pair = tuple(actor for mention in mentions for actor in mention.actors if actor.code)
        if len(mentions) > 1 and len(pair) > 1:
            self._discourse = self._discourse.with_pair(pair)

    def opposed(self, mentions: Sequence[Mention]) -> None:
        """Remember who acted against whom, each one actor: the two sides, until two do something together."""
        pair = tuple(actor for mention in mentions for actor in mention.actors if actor.code)
        codes = sorted(actor.code or "" for actor in pair)
        if not self._pair and len(mentions) == len(pair) == 2 and not codes[1].startswith(codes[0]):
            self._discourse = self._discourse.with_pair(pair)

    def did(self, deed: Deed) -> None:
        """Remember what was told, for later nouns to take up."""
        self._deeds = (*self._deeds, deed)[-MOST_DEEDS:]

    @property
    def deeds(self) -> tuple[Deed, ...]:
        """What was told so far, in the order of the text."""
        return self._deeds

    @property
    def dominant(self) -> str | None:
        """The country that the article names most so far; after the survey, in all of it."""
        return self._discourse.dominant()

    def can_have_spoken(self, predicate: Predicate) -> bool:
        """Whether a verb agrees with whoever spoke last."""
        return self._speaker is not None and agrees_before(predicate.readings, self._speaker.phrase)

    @property
    def last_speaker(self) -> tuple[Party, ...]:
        """Who spoke last, where the text named them."""
        return () if self._speaker is None else self._speaker.parties

    @property
    def last_pair(self) -> tuple[Party, ...]:
        """The last two who met, negotiated or agreed; empty if nobody did."""
        return self._pair

    @property
    def just_paired(self) -> bool:
        """Whether they did so in this sentence or the one before that told anything."""
        return bool(self._pair) and self._since_pair <= 1

    def _read(self, tokens: Sequence[Token]) -> Surroundings:
        times = self._knowledge.times.find(tokens, self.document.date)
        places = self._knowledge.places.find(tokens, self._discourse.dominant())
        actors, self._discourse = self._finder.read(tokens, self.document.date, self._discourse, places)
        self._dateline = _dateline(tokens, times, places) or self._dateline
        carried = partial(_carried, tokens, self._knowledge.clause_words.attached_prepositions)
        mentions = _without_overlap(actors, times, places, carried)
        return Surroundings(mentions, times, places, self._finder.nationalities(tokens, self._discourse))


def _dateline(
    tokens: Sequence[Token], times: Sequence[TimeExpression], places: Sequence[PlaceMention]
) -> TimeExpression | None:
    """Return the date of the report that the sentence gives: at its head, or as all that it says beside a town."""
    if not times or times[0].how == "dateline":
        return times[0] if times else None
    phrases: tuple[TimeExpression | PlaceMention, ...] = (*times, *places)
    named = {number for phrase in phrases for number in range(phrase.start, phrase.end)}
    is_alone = times[0].precision == "day" and times[0].how == "explicit"
    if is_alone and all(number in named or token.word.kind == "punctuation" for number, token in enumerate(tokens)):
        return times[0]
    return None


def _carried(tokens: Sequence[Token], letters: Iterable[str], place: PlaceMention) -> tuple[str, ...]:
    """What the first word of a place carries: what all its readings do, else the letter that makes it say where."""
    word = tokens[place.start].word
    carried = {reading.proclitics for reading in word.readings}
    if len(carried) == 1:
        return carried.pop()
    is_governed = place.start > 0 and any(
        _PREPOSITION in reading.lexeme.groups for reading in tokens[place.start - 1].word.readings
    )
    is_letter = not carried and place.locative and not is_governed and word.form[:1] in letters
    return (word.form[:1],) if is_letter else ()


def _without_overlap(
    actors: tuple[Mention, ...],
    times: Sequence[TimeExpression],
    places: Sequence[PlaceMention],
    carried: Callable[[PlaceMention], tuple[str, ...]],
) -> tuple[Mention, ...]:
    """Return mentions of all kinds in order; where they overlap the actor stands, then the time."""
    if not times and not places:
        return actors
    found = [_behind_time(actor, times) for actor in actors]
    if places:
        ends = {place.end: place for place in places}
        found = [
            actor
            for actor in actors
            if not (_ends_phrase(actor, ends.get(actor.end)) or _is_part_of_name(actor, places))
        ]
    taken = {token for mention in found for token in range(mention.start, mention.end)}
    others = [Mention("time", time.start, time.end, value=time.value) for time in times]
    others += [Mention("place", each.start, each.end, (), carried(each), value=each.country) for each in places]
    for mention in others:
        tokens = range(mention.start, mention.end)
        if taken.isdisjoint(tokens):
            taken.update(tokens)
            found.append(mention)
    return tuple(sorted(found, key=lambda mention: mention.start))


def _behind_time(actor: Mention, times: Sequence[TimeExpression]) -> Mention:
    """Take from an actor the year of the time before, which does not count him: (on 3 March 2016) three ministers."""
    time = next((each for each in times if each.start < actor.start < each.end < actor.end), None)
    if time is None:
        return actor
    named = tuple(replace(each, start=max(each.start, time.end)) for each in actor.actors)
    return replace(actor, start=time.end, actors=named, number=None)


def _heads_of_aims(graph: Graph, trigger: int) -> set[int]:
    """The tokens at the heads of those against whom a crowd turns by what it does at the trigger."""
    predicate = graph.by_token.get(trigger)
    dependents = () if predicate is None else predicate.dependents
    return {graph.phrases[each.phrase].head for each in dependents if each.relation == AIM and each.how == AIM}


def _is_part_of_name(actor: Mention, places: Sequence[PlaceMention]) -> bool:
    """Say whether what is read as somebody is only part of a place's name, or its namesake in another country.

    Sharm of the sheikh; the base of the lion, who would be a president; the Tripoli that is no capital.
    """
    for place in places:
        if not (place.start <= actor.start and actor.end <= place.end and place.country):
            continue
        if is_place(actor):
            return place.how != "unresolved" and all(
                _is_other_country(each.code, place.country) for each in actor.actors
            )
        if place.end - place.start > actor.end - actor.start:
            return place.how != "unresolved" or all(each.how not in ("name", "metonym") for each in actor.actors)
    return False


def _is_other_country(code: str | None, country: str) -> bool:
    return code is not None and not code.startswith(country)


def _ends_phrase(actor: Mention, place: PlaceMention | None) -> bool:
    """Say whether a capital's name only ends the phrase for a place: in the Pakistani capital Islamabad."""
    if place is None or not place.tells_where or place.start >= actor.start:
        return False
    return is_place(actor)
