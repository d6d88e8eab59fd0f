"""What did we make of this word when we first met it?"""

from collections.abc import Callable
from typing import Final, TypeVar

from marsad.model import Word

MOST_WORDS: Final = 1 << 16
"""Words remembered before the memory is cleared and begun anew."""

Understood = TypeVar("Understood")


class WordMemory(dict[Word, Understood]):
    """What words were understood as, worked out when first met; bounded, shared by threads, and pickled empty."""

    __slots__ = ("_understand",)

    def __init__(self, understand: Callable[[Word], Understood]) -> None:
        super().__init__()
        self._understand = understand

    def __missing__(self, word: Word) -> Understood:
        if len(self) >= MOST_WORDS:
            self.clear()
        understood = self[word] = self._understand(word)
        return understood

    def __reduce__(self) -> tuple[type["WordMemory[Understood]"], tuple[Callable[[Word], Understood]]]:
        return type(self), (self._understand,)
