"""Which nouns of a sentence name an act or event, and who stands where beside each?"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence

from marsad.clauses import OUT_OF, ClauseWords
from marsad.model import Phrase, PredicateKind, Reading
from marsad.phrases import PlacedWord, Valency, ValencyReader
from marsad.syntax.agreement import agrees_before
from marsad.syntax.carrying import carries
from marsad.syntax.draft import Draft
from marsad.syntax.draft_clause import DraftClause, tells
from marsad.syntax.nesting import MOST_BEHIND, Nesting
from marsad.syntax.noun_draft import OWNER, NounDraft
from marsad.syntax.noun_steps import PARTICIPLE_STEPS, NounStep, noun_steps
from marsad.syntax.verbs import Verbs

COUNTING = "counting"
"""The sense of nouns that only count or bundle what completes them: a series of raids."""
MOST_VERBS = 6
"""Verbs whose subjects are asked."""
_CIRCUMSTANTIAL = ("beside-verb", "beside-noun")
"""Steps that find phrases which nothing governs."""


class NounReader:
    """Goes through the phrases of one sentence whose verbs have been read."""

    def __init__(
        self,
        verbs: Verbs,
        contents: Mapping[int, int],
        topics: Mapping[int, Phrase],
        words: ClauseWords,
        valencies: ValencyReader,
    ) -> None:
        """`contents` are the predicates of what words take as content, by these words.

        `topics` are those of whom a participle, or an act that they are upon, says what they do, by its token.
        """
        self._placed: Sequence[PlacedWord] = verbs.placed
        self._phrases: Sequence[Phrase] = verbs.phrases
        self._clauses = verbs.clauses
        self._verbs = verbs.drafts
        self._understood = verbs.understood
        self._contents = contents
        self._topics = topics
        self._words = words
        self._valencies = valencies
        self._nesting = Nesting(verbs)
        self._tokens = sorted(verbs.drafts)
        self._participles = {token for clause in verbs.clauses for token in clause.participles} | topics.keys()
        self._held: dict[int, tuple[Draft | NounDraft, str, Valency]] = {}
        for verb in verbs.drafts.values():
            self._hold(verb)
        self._speakers = frozenset(self._speaking())
        self.drafts: dict[int, NounDraft] = {}
        self._later: list[tuple[NounDraft, tuple[NounStep, ...]]] = []

    def read(self) -> dict[int, NounDraft]:
        """Return event nouns and participles by their tokens, each with its dependents; outer nouns come first."""
        for phrase in self._phrases:
            word = self._placed[phrase.head]
            if phrase.mention is not None or word.word_class != "noun" or phrase.number not in self._nesting.outer:
                continue
            if phrase.head in self._participles and self._is_participle(phrase):
                if word.participles:
                    self._add(phrase, word.participles, self._valencies.of(word.participles), "participle")
            elif word.act is not None:
                self._add(phrase, word.acts, word.act, "noun")
        for draft, later in self._later:
            for step in later:
                step(draft)
        return self.drafts

    def _add(self, phrase: Phrase, readings: tuple[Reading, ...], valency: Valency, kind: PredicateKind) -> None:
        draft = self._draft(phrase, readings, valency, kind)
        first, later = noun_steps(draft)
        for step in first if kind == "noun" else PARTICIPLE_STEPS:
            step(draft)
        if later:
            self._later.append((draft, later))
        self.drafts[phrase.head] = draft
        self._hold(draft)

    def _is_participle(self, phrase: Phrase) -> bool:
        """Whether a participle tells what somebody does meanwhile, and is no verbal noun that a verb takes."""
        if phrase.number in self._held:
            return False
        word = self._placed[phrase.head]
        is_act = any(reading.lexeme.derivation == "masdar" for reading in word.word.readings)
        return not is_act or self._tells_besides(phrase, word)

    def _tells_besides(self, phrase: Phrase, word: PlacedWord) -> bool:
        """Whether a word behind a comma says what she who acts says besides: A welcomed it, urging B to stop."""
        if self._placed[phrase.head - 1].mark != "comma" or phrase.pronoun is not None:
            return False
        if not any(reading.lexeme.takes_content for reading in word.participles):
            return False
        subject = next(self._subjects(phrase, self._nesting.clause(phrase)), None)
        return subject is not None and subject.gender == "feminine" and agrees_before(word.participles, subject)

    def _subjects(self, phrase: Phrase, clause: DraftClause) -> Iterator[Phrase]:
        """Yield the subjects of the verbs nearby; for what is said or done besides, those of no aside come first."""
        tokens = self._nearby(phrase, clause)
        head = self._placed[phrase.head]
        is_apart = phrase.head > 0 and self._placed[phrase.head - 1].mark == "comma"
        if phrase.pronoun is None and (head.syntax.reporting or (is_apart and head.participles)):
            tokens.sort(key=lambda token: not self._may_say(token))
        return self._beside(phrase, tokens, "subject")

    def _others(self, phrase: Phrase, clause: DraftClause) -> Iterator[Phrase]:
        """Yield what the clause describes, then objects of the verbs nearby and what they govern."""
        tokens = self._nearby(phrase, clause)
        if clause.antecedent is not None and clause.predicate is not None:
            described = self._phrases[clause.antecedent]
            if described not in self._beside(phrase, (clause.predicate,), "subject"):
                yield described
        yield from self._beside(phrase, tokens, "object")
        yield from self._beside(phrase, tokens, "governed")

    def _may_say(self, token: int) -> bool:
        """Whether a verb is of saying, or stands in no relative clause."""
        clause = self._verbs[token].clause
        return self._placed[token].syntax.reporting or clause.kind != "relative"

    def _beside(self, phrase: Phrase, tokens: Iterable[int], step: str) -> Iterator[Phrase]:
        for token in tokens:
            for each in self._verbs[token].dependents:
                other = self._phrases[each.phrase]
                if step in (each.relation, each.how) and not other.start <= phrase.head < other.end:
                    yield other

    def _nearby(self, phrase: Phrase, clause: DraftClause) -> list[int]:
        """The verbs above a noun, innermost first, then those before it."""
        tokens: dict[int, None] = {}
        at: DraftClause | None = clause
        while at is not None and len(tokens) < MOST_VERBS:
            if at.predicate is not None:
                tokens[at.predicate] = None
            at = self._clauses[at.parent] if at.parent is not None else None
        last = bisect_left(self._tokens, phrase.head)
        tokens.update(dict.fromkeys(reversed(self._tokens[max(last - MOST_VERBS, 0) : last])))
        return list(tokens)

    def _speaking(self) -> Iterator[int]:
        """Yield the phrases of those who say what verbs tell; an act says nothing."""
        for verb in self._verbs.values():
            for each in verb.dependents if self._placed[verb.token].syntax.reporting else ():
                if each.relation == "subject" and not self._placed[self._phrases[each.phrase].head].acts:
                    yield each.phrase

    def _hold(self, draft: Draft | NounDraft) -> None:
        """Remember what takes a phrase, not only when or where; of several the one that says something of acts."""
        # A word that is but one lexeme takes all that it takes with the one valency; most words do.
        only = draft.valency if len(draft.valency.lexemes) == 1 else None
        for each in draft.dependents:
            if each.how in _CIRCUMSTANTIAL:
                continue
            there = self._held.get(each.phrase)
            if there is None or not carries(*there):
                held = draft, each.relation, only or self._taking(draft, each.relation)
                if there is None or carries(*held):
                    self._held[each.phrase] = held

    def _taking(self, governor: Draft | NounDraft, relation: str) -> Valency:
        """The valency with which a word takes what stands in that relation."""
        return self._valencies.beside(governor.valency, relation, has_object="object" in governor.filled)

    def _standing(self, phrase: Phrase) -> Phrase:
        """The phrase that stands where an act does, as a noun before it only counts the act: a series of raids."""
        number = phrase.number
        for _ in range(MOST_BEHIND):
            number = self._nesting.first.get(number, number)
            counting = self._nesting.owning.get(number)
            if counting is None and OUT_OF in self._phrases[number].under:
                counting = self._nesting.right_before(number)
            if counting is None or number in self._held or not self._counts(counting):
                break
            number = counting
        return self._phrases[number]

    def _counts(self, number: int) -> bool:
        return COUNTING in self._placed[self._phrases[number].head].valency.senses

    def _governor(self, standing: Phrase) -> tuple[Draft | NounDraft | None, str, Valency | None]:
        """The verb or event noun that takes a phrase, in which relation, and with which valency."""
        held = self._held.get(standing.number)
        if held is not None:
            return held
        owned = self._nesting.owning.get(standing.number)
        if owned is None:
            return None, "", None
        governor = self.drafts.get(self._phrases[owned].head)
        return governor, OWNER, None if governor is None else governor.valency

    def _draft(self, phrase: Phrase, readings: tuple[Reading, ...], valency: Valency, kind: PredicateKind) -> NounDraft:
        points = kind == "participle" or phrase.pronoun is not None
        clause = self._nesting.clause(phrase)
        standing = self._standing(phrase)
        governor, relation, taking = self._governor(standing)
        is_verb = isinstance(governor, Draft) and relation == "subject"
        happens = governor.token if is_verb and governor and taking and carries(governor, relation, taking) else None
        following = self._nesting.behind(phrase)
        return NounDraft(
            phrase.head,
            phrase,
            standing,
            clause,
            self._placed,
            self._phrases,
            self._words,
            governor,
            relation,
            taking,
            self._behind(self._phrases[self._nesting.outer[phrase.number]], following, happens) if following else (),
            self._nesting.described.get(phrase.number, ()),
            self._contents.get(phrase.head),
            tuple(self._subjects(phrase, clause)) if points else (),
            tuple(self._others(phrase, clause)) if points else (),
            self._speakers,
            self.drafts,
            None if clause.predicate is None else self._verbs.get(clause.predicate),
            self._understood if tells(clause, self._clauses) else None,
            kind,
            self._topics.get(phrase.head),
            readings=readings,
            valency=valency,
        )

    def _behind(self, outer: Phrase, following: Sequence[int], happens: int | None) -> list[Phrase]:
        """List the phrases that follow with nothing but small words, and the verb that says of the noun that its act
        happens, between them; times are passed over.
        """
        found: list[Phrase] = []
        end = self._end(outer, at_least=outer.end) if outer.joined else outer.end
        for number in following:
            phrase = self._phrases[number]
            for token in range(end, phrase.start):
                word = self._placed[token]
                if word.word_class != "small" and word.mark != "quote" and token != happens:
                    return found
            end = self._end(phrase) if phrase.joined else phrase.end
            if phrase.mention is None or phrase.mention.kind != "time":
                found.append(phrase)
        return found

    def _end(self, phrase: Phrase, *, at_least: int = 0) -> int:
        """Where a phrase with those joined to it ends."""
        return max(at_least, *[self._phrases[number].end for number in phrase.joined])
