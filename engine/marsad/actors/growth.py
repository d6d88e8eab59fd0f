"""How far has a role phrase been read, and what completes it that is no actor: a place, or a field of work?"""

from collections.abc import Callable
from typing import Final

from marsad.actors.entries import Head, Named, Reference
from marsad.actors.names import names_at
from marsad.actors.phrase import Affiliation, Phrase
from marsad.actors.pieces import Piece
from marsad.actors.reading import Reading

COMPLEMENT: Final = "complement"
_MOST_TOPIC_WORDS = 6
_MOST_BRAND_WORDS = 2
_MOST_UNITS = 3


class Growth:
    """A role phrase while it grows: where it ends so far, whose it is, and which role it has.

    `owners_at` returns the role phrases at a token, which may own this one.
    """

    __slots__ = (
        "bearer",
        "changed",
        "complemented",
        "end",
        "head",
        "holder",
        "inner",
        "named",
        "override",
        "owners",
        "owners_at",
        "placed_by",
        "reading",
        "reference",
        "role",
        "start",
        "unknown",
    )

    def __init__(
        self, reading: Reading, head: Head, start: int, end: int, owners_at: Callable[[int], tuple[Phrase, ...]]
    ) -> None:
        self.reading = reading
        self.head = head
        self.start = start
        self.end = end
        self.owners_at = owners_at
        self.role = head.role.code
        self.owners: list[Affiliation] = []
        self.placed_by = ""
        self.override = False
        self.changed = False
        self.complemented = False
        self.inner: str | None = None
        self.named: Named | None = None
        self.holder: Phrase | None = None
        self.reference: Reference | None = None
        self.bearer: str | None = None
        self.unknown = False

    @property
    def next(self) -> Piece:
        """The word or mark behind all that was taken so far."""
        return self.reading.pieces[self.end]

    @property
    def has_grown(self) -> bool:
        """Whether something stands behind the head already."""
        return self.end > self.start + 1 + len(self.head.rest)


def take_region(growth: Growth) -> bool:
    """Take a city or region, which gives its country, after nouns of place if any; say whether one stands here."""
    reading, at = growth.reading, growth.end
    place_nouns = reading.dictionary.classes.place_nouns
    place = reading.places.get(at)
    if place is not None:
        growth.end, country = place
        growth.owners.append(Affiliation(country=country))
        growth.placed_by = COMPLEMENT
        return True
    if reading.pieces[at - 1].folded in place_nouns:
        return False
    while reading.pieces[at].folded in place_nouns:
        at += 1
    for rest, country in reading.dictionary.cities.get(reading.pieces[at].folded, ()):
        end = reading.end_of(at, rest)
        if end is not None:
            growth.owners.append(Affiliation(country=country))
            growth.end = end
            growth.placed_by = COMPLEMENT
            return True
    if at > growth.end and _is_unknown(reading, at):
        growth.end = at + 1
        return True
    return False


def take_brand(growth: Growth) -> bool:
    """Take what a body is called if the lexicon lacks it and a nationality follows: the company X of A; say whether."""
    reading, at = growth.reading, growth.end
    while at - growth.end < _MOST_BRAND_WORDS and _is_unknown(reading, at) and not reading.pieces[at].is_known:
        at += 1
    found = reading.adjective(at, True) if at > growth.end else None
    if found is None or found[0].kind != "nationality":
        return False
    growth.end = at
    return True


def _is_unknown(reading: Reading, at: int) -> bool:
    piece = reading.pieces[at]
    return piece.is_word and not piece.begins


