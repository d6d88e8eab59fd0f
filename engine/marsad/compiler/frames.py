"""What does a frame ask of words: which can be its trigger, and which others must be there?"""

from collections.abc import Iterator

from marsad.language.rule import Frame, WordSlot
from marsad.language.tree import WordTest


def trigger_tests(frame: Frame) -> tuple[WordTest, ...]:
    """Return the tests of the words without one of which the frame cannot match.

    Of a verb that carries a noun that is the noun: few others than the frame's own stand without it.
    """
    return (WordTest(frame.verb),) if frame.verb else (WordTest(frame.noun, features=("noun",)),)


def word_tests(frame: Frame) -> Iterator[WordTest]:
    """Yield every test of a word that the frame makes."""
    yield from trigger_tests(frame)
    if frame.light:
        yield WordTest(frame.light, features=("verb",))
    for filler in (frame.object, *(filler for _, filler in frame.slots)):
        if isinstance(filler, WordSlot):
            yield WordTest(filler.groups, features=("noun",))


def required_tests(frame: Frame) -> tuple[WordTest, ...]:
    """Return the tests of all the words without which no word of the frame's own makes it match."""
    slots = (frame.object, *(filler for _, filler in frame.slots))
    needed = (
        WordTest(slot.groups, features=("noun",)) for slot in slots if isinstance(slot, WordSlot) and slot.required
    )
    own = (WordTest(frame.verb, features=("verb",)),) if frame.verb else trigger_tests(frame)
    return (*own, *needed)
