"""Whom does an open mention point back to?"""

from collections.abc import Callable, Iterable, Mapping
from typing import Final

from marsad.actors.dictionary import ActorDictionary
from marsad.actors.discourse import Discourse
from marsad.actors.nearby import Nearby
from marsad.actors.phrase import (
    BEARER,
    COUNTERPART,
    LOCAL_ROLE,
    OPEN_ROLE,
    OWN_BODY,
    OWN_COUNTRY,
    OWNING,
    POSSESSIVE,
    RESUMED,
    Affiliation,
)
from marsad.model import Actor, Mention, replace

PERSON: Final = "person:"
"""How the dictionary's entries of people begin."""
_NOTHING_NEAR: Final = Nearby()
_Meant = list[tuple[str | None, Actor | None]]
"""Codes of those who are meant, each with the earlier actor whose it is, if one is."""


def resolve(
    mention: Mention, discourse: Discourse, dictionary: ActorDictionary, near: Nearby = _NOTHING_NEAR
) -> Mention:
    """Return the mention with its open actors found in the discourse or near it; what is not found stays open."""
    if all(actor.anaphor is None for actor in mention.actors):
        return mention
    found = _Resolver(discourse, dictionary, near).actors(mention)
    shape = (mention.proclitics, mention.gender, mention.number, mention.human)
    return Mention("actor", mention.start, mention.end, tuple(found), *shape)


