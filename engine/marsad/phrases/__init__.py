"""Tokens with readings in, noun phrases out, whether anybody knows their names or not."""

from marsad.phrases.chunker import Chunker
from marsad.phrases.words import PlacedWord, WordPlacer

__all__ = ["Chunker", "PlacedWord", "WordPlacer"]
