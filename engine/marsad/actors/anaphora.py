"""Whom does an open mention point back to?"""

from dataclasses import replace

from marsad.actors.dictionary import ActorDictionary
from marsad.actors.discourse import Discourse
from marsad.actors.phrase import COUNTERPART, LOCAL_ROLE, OPEN_ROLE, POSSESSIVE
from marsad.model import Actor, Mention


def resolve(mention: Mention, discourse: Discourse, dictionary: ActorDictionary, here: str | None = None) -> Mention:
    """Return the mention with its open actors found in the discourse; what is not found stays open.

    `here` is the country in which the mention's sentence takes place.
    """
    if all(actor.anaphor is None for actor in mention.actors):
        return mention
    found: list[Actor] = []
    for actor in mention.actors:
        found += [actor] if actor.anaphor is None else _antecedents(actor, discourse, dictionary, here)
    return replace(mention, actors=tuple(found))


def _antecedents(actor: Actor, discourse: Discourse, dictionary: ActorDictionary, here: str | None) -> list[Actor]:
    """Return the actors that an open one stands for, at its own place."""
    kind = actor.anaphor
    codes: list[str] = []
    if kind == LOCAL_ROLE and here is not None:
        return [replace(actor, code=here + (actor.code or ""), how="inferred", anaphor=None)]
    if kind in (OPEN_ROLE, LOCAL_ROLE):
        return [_with_country(actor, discourse)]
    if kind == POSSESSIVE:
        country = _last_country(discourse, dictionary) or discourse.dominant() or ""
        codes = [country + (actor.code or "")] if country else []
    elif kind == COUNTERPART:
        role = _last_role(discourse, dictionary)
        codes = [actor.code + role] if actor.code and role else []
    elif kind == "pair":
        codes = [earlier.code for earlier in discourse.pair if earlier.code]
    elif kind == "countries":
        codes = _two_countries(discourse, dictionary)
    elif kind == "speaker":
        speaker = discourse.speaker
        codes = [speaker.code] if speaker is not None and speaker.code else []
    elif kind == "actor":
        codes = [earlier.code for earlier in discourse.actors[-1:] if earlier.code]
    elif kind == "organisation":
        meant = dictionary.meant.get(actor.entry, frozenset())
        codes = [code for entry, code in discourse.organisations if entry in meant][-1:]
    elif kind == "own-country":
        country = _last_country(discourse, dictionary)
        codes = [country] if country else []
    elif kind == "domestic":
        dominant = discourse.dominant()
        codes = [dominant] if dominant else []
    if not codes:
        return [actor]
    return [Actor(code, actor.start, actor.end, "anaphor", actor.entry, None) for code in dict.fromkeys(codes)]


def _with_country(actor: Actor, discourse: Discourse) -> Actor:
    """Give a bare role the code of the last actor in that role, else the country that the article is about."""
    role = actor.code or ""
    for earlier in reversed(discourse.actors):
        if earlier.code and earlier.entry == actor.entry and earlier.how != "unidentified":
            return replace(actor, code=earlier.code, how="anaphor", anaphor=None)
    country = discourse.dominant()
    if country is None:
        return actor
    return replace(actor, code=country + role, how="inferred", anaphor=None)


def _last_country(discourse: Discourse, dictionary: ActorDictionary) -> str:
    for earlier in reversed(discourse.actors):
        country = dictionary.affiliation(earlier.code or "").country
        if country:
            return country
    return ""


def _last_role(discourse: Discourse, dictionary: ActorDictionary) -> str:
    for earlier in reversed(discourse.actors):
        role = dictionary.affiliation(earlier.code or "").role
        if role:
            return role
    return ""


def _two_countries(discourse: Discourse, dictionary: ActorDictionary) -> list[str]:
    """Return the countries of the last pair, else of the last two actors of different countries."""
    countries = dict.fromkeys(
        country
        for actor in (*discourse.pair, *reversed(discourse.actors))
        if (country := dictionary.affiliation(actor.code or "").country)
    )
    return list(countries)[:2] if len(countries) > 1 else []
