"""What became of each match: the records it gave, or the reason why it gave none."""

from dataclasses import field

from marsad.coding.parties import Roles
from marsad.coding.standing import Standing
from marsad.language import CodeChoice
from marsad.model import EventRecord, Match, value


@value
class Outcome:
    """One match with what the coder read around it. `reason` is empty when there are records.

    `mutual` events have records in both directions, and are nobody's statement. `passed_over` are the rules that
    matched at the same trigger and were not tried, because this match settled what happened there. `taken` are the
    choices of code that it came to, also those that say that nothing happened. `is_cut` says that it is between more
    pairs than are told.
    """

    match: Match
    standing: Standing
    roles: Roles | None
    reason: str
    clause: int
    records: tuple[EventRecord, ...] = field(default=())
    gives_way: tuple[str, ...] = ()
    outcome_of: tuple[str, ...] = ()
    mutual: bool = False
    passed_over: tuple[str, ...] = ()
    taken: tuple[CodeChoice, ...] = ()
    is_cut: bool = False
