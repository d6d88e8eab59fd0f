"""From characters to tokens: which sentences and tokens does a text hold, and how is each word spelled?"""

from marsad.text.fold import VARIATIONS, Variation, fold, variations
from marsad.text.orthography import clean
from marsad.text.pieces import PieceToken, split_piece, tokens
from marsad.text.rules import TextRules, TextRulesSchema, load_text_rules
from marsad.text.sentences import Segmenter

__all__ = [
    "VARIATIONS",
    "PieceToken",
    "Segmenter",
    "TextRules",
    "TextRulesSchema",
    "Variation",
    "clean",
    "fold",
    "load_text_rules",
    "split_piece",
    "tokens",
    "variations",
]
