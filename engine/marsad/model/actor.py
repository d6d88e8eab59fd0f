"""Actors: the phrases that name them, and how each was understood."""

from dataclasses import field
from typing import Literal

from marsad.model.value import value
from marsad.model.word import Gender, Number

Resolution = Literal["name", "role", "nationality", "metonym", "anaphor", "inferred", "unidentified", "unresolved"]


@value
class Actor:
    """One actor inside a mention.

    `code` is a CAMEO actor code ("RUSGOV"), None while open. `start` and `end` are token numbers in the sentence.
    `anaphor` names the kind of backward reference ("both-sides", "statement", "counterpart" ...; the kinds are
    data), set while `code` is still open. `entry` is the dictionary entry or the grammar rule that gave the code.
    `antecedent` is the actor of the same document that a resolved reference points back to, itself no reference; the
    value is no part of an actor's identity, and neither is `office`, the entry of the role that stands beside the name.
    """

    code: str | None
    start: int
    end: int
    how: Resolution
    entry: str = ""
    anaphor: str | None = None
    antecedent: "Actor | None" = field(default=None, compare=False, repr=False)
    office: str = field(default="", compare=False, repr=False)


@value
class Mention:
    """A phrase that fills one place in a clause: an actor, several coordinated ones, a place or a time.

    `start` and `end` are token numbers in the sentence. `proclitics` are those of the first word. `gender` and
    `number` are the phrase's own, for agreement (two coordinated actors are dual). `value` is what a place or
    time was resolved to.
    """

    kind: Literal["actor", "place", "time"]
    start: int
    end: int
    actors: tuple[Actor, ...] = ()
    proclitics: tuple[str, ...] = ()
    gender: Gender | None = None
    number: Number | None = None
    human: bool = True
    value: str | None = None


@value
class Nationality:
    """An adjective that says of what country or organisation something is; `definite` if it has the article."""

    mention: Mention
    definite: bool