def take_topic(growth: Growth) -> bool:
    """Take the nouns of a field of work, joined by the conjunction; say whether there was any.

    The field begins with a definite noun, or with an indefinite one before it (affairs of the family).
    """
    reading, at = growth.reading, growth.end
    letters = reading.dictionary.letters
    is_field = _is_topic(reading, at, letters.article)
    may_begin = not is_field and not reading.pieces[at].governs
    if may_begin and (_is_unknown(reading, at) or _needs_owner(reading.pieces[at])):
        at += 1
    first = at
    while at - first < _MOST_TOPIC_WORDS and _is_topic(reading, at, letters.article):
        at += 1
        if _is_topic(reading, at, letters.conjunction + letters.article):
            at += 1
    if at == first:
        return False
    growth.end = at
    return True


def take_unit(growth: Growth) -> bool:
    """Take a department or field of work with the indefinite nouns before it (the office for the fight on crime).

    Returns whether there was any.
    """
    reading, at = growth.reading, growth.end
    letters = reading.dictionary.letters
    while at - growth.end < _MOST_UNITS and _is_unit(reading.pieces[at]):
        at += 1
    if not _is_topic(reading, at, letters.article):
        return False
    while _is_topic(reading, at, letters.article) or _is_topic(reading, at, letters.conjunction + letters.article):
        at += 1
        while reading.pieces[at].is_adjectival and reading.pieces[at].is_definite and not reading.pieces[at].places:
            at += 1
    growth.end = at
    return True


def take_quoted(growth: Growth) -> bool:
    """Take what a body is called in the quotation marks or brackets that open here; say whether they hold its name."""
    reading = growth.reading
    at = first = growth.end + 1
    while at - first < _MOST_TOPIC_WORDS and reading.pieces[at].is_word:
        at += 1
    if at == first or not reading.pieces[at].closes:
        return False
    growth.end = at + 1
    return True


def take_purpose(growth: Growth) -> bool:
    """Take the field that a body is there for: the high commission for the elections; say whether there was any."""
    reading, at, piece = growth.reading, growth.end, growth.next
    letters = reading.dictionary.letters
    beginning = letters.joined_article
    if not piece.folded.startswith(beginning):
        is_plain = any(proclitics == (letters.to,) for proclitics, _ in piece.bases) and not piece.begins
        if not (is_plain and _is_topic(reading, at + 1, letters.article)):
            return False
        growth.end = at + 1
        return take_topic(growth)
    if not _is_topic(reading, at, beginning):
        return False
    growth.end = at + 1
    while _is_topic(reading, growth.end, letters.conjunction + letters.article):
        growth.end += 1
    return True


def take_further_fields(growth: Growth) -> None:
    """Take the fields of the other holders of a role in the dual or plural: the ministers of defence and interior."""
    reading = growth.reading
    letters = reading.dictionary.letters
    while True:
        piece = growth.next
        if not piece.folded.startswith(letters.conjunction + letters.article):
            return
        if any(adjective.kind != "neutral" for adjective in piece.joined):
            return
        if any(name.end > growth.end for name in names_at(reading, growth.end)):
            return
        growth.end += 1


def _is_topic(reading: Reading, at: int, beginning: str) -> bool:
    """Say whether a word that begins so can name a field of work: nothing that is an actor with nothing beside it."""
    piece = reading.pieces[at]
    if piece.is_time or not piece.folded.startswith(beginning) or len(piece.folded) <= len(beginning) + 1:
        return False
    return piece.is_plain or _needs_owner(piece)


def _is_unit(piece: Piece) -> bool:
    """Say whether a word may be an indefinite noun that names nobody by itself."""
    if not piece.is_known or piece.is_finite or piece.is_stop or piece.is_definite or piece.is_adjectival:
        return False
    return not (piece.people or piece.counts or any(names.alone for _, names in piece.names))


def _needs_owner(piece: Piece) -> bool:
    """Say whether a word can only be a role that is nobody's by itself: security, which is a field of work too."""
    if piece.adjectives or piece.joined or piece.people or piece.counterparts or piece.references:
        return False
    if any(names.alone for _, names in piece.names):
        return False
    return all(head.role.bare in ("never", "named", "owned") for _, heads in piece.heads for head in heads.alone)
