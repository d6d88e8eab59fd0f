"""Tokens with readings in, noun phrases out, whether anybody knows their names or not."""

from marsad.phrases.chunker import COMPANY, PLACES, Chunker
from marsad.phrases.describing import is_nationality
from marsad.phrases.words import PlacedWord, WordPlacer

__all__ = ["COMPANY", "PLACES", "Chunker", "PlacedWord", "WordPlacer", "is_nationality"]
