"""Which words does a pack know, when nothing else of it is wanted?"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from marsad.coding import kept_ground
from marsad.lexicon import Encoder, Lexicon, Narrower, load_lexicon
from marsad.model import Reading, Token
from marsad.source import Diagnostics
from marsad.text import Segmenter, load_text_rules

ReadToken = tuple[Token, tuple[Reading, ...]]
"""A token and those of its readings that its sentence leaves."""


@dataclass(frozen=True, slots=True)
class Words:
    """The lexicon of a pack, and what cuts texts into sentences."""

    segmenter: Segmenter
    lexicon: Lexicon


def load_words(files: Mapping[str, Sequence[Path]], diagnostics: Diagnostics) -> Words:
    """Load the two rooms of a pack that words need; broken rules in the others are no hindrance.

    `files` are those of each room, as `pack_files` gives them. What is wrong goes to `diagnostics`.
    """
    kept = kept_ground(files)
    if kept is not None:
        return Words(kept.segmenter, kept.lexicon)
    return Words(Segmenter(load_text_rules(files["text"][0], diagnostics)), load_lexicon(files["lexicon"], diagnostics))


class TextReader:
    """Reads texts word by word, as the coder does; remembers every distinct word.

    With `keep_all`, readings that their sentence rules out are kept.
    """

    def __init__(self, words: Words, *, keep_all: bool = False) -> None:
        self._words = words
        self._keep_all = keep_all
        self._encoder = Encoder(words.lexicon.analyse, frozenset())
        self._narrower = Narrower()

    def sentences(self, text: str) -> Iterator[list[ReadToken]]:
        """Yield each sentence's tokens; offsets are characters in the text as given."""
        for sentence in self._words.segmenter.sentences(text):
            tokens = self._encoder.tokens(text[sentence.start : sentence.end], sentence.start)
            kept = tokens if self._keep_all else self._narrower.narrow(tokens)
            yield [(token, left.word.readings) for token, left in zip(tokens, kept, strict=True)]
