"""Which event codes exist, and what does each of them stand for?"""

import difflib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from marsad.coding.yardstick import Yardstick
from marsad.source import Diagnostic, Diagnostics, Kind, Span, catalogue

UNKNOWN_CODE = catalogue.add(
    Kind(
        "R801",
        "unknown event code",
        "The ontology has no event of this code.",
        "code: 999  ->  code: 040",
        waits_for="ground",
    )
)


@dataclass(frozen=True, slots=True)
class Plover:
    """An event in PLOVER's terms: type ("CONSULT"), mode ("phone") and contexts ("diplomatic")."""

    event: str
    mode: str | None = None
    contexts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class EventType:
    """One event code with all that the ontology says of it.

    `quad` is 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict; `goldstein` runs
    from -10 (conflict) to +10 (cooperation), and `goldstein_from` is the code that the value was listed for: a
    parent's where the event has none of its own.
    """

    code: str
    root: str
    name: str
    family: str
    quad: int | None = None
    goldstein: float | None = None
    goldstein_from: str | None = None
    plover: Plover | None = None


class UnknownEventError(KeyError):
    """A code that the ontology lacks."""

    def __init__(self, code: str, ontology: str) -> None:
        super().__init__(code, ontology)
        self.code = code
        self.ontology = ontology

    def __str__(self) -> str:
        return f"the ontology {self.ontology!r} has no event {self.code!r}"


@dataclass(frozen=True, slots=True)
class Ontology:
    """All event types of one coding scheme, by code, and how its records are compared with labels."""

    name: str
    events: Mapping[str, EventType]
    yardstick: Yardstick = field(default_factory=Yardstick)

    def __contains__(self, code: object) -> bool:
        return code in self.events

    def event(self, code: str) -> EventType:
        """Return the event type of that code. Raises UnknownEventError (a KeyError) if there is none."""
        try:
            return self.events[code]
        except KeyError:
            raise UnknownEventError(code, self.name) from None

    def find(self, code: str, span: Span, diagnostics: Diagnostics) -> EventType | None:
        """Return the event type that a rule file names at that place; None, with a diagnostic, if there is none."""
        found = self.events.get(code)
        if found is None:
            diagnostics.add(unknown_event(code, self.events, span))
        return found


def unknown_event(code: str, events: Iterable[str], span: Span) -> Diagnostic:
    """Return what is said of a code that the ontology lacks, with those that are nearest to it."""
    near = difflib.get_close_matches(code, list(events), n=3)
    hint = f"did you mean {' or '.join(near)}?" if near else ""
    return UNKNOWN_CODE.at(span, f"there is no event {code!r}", hint)
