"""Which names that the dictionary lacks do articles hold, and what do they say of them?"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from marsad.actors import name_words
from marsad.coding import Coder, Knowledge
from marsad.model import Document
from marsad.text import fold
from marsad.workbench.organisation_sightings import organisation_nouns, organisations
from marsad.workbench.sightings import SentenceView, Sighting, persons
from marsad.workbench.unknown_names import Gathered, UnknownKind, UnknownName

Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Seen:
    """A name where it was seen: its folded words, its spelling, and the folded family name if that can stand alone."""

    words: Words
    spelled: Words
    family: Words
    sighting: Sighting
    view: SentenceView
    text: str


class Harvest(Coder):
    """Gathers unknown names document by document; keeps nothing of a document but what it says of them."""

    def __init__(self, knowledge: Knowledge) -> None:
        super().__init__(knowledge)
        self._nouns = organisation_nouns(knowledge.actors)
        self._known = {
            "".join((first, *name.rest)): name.named.entry
            for table in (knowledge.actors.introduced, knowledge.actors.names)
            for first, branch in table.items()
            for name in (*branch.alone, *(name for names in branch.longer.values() for name in names))
        }
        self._gathered: dict[str, Gathered] = {}
        self._same: dict[str, str] = {}

    def add(self, document: Document) -> None:
        """Read one document."""
        context = self.begin(document)
        views = []
        seen = []
        for sentence in self.knowledge.segmenter.sentences(document.text):
            tokens, surroundings = self._surroundings(document, sentence, context)
            view = SentenceView(self._parse(tokens, surroundings), surroundings.mentions, self._finder)
            views.append(view)
            text = document.text[sentence.start : sentence.end]
            found = [_seen(view, sighting, text) for sighting in self._sightings(view)]
            # A name in another script beside Arabic would scramble the line it is printed in.
            seen += [each for each in found if not any(map(str.isascii, each.spelled))]
        if not seen:
            return
        longest = _longest_names({each.words for each in seen})
        said = self._from_sightings(seen, longest, document, context.dominant)
        index = _Index(seen, longest, _families(seen, longest))
        for view in views:
            index.count(view, said)
        for words, gathered in said.items():
            self._keep({"".join(name) for name, whole in longest.items() if whole == words}, gathered)

    def names(self, least: int = 1) -> list[UnknownName]:
        """Return the names that were met at least so often, the commonest first."""
        found = [
            gathered.result(self.knowledge.actors, self._known.get(key, ""))
            for key, gathered in self._gathered.items()
            if gathered.count >= least
        ]
        return sorted(found, key=lambda name: (-name.count, name.names))

    def _sightings(self, view: SentenceView) -> Iterator[Sighting]:
        bodies = list(organisations(view, self._nouns))
        yield from bodies
        yield from persons(view, frozenset(token for body in bodies for token in range(body.start, body.end)))

    def _from_sightings(
        self, seen: Iterable[_Seen], longest: Mapping[Words, Words], document: Document, country: str | None
    ) -> dict[Words, Gathered]:
        """Return what the sightings say of each name, without the count of its spellings."""
        found: dict[Words, Gathered] = {}
        for each in seen:
            sighting = each.sighting
            kind: UnknownKind = "person" if sighting.noun is None else "organisation"
            gathered = found.setdefault(longest[each.words], Gathered(kind))
            gathered.places[sighting.place] += 1
            actor = sighting.actor
            has_role = actor is not None and actor.code is not None and actor.anaphor is None
            if actor is not None and actor.code is not None and has_role:
                gathered.evidence[actor.code, actor.entry] += 1
            if sighting.gender is not None:
                gathered.genders[sighting.gender] += 1
            if sighting.noun is not None:
                self._add_noun(gathered, each.view, sighting.noun)
                gathered.stands_alone = self._stands_alone(each)
            if country is not None:
                gathered.countries[country] += 1
            if document.date is not None:
                gathered.days.add(document.date.isoformat())
            if not gathered.sample or (has_role and not gathered.sample_has_role):
                gathered.doc, gathered.sample, gathered.sample_has_role = document.id, each.text, has_role
        return found

    def _add_noun(self, gathered: Gathered, view: SentenceView, at: int) -> None:
        for word in view.reading.pieces[at].words & self._nouns.keys():
            gathered.nouns[view.words[at][-len(word) :]] += 1
            gathered.roles += self._nouns[word].roles
            gathered.genders += self._nouns[word].genders

    def _stands_alone(self, seen: _Seen) -> bool:
        """Say whether an organisation's name cannot be taken for anything else without the noun before it."""
        pieces = seen.view.reading.pieces[seen.sighting.start : seen.sighting.end]
        is_definite = seen.words[0].startswith(self.knowledge.actors.letters.article)
        return len(seen.words) > 1 and (is_definite or not all(piece.is_known for piece in pieces))

    def _keep(self, keys: Iterable[str], gathered: Gathered) -> None:
        """Add what a document says to what others said of any of these spellings."""
        roots = dict.fromkeys(map(self._root, sorted(keys, key=lambda key: (-len(key), key))))
        root, *others = roots
        whole = self._gathered.setdefault(root, Gathered(gathered.kind))
        whole.add(gathered)
        for other in others:
            self._same[other] = root
            if other in self._gathered:
                whole.add(self._gathered.pop(other))

    def _root(self, key: str) -> str:
        while key in self._same:
            key = self._same[key]
        return key


