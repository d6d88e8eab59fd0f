"""What does a preposition say by itself, where no verb does?

    وزير الخارجية المصري إلى أنقرة
The Egyptian foreign minister (is bound) for Ankara: the preposition is the predicate, and the minister its subject.

    على الحكومة أن ترحل
On the government (it lies) that it leave: the preposition is the predicate, and takes what is to be done.
"""

from collections.abc import Iterator, Mapping, Sequence

from marsad.model import Dependent, Phrase, Predicate
from marsad.syntax.acts import Acts
from marsad.syntax.draft_clause import DraftClause, is_time, laid_on
from marsad.syntax.factuality import FactualityReader


def prepositions_of_topics(acts: Acts, factuality: FactualityReader) -> Iterator[Predicate]:
    """Yield the prepositions that say of somebody, in a clause with nothing else, where he is or goes."""
    placed = acts.placed
    for clause in acts.clauses:
        topic, behind = _topic_and_what_follows(clause, acts.phrases)
        if topic is None or behind is None or placed[behind.start].word_class != "preposition":
            continue
        if any(behind.preposition in reading.lexeme.governs for reading in placed[topic.head].word.readings):
            # The envoy to Libya goes nowhere.
            continue
        _, said_by, depth = factuality.standing[clause.number]
        assert behind.preposition is not None
        yield Predicate(
            behind.start,
            "preposition",
            clause.number,
            placed[behind.start].word.readings,
            factuality=factuality.factuality(behind.start, clause),
            said_by=said_by,
            depth=depth,
            dependents=(
                Dependent("subject", topic.number, "topic"),
                Dependent(behind.preposition, behind.number, "beside-verb"),
            ),
        )


def prepositions_of_duty(acts: Acts, content: Mapping[int, int], factuality: FactualityReader) -> Iterator[Predicate]:
    """Yield the prepositions that say on whom it lies to do what the clause behind them tells."""
    for clause in acts.clauses:
        bearer = laid_on(clause, acts.clauses, acts.placed, acts.phrases)
        if bearer is None or bearer.start not in content or bearer.preposition is None or clause.parent is None:
            continue
        around = acts.clauses[clause.parent]
        _, said_by, depth = factuality.standing[around.number]
        yield Predicate(
            bearer.start,
            "preposition",
            around.number,
            acts.placed[bearer.start].word.readings,
            factuality=factuality.factuality(bearer.start, around),
            said_by=said_by,
            depth=depth,
            dependents=(Dependent(bearer.preposition, bearer.number, "beside-verb"),),
            content=content[bearer.start],
        )


def _topic_and_what_follows(
    clause: DraftClause, phrases: Sequence[Phrase]
) -> tuple[Phrase, Phrase] | tuple[None, None]:
    """The actor that opens the clause, and the phrase under a preposition right behind; else nothing."""
    if clause.predicate is not None or clause.copula is not None:
        return None, None
    own = [phrases[number] for number in clause.phrases if not is_time(phrases[number])]
    if len(own) < 2:
        return None, None
    topic, behind, *rest = own
    stands_alone = topic.names_actor and topic.preposition is None and not topic.joined
    if not stands_alone or topic.end != behind.start or behind.preposition is None:
        return None, None
    return (None, None) if any(phrase.preposition is None for phrase in rest) else (topic, behind)
