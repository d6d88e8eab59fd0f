"""Which form has each kind of file in a pack, for editors that check while one types?"""

from collections.abc import Mapping
from typing import Any, Final

from pydantic import BaseModel

from marsad.actors import ActorFileSchema
from marsad.clauses import ClausesSchema
from marsad.coding import OntologyFile
from marsad.language import ManifestSchema, PackSchema
from marsad.lexicon import LexiconFile
from marsad.place import PlaceRulesFile
from marsad.source import json_schema
from marsad.text import TextRulesSchema
from marsad.time import TimeRulesFile
from marsad.workbench.sample_file import SampleSchema
from marsad.workbench.variations.loader import VariationsFile

FILE_MODELS: Final[Mapping[str, type[BaseModel]]] = {
    "pack": ManifestSchema,
    "events": PackSchema,
    "lexicon": LexiconFile,
    "actors": ActorFileSchema,
    "expected": SampleSchema,
    "text": TextRulesSchema,
    "clauses": ClausesSchema,
    "time": TimeRulesFile,
    "places": PlaceRulesFile,
    "cameo": OntologyFile,
    "variations": VariationsFile,
}
"""What reads a kind of file: a room's by the room's name, `pack.yaml`, and what is expected of an article."""


def file_schema(kind: str) -> dict[str, Any]:
    """Return the JSON Schema of a kind of file; raises KeyError for what is no key of FILE_MODELS."""
    return json_schema(FILE_MODELS[kind])
