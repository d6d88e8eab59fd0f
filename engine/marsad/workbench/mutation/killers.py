"""Which sentence would notice a mutant that no example notices?"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice
from typing import Final

from marsad.coding import Knowledge
from marsad.language import Rule
from marsad.model import Document, EventRecord
from marsad.workbench.comparison import party_code
from marsad.workbench.examples import reasons
from marsad.workbench.mutation.material import Material
from marsad.workbench.mutation.mutants import Mutant
from marsad.workbench.mutation.replay import Found, ReadText, rules_for
from marsad.workbench.mutation.run import Killer, MutantResult, Mutation
from marsad.workbench.mutation.sentences import Sentences
from marsad.workbench.mutation.words import OtherWords
from marsad.workbench.variations import VariationWords
from marsad.workbench.variations.grammar import Grammar

_MOST: Final = 250
"""Sentences that are made for one rule."""
_RULES: Final = 3
"""Rules of those that share a row whose examples sentences are made of."""


class Killers:
    """Makes sentences of a rule's examples until one of them tells the rule from its mutant."""

    def __init__(self, mutation: Mutation, knowledge: Knowledge, words: VariationWords | None) -> None:
        self._mutation = mutation
        grammar = None if words is None else Grammar.of(words, knowledge)
        material = Material.of(mutation.examples)
        self._sentences = Sentences(mutation.coder, OtherWords(knowledge.lexicon), material, grammar)
        self._rules = {rule.id: rule for rule in mutation.rules}
        self._read: dict[str, list[ReadText]] = {}

    def with_killers(self, results: Iterable[MutantResult]) -> Iterator[MutantResult]:
        """Yield the results, each survivor with a sentence if one can be made."""
        for result in results:
            yield replace(result, killer=self.killer(result.mutant)) if result.survives else result

    def killer(self, mutant: Mutant) -> Killer | None:
        """Return the first sentence for which the mutant gives other records than the rule; None if none was made."""
        changed = [rule.id for rule in mutant.rules]
        texts = [text for rule in changed[:_RULES] for text in self._texts(self._rules[rule])]
        texts = [text for text in texts if not text.tried.isdisjoint(changed)]
        coder = self._mutation.coder.with_rules(rules_for(self._mutation.rules, mutant.rules, texts))
        for text in texts:
            right, wrong = _records(text.found), _records(coder.again(text))
            if Counter(map(_key, right)) != Counter(map(_key, wrong)):
                outcomes = [outcome for _, each in text.found for outcome in each]
                because = "" if right else reasons(self._rules[changed[0]], outcomes)[0]
                return Killer(text.document.text, tuple(right), tuple(wrong), because)
        return None

    def _texts(self, rule: Rule) -> Sequence[ReadText]:
        """The sentences made for a rule, read once; those of the rule before are forgotten."""
        if rule.id not in self._read:
            if len(self._read) >= _RULES:
                self._read.clear()
            own = [example for example in self._mutation.examples if example.rule.id == rule.id]
            made = islice(self._sentences.of(rule, own), _MOST)
            self._read[rule.id] = [self._mutation.coder.read(Document(rule.id, text)) for text in made]
        return self._read[rule.id]


def _records(found: Found) -> list[EventRecord]:
    return [record for _, outcomes in found for outcome in outcomes for record in outcome.records]


def _key(record: EventRecord) -> tuple[str, str | None, str | None, str]:
    return record.code, party_code(record, "source"), party_code(record, "target"), record.status
