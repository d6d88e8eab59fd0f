"""What is known of a sentence once its verbs are read, and before its event nouns are?"""

from typing import NamedTuple

from marsad.model import Phrase
from marsad.phrases import PlacedWord
from marsad.syntax.draft import Draft
from marsad.syntax.draft_clause import DraftClause
from marsad.syntax.earlier import Understood


class Verbs(NamedTuple):
    """The verbs by their tokens, with what stands beside each, and all that they were read off.

    `clause_of` has the number of each token's clause, `speakers` the names before colons by these.
    """

    placed: tuple[PlacedWord, ...]
    phrases: list[Phrase]
    clauses: list[DraftClause]
    clause_of: tuple[int, ...]
    speakers: dict[int, Phrase]
    drafts: dict[int, Draft]
    understood: Understood
