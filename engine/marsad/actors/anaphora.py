"""Whom does an open mention point back to?"""

from collections.abc import Iterable, Sequence
from itertools import islice, zip_longest

from marsad.actors.dictionary import ActorDictionary
from marsad.actors.discourse import Discourse
from marsad.actors.phrase import BOTH, COUNTERPART, LOCAL_ROLE, OPEN_ROLE, POSSESSIVE, RESUMED
from marsad.model import Actor, Mention, replace

BEARER = "bearer"
"""What a reference points to that is nobody's name where nobody was named before: the committee."""
OWN_COUNTRY = "own-country"
"""What a reference points to that is the country of whoever speaks or acts: his country."""
PERSON = "person:"
"""How the dictionary's entries of people begin."""


def resolve(
    mention: Mention,
    discourse: Discourse,
    dictionary: ActorDictionary,
    here: str | None = None,
    owner: Actor | None = None,
    beside: str | None = None,
    *,
    is_new: bool = False,
) -> Mention:
    """Return the mention with its open actors found in the discourse; what is not found stays open.

    `here` is the country in which the mention's sentence takes place, `beside` the one that the words right behind it
    say it is in, `owner` the person whose country his country is. Who `is_new` is nobody who was named before, if those
    words say where he is: officials in Myanmar.
    """
    if all(actor.anaphor is None for actor in mention.actors):
        return mention
    found: list[Actor] = []
    if mention.number == "dual" and len(mention.actors) == 1:
        found += _two_in_role(mention.actors[0], discourse, dictionary)
    for actor in mention.actors if not found else ():
        joined = _joined_to(found, dictionary)
        if joined is not None and (actor.anaphor == OPEN_ROLE or (actor.anaphor == LOCAL_ROLE and here is None)):
            found.append(replace(actor, code=joined + (actor.code or ""), how="inferred", anaphor=None))
        elif actor.anaphor == OPEN_ROLE:
            found.append(_with_country(actor, discourse, dictionary, beside, mention.number == "singular", is_new))
        else:
            found += [actor] if actor.anaphor is None else _antecedents(actor, discourse, dictionary, here, owner)
    shape = (mention.proclitics, mention.gender, mention.number, mention.human)
    return Mention("actor", mention.start, mention.end, tuple(found), *shape)


def _joined_to(found: Sequence[Actor], dictionary: ActorDictionary) -> str | None:
    """Return the country of the office or body that another is joined to: the Afghan government and the opposition."""
    if not found or found[-1].how != "role" or not found[-1].code:
        return None
    return dictionary.affiliation(found[-1].code).country or None


def _antecedents(
    actor: Actor, discourse: Discourse, dictionary: ActorDictionary, here: str | None, owner: Actor | None
) -> list[Actor]:
    """Return the actors that an open one stands for, at its own place."""
    kind = actor.anaphor
    sources: list[Actor] = []
    codes: list[str] | None = None
    if kind == LOCAL_ROLE and here is not None:
        return [replace(actor, code=here + (actor.code or ""), how="inferred", anaphor=None)]
    if kind == LOCAL_ROLE:
        return [_with_country(actor, discourse, dictionary)]
    if kind == POSSESSIVE:
        sources = _last_placed(discourse, dictionary)
        country = _country(sources, dictionary) or discourse.dominant() or ""
        codes = [country + (actor.code or "")] if country else []
    elif kind == COUNTERPART:
        sources = _last_in_role(discourse, dictionary)
        role = dictionary.affiliation(sources[0].code or "").role if sources else ""
        codes = [actor.code + role] if actor.code and role else []
    elif kind == "pair":
        sources = [earlier for earlier in discourse.pair if earlier.code]
    elif kind == "countries":
        sources = _two_countries(discourse, dictionary)
        codes = [dictionary.affiliation(earlier.code or "").country for earlier in sources]
    elif kind == "speaker":
        sources = [discourse.speaker] if discourse.speaker is not None else []
    elif kind == "actor":
        sources = list(discourse.actors[-1:])
    elif kind == "organisation":
        meant = dictionary.meant.get(actor.entry, frozenset())
        for entry, code in [found for found in discourse.organisations if found[0] in meant][-1:]:
            codes = [code]
            sources = [earlier for earlier in discourse.actors if earlier.entry == entry][-1:]
    elif kind == RESUMED:
        sources = [discourse.bearers[actor.entry.removeprefix("anaphor:")]]
    elif kind == BEARER:
        meant = dictionary.meant.get(actor.entry, frozenset())
        sources = list(islice((earlier for earlier in reversed(discourse.actors) if earlier.entry in meant), 1))
        if not sources:
            countries = (dictionary.affiliation(earlier.code or "").country for earlier in reversed(discourse.actors))
            codes = list(islice((country for country in countries if country in meant), 1))
    elif kind == OWN_COUNTRY:
        is_placed = owner is not None and dictionary.affiliation(owner.code or "").country
        sources = [owner] if owner is not None and is_placed else _last_placed(discourse, dictionary)
        codes = [_country(sources, dictionary)] if sources else []
    elif kind == "domestic":
        dominant = discourse.dominant()
        codes = [dominant] if dominant else []
    if codes is None:
        codes = [source.code for source in sources if source.code]
    if kind in BOTH and actor.code:
        codes = [dictionary.affiliation(code).country + actor.code for code in codes]
    if not codes:
        return [replace(actor, code=None)] if kind in BOTH else [actor]
    found: dict[str, Actor] = {}
    for code, source in zip_longest(codes, sources):
        if code is not None and code not in found:
            found[code] = Actor(code, actor.start, actor.end, "anaphor", actor.entry, None, _first(source))
    return list(found.values())


