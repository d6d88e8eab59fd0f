"""Where ends what an office-holder is posted to, if his name follows it: the envoy to Yemen, so-and-so?"""

from collections.abc import Iterator

from marsad.actors.names import is_named, names_at, person_at
from marsad.actors.phrase import Phrase
from marsad.actors.phrases import roles_at
from marsad.actors.reading import Reading
from marsad.actors.titles import opens_aside, past_titles

_POSTS = ("country", "capital", "organisation")


def past_posting(reading: Reading, phrase: Phrase) -> int:
    """Return where the country, town or body ends at which somebody is, if a name follows; else where his role does."""
    end = phrase.end
    affiliation = phrase.parties[0].affiliation
    if not (phrase.definite and affiliation.is_placed):
        return end
    is_preposition = reading.pieces[end].folded in reading.dictionary.classes.postings
    proclitics = () if is_preposition else (reading.dictionary.letters.by,)
    posts = _posts(reading, end + is_preposition, proclitics)
    return max((post for post in posts if _is_followed(reading, post, affiliation.country)), default=end)


def _posts(reading: Reading, at: int, proclitics: tuple[str, ...]) -> Iterator[int]:
    """Yield where the names, towns and bodies end that stand at `at`."""
    for name in names_at(reading, at):
        if name.proclitics == proclitics and name.named is not None and name.named.kind in _POSTS:
            yield name.end
    for body in roles_at(reading, at):
        if body.proclitics == proclitics and not body.human:
            yield body.end
    if at in reading.places:
        end, _ = reading.places[at]
        yield end
    place_nouns = reading.dictionary.classes.place_nouns
    while reading.pieces[at].folded in place_nouns:
        at += 1
    for rest, _ in reading.dictionary.cities.get(reading.pieces[at].folded, ()):
        town = reading.end_of(at, rest)
        if town is not None:
            yield town


def _is_followed(reading: Reading, end: int, country: str) -> bool:
    """Say whether a person's name follows a post, titled or not.

    Without a mark between them somebody known must be of the country of the role: A met in B with C.
    """
    is_set_off = reading.pieces[end].is_comma or opens_aside(reading, end)
    start = past_titles(reading, end + is_set_off)
    known = None if is_set_off else person_at(reading, start, "")
    if known is not None:
        return known.parties[0].affiliation.country == country
    return is_named(reading, start)
