"""Who is named only by a country, or by any noun for people with the adjective of a country?"""

from collections.abc import Iterator

from marsad.actors.agreement import can_describe, can_describe_word_before, is_adjective
from marsad.actors.entries import Adjective
from marsad.actors.names import is_named
from marsad.actors.phrase import LOCAL_ROLE, Affiliation, Party, Phrase
from marsad.actors.pieces import PLACING, Piece, Proclitics, is_adjectival
from marsad.actors.reading import Reading
from marsad.actors.shapes import Shape, people_shapes
from marsad.model import Number
from marsad.text import fold

_MOST_ADJECTIVES = 3
_MOST_QUANTIFIERS = 4
_LONGEST_SUBJECT = 4
"""Words of a subject behind which its victim is looked for; most news names nobody by more."""


def people_at(reading: Reading, at: int) -> list[Phrase]:
    """Return those whom a nationality alone names, unless it belongs to the noun before it.

    After a number the adjective is singular: thirteen Iraqis.
    """
    piece = reading.pieces[at]
    counted = reading.follows_count(at)
    joined: Proclitics = (reading.dictionary.letters.conjunction,)
    candidates: list[tuple[Proclitics, Adjective]] = [
        *((proclitics, adjective) for proclitics, adjective in piece.people if adjective.number == "plural"),
        *((proclitics, adjective) for proclitics, adjective in piece.people if adjective.number != "plural"),
        *(((), adjective) for adjective in piece.adjectives if _is_of_one(adjective)),
        *((joined, adjective) for adjective in piece.joined if _is_of_one(adjective) and not adjective.definite),
    ]
    found = []
    for proclitics, adjective in candidates:
        end = reading.end_of(at, adjective.rest)
        if end is None:
            continue
        if adjective.number == "singular" and proclitics == joined:
            stands_alone = _joins_people(reading, at)
        elif adjective.number == "singular":
            stands_alone = (counted and not adjective.definite) or _is_one(reading, at, end, adjective)
        else:
            stands_alone = counted or _are_several(reading, at, adjective, proclitics)
        if not stands_alone:
            continue
        if adjective.number == "dual" and not adjective.definite:
            end += reading.pieces[end].folded in reading.dictionary.classes.both
        affiliation = reading.dictionary.affiliation(adjective.code)
        if not (counted or adjective.definite):
            affiliation = _of_people(reading, affiliation)
        party = Party(affiliation, at, end, "nationality", "people")
        number: Number = "plural" if counted else adjective.number
        is_one = number == "singular"
        found.append(
            Phrase(at, end, (party,), proclitics, adjective.gender, number, True, person=is_one, definite=is_one)
        )
    return found


def _of_people(reading: Reading, affiliation: Affiliation) -> Affiliation:
    """Return the affiliation of people who have no part in their country's power."""
    if not affiliation.country:
        return affiliation
    return affiliation._replace(role=affiliation.role or reading.dictionary.people_role)


def counted_at(reading: Reading, at: int) -> list[Phrase]:
    """Return the people who are nothing but a number behind a word for what they suffer: the death of twelve."""
    if not suffers(reading, at):
        return []
    end = at
    for _ in range(_MOST_QUANTIFIERS):
        known = [
            reading.end_of(end, rest)
            for proclitics, rest in reading.pieces[end].quantifiers
            if not proclitics or end == at
        ]
        following = max((each for each in known if each is not None), default=None)
        if following is None:
            break
        end = following
    adjective = reading.pieces[end]
    if adjective.is_nominal and not adjective.is_definite and _is_plural_adjective(adjective):
        end += 1
    after = reading.pieces[end]
    is_governed = after.is_known and all(known.proclitics for known in after.readings)
    goes_on = after.is_word and not (after.is_finite or is_governed)
    if end == at or after.form[:1].isdigit() or (goes_on and not after.is_stop) or _is_of_them(reading, after):
        return []
    role = reading.dictionary.people_role
    party = Party(Affiliation(role=role), at, end, "unidentified", "people", LOCAL_ROLE)
    return [Phrase(at, end, (party,), (), "masculine", "plural", True, definite=False, role=role)]


def _is_of_them(reading: Reading, piece: Piece) -> bool:
    """Say whether a number is out of people named before: two of them."""
    out_of = reading.dictionary.classes.out_of
    return any(known.enclitics and fold(known.lexeme.lemma) in out_of for known in piece.readings)


