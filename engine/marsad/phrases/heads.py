"""What does a noun say of the phrase that it heads?"""

from typing import Final

from marsad.lexicon import ELATIVE
from marsad.model import Mention, Phrase
from marsad.phrases.placed_word import NO_CASES, QUANTITY, Governing, PlacedWord, Shape, has_group

NOTHING: Final = Governing(None, frozenset())
STATEMENT: Final = "statement.noun"
"""The lexeme group of nouns for words made public, which speak for whoever made them so."""
PENDING: Final = Phrase(0, 0, 0, 0)
"""What keeps the place of a phrase until what completes it is read."""


def named_phrase(
    number: int,
    mention: Mention,
    governing: Governing,
    start: int,
    head: int,
    end: int,
    cases: frozenset[str] = NO_CASES,
) -> Phrase:
    """Return the phrase of a name; it may end behind the name, with what describes it."""
    human = mention.human if mention.kind == "actor" else None
    if head > mention.start and all(actor.how == "name" for actor in mention.actors):
        # Of a group that is counted its people are meant: hundreds of the rebels.
        human = human or None
    return Phrase(
        number,
        head,
        min(start, mention.start),
        end,
        governing.lemma,
        under=governing.groups,
        definite=True,
        gender=mention.gender,
        count=mention.number,
        human=human,
        cases=cases,
        mention=mention,
    )


def common_phrase(
    number: int,
    head: int,
    start: int,
    end: int,
    governing: Governing,
    word: PlacedWord,
    owner: Phrase | None,
    nationalities: tuple[int, ...],
) -> Phrase:
    """Return the phrase of a common noun with what its readings agree on."""
    shape = word.shape
    chosen = None
    if owner is not None:
        shape = word.completed
        if has_group(word.readings, QUANTITY):
            # Most of the women came: the verb may look to what is counted as well as to the word that counts.
            shape = Shape(None, None, True if owner.human else None, shape.cases)
        if owner.mention is not None and has_group(word.readings, ELATIVE):
            # The greatest union of all: the word says which of them, and is nobody itself.
            chosen = owner
            shape = Shape(None, None, chosen.human, shape.cases)
        elif word.syntax.definite:
            # What is definite by itself nothing completes: behind it stands what it is called, the capital A.
            chosen = owner
    return Phrase(
        number,
        head,
        start,
        end,
        governing.lemma,
        None if owner is None else owner.number,
        word.pronoun,
        (),
        word.syntax.definite or word.pronoun is not None or (owner is not None and owner.definite),
        shape.gender,
        shape.count,
        shape.human,
        shape.cases,
        None if chosen is None else chosen.mention,
        governing.groups,
        nationalities,
        STATEMENT in word.syntax.groups and has_group(word.readings, STATEMENT),
    )
