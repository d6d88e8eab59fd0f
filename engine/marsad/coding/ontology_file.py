"""The files under rules/cameo in, the ontology out."""

from collections.abc import Iterable
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field, WithJsonSchema

from marsad.coding.ontology import EventType, Ontology, Plover, unknown_event
from marsad.coding.yardstick import Yardstick
from marsad.coding.yardstick_file import YardstickSchema, make_yardstick
from marsad.model import replace
from marsad.source import (
    Diagnostics,
    Digits,
    Kind,
    Node,
    RealNumber,
    SchemaModel,
    Text,
    Texts,
    catalogue,
    load_yaml,
    validate,
)

DUPLICATE_CODE = catalogue.add(
    Kind(
        "R802",
        "event code defined twice",
        "Two entries of the ontology define the same code, and only one of them could be used.",
        "Delete one of the entries; to replace a single value, list it under `goldstein`.",
    )
)
FOREIGN_ONTOLOGY = catalogue.add(
    Kind(
        "R803",
        "files of different ontologies",
        "Files that are loaded together must be parts of one ontology.",
        "Load one ontology, or let the second file say that it belongs to the first: `ontology: cameo`.",
    )
)

Quad = Annotated[Literal["1", "2", "3", "4"], WithJsonSchema({"enum": ["1", "2", "3", "4", 1, 2, 3, 4]})]
"""The number of a quad class."""


class PloverRow(SchemaModel):
    """What PLOVER calls an event."""

    code: Digits
    event: Text
    mode: Text | None = None
    contexts: Texts = ()


class EventRow(SchemaModel):
    """One event code; `family` and `goldstein` are its parent's where it is silent."""

    code: Digits
    name: Text
    family: Text | None = None
    goldstein: RealNumber | None = None


class RootRow(SchemaModel):
    """A group of event codes that share a quad class."""

    code: Digits
    name: Text
    family: Text
    quad: Quad | None = None
    goldstein: RealNumber | None = None
    events: tuple[EventRow, ...] = ()


class OntologyFile(SchemaModel):
    """The form of an ontology file; a file may hold any of the parts."""

    ontology: Text
    roots: tuple[RootRow, ...] = ()
    plover: tuple[PloverRow, ...] = ()
    goldstein: dict[Text, RealNumber] = Field(default_factory=dict)
    evaluation: YardstickSchema | None = None


class _Collector:
    """Joins the parts of an ontology that several files hold."""

    def __init__(self, diagnostics: Diagnostics) -> None:
        self.name = ""
        self.events: dict[str, EventType] = {}
        self.yardstick = Yardstick()
        self._diagnostics = diagnostics

    def add_events(self, file: OntologyFile, node: Node) -> None:
        """Define the file's roots and events; an event inherits from the longest code that begins its own."""
        if self.name and file.ontology != self.name:
            message = f"the file is part of {file.ontology!r}, the files before it of {self.name!r}"
            self._diagnostics.add(FOREIGN_ONTOLOGY.at(node.at("ontology").span, message))
            return
        self.name = file.ontology
        for number, root in enumerate(file.roots):
            place = node.at("roots", number)
            quad = int(root.quad) if root.quad else None
            origin = root.code if root.goldstein is not None else None
            parent = EventType(root.code, root.code, root.name, root.family, quad, root.goldstein, origin)
            self._define(parent, place)
            for position, row in enumerate(root.events):
                self._define(self._child(row, parent), place.at("events", position))

    def add_values(self, file: OntologyFile, node: Node) -> None:
        """Replace Goldstein values, attach PLOVER's terms, and take over how records are compared.

        Children that inherited a Goldstein value follow their parent.
        """
        if file.ontology != self.name:
            return
        for code, value in file.goldstein.items():
            if self._knows(code, node.at("goldstein", code)):
                for heir in [event for event in self.events.values() if event.goldstein_from == code]:
                    self.events[heir.code] = replace(heir, goldstein=value)
                self.events[code] = replace(self.events[code], goldstein=value, goldstein_from=code)
        for number, row in enumerate(file.plover):
            if self._knows(row.code, node.at("plover", number, "code")):
                plover = Plover(row.event, row.mode, row.contexts)
                self.events[row.code] = replace(self.events[row.code], plover=plover)
        if file.evaluation is not None:
            families = frozenset(event.family for event in self.events.values())
            roots = frozenset(event.root for event in self.events.values())
            self.yardstick = make_yardstick(file.evaluation, node.at("evaluation"), families, roots, self._diagnostics)

    def inherit_plover(self) -> None:
        """Give an event without terms of PLOVER those of the code one character shorter."""
        for code in sorted(self.events, key=len):
            event = self.events[code]
            parent = self.events.get(code[:-1])
            if event.plover is None and parent is not None:
                self.events[code] = replace(event, plover=parent.plover)

    def _child(self, row: EventRow, root: EventType) -> EventType:
        prefixes = (row.code[:length] for length in range(len(row.code) - 1, 0, -1))
        parent = next((self.events[prefix] for prefix in prefixes if prefix in self.events), root)
        inherited = row.goldstein is None
        return EventType(
            code=row.code,
            root=root.code,
            name=row.name,
            family=row.family or parent.family,
            quad=root.quad,
            goldstein=parent.goldstein if inherited else row.goldstein,
            goldstein_from=parent.goldstein_from if inherited else row.code,
        )

    def _define(self, event: EventType, place: Node) -> None:
        if event.code in self.events:
            message = f"the code {event.code!r} is defined twice"
            self._diagnostics.add(DUPLICATE_CODE.at(place.at("code").span, message))
            return
        self.events[event.code] = event

    def _knows(self, code: str, place: Node) -> bool:
        if code in self.events:
            return True
        self._diagnostics.add(unknown_event(code, self.events, place.span))
        return False


def load_ontology(paths: Iterable[Path], diagnostics: Diagnostics) -> Ontology:
    """Read the files of one ontology, in any order; what is wrong with them goes to `diagnostics`."""
    collector = _Collector(diagnostics)
    files: list[tuple[OntologyFile, Node]] = []
    for path in paths:
        node = load_yaml(path, diagnostics)
        file = validate(node, OntologyFile, diagnostics) if node else None
        if node and file:
            files.append((file, node))
    for file, node in files:
        collector.add_events(file, node)
    for file, node in files:
        collector.add_values(file, node)
    collector.inherit_plover()
    return Ontology(collector.name, collector.events, collector.yardstick)
