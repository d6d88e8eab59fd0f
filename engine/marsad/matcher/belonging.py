"""For whom stands what a phrase names: the secretary of the society's branch, the statement that the army made?"""

from marsad.matcher.makers import describers
from marsad.model import Graph, Mention, Phrase
from marsad.phrases import is_place, issuer_of, owner_of


def spoken_for(phrase: Phrase, graph: Graph) -> Phrase | None:
    """Return for whom a phrase stands that names nobody: the body of its secretary, whoever made a statement.

    Nobody belongs to a person or a country as its secretary does to a body.
    """
    owner = None
    if phrase.speaks:
        owner = issuer_of(phrase, graph.phrases)
        if owner is None and phrase.mention is None:
            owner = next((graph.phrases[each.phrase] for each in describers(graph, phrase)), None)
    elif phrase.human is True:
        owner = owner_of(phrase, graph.phrases)
    if owner is None or owner.mention is None or owner.mention.kind != "actor":
        return None
    return owner if phrase.speaks or _is_body(owner.mention) else None


def _is_body(mention: Mention) -> bool:
    return not mention.human and not is_place(mention)
