"""What has an article said so far that later phrases can point back to?"""

from collections.abc import Iterable, Mapping
from dataclasses import field
from itertools import islice
from types import MappingProxyType
from typing import TypeVar

from marsad.model import Actor, Mention, value

_Bearer = TypeVar("_Bearer")
_MEMORY = 64
MOST_NAMES = 256
"""Short names that are remembered: each sentence is searched for them, and a list of names has thousands."""


@value
class Introduced:
    """A person whom the article introduced: the code it gave, and the dictionary's or grammar's entry."""

    code: str
    entry: str


@value
class Discourse:
    """An article up to some place. Immutable: what is learnt makes a new one.

    `home` is the country of the publisher if known, `weights` how often each country is named (in the whole article
    if it was surveyed). `actors` are the resolved ones of earlier mentions in order, `pair` the last two that stood
    together, `speaker` the last who spoke (only the caller can know), `names` persons by folded short name,
    `organisations` the entries and codes of those that were named, alone or inside another phrase, in order, `bearers`
    who was last called by a noun: a council of judges by `council`.
    """

    home: str | None = None
    weights: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))
    actors: tuple[Actor, ...] = ()
    pair: tuple[Actor, ...] = ()
    speaker: Actor | None = None
    names: Mapping[str, Introduced] = field(default_factory=lambda: MappingProxyType({}))
    organisations: tuple[tuple[str, str], ...] = ()
    bearers: Mapping[str, Actor] = field(default_factory=lambda: MappingProxyType({}))

    def with_speaker(self, speaker: Actor | None) -> "Discourse":
        """Return the discourse after that actor spoke."""
        return self._now(self.actors, self.pair, speaker)

    def with_pair(self, pair: tuple[Actor, ...]) -> "Discourse":
        """Return the discourse after these actors did something together."""
        return self._now(self.actors, pair, self.speaker)

    def with_mention(self, mention: Mention) -> "Discourse":
        """Return the discourse after a resolved mention; what stayed open in it is not remembered."""
        known = tuple([actor for actor in mention.actors if actor.code])
        if not known:
            return self
        pair = known if len(known) > 1 else self.pair
        return self._now((self.actors + known)[-_MEMORY:], pair, self.speaker)

    def _now(self, actors: tuple[Actor, ...], pair: tuple[Actor, ...], speaker: Actor | None) -> "Discourse":
        """The discourse with what changes at every mention; `replace` would read each field by its name."""
        return Discourse(self.home, self.weights, actors, pair, speaker, self.names, self.organisations, self.bearers)

    def _learnt(
        self,
        weights: Mapping[str, int] | None = None,
        names: Mapping[str, Introduced] | None = None,
        organisations: tuple[tuple[str, str], ...] | None = None,
        bearers: Mapping[str, Actor] | None = None,
    ) -> "Discourse":
        """The discourse with some of what it knows replaced; spelled out for the same reason."""
        return Discourse(
            self.home,
            self.weights if weights is None else weights,
            self.actors,
            self.pair,
            self.speaker,
            self.names if names is None else names,
            self.organisations if organisations is None else organisations,
            self.bearers if bearers is None else bearers,
        )

    def with_names(self, names: Mapping[str, Introduced]) -> "Discourse":
        """Return the discourse after persons were introduced; a name keeps its newest bearer, the newest are kept."""
        if not names:
            return self
        return self._learnt(names=_newest({**self.names}, names, MOST_NAMES))

    def with_bearers(self, bearers: Mapping[str, Actor]) -> "Discourse":
        """Return the discourse after actors were called by these nouns; a noun keeps its newest bearer."""
        return self._learnt(bearers=_newest({**self.bearers}, bearers, _MEMORY)) if bearers else self

    def with_organisation(self, entry: str, code: str) -> "Discourse":
        """Return the discourse after an organisation was named."""
        return self._learnt(organisations=(*self.organisations, (entry, code))[-_MEMORY:])

    def with_evidence(self, countries: Iterable[str]) -> "Discourse":
        """Return the discourse with one more mention of each of these countries."""
        weights = dict(self.weights)
        for country in countries:
            weights[country] = weights.get(country, 0) + 1
        return self._learnt(weights=MappingProxyType(weights))

    def dominant(self) -> str | None:
        """Return the country that the article names most, the first of equals; without any, the publisher's."""
        return next(iter(self.leading()), self.home)

    def leading(self) -> tuple[str, ...]:
        """Return the countries that the article names most, in their order."""
        most = max(self.weights.values(), default=0)
        return tuple([country for country, weight in self.weights.items() if weight == most])

    def __reduce__(self) -> tuple[object, ...]:
        weights, names, bearers = dict(self.weights), dict(self.names), dict(self.bearers)
        return _restored, (self.home, weights, self.actors, self.pair, self.speaker, names, self.organisations, bearers)


def _newest(known: dict[str, _Bearer], more: Mapping[str, _Bearer], most: int) -> Mapping[str, _Bearer]:
    """Return what is known by name with what came last, the newest last and no more of it than `most`."""
    for name, bearer in more.items():
        known.pop(name, None)
        known[name] = bearer
    return MappingProxyType(dict(islice(known.items(), max(0, len(known) - most), None)))


def _restored(
    home: str | None,
    weights: dict[str, int],
    actors: tuple[Actor, ...],
    pair: tuple[Actor, ...],
    speaker: Actor | None,
    names: dict[str, Introduced],
    organisations: tuple[tuple[str, str], ...],
    bearers: dict[str, Actor],
) -> Discourse:
    tables = MappingProxyType(names), organisations, MappingProxyType(bearers)
    return Discourse(home, MappingProxyType(weights), actors, pair, speaker, *tables)
