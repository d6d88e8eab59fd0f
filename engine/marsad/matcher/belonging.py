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


def body_of(phrase: Phrase, phrases: Sequence[Phrase]) -> Phrase | None:
    """Return the body to which somebody belongs; nobody belongs to a person or a country that way."""
    owner = owner_of(phrase, phrases) if phrase.human is True else None
    return owner if owner is not None and owner.mention is not None and _is_body(owner.mention) else None


def _is_body(mention: Mention) -> bool:
    return mention.kind == "actor" and not mention.human and not is_place(mention)
