"""Tokens with readings and mentions in, the graph of the sentence out: the one place that reads who does what."""

from collections.abc import Mapping, Sequence
from operator import attrgetter
from typing import NamedTuple

from marsad.clauses import ClauseWords, SyntaxReader
from marsad.model import Factuality, Graph, Mention, Nationality, Phrase, Predicate, Token
from marsad.phrases import Chunker, PlacedWord, ValencyReader, WordPlacer
from marsad.syntax.act_steps import take_what_stands_beyond
from marsad.syntax.acts import Acts
from marsad.syntax.bound import prepositions_of_duty, prepositions_of_topics
from marsad.syntax.carrying import carries
from marsad.syntax.clauses import ClauseReader
from marsad.syntax.colons import colon_predicates, take_what_is_said
from marsad.syntax.draft import Draft
from marsad.syntax.draft_clause import DraftClause, impersonal_before
from marsad.syntax.earlier import AskEarlier, Earlier, Understood
from marsad.syntax.factuality import FactualityReader
from marsad.syntax.first_person import spoken_readings
from marsad.syntax.headline import act_at_head
from marsad.syntax.noun_draft import NounDraft
from marsad.syntax.noun_factuality import NounFactuality
from marsad.syntax.nouns import NounReader
from marsad.syntax.predicative import predicates_without_verb
from marsad.syntax.steps import STEPS
from marsad.syntax.taken_up import antecedents
from marsad.syntax.told_passively import is_told_passively
from marsad.syntax.verbs import Verbs


class Parsed(NamedTuple):
    """A sentence's graph, and its words with the class that their place gave them."""

    graph: Graph
    words: tuple[PlacedWord, ...]


class GraphReader:
    """Reads sentences into graphs; holds none of them, so threads share it."""

    __slots__ = ("_placer", "_valencies", "_words")

    def __init__(self, reader: SyntaxReader, words: ClauseWords) -> None:
        self._valencies = ValencyReader(words)
        self._placer = WordPlacer(reader, words, self._valencies)
        self._words = words

    def read(
        self,
        tokens: Sequence[Token],
        mentions: Sequence[Mention],
        nationalities: Sequence[Nationality] = (),
        earlier: AskEarlier = Earlier,
    ) -> Parsed:
        """Return the graph of a sentence, and its words; mentions are in order and do not overlap."""
        verbs = self._verbs(tokens, mentions, nationalities, earlier)
        act = act_at_head(verbs.placed, verbs.drafts, self._words)
        if act is not None:
            verbs.drafts.clear()
            verbs = self._verbs(tokens, mentions, nationalities, earlier, act)
        placed, phrases, clauses, drafts = verbs.placed, verbs.phrases, verbs.clauses, verbs.drafts
        content = _contents(clauses, phrases, placed)
        nouns = NounReader(verbs, content, dict(predicates_without_verb(verbs)), self._words, self._valencies).read()
        acts = Acts(drafts, nouns, phrases, clauses, placed, self._words)
        take_what_stands_beyond(acts)
        factuality = FactualityReader(acts)
        predicates = [_verb(draft, factuality, content) for draft in drafts.values()]
        of_nouns = NounFactuality(
            acts, {each.token: each.factuality for each in predicates}, factuality, self._valencies
        )
        predicates += [_noun(draft, of_nouns.read(draft), factuality) for draft in nouns.values()]
        predicates += colon_predicates(verbs.speakers, clauses, content, factuality)
        predicates += prepositions_of_topics(acts, factuality)
        predicates += prepositions_of_duty(acts, content, factuality)
        predicates.sort(key=attrgetter("token"))
        # Whom a pronoun means may be a phrase of the sentence before, which this adds to the phrases.
        meant = antecedents(verbs, nouns, self._words.pronouns)
        graph = Graph(
            tuple(tokens),
            tuple(phrases),
            tuple([clause.frozen(*factuality.standing[clause.number]) for clause in clauses]),
            tuple(predicates),
            verbs.clause_of,
            meant,
            verbs.understood.parties,
        )
        # Drafts know each other by these: left so they were in cycles, and a tenth of all time was the collector's.
        drafts.clear()
        nouns.clear()
        return Parsed(graph, placed)

    def _verbs(
        self,
        tokens: Sequence[Token],
        mentions: Sequence[Mention],
        nationalities: Sequence[Nationality],
        earlier: AskEarlier,
        act: int | None = None,
    ) -> Verbs:
        """Read phrases and clauses, and who stands where beside each verb; an `act` only looks like one."""
        placed = self._placer.place(tokens, mentions, nationalities, act)
        phrases = list(Chunker(placed, mentions, self._words, nationalities).phrases())
        understood = Understood(earlier, phrases)
        clause_reader = ClauseReader(placed, phrases, self._words, nationalities)
        clauses = clause_reader.read()
        speakers = take_what_is_said(clauses, phrases, placed)
        drafts: dict[int, Draft] = {}
        telling = [clause for clause in clauses if clause.predicate is not None]
        for clause in sorted(telling, key=attrgetter("predicate")):
            assert clause.predicate is not None
            readings = spoken_readings(clause, placed, phrases, drafts)
            word = placed[clause.predicate]
            valency = word.valency if readings is word.readings else self._valencies.of(readings)
            drafts[clause.predicate] = Draft(
                clause.predicate,
                clause,
                placed,
                phrases,
                clauses,
                is_told_passively(clause, readings, placed, phrases),
                drafts,
                understood,
                self._words.pronouns,
                readings=readings,
                valency=valency,
            )
            for step in STEPS:
                step(drafts[clause.predicate])
        return Verbs(placed, phrases, clauses, tuple(clause_reader.clause_of), speakers, drafts, understood)


