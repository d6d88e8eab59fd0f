"""Which time expressions stand in a sentence, and what dates do they mean?"""

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from marsad.source import Diagnostics, load_yaml, validate
from marsad.time.construction import Construction, Found, Meaning
from marsad.time.explicit import EXPLICIT
from marsad.time.expression import TimeExpression
from marsad.time.ranges import RANGES
from marsad.time.relative import RELATIVE
from marsad.time.schema import TimeRulesFile
from marsad.time.vocabulary import Item, Vocabulary

_CONSTRUCTIONS: tuple[Construction, ...] = (*RANGES, *EXPLICIT, *RELATIVE)
_BY_FIRST_KIND: dict[str, tuple[Construction, ...]] = {
    kind: tuple(construction for construction in _CONSTRUCTIONS if kind in construction.begins)
    for kind in "".join(construction.begins for construction in _CONSTRUCTIONS)
}
_DATELINE_TOKENS = 6
_DATELINE_MARKS = "R-:"


class TimeFinder:
    """Finds the time expressions of a sentence; immutable and picklable."""

    __slots__ = ("_vocabulary",)

    def __init__(self, rules: TimeRulesFile) -> None:
        self._vocabulary = Vocabulary(rules)

    def find(self, tokens: Sequence[str], publication: datetime.date | None = None) -> tuple[TimeExpression, ...]:
        """Return the expressions in order, without overlap; `tokens` are clean spellings, punctuation included.

        Of several constructions that begin at a word the longest counts. Without a publication date what counts from
        it stays unresolved. Raises nothing.
        """
        items = self._vocabulary.items(tokens)
        if not items:
            return ()
        kinds = "".join(item.kind for item in items)
        found: list[TimeExpression] = []
        position = 0
        while position < len(kinds):
            read = None
            if kinds[position] in _BY_FIRST_KIND:
                read = self._longest(kinds, items, position, publication)
            if read is None:
                position += 1
                continue
            end, meaning = read
            start = position + (kinds[position] in "fF&" and end - position > 1)
            expression = _expression(meaning, items[start], items[end - 1], tokens)
            expression = _opened(expression, kinds[position - 1] if position else "")
            if _is_dateline(expression, kinds, position, end, items):
                expression = replace(expression, how="dateline", ahead=None)
            found.append(expression)
            position = end
        return tuple(found)

    def _longest(
        self, kinds: str, items: Sequence[Item], position: int, publication: datetime.date | None
    ) -> tuple[int, Meaning] | None:
        """Return the end and meaning of the longest construction that begins at the item."""
        matches = []
        for construction in _BY_FIRST_KIND[kinds[position]]:
            match = construction.compiled.match(kinds, position)
            if match is not None and match.end() > position:
                matches.append((match, construction.read))
        matches.sort(key=lambda pair: -pair[0].end())
        for match, read in matches:
            meaning = read(Found(match, items, self._vocabulary, publication))
            if meaning is not None:
                return match.end(), meaning
        return None


def load_time_finder(paths: Iterable[Path], diagnostics: Diagnostics) -> TimeFinder:
    """Read files of time words to one finder; what is wrong with them goes to `diagnostics`."""
    files = []
    for path in paths:
        node = load_yaml(path, diagnostics)
        file = validate(node, TimeRulesFile, diagnostics) if node else None
        if file is not None:
            files.append(file)
    return TimeFinder(joined(files))


def joined(files: Sequence[TimeRulesFile]) -> TimeRulesFile:
    """Return one file that holds the lists of all; single values are the last file's that names them."""
    merged: dict[str, object] = {}
    for file in files:
        for name in file.model_fields_set:
            value = getattr(file, name)
            earlier = merged.get(name)
            merged[name] = earlier + value if isinstance(earlier, tuple) and isinstance(value, tuple) else value
    return TimeRulesFile().model_copy(update=merged)


def _expression(meaning: Meaning, first: Item, last: Item, tokens: Sequence[str]) -> TimeExpression:
    period, ahead = meaning.period, meaning.ahead
    known = period or ahead
    return TimeExpression(
        start=first.start,
        end=last.end,
        value=period.iso if period else None,
        precision=known.precision if known else None,
        how=meaning.how,
        text=" ".join(tokens[first.start : last.end]),
        ahead=ahead.iso if ahead and ahead != period else None,
    )


def _opened(expression: TimeExpression, before: str) -> TimeExpression:
    """Return the expression as an interval open on one side where "since" or "until" stands before it."""
    value = expression.value
    if value is None or "/" in value or not before or before not in "STb":
        return expression
    opened = f"{value}/.." if before == "S" else f"../{value}"
    return replace(expression, value=opened, precision="interval", ahead=None)


def _is_dateline(expression: TimeExpression, kinds: str, position: int, end: int, items: Sequence[Item]) -> bool:
    """Whether a day stands at the head of a report: near its beginning, before an agency or a dash."""
    if expression.how != "explicit" or expression.precision != "day" or items[position].start > _DATELINE_TOKENS:
        return False
    if any(kind not in "z(,/-:R" for kind in kinds[:position]):
        return False
    after = kinds[end : end + 3].lstrip("()/,")
    return after[:1] != "" and after[0] in _DATELINE_MARKS
