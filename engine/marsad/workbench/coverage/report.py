"""What of the rules, the words and the actors do a corpus and the examples exercise, and what never?"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from marsad.actors import ActorDictionary
from marsad.coding import Knowledge
from marsad.language import EVENT_GROUPS, Rule
from marsad.workbench.coverage.clauses import Clause, ClauseKind, clauses_of
from marsad.workbench.coverage.tally import Pattern, Sighting, Tally
from marsad.workbench.variations.matrix import family

Kind = ClauseKind | Literal["word", "actor"]
KINDS: Final[tuple[Kind, ...]] = ("rule", "code", "path", "guard", "group", "word", "actor")


@dataclass(frozen=True, slots=True)
class Line:
    """Something that texts can exercise, and how often the corpus and the examples did.

    `owner` is the first rule of a clause, the group of a word, the kind of an actor's entry; `others` are how many more
    rules share the clause. `file` and `line` are empty for actors.
    """

    kind: Kind
    owner: str
    what: str
    corpus: int
    examples: int
    others: int = 0
    file: str = ""
    line: int = 0

    @property
    def family(self) -> str:
        """The row of the summary to which it belongs."""
        return family(self.owner)


@dataclass(frozen=True, slots=True)
class Unruled:
    """A predicate that stands between two actors and fires no rule: how often, and where."""

    pattern: Pattern
    count: int
    sightings: Sequence[Sighting]


@dataclass(frozen=True, slots=True)
class Coverage:
    """What a corpus exercises beside the examples; `records` are counted by rule."""

    documents: int
    sentences: int
    lines: tuple[Line, ...]
    records: Counter[str]
    unruled: tuple[Unruled, ...]


def coverage(knowledge: Knowledge, rules: Sequence[Rule], corpus: Tally, examples: Tally) -> Coverage:
    """Compare what was counted with what the rules, their groups and the dictionary hold.

    Of fewer rules than are loaded, no actors are listed.
    """
    lines = [*_clause_lines(clauses_of(rules), corpus, examples), *_word_lines(knowledge, rules, corpus, examples)]
    if len(rules) == len(knowledge.rules.rules):
        lines += _actor_lines(knowledge.actors, corpus, examples)
    found = sorted(corpus.unruled.items(), key=lambda each: (-each[1], each[0]))
    unruled = tuple(Unruled(pattern, count, tuple(corpus.seen[pattern])) for pattern, count in found)
    return Coverage(corpus.texts["documents"], corpus.texts["sentences"], tuple(lines), corpus.records, unruled)


@dataclass(frozen=True, slots=True)
class Share:
    """How many things of one kind the corpus and the examples exercise, of how many."""

    corpus: int
    examples: int
    of: int


def shares(lines: Iterable[Line]) -> dict[str, dict[Kind, Share]]:
    """Return the shares by family, or kind of entry, in order, and by kind."""
    found: dict[str, dict[Kind, list[Line]]] = defaultdict(lambda: defaultdict(list))
    for line in lines:
        found[line.family][line.kind].append(line)
    return {name: {kind: share(of) for kind, of in kinds.items()} for name, kinds in sorted(found.items())}


def share(lines: Sequence[Line]) -> Share:
    """Return how many of some things are exercised."""
    return Share(sum(each.corpus > 0 for each in lines), sum(each.examples > 0 for each in lines), len(lines))


def _clause_lines(clauses: Iterable[Clause], corpus: Tally, examples: Tally) -> Iterator[Line]:
    for each in clauses:
        first, *others = each.rules
        met, shown = (sum(tally.clauses[key] for key in each.keys) for tally in (corpus, examples))
        yield Line(each.kind, first, each.what, met, shown, len(others), each.place.file, each.place.line)


def _word_lines(knowledge: Knowledge, rules: Iterable[Rule], corpus: Tally, examples: Tally) -> Iterator[Line]:
    """Yield the words of the groups that say an event or its theme; derived ones count as what they derive from."""
    groups = {group: None for rule in rules for part in EVENT_GROUPS for group in getattr(rule.event, part)}
    for group in groups:
        for lexeme in knowledge.lexicon.group(group) if group in knowledge.lexicon.groups else ():
            if lexeme.derivation is None:
                key = group, lexeme.lemma
                yield Line("word", *key, corpus.words[key], examples.words[key], file=lexeme.file, line=lexeme.line)


def _actor_lines(actors: ActorDictionary, corpus: Tally, examples: Tally) -> Iterator[Line]:
    entries = dict.fromkeys(actors.entries())
    for entry in sorted(entries):
        kind, _, name = entry.partition(":")
        yield Line("actor", kind, name, corpus.actors[entry], examples.actors[entry])
