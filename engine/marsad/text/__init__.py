"""From characters to tokens: which sentences and tokens does a text hold, and how is each word spelled?"""

from typing import TYPE_CHECKING

from marsad.on_demand import on_demand
from marsad.text.fold import VARIATIONS, Variation, fold, variations
from marsad.text.orthography import TATWEEL, clean
from marsad.text.pieces import PieceToken, is_row_of_words, split_piece, tokens
from marsad.text.rules import TextRules
from marsad.text.sentences import Segmenter

if TYPE_CHECKING:
    from marsad.text.loader import TextRulesSchema, load_text_rules

__all__ = [
    "TATWEEL",
    "VARIATIONS",
    "PieceToken",
    "Segmenter",
    "TextRules",
    "TextRulesSchema",
    "Variation",
    "clean",
    "fold",
    "is_row_of_words",
    "load_text_rules",
    "split_piece",
    "tokens",
    "variations",
]

__getattr__ = on_demand(
    __name__,
    {
        "loader": ("TextRulesSchema", "load_text_rules"),
    },
)
