"""Tokens with readings in, noun phrases out, whether anybody knows their names or not."""

from marsad.phrases.belonging import issuer_of, owner_of
from marsad.phrases.chunker import Chunker
from marsad.phrases.describing import PLACES, can_be_adjective, is_nationality, is_place, with_owners
from marsad.phrases.including import INCLUDING
from marsad.phrases.placed_word import NUMERAL, PRONOUN, QUANTITY, PlacedWord, has_group
from marsad.phrases.repeated import is_same_noun
from marsad.phrases.valency import MASDAR, OPTIONAL, Valency, ValencyReader
from marsad.phrases.words import WordPlacer, heads_line

__all__ = [
    "INCLUDING",
    "MASDAR",
    "NUMERAL",
    "OPTIONAL",
    "PLACES",
    "PRONOUN",
    "QUANTITY",
    "Chunker",
    "PlacedWord",
    "Valency",
    "ValencyReader",
    "WordPlacer",
    "can_be_adjective",
    "has_group",
    "heads_line",
    "is_nationality",
    "is_place",
    "is_same_noun",
    "issuer_of",
    "owner_of",
    "with_owners",
]
