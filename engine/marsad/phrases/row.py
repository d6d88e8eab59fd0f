"""Which words of a sentence stand where, before any of them has its class?"""

from collections.abc import Sequence, Set

from marsad.clauses import Syntax
from marsad.model import Mention, Token, value

CLAUSE_MARKS = ("stop", "open", "close", "quote", "colon")
NO_MENTION = -1
NO_GROUPS: frozenset[str] = frozenset()
_GOVERNED = 16
"""Words within which a verb has the preposition that it governs."""


@value
class Row:
    """A sentence's tokens with their syntax, and by token the number of the mention that covers it.

    `nationalities` are the tokens of indefinite adjectives of nationality. A word's syntax changes once it is known
    whether a conjunction stands on it.
    """

    tokens: Sequence[Token]
    mentions: Sequence[Mention]
    syntax: list[Syntax]
    covered: Sequence[int]
    nationalities: Set[int] = frozenset()

    def behind(self, number: int) -> Syntax | None:
        """Return the syntax of the word behind a token, None behind the last."""
        return self.syntax[number + 1] if number + 1 < len(self.syntax) else None

    def carries(self, number: int, letter: str) -> bool:
        """Return whether the word or mention at a token carries that letter before it."""
        if number >= len(self.tokens):
            return False
        mention = self.covered[number]
        if mention != NO_MENTION:
            return letter in self.mentions[mention].proclitics
        for reading in self.tokens[number].word.readings:
            if letter in reading.proclitics:
                return True
        return False


def preposition(number: int, row: Row) -> tuple[int, frozenset[str]]:
    """The number of words of the longest preposition that begins here, 0 if none does, and its groups."""
    length = 0
    groups = NO_GROUPS
    behind = row.behind(number)
    following = None if behind is None else behind.fold
    for phrase in row.syntax[number].prepositions:
        words = phrase.words
        size = len(words)
        if size < length or (size > 1 and (words[1] != following or not _is_spelled(words, number, row.syntax))):
            continue
        if phrase.attached is None or row.carries(number + size, phrase.attached):
            length, groups = size, groups | phrase.groups
    return length, groups


def _is_spelled(words: Sequence[str], number: int, syntax: Sequence[Syntax]) -> bool:
    """Whether these words stand in the sentence from that one on."""
    if number + len(words) > len(syntax):
        return False
    for at, word in enumerate(words, number):
        if syntax[at].fold != word:
            return False
    return True


def is_governed_after(number: int, row: Row) -> bool:
    """Whether a preposition that the word takes as a verb follows it in its clause: voiced (about) his worry."""
    for after in range(number + 1, min(number + _GOVERNED, len(row.syntax))):
        syntax = row.syntax[after]
        if row.covered[after] != NO_MENTION:
            continue
        if syntax.fold in row.syntax[number].governs:
            return True
        bounds = syntax.opener is not None or syntax.mark in CLAUSE_MARKS
        if bounds or (syntax.verb and not syntax.noun):
            return False
    return False


def reports_after(number: int, row: Row) -> bool:
    """Whether what somebody says follows: made clear (or: between), A, that; and where it was said, in between.

    Made clear (or: between) the minister in Y that.
    """
    at, end = number + 1, len(row.syntax)
    if at == end:
        return False
    speaker = row.covered[at]
    goes_on = row.syntax[number].conjunction or speaker != NO_MENTION
    at += speaker == NO_MENTION and goes_on and row.syntax[at].definite
    while speaker != NO_MENTION and at < end and row.covered[at] == speaker:
        at += 1
    at += speaker != NO_MENTION and at < end and row.syntax[at].mark == "comma"
    if goes_on and at < end and row.syntax[at].prepositions:
        at = _opener_behind(at, row)
    return at < end and row.syntax[at].opener == "content"


def _opener_behind(at: int, row: Row) -> int:
    """The first opener behind a token that no preposition governs, with no verb between; the end if there is none."""
    for after in range(at + 1, min(at + _GOVERNED, len(row.syntax))):
        syntax = row.syntax[after]
        if syntax.opener is not None:
            return len(row.syntax) if row.syntax[after - 1].prepositions else after
        if syntax.mark in CLAUSE_MARKS or (syntax.verb and not syntax.noun):
            break
    return len(row.syntax)
