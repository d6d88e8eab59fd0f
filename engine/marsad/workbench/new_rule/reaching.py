"""By which paths does a rule reach, from a predicate of a sentence, those whom its records name?"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from marsad.clauses import ClauseWords
from marsad.language import CONTENT, OBJECT, OWNER, SUBJECT, THEME, Event, RolePath, Rule
from marsad.matcher import filled_at
from marsad.model import Graph, Lexeme, Phrase, Predicate

_HERE: Final = "here"
"""The group of the one word that is tried, and the rule that tries it."""
_FACTUAL: Final = ("asserted", "planned")


@dataclass(frozen=True, slots=True)
class Reached:
    """A predicate with the paths that lead to source and target, and the noun of its object, if that names nobody."""

    predicate: Predicate
    lexeme: Lexeme
    paths: tuple[tuple[str, RolePath], ...]
    noun: Lexeme | None

    @property
    def theme(self) -> Lexeme | None:
        """The noun that gives the predicate its meaning, unless it is the way to somebody."""
        return None if self.leads_over_object else self.noun

    @property
    def paths_from_noun(self) -> tuple[tuple[str, RolePath], ...]:
        """The paths of a rule that asks for the noun: what leads on from the object leads on from it."""
        return tuple(
            (role, (THEME, *path[1:]) if path[0] == OBJECT and len(path) > 1 else path) for role, path in self.paths
        )

    @property
    def leads_over_object(self) -> bool:
        """Whether somebody is reached by way of the object."""
        return any(OBJECT in path for _, path in self.paths)


def ranked_groups(rules: Iterable[Rule], words: ClauseWords) -> dict[str, int]:
    """Return the place of each group of prepositions in the order in which paths try them.

    Those that other rules follow come first, and of these the ones that say most: of the fewest prepositions.
    """
    used = Counter(step for rule in rules for _, paths in rule.paths for path in paths for step in path)
    known = (each for several in words.prepositions.values() for each in several)
    sizes = Counter(group for each in known for group in each.groups)
    sizes.update(group for groups in words.attached_prepositions.values() for group in groups)
    order = sorted(words.preposition_groups, key=lambda group: (not used[group], sizes[group], group))
    return {group: place for place, group in enumerate(order)}


def reach(graph: Graph, ranks: Mapping[str, int], source: frozenset[str], target: frozenset[str]) -> Iterator[Reached]:
    """Yield the predicates from which paths lead to all those codes, what is told first, in the order of the text.

    `ranks` is the order of preposition groups.
    """
    kinds = {"verb": 0, "noun": 1, "participle": 1}
    predicates = [each for each in graph.predicates if each.kind in kinds]
    for predicate in sorted(predicates, key=lambda each: (each.factuality not in _FACTUAL, kinds[each.kind])):
        for lexeme in dict.fromkeys(reading.lexeme for reading in predicate.readings):
            paths = _paths(graph, _marked(predicate, lexeme), ranks, source, target)
            if paths is not None:
                yield Reached(predicate, lexeme, paths, _noun(graph, predicate))
                break


def codes_named(graph: Graph, number: int) -> frozenset[str]:
    """Return the codes of all whom a phrase names, with those who are joined to it; a place stands for its country."""
    if number in graph.earlier:
        return frozenset(party.code for party in graph.earlier[number] if party.code)
    phrase = graph.phrases[number]
    mentions = [graph.phrases[each].mention for each in (number, *phrase.joined, *phrase.included)]
    codes = {actor.code for each in mentions if each is not None for actor in each.actors if actor.code}
    places = {each.value for each in mentions if each is not None and each.kind == "place" and each.value}
    return frozenset(codes | places)


def _marked(predicate: Predicate, lexeme: Lexeme) -> Predicate:
    """The predicate as if its lexeme were of the group of the one word."""
    mine = replace(lexeme, groups=lexeme.groups | {_HERE})
    readings = (replace(each, lexeme=mine) for each in predicate.readings if each.lexeme == lexeme)
    return replace(predicate, readings=tuple(readings))


def _paths(
    graph: Graph, predicate: Predicate, ranks: Mapping[str, int], source: frozenset[str], target: frozenset[str]
) -> tuple[tuple[str, RolePath], ...] | None:
    under = {group for phrase in graph.phrases if phrase.head > predicate.token for group in phrase.under}
    groups = sorted(under, key=lambda group: ranks.get(group, len(ranks)))
    ways = list(_ways(groups))
    sources: Sequence[RolePath | None] = ways if source else [None]
    targets: Sequence[RolePath | None] = ways if target else [None]
    for one in sources:
        for other in targets:
            if one is not None and one == other:
                continue
            paths = tuple((role, path) for role, path in (("source", one), ("target", other)) if path is not None)
            found = filled_at(_rule(paths), graph, predicate)
            if found.lacks or found.construction is None:
                continue
            caught = {each.name: codes_named(graph, each.phrase) for each in found.caught if each.phrase is not None}
            if source <= caught.get("source", frozenset()) and target <= caught.get("target", frozenset()):
                return paths
    return None


def _ways(groups: Sequence[str]) -> Iterator[RolePath]:
    yield from ((SUBJECT,), (OBJECT,), *((group,) for group in groups), (OWNER,), (OBJECT, OWNER))
    yield from ((group, OWNER) for group in groups)
    yield from ((SUBJECT, OWNER), (CONTENT, OBJECT), (CONTENT, SUBJECT))
    yield from ((CONTENT, group) for group in groups)


def _noun(graph: Graph, predicate: Predicate) -> Lexeme | None:
    """The noun of a verb's object that names nobody."""
    direct = predicate.dependent(OBJECT)
    if predicate.kind != "verb" or direct is None:
        return None
    phrase = graph.phrases[direct.phrase]
    nouns = _nouns(graph, phrase) if phrase.mention is None else []
    return nouns[0] if nouns else None


def _nouns(graph: Graph, phrase: Phrase) -> list[Lexeme]:
    readings = graph.tokens[phrase.head].word.readings
    return [each.lexeme for each in readings if each.lexeme.part_of_speech == "noun"]


def _rule(paths: tuple[tuple[str, RolePath], ...]) -> Rule:
    return Rule(
        id=_HERE,
        title="",
        event=Event(verb=(_HERE,), is_told_named=True),
        paths=tuple((role, (path,)) for role, path in paths),
        needs=tuple(role for role, _ in paths),
    )