def _is_plural_adjective(piece: Piece) -> bool:
    return all(is_adjectival(known) for known in piece.readings) and any(
        known.features.number == "plural" for known in piece.readings
    )


def suffers(reading: Reading, at: int) -> bool:
    """Return whether who stands at `at` suffers what the word before it, and before what counts them, says.

    So they do behind a preposition that the word governs: laying hands on a smuggler. In the accusative also what the
    verb before its subject says: the police arrested an activist.
    """
    pieces = reading.pieces
    while at > 0 and (pieces[at - 1].quantifiers or pieces[at - 1].tie == "out-of"):
        at -= 1
    if at > 0:
        before = pieces[at - 1]
        if before.befalls or (before.governs and _is_under_what_befalls(reading, at - 1)):
            return True
    return pieces[at].form.endswith(reading.dictionary.letters.accusative) and _suffers_subject(reading, at)


def _is_under_what_befalls(reading: Reading, at: int) -> bool:
    """Say whether the preposition stands right behind a word that governs it and says what somebody suffers."""
    if at == 0:
        return False
    piece, before = reading.pieces[at], reading.pieces[at - 1]
    suffering = reading.dictionary.classes.suffering
    return any(
        known.lexeme.groups & suffering and piece.folded in map(fold, known.lexeme.governs) for known in before.readings
    )


def _suffers_subject(reading: Reading, at: int) -> bool:
    """Say whether a verb whose subject ends before a word says what its object suffers."""
    for verb in range(at - 1, max(at - 2 - _LONGEST_SUBJECT, -1), -1):
        piece = reading.pieces[verb]
        if piece.befalls:
            return True
        if piece.governs or piece.is_finite or piece.is_stop or not piece.is_word:
            return False
    return False


def may_be_placed(reading: Reading, at: int) -> bool:
    """Say whether the adjective of a country stands close behind a word."""
    for piece in reading.pieces[at + 1 : at + 1 + _MOST_ADJECTIVES]:
        if piece.places:
            return True
    return False


def _is_of_one(adjective: Adjective) -> bool:
    return adjective.number == "singular" and adjective.kind == "nationality" and not adjective.ambiguous


def _are_several(reading: Reading, at: int, adjective: Adjective, proclitics: Proclitics) -> bool:
    """Say whether a nationality in the dual or plural describes no noun before it: the police arrested Syrians."""
    before = reading.pieces[at - 1]
    if at == 0 or not before.is_word:
        return True
    if proclitics:
        # Western diplomats and Turks: one more adjective of theirs.
        joins = proclitics == (reading.dictionary.letters.conjunction,) and not adjective.definite
        return not (joins and before.adjectives and not before.places)
    shape = Shape(adjective.gender, adjective.number)
    if adjective.definite:
        return not (reading.follows_noun(at) and can_describe(reading, at, shape, 0))
    return before.is_definite or not can_describe(reading, at, shape, at - 1)


def _is_one(reading: Reading, at: int, end: int, adjective: Adjective) -> bool:
    """Say whether one person is meant: about the Tunisian, the Tunisian so-and-so, the police shot a Syrian."""
    before, after = reading.pieces[at - 1], reading.pieces[end]
    classes = reading.dictionary.classes
    if after.pairs or after.form in classes.pair_marks:
        return False
    if adjective.definite:
        if before.is_stop:
            return not after.is_joined
        return is_named(reading, end) and not (before.is_word and _can_be_adjective(reading, at, adjective))
    if at == 0 or not before.is_word:
        return False
    if before.governs or before.folded in classes.before_nouns:
        return True
    if reading.pieces[at].form.endswith(reading.dictionary.letters.accusative):
        return reading.floor == at and not before.is_finite
    if adjective.gender == "feminine" and can_describe_word_before(reading, at, Shape("feminine", "singular")):
        return False
    return before.befalls and not _is_under_to(after, reading.dictionary.letters.to)


def _is_under_to(piece: Piece, to: str) -> bool:
    """Say whether whom it befalls stands behind, so that the nationality says who does it: an Armenian threat to A."""
    named = [proclitics for proclitics, _ in (*piece.names, *piece.heads, *piece.people)]
    return bool(named) and all(to in proclitics for proclitics in named)


