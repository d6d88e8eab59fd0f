"""Which number do several number words make together?"""

from marsad.time.vocabulary import Item, TimeWord, kind_of_year

_WORTH_A_LOOK = ("w&w", "w&o", "Yw", "Cw")
# Tens with the article are ordinals, too.
_ADDED = frozenset({"&w", "&o"})


def with_compounds(words: list[TimeWord], kinds: str) -> tuple[list[TimeWord], str]:
    """Return the words and their kinds with the words of one number as one: three and twenty; years are told apart."""
    if not any(compound in kinds for compound in _WORTH_A_LOOK):
        return words, kinds
    found: list[TimeWord] = []
    for word in words:
        # The conjunction may be written on to the second word, or stand apart.
        apart = 1 if word.kinds == "w" and len(found) > 1 and found[-1].kinds == "&" else 0
        first = found[-1 - apart] if found and (apart or word.kinds in _ADDED) else None
        if first is not None and first.kinds.endswith("w") and _goes_on(_value(first), _value(word)):
            del found[-1 - apart :]
            number = Item("w", _value(first) + _value(word))
            found.append(_ending_in(number, first, first.width + apart + word.width))
        else:
            found.append(word)
    found = [_as_year(word) for word in found]
    return found, "".join([word.kinds for word in found])


def _value(word: TimeWord) -> int:
    return word.items[-1].value


def _goes_on(first: int, second: int) -> bool:
    """Say whether a number word goes on with a second: thousands, hundreds, units, tens."""
    if first % 10 and first % 100 < 10:
        return second % 10 == 0 and 20 <= second < 100
    return (first % 1000 == 0 and second < 1000) or (first % 100 == 0 and second < 100)


def _as_year(word: TimeWord) -> TimeWord:
    kind = kind_of_year(_value(word)) if word.kinds.endswith("w") else None
    return word if kind is None else _ending_in(Item(kind, _value(word)), word, word.width)


def _ending_in(item: Item, word: TimeWord, width: int) -> TimeWord:
    items = (*word.items[:-1], item)
    return TimeWord(word.begun, word.kinds[:-1] + item.kind, items, width=width)
