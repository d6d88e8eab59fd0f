"""Which words bound clauses, govern mentions and negate: the data under rules/clauses, ready for look-up."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from marsad.model import Gender, Number
from marsad.text import TATWEEL, fold

Phrase = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Preposition:
    """A preposition phrase: its words, folded; `attached` is the letter its complement must carry, if any."""

    words: Phrase
    attached: str | None
    groups: frozenset[str]


COMPLETED = "-of"
"""What a preposition group's name ends with for mentions that complete a noun under it: raids on sites of B."""


@dataclass(frozen=True, slots=True)
class Pronoun:
    """Whom an attached or relative pronoun can point to; `gender` is None where it tells nothing of it."""

    gender: Gender | None
    number: Number


@dataclass(frozen=True, slots=True)
class ClauseWords:
    """The small words of the language by what they do; every key is folded spelling.

    `uncertain` words say that what their clause says may be or is asked; those of `uncertain_present` do so only before
    a verb in the present. `before_verb` are those of negation and tense that cannot be pronouns; behind the openers
    of `before_noun` an act is a noun before it is a verb. With one of
    `resuming` a clause goes on behind its topic; `tags` say at the head of a line what kind of news it is;
    what is denied with one of `only` is so, and more besides.
    `joining` is the attached letter for `and`, alone in its tuple; empty if the language data names none.
    """

    prepositions: Mapping[str, tuple[Preposition, ...]]
    attached_prepositions: Mapping[str, frozenset[str]]
    preposition_groups: frozenset[str]
    openers: Mapping[str, str]
    opener_phrases: Mapping[Phrase, str]
    after_opener: Mapping[str, str]
    pronominal: frozenset[str]
    verbal_negators: frozenset[str]
    future_negators: frozenset[str]
    nominal_negators: frozenset[str]
    clausal_negators: frozenset[str]
    future: frozenset[str]
    neutral: frozenset[str]
    conjunctions: tuple[str, ...]
    joining: tuple[str, ...]
    resuming: frozenset[str] = frozenset()
    which: frozenset[str] = frozenset()
    who: frozenset[str] = frozenset()
    alternatives: frozenset[str] = frozenset()
    yet: frozenset[str] = frozenset()
    tags: frozenset[str] = frozenset()
    only: frozenset[str] = frozenset()
    uncertain: frozenset[str] = frozenset()
    uncertain_present: frozenset[str] = frozenset()
    before_noun: frozenset[str] = frozenset()
    pronouns: Mapping[str, Pronoun] = field(default_factory=dict)
    groups: Mapping[str, frozenset[str]] = field(default_factory=dict)
    before_verb: frozenset[str] = field(init=False)

    def __post_init__(self) -> None:
        before = self.verbal_negators | self.future_negators | self.future | self.uncertain_present
        object.__setattr__(self, "before_verb", before - self.which)

    def sense(self, name: str) -> frozenset[str]:
        """Return the lexeme groups that play this part in a clause (`reporting`, `irrealis` ...)."""
        return self.groups.get(name, frozenset())


def prepositions(
    groups: Mapping[str, Iterable[str]],
) -> tuple[dict[str, tuple[Preposition, ...]], dict[str, frozenset[str]]]:
    """Index preposition phrases by their first word, longest first, and attached letters by the letter."""
    by_phrase: dict[tuple[Phrase, str | None], set[str]] = {}
    attached: dict[str, set[str]] = {}
    for group, phrases in groups.items():
        for phrase in phrases:
            words = phrase.split()
            letter = None
            if words[-1].endswith(TATWEEL):
                letter = words.pop().rstrip(TATWEEL)
            if words:
                by_phrase.setdefault((tuple(map(fold, words)), letter), set()).add(group)
            elif letter:
                attached.setdefault(letter, set()).add(group)
    index: dict[str, list[Preposition]] = {}
    for (words_key, letter), names in by_phrase.items():
        index.setdefault(words_key[0], []).append(Preposition(words_key, letter, frozenset(names)))
    ordered = {
        first: tuple(sorted(found, key=lambda p: (-len(p.words), p.attached is None))) for first, found in index.items()
    }
    return ordered, {letter: frozenset(names) for letter, names in attached.items()}
