"""What does a rewrite work with: the pack's words for it, and forms of verbs and nouns?"""

from collections.abc import Mapping
from dataclasses import dataclass

from marsad.actors import ActorDictionary
from marsad.coding import Knowledge
from marsad.language import Rule
from marsad.workbench.variations.clause import DoesNotApply, ExampleClause
from marsad.workbench.variations.nouns import NounForms
from marsad.workbench.variations.verbs import VerbForms
from marsad.workbench.variations.words import Nation, VariationWords

STOP = "."


@dataclass(frozen=True, slots=True)
class Grammar:
    """Forms of words, and the words that the pack gives for variations."""

    words: VariationWords
    verbs: VerbForms
    nouns: NounForms
    actors: ActorDictionary
    conjunction: str
    rules: Mapping[str, Rule]

    @classmethod
    def of(cls, words: VariationWords, knowledge: Knowledge) -> "Grammar":
        """Return the grammar of a loaded pack."""
        return cls(
            words,
            VerbForms(knowledge.lexicon),
            NounForms(knowledge.lexicon, knowledge.actors),
            knowledge.actors,
            "".join(knowledge.clause_words.joining),
            {rule.id: rule for rule in knowledge.rules.rules},
        )

    def other_nation(self, clause: ExampleClause) -> Nation:
        """Return the first nation that has no part in the example. Raises DoesNotApply if all have."""
        parties = [party for record in clause.records for party in (record.source, record.target) if party is not None]
        named = {self.actors.affiliation(party.code).country for party in parties if party.code is not None}
        for nation in self.words.nations:
            if nation.code not in named and nation.name not in clause.example.text:
                return nation
        raise DoesNotApply("the example names every nation of the variations")

    def official(self, nation: Nation) -> tuple[str, str]:
        """Return an unnamed official of a nation, and the official's actor code."""
        return f"{self.words.official} {nation.nationality}", nation.code + self.words.official_role


def sentence(*parts: str, mark: str = STOP) -> str:
    """Return the parts that are not empty as a sentence."""
    return " ".join(part for part in parts if part) + mark
