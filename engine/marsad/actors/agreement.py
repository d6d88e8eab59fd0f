"""Can an adjective belong to a noun before it: do they agree in gender, number and case?"""

from collections.abc import Iterator

from marsad.actors.entries import Head
from marsad.actors.pieces import Piece, is_adjectival
from marsad.actors.reading import Reading
from marsad.actors.shapes import Shape, nominal_shapes

_FARTHEST_NOUN = 8


def shape_of(head: Head) -> Shape:
    """Return what the noun of a role is."""
    return Shape(head.gender, head.number, head.role.kind != "body")


def can_describe(reading: Reading, at: int, adjective: Shape, floor: int, head: Head | None = None) -> bool:
    """Say whether a word at `at` of that shape agrees with a noun before it, at `floor` or later.

    `head` is the role that begins at `floor`, whose noun is that and nothing else that is spelled so.
    """
    form = reading.pieces[at].form
    start = reading.before(at)
    for place in range(start, max(floor, start + 1 - _FARTHEST_NOUN) - 1, -1):
        piece = reading.pieces[place]
        if place < 0 or not piece.is_word:
            return piece.closes
        if _describes_too(reading, place, floor):
            continue
        shapes = [shape_of(head)] if head is not None and place == floor else list(_shapes(piece))
        if not shapes:
            is_plural = piece.form.endswith(reading.dictionary.letters.plural)
            shapes = [Shape(None, "plural" if is_plural else "singular")]
        if _same_case(reading, piece.form, form, adjective) and any(shape.takes(adjective) for shape in shapes):
            return True
        if piece.is_stop:
            return False
    return False


def can_describe_word_before(reading: Reading, at: int, adjective: Shape) -> bool:
    """Say whether a word at `at` of that shape agrees with an indefinite noun right before it."""
    before = reading.pieces[at - 1]
    return not (before.is_finite or before.is_definite) and can_describe(reading, at, adjective, at - 1)


def is_adjective(reading: Reading, at: int, definite: bool, floor: int, head: Head | None = None) -> bool:
    """Say whether the word at `at` can only be an adjective, tells nothing of whose, and agrees with a noun before it.

    Without the article a singular may as well be a predicate: a Turkish soldier (was found) alive.
    """
    piece = reading.pieces[at]
    if piece.adjectives or not piece.is_known or piece.is_definite != definite:
        return False
    if piece.starts and not _is_everyday(piece):
        return False
    for known in piece.readings:
        if known.proclitics or known.enclitics or not is_adjectival(known):
            return False
    shapes = [Shape(known.features.gender, known.features.number) for known in piece.readings]
    return any(
        (definite or shape.number == "plural") and can_describe(reading, at, shape, floor, head) for shape in shapes
    )


def _is_everyday(piece: Piece) -> bool:
    """Say whether whoever the word may be, it describes the noun before it more often: the political (bureau)."""
    if piece.names or piece.people or piece.counterparts or piece.references:
        return False
    return all(head.adjectival for _, branch in piece.heads for head in branch.alone)


def _describes_too(reading: Reading, at: int, floor: int) -> bool:
    """Say whether a word is one more adjective of the noun before it, and so has none of its own."""
    piece = reading.pieces[at]
    return at > floor and bool(piece.adjectives) and not piece.heads and reading.follows_noun(at)


def _same_case(reading: Reading, noun: str, adjective: str, shape: Shape) -> bool:
    """Say whether no two endings contradict each other: a subject has no adjective in the accusative or oblique."""
    letters = reading.dictionary.letters
    nominative, oblique = letters.plural
    if shape.number == "singular" and shape.gender == "masculine" and adjective.endswith(letters.accusative):
        return noun.endswith(letters.unmarked)
    return not (
        (noun.endswith(nominative) and adjective.endswith(oblique))
        or (noun.endswith(oblique) and adjective.endswith(nominative))
    )


def _shapes(piece: Piece) -> Iterator[Shape]:
    yield from nominal_shapes(piece)
    for _, branch in piece.heads:
        yield from map(shape_of, branch.alone)
    for adjective in piece.adjectives:
        yield Shape(adjective.gender, adjective.number)
    for _, names in piece.names:
        for name in names.alone:
            yield Shape(name.named.gender, "singular")
