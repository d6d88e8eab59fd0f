"""Which time expressions stand in a sentence, and what dates do they mean?"""

import datetime
from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from marsad.model import Token, replace
from marsad.time.combining import Reading, joined_readings, read_part
from marsad.time.construction import Found
from marsad.time.expression import TimeExpression
from marsad.time.numbers import with_compounds
from marsad.time.scan import matches, promising
from marsad.time.vocabulary import Item, TimeWord, Vocabulary

if TYPE_CHECKING:
    from marsad.time.schema import TimeRulesFile

_DATELINE_TOKENS = 6


class _Layout(NamedTuple):
    """The items of a sentence, and the token numbers from which to before which each stands."""

    items: list[Item]
    starts: Sequence[int]
    ends: Sequence[int]


class TimeFinder:
    """Finds the time expressions of a sentence; immutable and picklable."""

    __slots__ = ("_vocabulary",)

    def __init__(self, rules: "TimeRulesFile") -> None:
        self._vocabulary = Vocabulary(rules)

    def find(self, tokens: Sequence[Token], publication: datetime.date | None = None) -> tuple[TimeExpression, ...]:
        """Return the expressions of a sentence in order, without overlap.

        Of several constructions that begin at a word the longest counts. Without a publication date what counts from
        it stays unresolved. Raises nothing.
        """
        words = self._vocabulary.words(tokens)
        words, kinds = with_compounds(words, "".join([word.kinds for word in words]))
        position = promising(kinds, 0)
        if position is None:
            return ()
        layout = _lay_out(words, len(kinds), len(tokens))
        found: list[Reading] = []
        while position is not None:
            read = self._read_at(position, kinds, layout.items, publication)
            if read is not None:
                found.append(read)
            position = promising(kinds, read.after if read else position + 1)
        return tuple([_expression(read, kinds, layout, tokens) for read in joined_readings(found, kinds)])

    def _read_at(
        self, position: int, kinds: str, items: Sequence[Item], publication: datetime.date | None
    ) -> Reading | None:
        """Return what the longest match at an item means that means something."""
        part = read_part(position, kinds, items, lambda inner: self._read_at(inner, kinds, items, publication))
        if part is not None:
            return part
        for match, read in matches(kinds, position):
            meaning = read(Found(match, items, self._vocabulary, publication))
            if meaning is not None:
                return Reading(position, match.end(), meaning)
        return None


def _lay_out(words: Sequence[TimeWord], item_count: int, token_count: int) -> _Layout:
    if item_count == len(words) == token_count:
        return _Layout([word.items[0] for word in words], range(token_count), range(1, token_count + 1))
    items: list[Item] = []
    starts: list[int] = []
    ends: list[int] = []
    position = 0
    for word in words:
        items += word.items
        for _ in word.items:
            starts.append(position)
            ends.append(position)
        position += word.width
        ends[-1] = position
    return _Layout(items, starts, ends)


def _expression(read: Reading, kinds: str, layout: _Layout, tokens: Sequence[Token]) -> TimeExpression:
    """Return the expression of what was read, without what only leads to it."""
    position, after, meaning = read.position, read.after, read.meaning
    first = position + (kinds[position] in "fF&" and after - position > 1)
    start, end = layout.starts[first], layout.ends[after - 1]
    period, ahead, behind = meaning.period, meaning.ahead, meaning.behind
    known = period or ahead
    expression = TimeExpression(
        start=start,
        end=end,
        value=period.iso if period else None,
        precision=known.precision if known else None,
        how=meaning.how,
        text=" ".join([token.word.form for token in tokens[start:end]]),
        ahead=ahead.iso if ahead and ahead != period else None,
        behind=behind.iso if behind and behind != period else None,
    )
    expression = _opened(expression, kinds[position - 1] if position and not read.is_range else "")
    if layout.starts[position] <= _DATELINE_TOKENS and _is_dateline(expression, kinds, position, after):
        return replace(expression, how="dateline", ahead=None, behind=None)
    return expression


def _opened(expression: TimeExpression, before: str) -> TimeExpression:
    """Return the expression as an interval open on one side where "since" or "until" stands before it."""
    value = expression.behind if before == "S" and expression.behind else expression.value
    if value is None or not before or before not in "STb":
        return expression
    first, _, last = value.partition("/")
    opened = f"{first}/.." if before == "S" else f"../{last or first}"
    return replace(expression, value=opened, precision="interval", ahead=None, behind=None)


def _is_dateline(expression: TimeExpression, kinds: str, position: int, end: int) -> bool:
    """Whether a day at the beginning is the date of the report: before an agency or a dash."""
    if expression.how != "explicit" or expression.precision != "day":
        return False
    before, after = kinds[:position], kinds[end : end + 3].lstrip("()/,")
    if any(kind not in "z(,/-:Rf" for kind in before):
        return False
    return after[:1] == "R" or (after[:1] in ("-", ":") and "f" not in before)
