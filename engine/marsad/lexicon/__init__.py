"""From lexemes to every form they take, and from a form back to all that it can mean."""

from marsad.lexicon.context import RESERVED_GROUPS, disambiguate
from marsad.lexicon.lexicon import Collision, Lexicon
from marsad.lexicon.loader import load_lexicon, parse_lexicon

__all__ = ["RESERVED_GROUPS", "Collision", "Lexicon", "disambiguate", "load_lexicon", "parse_lexicon"]