class _Resolver:
    """Finds whom the open actors of one mention stand for."""

    __slots__ = ("_dictionary", "_discourse", "_near")

    def __init__(self, discourse: Discourse, dictionary: ActorDictionary, near: Nearby) -> None:
        self._discourse = discourse
        self._dictionary = dictionary
        self._near = near

    def actors(self, mention: Mention) -> list[Actor]:
        """Return the mention's actors, or those that they stand for."""
        found: list[Actor] = []
        is_one = mention.number == "singular"
        if mention.number == "dual" and len(mention.actors) == 1:
            found += self._two_in_role(mention.actors[0])
        for actor in mention.actors if not found else ():
            here = self._near.here if actor.anaphor == LOCAL_ROLE else None
            is_role = actor.anaphor in (OPEN_ROLE, LOCAL_ROLE)
            joined = self._joined_to(found) if is_role else None
            if actor.anaphor is None:
                found.append(actor)
            elif here is not None or joined is not None:
                found.append(_of_country(actor, here or joined or ""))
            elif actor.anaphor == LOCAL_ROLE:
                found.append(self._of_last_holder(actor, None))
            elif actor.anaphor == OPEN_ROLE:
                found.append(self._of_last_holder(actor, self._near.beside, is_one=is_one))
            else:
                found += self._antecedents(actor)
        return found

    def _joined_to(self, found: list[Actor]) -> str | None:
        """The country of the office or body that another is joined to: the Afghan government and the opposition."""
        if not found or found[-1].how != "role" or not found[-1].code:
            return None
        return self._affiliation(found[-1]).country or None

    def _antecedents(self, actor: Actor) -> list[Actor]:
        """Return the actors that an open one stands for, at its own place."""
        owns = actor.anaphor in OWNING
        found: dict[str, Actor] = {}
        for code, source in _FINDERS[actor.anaphor or ""](self, actor):
            if code and owns and actor.code:
                code = self._dictionary.affiliation(code).country + actor.code
            if code and code not in found:
                found[code] = Actor(code, actor.start, actor.end, "anaphor", actor.entry, None, _first(source))
        if not found:
            return [replace(actor, code=None)] if owns else [actor]
        return list(found.values())

    def _possessor(self, actor: Actor) -> _Meant:
        """The country of the last actor that has one, else that of the article: its forces."""
        for last in self._placed():
            return [(self._affiliation(last).country + (actor.code or ""), last)]
        dominant = self._discourse.dominant()
        return [(dominant + (actor.code or ""), None)] if dominant else []

    def _counterpart(self, actor: Actor) -> _Meant:
        """The role of the last actor in any, for the country that is named."""
        for earlier in reversed(self._discourse.actors):
            role = self._affiliation(earlier).role
            if role:
                return [(actor.code + role, earlier)] if actor.code else []
        return []

    def _pair(self, actor: Actor) -> _Meant:
        return [(earlier.code, earlier) for earlier in self._discourse.pair]

    def _countries(self, actor: Actor) -> _Meant:
        """The countries of the last pair, else, or if both were named since, the last two different ones."""
        pair = self._first_two(self._discourse.pair)
        last = self._first_two(reversed(self._discourse.actors))
        found = last if len(pair) < 2 or pair.keys().isdisjoint(last) else pair
        return list(found.items()) if len(found) > 1 else []

    def _speaker(self, actor: Actor) -> _Meant:
        speaker = self._discourse.speaker
        return [] if speaker is None else [(speaker.code, speaker)]

    def _last(self, actor: Actor) -> _Meant:
        return [(earlier.code, earlier) for earlier in self._discourse.actors[-1:]]

    def _organisation(self, actor: Actor) -> _Meant:
        """The last one named of those that the noun may mean."""
        meant = self._dictionary.meant.get(actor.entry, frozenset())
        for entry, code in reversed(self._discourse.organisations):
            if entry in meant:
                named = (earlier for earlier in reversed(self._discourse.actors) if earlier.entry == entry)
                return [(code, next(named, None))]
        return []

    def _resumed(self, actor: Actor) -> _Meant:
        bearer = self._discourse.bearers[actor.entry.removeprefix("anaphor:")]
        return [(bearer.code, bearer)]

    def _bearer(self, actor: Actor) -> _Meant:
        """The last who was named of those that the noun may mean, else the last country of them."""
        meant = self._dictionary.meant.get(actor.entry, frozenset())
        for earlier in reversed(self._discourse.actors):
            if earlier.entry in meant:
                return [(earlier.code, earlier)]
        for earlier in reversed(self._discourse.actors):
            country = self._affiliation(earlier).country
            if country in meant:
                return [(country, None)]
        return []

    def _own_country(self, actor: Actor) -> _Meant:
        """The country of the owner, else of the last actor that has one."""
        owner = self._near.owner
        for source in (*([] if owner is None else [owner]), *self._placed()):
            country = self._affiliation(source).country
            if country:
                return [(country, source)]
        return []

    def _own_body(self, actor: Actor) -> _Meant:
        """Whoever is in it: who says something of his party is of it."""
        owner = self._near.owner
        return [] if owner is None else [(owner.code, owner)]

    def _domestic(self, actor: Actor) -> _Meant:
        return [(self._discourse.dominant(), None)]

    def _of_last_holder(self, actor: Actor, beside: str | None, *, is_one: bool = False) -> Actor:
        """Give a bare role the code of the last actor in that role, else the country `beside` it or of the article."""
        is_new = self._near.is_new and beside is not None
        earlier = None if is_new else self._last_holder(actor.entry, is_one=is_one)
        if earlier is not None:
            return Actor(earlier.code, actor.start, actor.end, "anaphor", actor.entry, None, _first(earlier))
        country = beside or self._leading()
        return actor if country is None else _of_country(actor, country)

    def _last_holder(self, role: str, *, is_one: bool) -> Actor | None:
        """The last actor in a role who is known; only of one person may that have been called by name."""
        for earlier in reversed(self._discourse.actors):
            holds_it = earlier.entry == role or (is_one and earlier.office == role)
            if holds_it and earlier.code and earlier.how != "unidentified":
                return earlier
        return None

    def _leading(self) -> str | None:
        """The country that the article names most, of equals the one last heard of, of two together the first."""
        discourse = self._discourse
        leading = discourse.leading()
        if len(leading) > 1:
            last = discourse.actors[-1:]
            together = discourse.pair if last and last[0] in discourse.pair else ()
            for earlier in (*together, *reversed(discourse.actors)):
                country = self._affiliation(earlier).country
                if country in leading:
                    return country
        return leading[0] if leading else discourse.home

    def _two_in_role(self, actor: Actor) -> list[Actor]:
        """The last two people of different countries in a bare role that stands in the dual: the two ministers."""
        if actor.anaphor != OPEN_ROLE or not actor.code:
            return []
        found: dict[str, Actor] = {}
        for earlier in reversed(self._discourse.actors):
            is_bearer = earlier.entry in (actor.entry, COUNTERPART) or earlier.entry.startswith(PERSON)
            affiliation = self._affiliation(earlier)
            if is_bearer and affiliation.country and affiliation.role == actor.code:
                source = _first(earlier)
                found.setdefault(
                    affiliation.code, replace(actor, code=earlier.code, how="anaphor", anaphor=None, antecedent=source)
                )
            if len(found) == 2:
                return list(reversed(found.values()))
        return []

    def _first_two(self, actors: Iterable[Actor]) -> dict[str | None, Actor | None]:
        """The first two actors of different countries, by their countries."""
        found: dict[str | None, Actor | None] = {}
        for actor in actors:
            if country := self._affiliation(actor).country:
                found.setdefault(country, actor)
            if len(found) == 2:
                break
        return found

    def _placed(self) -> list[Actor]:
        """The last actor of a country, alone in its list."""
        for earlier in reversed(self._discourse.actors):
            if self._affiliation(earlier).country:
                return [earlier]
        return []

    def _affiliation(self, actor: Actor) -> Affiliation:
        return self._dictionary.affiliation(actor.code or "")


_FINDERS: Final[Mapping[str, Callable[[_Resolver, Actor], _Meant]]] = {
    POSSESSIVE: _Resolver._possessor,
    COUNTERPART: _Resolver._counterpart,
    RESUMED: _Resolver._resumed,
    BEARER: _Resolver._bearer,
    OWN_COUNTRY: _Resolver._own_country,
    OWN_BODY: _Resolver._own_body,
    "pair": _Resolver._pair,
    "countries": _Resolver._countries,
    "speaker": _Resolver._speaker,
    "actor": _Resolver._last,
    "organisation": _Resolver._organisation,
    "domestic": _Resolver._domestic,
}
"""How those are found that each kind of open actor stands for."""


def _of_country(actor: Actor, country: str) -> Actor:
    return replace(actor, code=country + (actor.code or ""), how="inferred", anaphor=None)


def _first(source: Actor | None) -> Actor | None:
    """Return what an antecedent points back to itself, so that no chain of references is kept."""
    return source if source is None or source.antecedent is None else source.antecedent
