"""Positive examples said again in other words, each with what must follow from them."""

from marsad.workbench.variations.known import (
    Difference,
    KnownFailuresError,
    compare_known,
    read_known,
    write_known,
)
from marsad.workbench.variations.loader import load_variation_words
from marsad.workbench.variations.matrix import Matrix, Tally, family, tally
from marsad.workbench.variations.registry import VARIATIONS, Variation
from marsad.workbench.variations.run import VariationResult, Varier
from marsad.workbench.variations.shape import variations_as_json
from marsad.workbench.variations.wanted import Varied, Wanted
from marsad.workbench.variations.words import VariationWords

__all__ = [
    "VARIATIONS",
    "Difference",
    "KnownFailuresError",
    "Matrix",
    "Tally",
    "Variation",
    "VariationResult",
    "VariationWords",
    "Varied",
    "Varier",
    "Wanted",
    "compare_known",
    "family",
    "load_variation_words",
    "read_known",
    "tally",
    "variations_as_json",
    "write_known",
]
