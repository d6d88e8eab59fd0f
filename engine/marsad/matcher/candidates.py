"""Which rules can a word tell an event of, by its lexeme groups, and which of them in a sentence with certain nouns?"""

from collections.abc import Iterable, Sequence, Set

from marsad.language import Rule
from marsad.matcher.wording import Wording, wording
from marsad.model import Reading, entity, value


@value
class Indexed:
    """A rule with its place in the order of the packs, and the groups of which it needs a noun."""

    order: int
    rule: Rule
    needs: frozenset[str]


class Candidates:
    """The rules of some lexeme groups, in the order of the packs: `every` one, and those that are `free` of any need.

    `needed` are the groups of which the others need a noun.
    """

    __slots__ = ("_free", "_needing", "every", "free", "needed")

    def __init__(self, indexed: Iterable[Indexed]) -> None:
        self.every = tuple(sorted(indexed, key=lambda each: each.order))
        self.free = tuple([each for each in self.every if not each.needs])
        self._free = {each.order: each for each in self.free}
        self._needing: dict[str, list[Indexed]] = {}
        for each in self.every:
            for group in each.needs:
                self._needing.setdefault(group, []).append(each)
        self.needed = frozenset(self._needing)

    def beside(self, nouns: Set[str]) -> Sequence[Indexed]:
        """Return those that can match in a sentence whose nouns are of these groups; the others are not walked."""
        found = self._free | {each.order: each for group in self.needed & nouns for each in self._needing[group]}
        return [found[order] for order in sorted(found)]


@entity
class Asked:
    """A distinct word with its candidates, and how it says the event of those that were tried at it.

    The readings are kept beside what they lead to, so that no others can take their number meanwhile.
    """

    readings: tuple[Reading, ...]
    candidates: Candidates
    wordings: dict[int, Wording]

    def wording(self, indexed: Indexed) -> Wording:
        """Read how the word says the event of a rule, and keep it."""
        found = self.wordings[indexed.order] = wording(indexed.rule, self.readings)
        return found