def _seen(view: SentenceView, sighting: Sighting, text: str) -> _Seen:
    words = _spelled(view, sighting.start, sighting.end, joined=sighting.joined)
    folded = tuple(map(fold, words))
    family = name_words(view.reading, sighting.start, sighting.end)[-1] if sighting.noun is None else folded
    return _Seen(folded, words, family if family != folded else (), sighting, view, text)


def _spelled(view: SentenceView, start: int, end: int, *, joined: bool) -> Words:
    words = view.words[start:end]
    if joined:
        words[0] = words[0].removeprefix(view.reading.dictionary.letters.conjunction)
    return tuple(words)


def _longest_names(names: Iterable[Words]) -> dict[Words, Words]:
    """Return for each name the longest one of the same document that holds it, word for word, with its family name."""
    longest: dict[Words, Words] = {}
    for words in sorted(names, key=lambda words: (-len(words), words)):
        longer = (whole for whole in longest.values() if whole[-1] == words[-1] and _is_row_in(words, whole))
        longest[words] = next(longer, words)
    return longest


def _is_row_in(words: Words, whole: Words) -> bool:
    """Say whether all words stand in the whole in their order, others between them."""
    rest = iter(whole)
    return all(word in rest for word in words)


def _families(seen: Iterable[_Seen], longest: Mapping[Words, Words]) -> dict[Words, Words]:
    """Return whom each family name means in a document; one that several persons share means nobody."""
    bearers: dict[Words, set[Words]] = defaultdict(set)
    for each in seen:
        if each.family:
            bearers[each.family].add(longest[each.words])
    return {family: next(iter(whole)) for family, whole in bearers.items() if len(whole) == 1}


class _Index:
    """The whole and family names of one document, ready to be counted."""

    def __init__(self, seen: Iterable[_Seen], longest: Mapping[Words, Words], families: Mapping[Words, Words]) -> None:
        self._longest = longest
        self._families = families
        self._spelled = {each.words[-length:]: each.spelled[-length:] for each in seen for length in _lengths(each)}
        self._by_first: dict[str, list[Words]] = defaultdict(list)
        for words in sorted({*longest, *families}, key=lambda words: (-len(words), words)):
            self._by_first[words[0]].append(words)

    def count(self, view: SentenceView, found: Mapping[Words, Gathered]) -> None:
        """Count every name of a sentence, in the spelling that stands there."""
        at = 0
        while at < len(view.words):
            words = self._name_at(view, at)
            if words is None:
                at += 1
                continue
            is_whole = words in self._longest
            gathered = found[self._longest[words] if is_whole else self._families[words]]
            counts = gathered.names if is_whole else gathered.short
            counts[self._spelling(view, at, words)] += 1
            at += len(words)

    def _name_at(self, view: SentenceView, at: int) -> Words | None:
        reading = view.reading
        for first in sorted(reading.pieces[at].words & self._by_first.keys(), key=lambda word: (-len(word), word)):
            for words in self._by_first[first]:
                if reading.end_of(at, words[1:]) is not None and not view.is_entered(at):
                    return words
        return None

    def _spelling(self, view: SentenceView, at: int, words: Words) -> str:
        """Return the name as it stands there without proclitics, or as it was first seen if these changed it."""
        first = view.words[at][-len(words[0]) :]
        if fold(first) != words[0]:
            first = self._spelled[words][0]
        return " ".join((first, *view.words[at + 1 : at + len(words)]))


def _lengths(seen: _Seen) -> tuple[int, ...]:
    return (len(seen.words), len(seen.family)) if seen.family else (len(seen.words),)
