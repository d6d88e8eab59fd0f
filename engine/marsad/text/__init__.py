"""From characters to tokens: which sentences, tokens and quotations does a text hold, and how is each word spelled?"""

from marsad.text.fold import VARIATIONS, Variation, fold, variations
from marsad.text.normalise import Normalised, normalise
from marsad.text.orthography import clean
from marsad.text.pieces import PieceToken, split_piece, tokens
from marsad.text.quotations import Quotation, quotations
from marsad.text.rules import TextRules, TextRulesSchema, load_text_rules
from marsad.text.sentences import Segmenter

__all__ = [
    "VARIATIONS",
    "Normalised",
    "PieceToken",
    "Quotation",
    "Segmenter",
    "TextRules",
    "TextRulesSchema",
    "Variation",
    "clean",
    "fold",
    "load_text_rules",
    "normalise",
    "quotations",
    "split_piece",
    "tokens",
    "variations",
]
