"""The nouns that every room speaks of; all frozen, all typed, no behaviour beyond reading themselves."""

from marsad.model.actor import Actor, Mention, Nationality, Resolution
from marsad.model.clause import Clause, ClauseKind
from marsad.model.document import Document, Sentence
from marsad.model.graph import Dependent, Factuality, Graph, GraphClause, Phrase, Predicate, Refused, Step
from marsad.model.match import Capture, Match
from marsad.model.pickling import PickledByFields
from marsad.model.record import Attribution, EventRecord, Party, RecordDate, RecordPlace, Status
from marsad.model.word import (
    Aspect,
    Case,
    Control,
    Derivation,
    Features,
    Gender,
    Lexeme,
    Mood,
    Number,
    Operator,
    PartOfSpeech,
    Person,
    Reading,
    Token,
    Voice,
    Word,
    WordKind,
)

__all__ = [
    "Actor",
    "Aspect",
    "Attribution",
    "Capture",
    "Case",
    "Clause",
    "ClauseKind",
    "Control",
    "Dependent",
    "Derivation",
    "Document",
    "EventRecord",
    "Factuality",
    "Features",
    "Gender",
    "Graph",
    "GraphClause",
    "Lexeme",
    "Match",
    "Mention",
    "Mood",
    "Nationality",
    "Number",
    "Operator",
    "PartOfSpeech",
    "Party",
    "Person",
    "Phrase",
    "PickledByFields",
    "Predicate",
    "Reading",
    "RecordDate",
    "RecordPlace",
    "Refused",
    "Resolution",
    "Sentence",
    "Status",
    "Step",
    "Token",
    "Voice",
    "Word",
    "WordKind",
]