def _verb(draft: Draft, factuality: FactualityReader, content: Mapping[int, int]) -> Predicate:
    return Predicate(
        draft.token,
        "verb",
        draft.clause.number,
        draft.agreeing_readings(),
        draft.passive,
        factuality.factuality(draft.token, draft.clause),
        *factuality.standing[draft.clause.number][1:],
        tuple(draft.dependents),
        tuple(draft.refused),
        content.get(draft.token),
    )


def _noun(draft: NounDraft, own: Factuality, factuality: FactualityReader) -> Predicate:
    governor = draft.governor
    _, said_by, depth = factuality.standing[draft.clause.number]
    is_carried = governor is not None and draft.taking is not None and carries(governor, draft.relation, draft.taking)
    return Predicate(
        draft.token,
        draft.kind,
        draft.clause.number,
        draft.readings,
        factuality=own,
        said_by=said_by,
        depth=depth,
        dependents=tuple(draft.dependents),
        refused=tuple(draft.refused),
        content=draft.content,
        carrier=governor.token if is_carried and governor is not None else None,
    )


def _contents(
    clauses: Sequence[DraftClause], phrases: Sequence[Phrase], placed: Sequence[PlacedWord]
) -> dict[int, int]:
    """By the token that takes content: the predicate of the first clause that it takes, or what can or must be."""
    found: dict[int, int] = {}
    for clause in clauses:
        governor = clause.governor
        if governor is None:
            governor = impersonal_before(clause, clauses, placed, phrases)
        if governor is not None and not clause.goes_on:
            said = _nominal_predicate(clause, phrases) if clause.predicate is None else clause.predicate
            if said is not None:
                found.setdefault(governor, said)
    return found


def _nominal_predicate(clause: DraftClause, phrases: Sequence[Phrase]) -> int | None:
    """What a clause without a verb says of its topic: the indefinite phrase behind it, else the copula."""
    bare = [phrases[number] for number in clause.phrases if phrases[number].preposition is None]
    said = next((phrase.head for phrase in bare[clause.copula is None :] if not phrase.definite), None)
    return clause.copula if said is None else said
