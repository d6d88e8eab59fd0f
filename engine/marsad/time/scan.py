"""Where in a sentence do constructions of time words begin, and which ones?"""

import re

from marsad.time.construction import Construction, Reader
from marsad.time.eras import ERAS
from marsad.time.explicit import EXPLICIT
from marsad.time.hijri import HIJRI_DATES
from marsad.time.named_days import NAMED_DAYS
from marsad.time.ranges import RANGES
from marsad.time.relative import RELATIVE
from marsad.time.weeks import WEEKS

CONSTRUCTIONS: tuple[Construction, ...] = (
    *RANGES,
    *EXPLICIT,
    *HIJRI_DATES,
    *NAMED_DAYS,
    *ERAS,
    *WEEKS,
    *RELATIVE,
)

_BY_FIRST_KIND: dict[str, tuple[Construction, ...]] = {
    kind: tuple(construction for construction in CONSTRUCTIONS if kind in construction.begins)
    for kind in "".join(construction.begins for construction in CONSTRUCTIONS)
}
# These begin a construction only with a word of some kind behind them, and most prepositions stand before none.
_OPENING_KINDS = "fFBSbgrnowqpc%"
_OTHER_KINDS = "".join(sorted(_BY_FIRST_KIND.keys() - set(_OPENING_KINDS)))
_PROMISING = re.compile(f"[{re.escape(_OPENING_KINDS)}][^z]|[{re.escape(_OTHER_KINDS)}]")


def promising(kinds: str, position: int) -> int | None:
    """Return the first item, from a position on, at which a construction may begin; None if there is none."""
    found = _PROMISING.search(kinds, position)
    return None if found is None else found.start()


def matches(kinds: str, position: int) -> list[tuple[re.Match[str], Reader]]:
    """Return the constructions that begin at an item, longest first."""
    found = [
        (match, construction.read)
        for construction in _BY_FIRST_KIND.get(kinds[position], ())
        if (match := construction.compiled.match(kinds, position)) and match.end() > position
    ]
    if len(found) > 1:
        found.sort(key=lambda pair: -pair[0].end())
    return found