def _first(source: Actor | None) -> Actor | None:
    """Return what an antecedent points back to itself, so that no chain of references is kept."""
    return source if source is None or source.antecedent is None else source.antecedent


def _last_holder(role: str, discourse: Discourse, is_one: bool) -> Actor | None:
    """Return the last actor in a role who is known; only of one person may that have been called by name."""
    for earlier in reversed(discourse.actors):
        holds_it = earlier.entry == role or (is_one and earlier.office == role)
        if holds_it and earlier.code and earlier.how != "unidentified":
            return earlier
    return None


def _with_country(
    actor: Actor,
    discourse: Discourse,
    dictionary: ActorDictionary,
    beside: str | None = None,
    is_one: bool = False,
    is_new: bool = False,
) -> Actor:
    """Give a bare role the code of the last actor in that role, else the country `beside` it or of the article."""
    role = actor.code or ""
    earlier = None if is_new and beside is not None else _last_holder(actor.entry, discourse, is_one)
    if earlier is not None:
        return Actor(earlier.code, actor.start, actor.end, "anaphor", actor.entry, None, _first(earlier))
    country = beside or _leading(discourse, dictionary)
    if country is None:
        return actor
    return replace(actor, code=country + role, how="inferred", anaphor=None)


def _leading(discourse: Discourse, dictionary: ActorDictionary) -> str | None:
    """Return the country that the article names most, of equals the one last heard of, of two together the first."""
    leading = discourse.leading()
    if len(leading) > 1:
        last = discourse.actors[-1:]
        together = discourse.pair if last and last[0] in discourse.pair else ()
        for earlier in (*together, *reversed(discourse.actors)):
            country = dictionary.affiliation(earlier.code or "").country
            if country in leading:
                return country
    return leading[0] if leading else discourse.home


def _two_in_role(actor: Actor, discourse: Discourse, dictionary: ActorDictionary) -> list[Actor]:
    """Return the last two people of different countries in a bare role that stands in the dual: the two ministers."""
    if actor.anaphor != OPEN_ROLE or not actor.code:
        return []
    found: dict[str, Actor] = {}
    for earlier in reversed(discourse.actors):
        is_bearer = earlier.entry in (actor.entry, COUNTERPART) or earlier.entry.startswith(PERSON)
        affiliation = dictionary.affiliation(earlier.code or "")
        if is_bearer and affiliation.country and affiliation.role == actor.code:
            source = _first(earlier)
            found.setdefault(
                affiliation.code, replace(actor, code=earlier.code, how="anaphor", anaphor=None, antecedent=source)
            )
        if len(found) == 2:
            return list(reversed(found.values()))
    return []


def _country(sources: Sequence[Actor], dictionary: ActorDictionary) -> str:
    return dictionary.affiliation(sources[0].code or "").country if sources else ""


def _last_placed(discourse: Discourse, dictionary: ActorDictionary) -> list[Actor]:
    """Return the last actor of a country, alone in its list."""
    placed = (earlier for earlier in reversed(discourse.actors) if dictionary.affiliation(earlier.code or "").country)
    return list(islice(placed, 1))


def _last_in_role(discourse: Discourse, dictionary: ActorDictionary) -> list[Actor]:
    """Return the last actor in any role, alone in its list."""
    in_role = (earlier for earlier in reversed(discourse.actors) if dictionary.affiliation(earlier.code or "").role)
    return list(islice(in_role, 1))


def _two_countries(discourse: Discourse, dictionary: ActorDictionary) -> list[Actor]:
    """Return the countries of the last pair, else, or if both were named since, the last two of different countries."""
    pair = _first_two(discourse.pair, dictionary)
    last = _first_two(reversed(discourse.actors), dictionary)
    found = last if len(pair) < 2 or pair.keys().isdisjoint(last) else pair
    return list(found.values()) if len(found) > 1 else []


def _first_two(actors: Iterable[Actor], dictionary: ActorDictionary) -> dict[str, Actor]:
    """Return the first two actors of different countries, by their countries."""
    found: dict[str, Actor] = {}
    for actor in actors:
        if country := dictionary.affiliation(actor.code or "").country:
            found.setdefault(country, actor)
        if len(found) == 2:
            break
    return found
