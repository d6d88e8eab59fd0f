"""Where in a sentence does a person stand whom the dictionary lacks, and what stands beside the name?"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from marsad.actors import ActorFinder, is_whole, names_at, whole_name
from marsad.model import Actor, Gender, Mention, Token, Word
from marsad.syntax import Parsed

Place = Literal["role", "title", "coordination", "speech", "organisation"]
"""Beside what a name stands: a role, a form of address, a name that it is joined to, a verb of reporting, or a noun for
organisations."""
_NAMED = frozenset({"country", "capital", "seat", "organisation", "media", "person"})


@dataclass(frozen=True, slots=True)
class Sighting:
    """A name by token numbers, the place that gave it away, and the role beside it, if there is one.

    `joined` says that the conjunction is written together with the name's first word; `noun` is the token number of an
    organisation's noun.
    """

    start: int
    end: int
    place: Place
    actor: Actor | None = None
    gender: Gender | None = None
    joined: bool = False
    noun: int | None = None


class SentenceView:
    """A sentence as the coder read it, by tokens: what each can be, and which mention it belongs to."""

    __slots__ = ("_mention_at", "_named", "_syntax", "finder", "reading", "tokens", "words")

    def __init__(self, parsed: Parsed, mentions: Sequence[Mention], finder: ActorFinder) -> None:
        self.tokens = parsed.graph.tokens
        self.finder = finder
        self.words = [token.word.form for token in self.tokens]
        self.reading = finder.reading(self.tokens)
        self._syntax = [placed.syntax for placed in parsed.words]
        self._named = {token: each for each in mentions for token in range(each.start, each.end)}
        self._mention_at = {token: each for token, each in self._named.items() if each.kind == "actor"}

    def mention(self, token: int) -> Mention | None:
        """Return the actor mention that a token belongs to."""
        return self._mention_at.get(token)

    def is_border(self, token: int) -> bool:
        """Say whether nothing of a noun phrase can stand at a token: a mark, a verb, a particle, another mention."""
        if token >= len(self.tokens):
            return True
        mention = self._named.get(token)
        if mention is not None:
            return mention.start == token
        syntax = self._syntax[token]
        is_small = syntax.opener is not None or bool(syntax.prepositions) or syntax.neutral
        return is_small or syntax.mark is not None or self._is_verb(token)

    def reports(self, token: int) -> bool:
        """Say whether a verb of reporting stands at a token."""
        return self._is_verb(token) and self._syntax[token].reporting

    def is_entered(self, token: int) -> bool:
        """Say whether the dictionary has a name that a token belongs to, in a phrase of its own or inside another.

        Names of places and cities count too.
        """
        named = self._named.get(token)
        if (named is not None and named.kind == "place") or self._is_city(token):
            return True
        mention = self.mention(token)
        if mention is None:
            return False
        actor = actor_at(mention, token)
        if actor.start == mention.start and actor.entry.partition(":")[0] in _NAMED and actor.how != "role":
            return True
        starts = range(mention.start, token + 1)
        return any(name.end > token for start in starts for name in names_at(self.reading, start))

    def _is_city(self, token: int) -> bool:
        """Say whether a token begins the name of a city, and is no given name as well."""
        dictionary = self.reading.dictionary
        word = self.reading.pieces[token].folded
        return word in dictionary.cities and word not in dictionary.classes.given

    def _is_verb(self, token: int) -> bool:
        syntax = self._syntax[token]
        return token not in self._named and syntax.verb and not syntax.noun


def actor_at(mention: Mention, token: int) -> Actor:
    """Return the actor of a mention that a token belongs to, the last before it if it stands between two."""
    before = [actor for actor in mention.actors if actor.start <= token]
    return before[-1] if before else mention.actors[0]


def persons(view: SentenceView, taken: frozenset[int]) -> Iterator[Sighting]:
    """Yield the whole names of unknown persons, by what stands beside them; none begins at a token that is `taken`."""
    at = 0
    last = None
    while at < len(view.words):
        found = (_person_at(view, at) or _coordinated(view, at, last)) if at not in taken else None
        if found is None:
            at += 1
            continue
        yield found
        last = at = found.end


def _person_at(view: SentenceView, start: int) -> Sighting | None:
    reading = view.reading
    end = whole_name(reading, start, view.is_border)
    if end == start or not is_whole(reading, start, end) or view.is_entered(start):
        return None
    mention = view.mention(start)
    if mention is not None:
        # A phrase that is nothing but the name was introduced by an earlier one.
        is_new = (mention.start, mention.end) != (start, end)
        return Sighting(start, end, "role", actor_at(mention, start), mention.gender) if is_new else None
    if any(not rest for _, rest in reading.pieces[start - 1].titles):
        return Sighting(start, end, "title")
    if start and view.reports(start - 1):
        return Sighting(start, end, "speech")
    return _after_role(view, start, end)


def _after_role(view: SentenceView, start: int, end: int) -> Sighting | None:
    """Return the name after a role that is nobody's by name, a comma apart at most."""
    at = start - 1 - view.reading.pieces[start - 1].is_comma
    mention = view.mention(at) if at >= 0 else None
    if mention is None or not mention.human:
        return None
    actor = actor_at(mention, at)
    if actor.how not in ("role", "anaphor", "inferred", "unidentified"):
        return None
    return Sighting(start, end, "role", actor, mention.gender)


def _coordinated(view: SentenceView, start: int, last: int | None) -> Sighting | None:
    """Return the name under the conjunction after somebody's name; `last` is where an unknown one ended."""
    reading = view.reading
    given = reading.dictionary.classes.given
    conjunction = reading.dictionary.letters.conjunction
    if not start or not reading.pieces[start].is_joined or view.mention(start) is not None:
        return None
    if reading.pieces[start].folded in given or not reading.pieces[start].words & given:
        return None
    before = view.mention(start - 1)
    if last != start and (before is None or not _is_person(actor_at(before, start - 1))):
        return None
    tokens = view.tokens
    joined = view.finder.reading([_without(conjunction, tokens[start]), *tokens[start + 1 :]])
    length = whole_name(joined, 0, lambda token: view.is_border(start + token))
    return Sighting(start, start + length, "coordination", joined=True) if is_whole(joined, 0, length) else None


def _without(conjunction: str, token: Token) -> Token:
    """Return a token as it would stand there without the conjunction at its head."""
    word = token.word
    kept = tuple(
        replace(reading, proclitics=reading.proclitics[1:])
        for reading in word.readings
        if reading.proclitics[:1] == (conjunction,)
    )
    return replace(token, word=Word(word.form.removeprefix(conjunction), word.kind, kept))


def _is_person(actor: Actor) -> bool:
    return actor.how == "name" and actor.entry.partition(":")[0] in ("person", "role")
