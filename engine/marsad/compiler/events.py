"""What does an event ask of words: which can tell it, and which others must be there?"""

from collections.abc import Iterator

from marsad.language.rule import Event
from marsad.language.tree import WordTest


def trigger_tests(event: Event) -> tuple[WordTest, ...]:
    """Return the tests of the words without one of which nothing tells the event.

    Of a verb that carries a noun that is the noun: few others than the event's own stand without it.
    """
    return (WordTest(event.verb),) if event.verb else (WordTest(event.noun, features=("noun",)),)


def word_tests(event: Event) -> Iterator[WordTest]:
    """Yield every test of a word that the event makes."""
    yield from trigger_tests(event)
    if event.light:
        yield WordTest(event.light, features=("verb",))
    if event.theme:
        yield WordTest(event.theme, features=("noun",))


def required_tests(event: Event) -> tuple[WordTest, ...]:
    """Return the tests of all the words without which no verb tells the event."""
    needed = (WordTest(event.theme, features=("noun",)),) if event.theme else ()
    own = (WordTest(event.verb, features=("verb",)),) if event.verb else trigger_tests(event)
    return (*own, *needed)
