"""Which noun may take up what the text told before, so that whoever did that fills a role: condemned the attack?"""

from collections.abc import Iterator

from marsad.model import Graph, Phrase
from marsad.phrases import NUMERAL, with_owners


def deeds_of(graph: Graph, phrase: Phrase) -> Iterator[Phrase]:
    """Yield, of a phrase and what completes it, what may take up a deed: it is definite, and its doer not named.

    What completes it, or its pronoun means, may be whom it befell: the arrest of the journalist, his arrest.
    """
    for noun in with_owners(phrase, graph.phrases):
        is_known = noun.definite or noun.owner is not None
        is_of_nobody = noun.mention is None and (noun.pronoun is None or _befell(graph, noun))
        if is_known and is_of_nobody and not _is_told_apart(graph, noun):
            yield noun


def _befell(graph: Graph, noun: Phrase) -> bool:
    """Whether the pronoun on a noun means to whom it was done."""
    act = graph.by_token.get(noun.head)
    sufferer = None if act is None else act.dependent("object")
    return sufferer is not None and sufferer.how == "owner-pronoun"


def _is_told_apart(graph: Graph, noun: Phrase) -> bool:
    """Whether the words beside a noun say which it is: its doer, its country or number, who did what of it."""
    act = graph.by_token.get(noun.head)
    relations = {each.relation: each for each in act.dependents} if act is not None else {}
    doer, sufferer = relations.get("subject"), relations.get("object")
    if doer is not None and doer.how != "carrier":
        return True
    if noun.owner is not None and (sufferer is None or sufferer.phrase != noun.owner):
        return True
    if noun.nationalities or any(_is_number(graph, token) for token in range(noun.start, noun.end)):
        return True
    return any(
        clause.antecedent == noun.number
        and any(
            each.clause == clause.number and (by := each.dependent("subject")) is not None and by.phrase != noun.number
            for each in graph.verbs
        )
        for clause in graph.clauses
    )


def _is_number(graph: Graph, token: int) -> bool:
    word = graph.tokens[token].word
    return word.kind == "number" or any(NUMERAL in reading.lexeme.groups for reading in word.readings)
