"""What do other rules give for a text that was read once?

A sentence's graph does not rest on event rules, so that only matching and coding are done again. It rests on them where
a sentence goes on with who spoke or met before: such a text is read anew.
"""

from collections.abc import Iterable, Sequence
from copy import copy
from dataclasses import dataclass, replace

from marsad.coding import Coder, Context, Knowledge, Outcome, Surroundings
from marsad.compiler import winners_over
from marsad.language import Rule
from marsad.matcher import Matcher
from marsad.model import Document, Sentence
from marsad.syntax import Parsed

Found = list[tuple[Sentence, list[Outcome]]]


@dataclass(frozen=True, slots=True)
class Reading:
    """A sentence as it was read, with what the text told before it."""

    sentence: Sentence
    parsed: Parsed
    surroundings: Surroundings
    context: Context


@dataclass(frozen=True, slots=True)
class ReadText:
    """A text with the readings of its sentences that may tell something, what became of them, and the rules that were
    tried there, whether they matched or not.
    """

    document: Document
    sentences: int
    readings: tuple[Reading, ...]
    found: Found
    tried: frozenset[str]


class ReplayingCoder(Coder):
    """A coder that keeps what it read, and codes it again by other rules."""

    def __init__(self, knowledge: Knowledge) -> None:
        super().__init__(knowledge)
        self._kept: list[Reading] = []

    def read(self, document: Document) -> ReadText:
        """Read and code a text."""
        self._kept = []
        found = list(self.outcomes(document))
        kept = tuple(self._kept)
        tried = frozenset(each.rule.id for one in kept for each in self.matcher.tried(one.parsed.graph))
        return ReadText(document, len(found), kept, found, tried)

    def coded(self, sentence: Sentence, parsed: Parsed, surroundings: Surroundings, context: Context) -> list[Outcome]:
        """Code, and keep what was read."""
        self._kept.append(Reading(sentence, parsed, surroundings, copy(context)))
        return super().coded(sentence, parsed, surroundings, context)

    def with_rules(self, rules: Iterable[Rule]) -> "ReplayingCoder":
        """Return a coder that reads alike and has these rules only, in the order of the packs."""
        other = copy(self)
        own = self.knowledge.rules
        chosen = tuple(rules)
        ruleset = replace(own, rules=chosen, overridden=winners_over(chosen))
        other.knowledge = replace(self.knowledge, rules=ruleset)
        other.matcher = Matcher(ruleset)
        other._rules = {rule.id: rule for rule in chosen}
        return other

    def again(self, text: ReadText) -> Found:
        """Return what becomes of a text by this coder's rules, read anew only if it has several sentences."""
        if text.sentences > 1:
            return list(self.outcomes(text.document))
        return [
            (
                one.sentence,
                super(ReplayingCoder, self).coded(one.sentence, one.parsed, one.surroundings, copy(one.context)),
            )
            for one in text.readings
        ]


def rules_for(rules: Sequence[Rule], changed: Iterable[Rule], texts: Iterable[ReadText]) -> list[Rule]:
    """Return the rules that can tell anything of the texts, with the changed ones in their places."""
    by_id = {rule.id: rule for rule in changed}
    tried: set[str] = set().union(*(text.tried for text in texts))
    return [by_id.get(rule.id, rule) for rule in rules if rule.id in tried]
