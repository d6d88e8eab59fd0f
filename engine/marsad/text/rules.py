"""Which words of the language steer segmentation?"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TextRules:
    """Word lists for the segmenter, in clean spelling; the shipped file explains each of them."""

    abbreviations: frozenset[str] = frozenset()
    end_markers: frozenset[str] = frozenset()
    sentence_starts: frozenset[str] = frozenset()
    continuations: frozenset[str] = frozenset()
