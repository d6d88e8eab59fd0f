"""Where do forms of address end, and where does a mark set a name off?"""

from marsad.actors.reading import Reading

_MOST_TITLES = 4


def past_titles(reading: Reading, at: int) -> int:
    """Return where the forms of address that stand here end."""
    for _ in range(_MOST_TITLES):
        ends = [reading.end_of(at, rest) for proclitics, rest in reading.pieces[at].titles if not proclitics]
        known = [end for end in ends if end is not None]
        if not known:
            break
        at = max(known)
    return at


def opens_aside(reading: Reading, at: int) -> bool:
    """Say whether a quotation mark, bracket or dash stands there that sets a name off."""
    return reading.pieces[at].opens or reading.pieces[at].is_dash
