"""Where do the noun phrases of a sentence begin and end, and what completes what?"""

from collections.abc import Sequence

from marsad.clauses import BY, OCCASION, OUT_OF
from marsad.model import Mention, Phrase, replace
from marsad.phrases.awaited import awaiting_object, awaits_object
from marsad.phrases.describing import (
    can_be_adjective,
    describes_anybody,
    is_anybody,
)
from marsad.phrases.extent import ExtentReader
from marsad.phrases.heads import NOTHING, PENDING, common_phrase, named_phrase
from marsad.phrases.including import with_included
from marsad.phrases.numerals import counted_at, counts, end_of_number, is_roughly
from marsad.phrases.placed_word import NO_CASES, Governing, PlacedWord
from marsad.phrases.pronouns import pronoun_phrase
from marsad.phrases.repeated import with_repeated

_NAMELESS = ("inferred", "unidentified")
"""How people are known whom nothing beside them names."""


class Chunker(ExtentReader):
    """Reads the noun phrases of one sentence from left to right."""

    def phrases(self) -> tuple[Phrase, ...]:
        """Return the phrases in the order of their numbers; an owner follows the phrase that it completes."""
        placed, at = self._placed, 0
        while at < self._count:
            at = self._step(at) if placed[at].begins else at + 1
        return with_included(with_repeated(self._found, self._placed), self._placed)

    def _step(self, at: int) -> int:
        word = self._placed[at]
        if word.is_rough and is_roughly(self._placed, at):
            return self._phrase(at + 1, NOTHING, at)
        if word.word_class == "preposition":
            after = at + word.length
            while after < self._count and self._placed[after].mark == "quote":
                after += 1
            after += is_roughly(self._placed, after)
            if self._points(after) and self._opens_phrase(after + 1):
                return self._phrase(after + 1, self._governing(at), at)
            if self._opens_phrase(after):
                return self._phrase(after, self._governing(at), at)
            self._take_up(at)
            return at + word.length
        if self._opens_phrase(at):
            return self._phrase(at, word.preposition or NOTHING, at)
        if self._points(at) and self._opens_phrase(at + 1):
            return self._phrase(at + 1, word.preposition or NOTHING, at)
        self._take_up(at)
        return at + 1

    def _governing(self, at: int) -> Governing:
        """What governs the phrase behind a preposition: with a time right before, hours after (from) the raid, both."""
        own = self._placed[at].preposition or NOTHING
        time = self._found[-1] if self._found else None
        if time is None or time.end != at or time.mention is None or time.mention.kind != "time":
            return own
        return own._replace(groups=own.groups | {OCCASION}) if OUT_OF in own.groups and OCCASION in time.under else own

    def _take_up(self, at: int) -> None:
        """Keep the phrase that a preposition with its pronoun is, also one that could bring in whom others include."""
        governed = self._placed[at].governs_pronoun
        if governed is not None:
            self._found.append(pronoun_phrase(len(self._found), at, *governed))

    def _phrase(self, at: int, governing: Governing, start: int) -> int:
        """Read the phrase whose first word is at `at`, and what is joined to it; return where reading goes on."""
        number, end = self._single(at, governing, start)
        joined: list[int] = []
        while end < self._count and self._placed[end].adds:
            following = end + self._is_conjunction(end)
            if self._adds_across_comma(end):
                following = end + 1
            elif not self._joins(following, joined=following > end) or self._tells_besides(following, number):
                break
            other, end = self._single(following + is_roughly(self._placed, following), governing, end)
            joined.append(other)
        if joined:
            first = self._found[number]
            self._found[number] = replace(first, joined=tuple(joined), cases=first.cases or self._case_of(joined))
        return end

    def _tells_besides(self, at: int, number: int) -> bool:
        """Whether a participle in the accusative says what is done besides, and is none of what is governed before it.

        Stressing the need of calm, and calling on A.
        """
        before = self._found[number]
        is_participle = at < self._count and self._placed[at].syntax.circumstance and not self._placed[at].is_named
        return is_participle and (before.preposition is not None or before.definite)

    def _case_of(self, joined: Sequence[int]) -> frozenset[str]:
        """Return the cases that phrases show which are joined to one without a preposition, and share its case."""
        return next((self._found[number].cases for number in joined if self._found[number].cases), frozenset())

    def _adds_across_comma(self, end: int) -> bool:
        """Whether an actor with a conjunction follows the comma behind an actor: A, head of ..., and B."""
        if end + 1 >= self._count or self._placed[end].mark != "comma":
            return False
        before, word = self._placed[end - 1], self._placed[end + 1]
        if not before.is_named or not word.is_named or not self._joins(end + 1, joined=False):
            return False
        return self._named[end - 1].kind == self._named[end + 1].kind == "actor"

    def _joins(self, at: int, *, joined: bool) -> bool:
        """Whether a noun with a conjunction goes on with the phrase before it, and is no topic of a verb of its own."""
        if is_roughly(self._placed, at):
            joined, at = joined or self._placed[at].joined, at + 1
        if at >= self._count or not self._opens_phrase(at):
            return False
        word = self._placed[at]
        if not (joined or self._is_joined(at)) or (word.preposition is not None and not word.is_named):
            return False
        end = self._end_of(at)
        while end < self._count and self._placed[end].syntax.fold in self._words.before_verb:
            end += 1
        after = self._placed[end] if end < self._count else None
        return after is None or after.word_class != "verb" or after.joined

    def _single(self, at: int, governing: Governing, start: int) -> tuple[int, int]:
        """Read one phrase without what is joined to it; return its number, and the token after it."""
        word = self._placed[at]
        if word.is_numeral:
            return self._numbered(at, governing, start)
        number = len(self._found)
        if word.is_named:
            mention = self._named[at]
            if mention.kind == "time":
                governing = self._opening(mention, at) or governing
            elif governing.lemma is None:
                governing = self._side(mention, at) or governing
            if mention.proclitics:
                governing = self._carried(mention, governing)
            end = self._end_of_adjectives(mention, governing)
            head = counted_at(self._placed, at, mention.end)
            self._found.append(named_phrase(number, mention, governing, start, head, end, _cases(word, mention)))
            if end == at + 1 and (self._is_completed_role(mention, end) or self._are_members(mention, end)):
                completing, end = self._single(end, NOTHING, end)
                self._found[number] = replace(self._found[number], owner=completing, end=end)
            return number, self._found[number].end
        fire = self._nationalities.get(at) if BY in governing.groups else None
        if fire is not None:
            # Of those by whose fire something was done only the nationality is told.
            self._found.append(named_phrase(number, fire.mention, governing, start, at, fire.mention.end))
            return number, fire.mention.end
        self._found.append(PENDING)
        extent = self._extent(at)
        whole = None if extent.owner is None else self._found[extent.owner]
        phrase = common_phrase(number, at, start, extent.at, governing, word, whole, tuple(extent.nationalities))
        if self._is_quoted(start, extent.at):
            phrase = replace(phrase, gender=None, count=None)
        bearer = self._bearer(phrase) if self._owners == 0 else None
        if bearer is not None:
            phrase = replace(phrase, end=bearer.end, mention=bearer)
        self._found[number] = phrase
        return number, phrase.end

    def _bearer(self, phrase: Phrase) -> Mention | None:
        """The name right behind a definite noun for one person who is called so: the candidate of the right, A.

        Where the verb before waits for its object, that is whom the name means: (met) the head of the club A.
        """
        if not (phrase.definite and phrase.human):
            return None
        set_off = phrase.end < self._count and self._placed[phrase.end].mark == "comma"
        name = self._named.get(phrase.end + set_off)
        if name is None or name.start != phrase.end + set_off:
            return None
        is_one = phrase.count == "singular" and phrase.pronoun is None and phrase.mention is None
        if not is_one or not _is_called(name) or name.gender not in (None, phrase.gender):
            return None
        if set_off:
            is_enclosed = name.end < self._count and self._placed[name.end].mark == "comma"
            return name if is_enclosed and not self._joins(name.end + 1, joined=False) else None
        awaiting = None if phrase.preposition is not None else awaiting_object(self._placed[: phrase.start])
        return name if awaiting is None or awaiting.syntax.reporting else None

    def _numbered(self, at: int, governing: Governing, start: int) -> tuple[int, int]:
        """Read a number with the noun that it counts, which is the head; without one the number is."""
        word = self._placed[at]
        if word.preposition is not None:
            governing = word.preposition
        number, end = len(self._found), end_of_number(self._placed, at)
        counted = self._counted(end)
        if counted is not None:
            self._found.append(named_phrase(number, counted, governing, start, end, counted.end))
            return number, counted.end
        if not counts(self._placed, end):
            self._found.append(Phrase(number, at, start, end, governing.lemma, under=governing.groups))
            return number, end
        _, end = self._single(end, governing, start)
        self._found[number] = replace(self._found[number], count="plural", cases=NO_CASES)
        return number, end

    def _end_of_adjectives(self, mention: Mention, governing: Governing) -> int:
        """Where the adjectives behind an actor's name end: the new government, the abducted workers, a big gang."""
        at = self._end_of_count(mention)
        if mention.kind == "actor" and is_anybody(mention, self._placed):
            while at < self._count and describes_anybody(self._placed[at], self._placed[mention.start]):
                at += 1
            return at
        while mention.kind == "actor" and at < self._count:
            word = self._placed[at]
            if word.word_class != "noun" or not word.syntax.definite or word.joined or word.preposition is not None:
                break
            # Behind several a word that could be two of something else describes them: the exiled leaders.
            others = {r.features.number for r in word.word.readings if r.lexeme.part_of_speech != "adjective"}
            is_adjective = not others or (mention.number == "plural" and others == {"dual"})
            is_plain = not word.is_named and can_be_adjective(word) and is_adjective
            if not is_plain and not self._is_quality_of(mention, at, governing):
                break
            at += 1
        return at

    def _end_of_count(self, mention: Mention) -> int:
        """Where a number ends that says again behind people how many they are: soldiers, two (of them)."""
        at = mention.end
        if mention.kind != "actor" or mention.number in (None, "singular") or at >= self._count:
            return at
        number = self._placed[at]
        if not number.is_numeral or number.word.kind != "word" or number.joined or number.preposition is not None:
            return at
        end = end_of_number(self._placed, at)
        return at if counts(self._placed, end) or self._counted(end) is not None else end

    def _are_members(self, mention: Mention, at: int) -> bool:
        """Whether a group that nobody named says of which people without a name these are some: members of a gang."""
        group = self._named.get(at)
        if group is None or group.start != at or group.kind != "actor" or group.proclitics or group.human:
            return False
        is_plain = all(actor.how in _NAMELESS for each in (mention, group) for actor in each.actors)
        many = mention.human and mention.number == "plural" and not self._placed[mention.start].definite
        return is_plain and many and not self._placed[at].joined and not self._placed[at].definite

    def _is_quality_of(self, mention: Mention, at: int, governing: Governing) -> bool:
        """Whether a word that could be other people describes those of a mention, who stand in the genitive.

        Those who complete its first word do, but where the verb before awaits an object and only that word could be it.
        """
        if not mention.human:
            return False
        for owner in range(mention.end - 1, mention.start, -1):
            readings = self._placed[owner].readings
            if any(each.lexeme.human for each in readings):
                is_free = not awaits_object(self._placed[: mention.start]) or self._has_noun_behind(at + 1)
                return is_free and self._is_quality(at, readings)
        is_genitive = self._owners > 0 or governing.lemma is not None
        return is_genitive and self._is_quality(at, self._placed[mention.start].readings)

    def _is_completed_role(self, mention: Mention, at: int) -> bool:
        """Whether the definite noun behind people without a name says which they are: workers of the mines.

        Where the verb before them awaits an object, and nothing else follows that could be it, that noun is it.
        """
        head = self._placed[mention.start]
        if mention.kind != "actor" or not mention.human or head.definite or at >= self._count:
            return False
        word = self._placed[at]
        is_definite = word.word_class == "noun" and word.syntax.definite and bool(word.readings) and not word.is_named
        if not is_definite or word.joined or word.preposition is not None:
            return False
        constructs = {reading.features.construct for reading in head.readings}
        if not constructs - {False}:
            return False
        if constructs == {True} or not awaits_object(self._placed[: mention.start]):
            return True
        return word.shape.human is not True and self._has_noun_behind(self._end_of(at))


def _is_called(mention: Mention) -> bool:
    """Whether a mention is one person's name, with nothing before it."""
    is_name = all(actor.how == "name" for actor in mention.actors)
    return (
        mention.kind == "actor"
        and mention.human
        and mention.number == "singular"
        and is_name
        and not mention.proclitics
    )


def _cases(word: PlacedWord, mention: Mention) -> frozenset[str]:
    """The cases of the first word of a name; of two also those of the dual: the ministers of both countries met.

    What ends a name as a pronoun ends other words tells none: Burkina, read as "our two ..."; nor does what ends one
    name as two or many of something end.
    """
    if word.pronoun is not None and any(actor.how == "name" for actor in mention.actors):
        return NO_CASES
    if mention.number == "singular" and word.shape.count != "singular":
        return NO_CASES
    return word.shape.cases | word.dual_cases if mention.number == "dual" else word.shape.cases
