"""What is a word at its place, once it is a verb, noun, preposition, opener, mark or small word there?"""

from typing import Final, NamedTuple

from marsad.clauses import Mark, Syntax, WordClass
from marsad.model import Gender, Number, Reading, Word, entity, value
from marsad.phrases.valency import Valency

NUMERAL: Final = "numeral"
"""The lexeme group of cardinal numbers as words."""
PRONOUN: Final = "pronoun"
"""The lexeme group of words that stand by themselves for persons and things."""
QUANTITY: Final = "quantity.noun"
"""The lexeme group of amounts."""
NO_CASES: Final[frozenset[str]] = frozenset()


class Governing(NamedTuple):
    """What governs a phrase: the lemma of a preposition, None for nothing, and the groups that rules know it by."""

    lemma: str | None
    groups: frozenset[str]


@value
class Shape:
    """What the readings of a noun agree on."""

    gender: Gender | None
    count: Number | None
    human: bool | None
    cases: frozenset[str]


@entity
class PlacedWord:
    """A word with the class that its place decides, shared by all such places; `readings` are those of that class.

    `is_named` says that a mention covers the word; `preposition` is the one that it is or carries, and `length` the
    number of words of one that begins here; `joined` says that a conjunction stands on it in every reading. `mark` is
    the kind of punctuation, None for a word; a dash on its own parts clauses, and so do dots behind what a headline is
    about. `pronoun` is the one that every reading carries at its end, None if they disagree or carry none; `definite`
    says that every reading of a noun is so, as a letter at its end may be its case as well as a pronoun; `is_numeral`
    that it is a cardinal number outside every name, and `is_rough` that it makes a number behind it a rough one.
    A word `begins` if a phrase may begin at it, `adds` if the phrase before it may be joined to one at it, `extends` if
    it may belong to the phrase before it itself. It `takes_up` the definite noun before it if it only points back at
    that, and `denies` if it is a preposition that denies what it governs. It is `is_counting` if some reading is a
    number. `governs_pronoun` is what governs and the pronoun of a preposition with its pronoun.
    `shape` is that of a noun that nothing completes, `completed` that of one with an owner, and `dual_cases` are those
    of the two whom it may name;
    `acts` are the readings in which it names an act or event, `participles` those of all its word's that are active
    participles. `valency` is that of `readings`, `act` that of `acts`, None if there are none.
    """

    word: Word
    word_class: WordClass
    syntax: Syntax
    readings: tuple[Reading, ...]
    is_named: bool
    preposition: Governing | None
    length: int
    joined: bool
    begins: bool
    adds: bool
    extends: bool
    takes_up: bool
    denies: bool
    is_counting: bool
    governs_pronoun: tuple[Governing, str] | None
    is_dash: bool
    is_ellipsis: bool
    mark: Mark | None
    pronoun: str | None
    definite: bool
    is_numeral: bool
    is_rough: bool
    is_demonstrative: bool
    is_determiner: bool
    shape: Shape
    completed: Shape
    dual_cases: frozenset[str]
    acts: tuple[Reading, ...]
    participles: tuple[Reading, ...]
    valency: Valency
    act: Valency | None


def has_group(readings: tuple[Reading, ...], group: str) -> bool:
    """Return whether a word is of a lexeme group in some reading."""
    for reading in readings:  # any() would cost a generator and three calls for the one reading of most words
        if group in reading.lexeme.groups:
            return True
    return False
