"""What is expected of a sample article: the file beside its text."""

from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Annotated

from pydantic import Field

from marsad.coding import Ontology
from marsad.model import Document, EventRecord, Status
from marsad.source import Day, Diagnostics, Flag, Node, SchemaModel, Text, WholeNumber, load_yaml, validate
from marsad.workbench import kinds
from marsad.workbench.comparison import Expectation, party_code

SUFFIX = ".expected.yaml"


class WantedSchema(SchemaModel):
    """One record, or with `both-ways` a record and its mirror image."""

    sentence: Annotated[WholeNumber, Field(ge=1, description="The sentence of the trigger, from 1.")]
    code: Text = Field(description="The event code.")
    source: Text | None = Field(default=None, description="The source's code; nothing means nobody.")
    target: Text | None = Field(default=None, description="The target's code; nothing means nobody.")
    both_ways: Flag = Field(default=False, alias="both-ways", description="Also with source and target exchanged.")
    status: Status = Field(description="On whose word: actual, planned or reported.")
    speaker: Text | None = Field(default=None, description="Who reports it, if that is to be compared.")
    place: Text | None = Field(default=None, description="Where, as the text names it, if that is to be compared.")
    why: Text = Field(description="The reasoning, in a sentence.")
    todo: Flag = Field(default=False, description="Known to be missing; its coming is reported.")


class ForbiddenSchema(SchemaModel):
    """A pattern of records that must not come; every field that is given must fit. `*` stands for any letters."""

    sentence: Annotated[WholeNumber, Field(ge=1)] | None = None
    code: Text | None = None
    source: Text | None = None
    target: Text | None = None
    party: Text | None = Field(default=None, description="The source or the target.")
    status: Status | None = None
    why: Text


class SampleSchema(SchemaModel):
    """The expected file of one article."""

    article: Text = Field(description="The name of the text file beside this one.")
    date: Day | None = Field(default=None, description="The day of publication.")
    records: tuple[WantedSchema, ...] = Field(description="Records that must come.")
    allowed: tuple[WantedSchema, ...] = Field(default=(), description="Further records that can be defended.")
    never: tuple[ForbiddenSchema, ...] = Field(default=(), description="Records that must not come.")


@dataclass(frozen=True, slots=True)
class Forbidden:
    """A pattern of records that must not come; None fits everything, `*` any letters."""

    why: str
    sentence: int | None = None
    code: str | None = None
    source: str | None = None
    target: str | None = None
    party: str | None = None
    status: Status | None = None

    def fits(self, record: EventRecord) -> bool:
        """Say whether the record is one of those forbidden."""
        source, target = party_code(record, "source"), party_code(record, "target")
        return (
            self.sentence in (None, record.sentence + 1)
            and self.status in (None, record.status)
            and _like(self.code, record.code)
            and _like(self.source, source)
            and _like(self.target, target)
            and (self.party is None or _like(self.party, source) or _like(self.party, target))
        )


@dataclass(frozen=True, slots=True)
class Sample:
    """An article with what is expected of it."""

    document: Document
    records: tuple[Expectation, ...]
    allowed: tuple[Expectation, ...]
    never: tuple[Forbidden, ...]
    file: Path


def load_sample(path: Path, ontology: Ontology, diagnostics: Diagnostics) -> Sample | None:
    """Read an expected file and its article; None if that fails, with what is wrong added to `diagnostics`."""
    node = load_yaml(path, diagnostics)
    schema = validate(node, SampleSchema, diagnostics) if node is not None else None
    if node is None or schema is None:
        return None
    text = _article(path.parent / schema.article, node, diagnostics)
    _check_codes(schema, node, ontology, diagnostics)
    if text is None:
        return None
    return Sample(
        document=Document(schema.article, text, schema.date),
        records=tuple(wish for wanted in schema.records for wish in expectations(wanted)),
        allowed=tuple(wish for wanted in schema.allowed for wish in expectations(wanted)),
        never=tuple(_forbidden(pattern) for pattern in schema.never),
        file=path,
    )


def sample_files(folder: Path) -> tuple[Path, ...]:
    """Return the expected files of a folder, in the order of their names."""
    return tuple(sorted(folder.glob(f"*{SUFFIX}")))


def _article(path: Path, node: Node, diagnostics: Diagnostics) -> str | None:
    span = node.at("article").span
    try:
        # Offsets count the characters as given, so line ends stay as they are.
        return path.read_bytes().decode("utf-8")
    except OSError as error:
        diagnostics.add(kinds.SAMPLE_WITHOUT_TEXT.at(span, f"{path.name}: {(error.strerror or str(error)).lower()}"))
    except UnicodeDecodeError as error:
        diagnostics.add(kinds.SAMPLE_WITHOUT_TEXT.at(span, f"{path.name} is not UTF-8 at byte {error.start}"))
    return None


def _check_codes(schema: SampleSchema, node: Node, ontology: Ontology, diagnostics: Diagnostics) -> None:
    for part, wanted in (("records", schema.records), ("allowed", schema.allowed)):
        for number, wish in enumerate(wanted):
            if wish.code not in ontology:
                span = node.at(part, number, "code").span
                diagnostics.add(kinds.UNKNOWN_SAMPLE_CODE.at(span, f"the ontology has no code {wish.code!r}"))


def expectations(wanted: WantedSchema) -> list[Expectation]:
    """Return the expectation that an entry states, or the two of one that holds both ways."""
    directions = [(wanted.source, wanted.target)]
    if wanted.both_ways:
        directions.append((wanted.target, wanted.source))
    return [
        Expectation(
            code=wanted.code,
            source=source,
            target=target,
            status=wanted.status,
            sentence=wanted.sentence,
            speaker=wanted.speaker,
            place=wanted.place.strip() if wanted.place else None,
            why=wanted.why,
            todo=wanted.todo,
        )
        for source, target in directions
    ]


def _forbidden(pattern: ForbiddenSchema) -> Forbidden:
    return Forbidden(**pattern.model_dump())


def _like(pattern: str | None, value: str | None) -> bool:
    return pattern is None or (value is not None and fnmatchcase(value, pattern))
