"""Positive examples said again in other words, each with what must follow from them."""

from marsad.workbench.variations.loader import load_variation_words
from marsad.workbench.variations.registry import VARIATIONS, Variation
from marsad.workbench.variations.run import VariationResult, Varier
from marsad.workbench.variations.words import VariationWords

__all__ = ["VARIATIONS", "Variation", "VariationResult", "VariationWords", "Varier", "load_variation_words"]
