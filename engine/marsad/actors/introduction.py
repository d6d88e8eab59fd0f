"""Which person whom the dictionary lacks does a role introduce after the name: so-and-so, head of the party?"""

from marsad.actors.names import name_words, unknown_name
from marsad.actors.phrase import BEARER, LOCAL_ROLE, OPEN_ROLE, OWNING, RESUMED, Phrase
from marsad.actors.pieces import Piece
from marsad.actors.reading import Reading
from marsad.model import replace

_MOST_TOKENS = 6
_FEWEST_TOKENS = 2
_HOLDING = (None, OPEN_ROLE, LOCAL_ROLE, RESUMED, BEARER, "organisation", *OWNING)
"""What the role of one person may point to: also the head of the movement named before."""


def with_introduced(reading: Reading, phrase: Phrase, floor: int) -> Phrase:
    """Return a person's role with the unknown name right before it, with or without a comma between them.

    The name begins at token `floor` or later. Without a comma it must begin with a common given name or a particle, or
    stand between the role and a word that the lexicon knows: any one word that it lacks might stand before a role.
    """
    if not _may_introduce(phrase):
        return phrase
    before = reading.pieces[phrase.start - 1]
    closing = phrase.end + _closes(before, reading.pieces[phrase.end])
    comma = before.is_comma or closing > phrase.end
    end = phrase.start - comma
    classes = reading.dictionary.classes
    beginnings = classes.given | classes.particles
    for start in range(max(floor, end - _MOST_TOKENS), end - _FEWEST_TOKENS + 1):
        begins = comma or reading.pieces[start].folded in beginnings or _is_bounded(reading, start)
        if begins and unknown_name(reading, start) == end:
            names = name_words(reading, start, end)
            while start > floor and () in [rest for _, rest in reading.pieces[start - 1].titles]:
                start -= 1
            return replace(phrase.since(start, ()).until(closing), names=names)
    return phrase


def _closes(before: Piece, after: Piece) -> bool:
    """Say whether brackets or dashes stand around a role."""
    return (before.opens and after.closes) or (before.is_dash and after.is_dash)


def _is_bounded(reading: Reading, start: int) -> bool:
    """Say whether a word that the lexicon knows, and no conjunction, stands right before a name: said so-and-so."""
    before = reading.pieces[start - 1]
    return start > 0 and before.is_word and before.is_known


def _may_introduce(phrase: Phrase) -> bool:
    """Say whether the phrase is one person's role, with nobody's name in it yet."""
    return (
        phrase.person
        and phrase.definite
        and phrase.number == "singular"
        and len(phrase.parties) == 1
        and phrase.parties[0].anaphor in _HOLDING
        and phrase.named is None
        and not phrase.names
        and not phrase.proclitics
    )
