"""To whom does belong what a phrase names: the resignation of the government, the secretary of the society's branch?"""

from collections.abc import Sequence

from marsad.model import Mention, Phrase
from marsad.phrases import is_place


def owner_of(phrase: Phrase, phrases: Sequence[Phrase]) -> Phrase | None:
    """Return the first name among what completes a phrase that has none itself."""
    while phrase.owner is not None and phrase.mention is None:
        phrase = phrases[phrase.owner]
        if phrase.mention is not None:
            return phrase
    return None


def spoken_for(phrase: Phrase, phrases: Sequence[Phrase]) -> Phrase | None:
    """Return for whom a phrase stands that names nobody: the body of its secretary, whoever made a statement.

    Nobody belongs to a person or a country as its secretary does to a body.
    """
    owner = owner_of(phrase, phrases) if phrase.human is True or phrase.speaks else None
    if owner is None or owner.mention is None or owner.mention.kind != "actor":
        return None
    return owner if phrase.speaks or _is_body(owner.mention) else None


def _is_body(mention: Mention) -> bool:
    return not mention.human and not is_place(mention)
