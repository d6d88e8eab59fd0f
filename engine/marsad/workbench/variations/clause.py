"""What does a rewrite know of an example: its verb, its subject, its object, and what stands around them?"""

import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

from marsad.language import Example, Rule
from marsad.model import EventRecord, Features, Lexeme, Party, Phrase, Token

_Option = TypeVar("_Option")


class DoesNotApply(Exception):  # noqa: N818
    """A rewrite cannot be made of an example; the message says why."""


@dataclass(frozen=True, slots=True)
class Verb:
    """The verb of an example: its lexeme and features, and what is written on to it besides a conjunction.

    `written` is the verb as it stands, without the conjunction.
    """

    lexeme: Lexeme
    features: Features
    proclitic: str
    written: str

    @property
    def perfect(self) -> bool:
        """Whether it tells what has happened."""
        return self.features.aspect == "perfect"


@dataclass(frozen=True, slots=True)
class Stretch:
    """A phrase in the text: its tokens, without a preposition before them; `head` is the number of its head there."""

    phrase: Phrase
    tokens: tuple[Token, ...]
    head: int
    text: str

    def written(self, forms: Sequence[str] | None = None) -> str:
        """Return the phrase as it stands, or with other forms of its words."""
        if forms is None:
            return self.text[self.tokens[0].start : self.tokens[-1].end]
        written = [forms[0]]
        for before, after, form in zip(self.tokens, self.tokens[1:], forms[1:], strict=False):
            written += [self.text[before.end : after.start], form]
        return "".join(written)

    def holds(self, start: int) -> bool:
        """Say whether what begins at that character begins in the phrase."""
        return self.tokens[0].start <= start < self.tokens[-1].end

    @property
    def pronoun(self) -> bool:
        """Whether a word of the phrase certainly carries a pronoun, which points back to somebody."""
        return any(carries_pronoun(token) for token in self.tokens)


@dataclass(frozen=True, slots=True)
class ExampleClause:
    """A positive example that begins with its verb, as the engine reads it.

    `between` stands between verb and subject, `rest` behind the subject, the object included, `tail` its tokens; the
    closing mark is in neither. `loose` tells that `rest` begins with a bare phrase that is not known to be the object,
    `completed` that it begins with what completes the subject and would be parted from it if the subject moved.
    It `has_content` if a clause says what is said or wanted. `parties` are the phrases there that name one party of
    the records each.
    """

    rule: Rule
    number: int
    example: Example
    verb: Verb
    subject: Stretch
    object: Stretch | None
    between: str
    rest: str
    loose: bool
    completed: bool
    has_content: bool
    parties: tuple[Stretch, ...]
    tail: tuple[Token, ...]
    records: tuple[EventRecord, ...]
    verb_start: int

    @property
    def name(self) -> str:
        """The name of the example: its rule and number."""
        return f"{self.rule.id}#{self.number}"

    @property
    def subject_acts(self) -> bool:
        """Whether the subject is one of the two parties of each record, and acts in one of them."""
        return all(self._holds_one(record) for record in self.records) and any(
            record.source is not None and self.subject.holds(record.source.start) for record in self.records
        )

    @property
    def points_back(self) -> bool:
        """Whether a word behind the subject carries a pronoun, most likely for the subject."""
        return any(map(carries_pronoun, self.tail))

    @property
    def behind_object(self) -> Token | None:
        """The word right behind the object."""
        length = 0 if self.object is None else len(self.object.tokens)
        return self.tail[length] if length < len(self.tail) else None

    @property
    def after_object(self) -> str:
        """What stands behind the object, or behind the subject if there is none."""
        if self.object is None:
            return self.rest
        return self.rest[len(self.object.written()) :].strip()

    @property
    def object_is_party(self) -> bool:
        """Whether the object itself is a party of the records, and no thing that may be completed further."""
        return self.object is not None and any(
            party.phrase.number == self.object.phrase.number for party in self.parties
        )

    def needs_whole(self) -> None:
        """Raise DoesNotApply unless all records rest on the verb or its subject, whose changes they share."""
        if not all(each.start == self.verb_start or self.subject.holds(each.start) for each in self.records):
            raise DoesNotApply("a record rests on another word than the verb and its subject")

    def needs_subject_alone(self) -> None:
        """Raise DoesNotApply if something completes the subject that would be parted from it."""
        if self.completed:
            raise DoesNotApply("what completes the subject would be parted from it")

    def needs_one_owner(self) -> None:
        """Raise DoesNotApply if whoever owns the act's noun could be whom it befalls: demands of A to stop."""
        if self.object is None and self.verb.lexeme.transitive and not self.has_content:
            raise DoesNotApply("the owner of the act could be whom it befalls")

    def needs_nations_told(self) -> None:
        """Raise DoesNotApply if whose a party is follows only from what else is named, where somebody else speaks."""
        if any(party.how == "inferred" for record in self.records for party in parties_of(record)):
            raise DoesNotApply("the country of a party is only implied, and could be the speaker's")

    def pick(self, options: Sequence[_Option]) -> _Option:
        """Return one of the options, for the same example always the same."""
        return options[zlib.crc32(self.name.encode()) % len(options)]

    def _holds_one(self, record: EventRecord) -> bool:
        return sum(self.subject.holds(party.start) for party in parties_of(record)) == 1


def parties_of(record: EventRecord) -> tuple[Party, ...]:
    """Return the parties of a record, nobody left out but those whom nobody knows."""
    return tuple(party for party in (record.source, record.target) if party is not None)


def carries_pronoun(token: Token) -> bool:
    """Return whether every reading of a word has a pronoun at its end."""
    return bool(token.word.readings) and all(reading.enclitics for reading in token.word.readings)
