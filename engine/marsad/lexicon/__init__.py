"""From lexemes to every form they take, and from a form back to all that it can mean."""

from typing import TYPE_CHECKING

from marsad.lexicon.analysis import possible_stems
from marsad.lexicon.cells import ALONE, ARTICLE, BARE, FUTURE, OBJECT_ME, POSSESSIVES, PREPOSITION, PURPOSE, Cell
from marsad.lexicon.clitics import (
    CONJUNCTIONS,
    DEFINITE_ARTICLE,
    PROCLITICS_IN_ENGLISH,
    PRONOUNS_IN_ENGLISH,
    cliticised,
    is_future,
    spelling_of,
    under_preposition,
    without_proclitics,
)
from marsad.lexicon.context import disambiguate
from marsad.lexicon.encoding import MOST_PIECES, Encoder
from marsad.lexicon.lexicon import Collision, Lexicon
from marsad.lexicon.narrowing import Narrower
from marsad.lexicon.phrase_index import Beginning, Listed, PhraseIndex, continued
from marsad.lexicon.reserved import ELATIVE, NEGATION, RESERVED_GROUPS, SUBJUNCTIVE
from marsad.lexicon.shapes import features_as_json, lexeme_as_json, reading_as_json, token_as_json
from marsad.lexicon.unknown import looks_dual, looks_imperfect
from marsad.lexicon.word_memory import WordMemory
from marsad.on_demand import on_demand

if TYPE_CHECKING:
    from marsad.lexicon.builder import EntangledError
    from marsad.lexicon.checker import check_collisions, check_unused
    from marsad.lexicon.declension import decline_adjective, decline_noun, decline_plural
    from marsad.lexicon.loader import load_lexicon, parse_lexicon, read_lexicon, stock_words
    from marsad.lexicon.schema import FileContent, LexiconFile
    from marsad.lexicon.stock import Wordstock

__all__ = [
    "ALONE",
    "ARTICLE",
    "BARE",
    "CONJUNCTIONS",
    "DEFINITE_ARTICLE",
    "ELATIVE",
    "FUTURE",
    "MOST_PIECES",
    "NEGATION",
    "OBJECT_ME",
    "POSSESSIVES",
    "PREPOSITION",
    "PROCLITICS_IN_ENGLISH",
    "PRONOUNS_IN_ENGLISH",
    "PURPOSE",
    "RESERVED_GROUPS",
    "SUBJUNCTIVE",
    "Beginning",
    "Cell",
    "Collision",
    "Encoder",
    "EntangledError",
    "FileContent",
    "Lexicon",
    "LexiconFile",
    "Listed",
    "Narrower",
    "PhraseIndex",
    "WordMemory",
    "Wordstock",
    "check_collisions",
    "check_unused",
    "cliticised",
    "continued",
    "decline_adjective",
    "decline_noun",
    "decline_plural",
    "disambiguate",
    "features_as_json",
    "is_future",
    "lexeme_as_json",
    "load_lexicon",
    "looks_dual",
    "looks_imperfect",
    "parse_lexicon",
    "possible_stems",
    "read_lexicon",
    "reading_as_json",
    "spelling_of",
    "stock_words",
    "token_as_json",
    "under_preposition",
    "without_proclitics",
]

__getattr__ = on_demand(
    __name__,
    {
        "builder": ("EntangledError",),
        "checker": ("check_collisions", "check_unused"),
        "declension": ("decline_adjective", "decline_noun", "decline_plural"),
        "loader": ("load_lexicon", "parse_lexicon", "read_lexicon", "stock_words"),
        "schema": ("FileContent", "LexiconFile"),
        "stock": ("Wordstock",),
    },
)
