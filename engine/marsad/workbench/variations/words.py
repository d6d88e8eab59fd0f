"""Which words does the pack give for saying an example again in other words?"""

from collections.abc import Mapping
from dataclasses import dataclass

from marsad.model import Gender, Lexeme, Number


@dataclass(frozen=True, slots=True)
class Nation:
    """A country that examples do not name: its actor code, its name, and the adjective of its nationality."""

    code: str
    name: str
    nationality: str


@dataclass(frozen=True, slots=True)
class Carrier:
    """A verb with what follows it: a particle before what it carries, or the rest of what it says."""

    verb: Lexeme
    rest: str = ""


@dataclass(frozen=True, slots=True)
class Saying:
    """A verb with which an official says something, and the code of the record that the saying gives."""

    carrier: Carrier
    code: str


@dataclass(frozen=True, slots=True)
class Negation:
    """What negates a verb: in the past before the jussive, in the present, in what is to come."""

    perfect: str
    present: str
    future: str


@dataclass(frozen=True, slots=True)
class VariationWords:
    """All that the rewrites put in; an empty tuple where the pack has none.

    `official` is the noun of whoever speaks for a nation, with the role that it adds to the nation's code. `making` are
    the groups of verbs whose object is the act. `object_marker` is written on to an object, as are those of the
    `future` words that end in a tatweel.
    """

    days: tuple[str, ...]
    adverbs: tuple[str, ...]
    brackets: tuple[str, ...]
    relatives: Mapping[tuple[Gender, Number], str]
    descriptions: tuple[Carrier, ...]
    names: Mapping[Gender, tuple[str, ...]]
    nations: tuple[Nation, ...]
    official: str
    official_role: str
    saying: Saying
    announcing: Saying
    pluperfect: Carrier
    agent: str
    happening: tuple[Lexeme, ...]
    occasions: tuple[str, ...]
    making: frozenset[str]
    object_marker: str
    negation: Negation
    future: tuple[str, ...]
    wishes: tuple[Carrier, ...]
    question: str
    question_mark: str