def _joins_people(reading: Reading, at: int) -> bool:
    """Say whether people named by their nationality alone stand right before a word: two Italians and a Kurd."""
    return at > 0 and any(before.end == at for before in people_at(reading, at - 1))


def _can_be_adjective(reading: Reading, at: int, adjective: Adjective) -> bool:
    """Say whether a nationality of one person may describe what stands before it: no police, no Swedish police."""
    if reading.pieces[at - 1].pairs or not reading.follows_noun(at):
        return False
    return can_describe(reading, at, Shape(adjective.gender, "singular"), 0)


def people_nouns_at(reading: Reading, at: int) -> list[Phrase]:
    """Return the people named by any noun with a nationality that agrees with it: Egyptian fishermen.

    Of those who suffer what is said before them the noun alone tells enough: the death of a fisherman.
    """
    found: list[Phrase] = []
    suffering = suffers(reading, at)
    if not (suffering or may_be_placed(reading, at)):
        return found
    for proclitics, definite, shape in _nouns(reading, at):
        placed = _nationality(reading, at, definite, shape)
        if placed is None:
            if suffering and shape.human and not proclitics:
                found.append(_victim(reading, at, definite, shape))
            continue
        adjective, end = placed
        end = _past_adjectives(reading, end, definite, shape, at)
        if shape.human is None and shape.number == "singular" and not is_named(reading, end):
            continue
        affiliation = _of_people(reading, reading.dictionary.affiliation(adjective.code))
        number = adjective.number if shape.number is None else shape.number
        party = Party(affiliation, at, end, "role", "people")
        found.append(
            Phrase(
                at,
                end,
                (party,),
                proclitics,
                adjective.gender,
                number,
                True,
                person=True,
                definite=definite,
                role=affiliation.role,
            )
        )
    return sorted(found, key=lambda phrase: phrase.number == "dual")


def _victim(reading: Reading, at: int, definite: bool, shape: Shape) -> Phrase:
    role = reading.dictionary.people_role
    end = _past_adjectives(reading, at + 1, definite, shape, at)
    party = Party(Affiliation(role=role), at, end, "unidentified", "people", LOCAL_ROLE)
    gender, number = shape.gender, shape.number
    return Phrase(at, end, (party,), (), gender, number, True, person=True, definite=definite, role=role)


def _nationality(reading: Reading, at: int, definite: bool, shape: Shape) -> tuple[Adjective, int] | None:
    """Return the nationality that belongs to a noun, right behind it or after other adjectives, and where it ends."""
    end = at + 1
    for _ in range(_MOST_ADJECTIVES):
        following = None
        for adjective, after in reading.adjectives(end, definite):
            if not adjective.ambiguous and _belongs(reading, end, adjective, shape, at):
                if adjective.kind in PLACING:
                    return adjective, after
                following = after
        if following is None and is_adjective(reading, end, definite, at):
            following = end + 1
        if following is None:
            return None
        end = following
    return None


def _past_adjectives(reading: Reading, end: int, definite: bool, shape: Shape, floor: int) -> int:
    """Return where the adjectives end that tell nothing of whose somebody is."""
    while True:
        fitting = [
            after
            for adjective, after in reading.adjectives(end, definite)
            if adjective.kind in ("neutral", "modifier") and _belongs(reading, end, adjective, shape, floor)
        ]
        if fitting:
            end = fitting[0]
        elif is_adjective(reading, end, definite, floor):
            end += 1
        else:
            return end


def _belongs(reading: Reading, at: int, adjective: Adjective, shape: Shape, floor: int) -> bool:
    own = Shape(adjective.gender, adjective.number)
    if shape.human is None and adjective.number != shape.number:
        return False
    return shape.takes(own) and can_describe(reading, at, own, floor)


def _nouns(reading: Reading, at: int) -> Iterator[tuple[Proclitics, bool, Shape]]:
    """Yield what a word is as a noun for people: under which proclitics, whether definite, and of which shape."""
    piece = reading.pieces[at]
    if not piece.hosts or piece.is_stop:
        return
    for proclitics, definite, shape in people_shapes(piece, reading.dictionary):
        if proclitics or not (piece.is_adjectival or piece.adjectives):
            yield proclitics, definite, shape
            continue
        follows = reading.follows_noun(at) if definite else not reading.pieces[at - 1].is_definite
        if not (follows and can_describe(reading, at, shape, 0 if definite else at - 1)):
            yield proclitics, definite, shape
