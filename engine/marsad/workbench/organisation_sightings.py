"""Where in a sentence does an organisation stand that the dictionary lacks: a noun for one, and a name after it?"""

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from marsad.actors import ActorDictionary, is_entered, names_at, unknown_name
from marsad.model import Gender
from marsad.workbench.sightings import SentenceView, Sighting, actor_at

_FEWEST_BEARERS = 3
_MOST_WORDS = 5


@dataclass(slots=True)
class OrganisationNoun:
    """What the organisations of the dictionary have in common whose names begin with one noun."""

    bearers: set[str] = field(default_factory=set)
    roles: Counter[str] = field(default_factory=Counter)
    genders: Counter[Gender] = field(default_factory=Counter)


def organisation_nouns(dictionary: ActorDictionary) -> dict[str, OrganisationNoun]:
    """Return the folded nouns with which the names of several organisations begin, and that are no actor alone."""
    found: dict[str, OrganisationNoun] = defaultdict(OrganisationNoun)
    for first, branch in dictionary.names.items():
        heads = dictionary.heads.get(first)
        if heads is None or not any(head.role.bare == "never" and not head.definite for head in heads.alone):
            continue
        for name in (name for names in branch.longer.values() for name in names):
            entry = name.named
            if entry.kind == "organisation" and entry.entry not in found[first].bearers:
                found[first].bearers.add(entry.entry)
                if entry.gender is not None:
                    found[first].genders[entry.gender] += 1
                if role := dictionary.affiliation(entry.code).role:
                    found[first].roles[role] += 1
    return {first: noun for first, noun in found.items() if len(noun.bearers) >= _FEWEST_BEARERS}


def organisations(view: SentenceView, nouns: dict[str, OrganisationNoun]) -> Iterator[Sighting]:
    """Yield the names of unknown organisations after such a noun: in quotation marks, or of words nobody knows."""
    for at in range(len(view.words) - 1):
        if view.reading.pieces[at].words.isdisjoint(nouns) or view.is_entered(at):
            continue
        start = at + 1 + view.reading.pieces[at + 1].opens
        end = _quoted_end(view, start) if start > at + 1 else _bare_end(view, start)
        if end == start or _is_known(view, at, start, end, nouns):
            continue
        mention = view.mention(at)
        actor = actor_at(mention, at) if mention is not None else None
        yield Sighting(start, end, "organisation", actor, noun=at)


def _is_known(view: SentenceView, noun: int, start: int, end: int, nouns: dict[str, OrganisationNoun]) -> bool:
    """Say whether the dictionary has the name, with the noun or without, or another name inside it."""
    pieces = view.reading.pieces
    name = [piece.folded for piece in pieces[start:end]]
    if any(is_entered(view.reading.dictionary, [word, *name]) for word in pieces[noun].words & nouns.keys()):
        return True
    return any(names_at(view.reading, token) or view.is_entered(token) for token in range(start, end))


def _quoted_end(view: SentenceView, start: int) -> int:
    """Return where the name ends whose opening mark stands before `start`; `start` if it is not closed soon."""
    pieces = view.reading.pieces
    end = start
    while pieces[end].is_word and end - start <= _MOST_WORDS:
        end += 1
    return end if pieces[end].closes else start


def _bare_end(view: SentenceView, start: int) -> int:
    """Return where a name without marks ends, of two words at least; `start` if there is none.

    One word alone that the lexicon lacks is a noun more often than a name.
    """
    pieces = view.reading.pieces
    article = view.reading.dictionary.letters.article
    if pieces[start].folded in view.reading.dictionary.classes.given or pieces[start - 1].folded.startswith(article):
        return start
    end = unknown_name(view.reading, start)
    return end if end > start + 1 else start
