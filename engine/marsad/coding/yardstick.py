"""How are records compared with labels: which codes agree, and which letters of an actor's code say what?"""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class ActorCodes:
    """Which letters of an actor code say what; lengths in characters.

    A code that begins with one of `prefixes` names its country or body in the first `prefixed`, any other in the first
    `country`; the next `role` name the role. A length of None takes the whole code.
    """

    country: int | None = None
    role: int | None = None
    prefixes: frozenset[str] = frozenset()
    prefixed: int | None = None


@dataclass(frozen=True, slots=True)
class Yardstick:
    """What counts as the same when records are compared with labels.

    `rows` gives the row in which a family of events is counted, `other` the row of all families that are not in it;
    without `rows` each family is a row. `headline` sums up `headline_rows`. Codes whose rows are the same one of
    `interchangeable` agree whatever their roots; the target of an event of a root in `without_target` is not compared.
    """

    root_length: int | None = None
    rows: Mapping[str, str] = field(default_factory=dict)
    other: str = "other"
    headline: str | None = None
    headline_rows: tuple[str, ...] = ()
    interchangeable: frozenset[str] = frozenset()
    without_target: frozenset[str] = frozenset()
    actors: ActorCodes = ActorCodes()
