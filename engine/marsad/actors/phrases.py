"""Which role stands here, and whose is it: the minister, of what, of which country?"""

from marsad.actors.agreement import can_describe, is_adjective, shape_of
from marsad.actors.entries import Head
from marsad.actors.finished import finished, is_victim
from marsad.actors.growth import (
    COMPLEMENT,
    Growth,
    take_brand,
    take_further_fields,
    take_purpose,
    take_quoted,
    take_region,
    take_topic,
    take_unit,
)
from marsad.actors.lookalikes import signs
from marsad.actors.names import is_body_in_place, is_named, names_at, person_at
from marsad.actors.people import people_nouns_at
from marsad.actors.phrase import BOTH, LOCAL_ROLE, OPEN_ROLE, RESUMED, Phrase
from marsad.actors.pieces import PLACING
from marsad.actors.qualities import amid, fitting, is_another_body, is_country, may_be_joint, paired, places_surely
from marsad.actors.reading import Reading

_DEEPEST = 5


def roles_at(reading: Reading, start: int, depth: int = 0) -> tuple[Phrase, ...]:
    """Return the role phrases that begin here, the best for each row of proclitics.

    The longest is best, then the one whose owner is known, then the longer head; at last a general noun where
    something belongs to it (the deputy of the president), a specific one where nothing does (the deputy).
    """
    if not reading.pieces[start].heads or depth > _DEEPEST:
        return ()
    known = reading.roles.get(start)
    if known is None:
        found: dict[tuple[str, ...], tuple[tuple[int, ...], Phrase]] = {}
        heads = [
            (proclitics, head)
            for proclitics, branch in reading.pieces[start].heads
            for head in reading.candidates(start, branch)
        ]
        for proclitics, head in heads:
            end = reading.end_of(start, head.rest) if head.rest else start + 1
            if end is None:
                continue
            growth = _grow(reading, head, end, depth)
            if growth is None or (growth.end == end and reading.pieces[end].folded in head.role.not_before):
                continue
            phrase = finished(reading, head, growth, start, proclitics)
            if phrase is None:
                continue
            if head.role.kind == "body" and head.role.general and is_body_in_place(reading, start, phrase.end):
                continue
            if (head.adjectival or head.attributive) and _describes(reading, head, growth, start, proclitics):
                continue
            fits = head.role.general == (growth.placed_by == COMPLEMENT)
            rank = (phrase.end, phrase.parties[0].affiliation.is_placed, len(head.rest), fits)
            if proclitics not in found or rank > found[proclitics][0]:
                found[proclitics] = (rank, phrase)
        known = reading.roles[start] = tuple(phrase for _, phrase in found.values())
    return known


def _describes(reading: Reading, head: Head, growth: Growth, start: int, proclitics: tuple[str, ...]) -> bool:
    """Say whether an everyday word is no actor here: it describes the noun before it, or counts nobody."""
    if head.definite:
        follows = reading.follows_noun(start) or reading.follows_pronoun(start)
        if proclitics or not follows or _differs(reading, head, start):
            return False
        return can_describe(reading, start, shape_of(head), 0)
    before = reading.pieces[start - 1]
    # After these nothing stands that it could describe: laid hands on a terrorist. Behind two of them stands a verb.
    is_noun = (
        (before.governs and not reading.pieces[start - 2].governs)
        or before.folded in reading.dictionary.classes.before_nouns
        or reading.follows_count(start)
    )
    # One who demands in the accusative is spelled like two who demand: demanding (of).
    is_one = head.number == "singular" or (head.number == "dual" and _is_verb_like(reading, head))
    return is_one and not is_noun and not _is_sure(reading, head, growth, start)


def _is_sure(reading: Reading, head: Head, growth: Growth, start: int) -> bool:
    """Say whether somebody is surely meant: it is known whose he is, or he suffers what is said before him."""
    # He demanded of the government, and no student of it.
    is_verb = growth.complemented and _is_verb_like(reading, head)
    return (bool(growth.owners or growth.inner) and not is_verb) or is_victim(reading, start, growth.end)


def _is_verb_like(reading: Reading, head: Head) -> bool:
    return head.noun in reading.dictionary.classes.verb_like


def _differs(reading: Reading, head: Head, start: int) -> bool:
    """Say whether what stands before one man is feminine, so that he is no adjective of it: the authorities, the man.

    The plural of things has no such ending, but that of other feminine nouns takes a feminine adjective too.
    """
    feminine = reading.pieces[start - 1].form.endswith(reading.dictionary.letters.feminine_ending)
    return feminine and head.gender == "masculine" and head.number == "singular"


def _grow(reading: Reading, head: Head, end: int, depth: int) -> Growth | None:
    """Return how far the phrase of a head that ends at `end` reaches; None if a complement is lacking."""
    growth = Growth(head, end)
    if head.role.topic and head.definite and head.rest and head.number != "singular":
        take_further_fields(reading, growth)
    _adjectives(reading, head, growth, head.definite)
    if head.state != "free" and not growth.owners:
        growth.complemented = (
            _is_of_both(reading, growth, growth.end)
            or _complement(reading, head, growth, depth)
            or _unit(reading, head, growth, depth)
        )
    if head.state == "construct" and not growth.complemented:
        return None
    if growth.reference is not None:
        return growth
    if growth.complemented:
        _adjectives(reading, head, growth, True)
    if not growth.owners:
        _connected(reading, head, growth, depth)
        if growth.owners:
            _adjectives(reading, head, growth, head.definite)
    if not growth.owners and head.role.topic and head.role.kind == "body" and (head.definite or growth.complemented):
        _purpose(reading, head, growth)
    return growth


def _unit(reading: Reading, head: Head, growth: Growth, depth: int) -> bool:
    """Take what somebody is in charge of, if whose it is follows: the head of the refugees' department at the union."""
    if head.role.kind != "person" or not head.role.general:
        return False
    end = growth.end
    if take_unit(reading, growth):
        _connected(reading, head, growth, depth)
    if not growth.owners:
        growth.end, growth.reference, growth.unknown = end, None, False
    return bool(growth.owners)


def _purpose(reading: Reading, head: Head, growth: Growth) -> None:
    """Take what a body is there for, if what follows tells whose it is: the society for human rights in Libya."""
    end = growth.end
    if take_purpose(reading, growth):
        _adjectives(reading, head, growth, True)
        if not growth.owners and reading.pieces[growth.end].tie == "within":
            place = _owner_at(reading, growth.end + 1, (), 0)
            if place is not None and place.is_place:
                _own(growth, head, place)
    if not growth.owners:
        growth.end = end


def _adjectives(reading: Reading, head: Head, growth: Growth, definite: bool) -> None:
    """Take the adjectives that follow; they may place the phrase or change its role."""
    while True:
        piece = reading.pieces[growth.end]
        if not (piece.adjectives or piece.joined or piece.is_adjectival):
            return
        found = fitting(reading, head, growth, definite)
        if found is None and not growth.owners:
            # Behind a nationality another noun begins: a French soldier and an Afghan civilian.
            found = amid(reading, growth.end, definite)
        if found is None and is_adjective(reading, growth.end, definite, growth.start, head):
            growth.end += 1
            continue
        if found is None:
            return
        adjective, end = found
        if (adjective.ambiguous and not places_surely(head)) or is_another_body(reading, head, growth, adjective):
            return
        if not definite and reading.pieces[growth.end].folded in reading.dictionary.classes.place_nouns:
            # Police of a province, not conservative police.
            return
        if adjective.kind in PLACING:
            if growth.placed_by == "adjective" and is_country(reading, growth.end) and not may_be_joint(head):
                # The ministry of Iran accused Saudi Arabia: a country's name that is spelled like an adjective.
                return
            owner = reading.dictionary.affiliation(adjective.code)
            if growth.owners:
                if growth.placed_by != "adjective" or owner in growth.owners:
                    if owner.country and all(owner.country != other.country for other in growth.owners):
                        return
                elif head.role.kind == "body" and adjective.number == "singular" and is_named(reading, end):
                    # The Swedish police (arrested) the Tunisian so-and-so.
                    return
                else:
                    growth.owners.append(owner)
            else:
                growth.owners.append(owner)
                growth.placed_by = "adjective"
            growth.end = paired(reading, growth, end, definite)
            continue
        if adjective.kind == "bond":
            _bound(reading, growth, end)
            return
        if adjective.kind == "override":
            growth.role = adjective.code
            growth.override = True
        elif adjective.kind == "modifier" and head.role.general and not growth.changed:
            growth.role = adjective.code
            growth.changed = True
        growth.end = end


def _bound(reading: Reading, growth: Growth, end: int) -> None:
    """Take the owner that follows a participle under its preposition: forces loyal to the president."""
    phrase = _owner_at(reading, end, (reading.dictionary.letters.to,), 0)
    if phrase is not None and growth.owners:
        # Whose they are is said before: the Libyan government that belongs to the parliament.
        growth.end = phrase.end
    elif phrase is not None:
        # Forces loyal to the president are his country's; those of a group with a code of its own are the group's.
        is_group = phrase.named is not None and phrase.named.kind == "organisation"
        owners = [party.affiliation for party in phrase.parties if party.affiliation.is_placed]
        growth.owners += owners if is_group else [owner._replace(role="") for owner in owners]
        growth.end = phrase.end


def _complement(reading: Reading, head: Head, growth: Growth, depth: int) -> bool:
    """Take what stands in the genitive after a bare noun; say whether anything did."""
    phrase = _owner_at(reading, growth.end, (), depth)
    # Of a person are only those who act for one: an adviser to the president, but no student of his.
    if phrase is not None and (head.role.general or not phrase.human or _is_of_people(head, phrase)):
        _own(growth, head, phrase)
        if head.number != "singular":
            _distribute(reading, growth, phrase)
        return True
    if not (head.role.kind == "body" and _is_given_to(reading, growth.end)) and take_region(reading, growth):
        return True
    if reading.pieces[growth.end].opens:
        return head.role.kind == "body" and head.role.general and take_quoted(reading, growth)
    if head.role.kind == "body" and head.role.bare == "never" and take_brand(reading, growth):
        return True
    return head.role.topic and take_topic(reading, growth)


def _is_given_to(reading: Reading, at: int) -> bool:
    """Say whether a country bears the preposition of whom a thing is for, whose it need not be: planes for Algeria."""
    names = reading.pieces[at].names
    return bool(names) and all(reading.dictionary.letters.to in proclitics for proclitics, _ in names)


def _is_of_people(head: Head, phrase: Phrase) -> bool:
    """Say whether people complete a noun as whose it is: the union of farmers, supporters of the president."""
    is_body = head.role.kind == "body" and head.role.topic and phrase.number == "plural"
    return is_body or head.role.kind == "collective"


def _own(growth: Growth, head: Head, phrase: Phrase) -> None:
    growth.owners.extend(party.affiliation for party in phrase.parties if party.affiliation.is_placed)
    growth.end = phrase.end
    growth.placed_by = COMPLEMENT
    growth.named = phrase.named or phrase.owner
    if phrase.parties[0].anaphor == RESUMED:
        growth.bearer = phrase.parties[0].entry
    is_open = len(phrase.parties) == 1 and phrase.parties[0].anaphor in (OPEN_ROLE, LOCAL_ROLE)
    if is_open and phrase.role and not head.role.topic:
        growth.inner = phrase.parties[0].anaphor
    if head.role.kind == "collective" and not head.role.general:
        # Whoever stands by a former president is no former official.
        return
    if phrase.override or (not growth.owners and not growth.override and head.role.general):
        growth.role = phrase.role or growth.role
    growth.override = growth.override or phrase.override


def _distribute(reading: Reading, growth: Growth, first: Phrase) -> None:
    """Let a noun in the dual or plural have several owners: the foreign ministers of A and B."""
    if first.role:
        return
    conjunction = reading.dictionary.letters.conjunction
    while True:
        following = [
            name for name in names_at(reading, growth.end) if name.proclitics == (conjunction,) and not name.human
        ]
        if not following:
            return
        phrase = max(following, key=lambda name: name.end)
        growth.owners.extend(party.affiliation for party in phrase.parties)
        growth.end = phrase.end


def _owner_at(reading: Reading, at: int, proclitics: tuple[str, ...], depth: int) -> Phrase | None:
    """Return the longest phrase here that can own a role, with just these proclitics."""
    piece = reading.pieces[at]
    if not (piece.begins or piece.hosts):
        return _quoted(reading, at) if piece.opens and not proclitics else None
    candidates = [phrase for phrase in names_at(reading, at) if phrase.proclitics == proclitics]
    candidates += [
        phrase
        for phrase in roles_at(reading, at, depth + 1)
        if phrase.proclitics == proclitics
        and not phrase.silent
        and (phrase.definite or phrase.parties[0].affiliation.is_placed)
    ]
    if piece.hosts:
        candidates += [people for people in people_nouns_at(reading, at) if people.proclitics == proclitics]
    return max(candidates, key=lambda phrase: phrase.end, default=None)


def _quoted(reading: Reading, at: int) -> Phrase | None:
    """Return the name in quotation marks or brackets that opens here."""
    names = [name for name in names_at(reading, at + 1) if not name.proclitics and reading.pieces[name.end].closes]
    return names[0].until(names[0].end + 1) if names and not signs(reading, names[0]) else None


def _connected(reading: Reading, head: Head, growth: Growth, depth: int) -> None:
    """Take an owner that a word or preposition ties to the role."""
    dictionary = reading.dictionary
    piece = reading.pieces[growth.end]
    role = head.role
    phrase = None
    if role.silent or (head.possessed and piece.tie == "out-of"):
        # Whose they are is said: its forces (withdrew) from there.
        return
    if piece.tie == "on-behalf":
        phrase = _owner_at(reading, growth.end + 1, (), depth) or person_at(reading, growth.end + 1, "")
        if phrase is None:
            _unknown_principal(reading, growth)
    elif piece.tie == "within":
        phrase = _owner_at(reading, growth.end + 1, (), depth)
        if phrase is not None and phrase.is_place:
            # An indefinite body is of the country in which it is, and so are sides, which only stand for it;
            # whoever else is definite may only be there, and so may forces that were sent.
            is_definite = head.definite or growth.complemented
            is_of_place = not (head.possessed or role.sent or (is_definite and (role.code or role.general)))
            is_body_of_place = role.kind == "body" and is_of_place
            phrase = phrase if is_body_of_place or _serve_in(reading, head, phrase, is_definite=is_definite) else None
        elif (role.kind == "body" and not role.general) or (phrase is not None and phrase.is_seat):
            phrase = None
    elif piece.tie == "out-of" and head.number != "singular" and _is_of_both(reading, growth, growth.end + 1):
        return
    elif piece.tie == "out-of" and (role.general if role.kind == "body" else head.number == "plural" or role.local):
        phrase = _owner_at(reading, growth.end + 1, (), depth)
    elif piece.begins and (role.code or role.general):
        phrase = _owner_at(reading, growth.end, (dictionary.letters.to,), depth)
        if phrase is not None and (phrase.is_medium or (phrase.is_place and not role.general)):
            phrase = None
        if phrase is None and (role.kind != "body" or role.general):
            phrase = _owner_at(reading, growth.end, (dictionary.letters.by,), depth)
            # A body is within another, but only led by a leadership.
            is_within = phrase is not None and not (role.kind == "body" and phrase.general)
            phrase = phrase if phrase and is_within and not (phrase.is_place or phrase.is_seat) else None
    if phrase is None and role.kind == "person" and role.general and head.definite:
        _refer(reading, growth)
    if phrase is not None and (role.general or not phrase.human or _is_of_people(head, phrase)):
        _own(growth, head, phrase)
        if phrase.is_place and role.kind != "body" and head.number == "plural":
            _distribute(reading, growth, phrase)
        # Who speaks for something definite is definite too, even while it is open whose it is.
        growth.complemented = phrase.definite


def _serve_in(reading: Reading, head: Head, country: Phrase, *, is_definite: bool) -> bool:
    """Say whether people are of a country because they hold an office in it, or of several: deputies in A (and B)."""
    if is_definite or head.number != "plural" or head.role.kind == "body" or head.role.general:
        return False
    if country.named is None or country.named.kind != "country":
        return False
    conjunction = reading.dictionary.letters.conjunction
    return head.role.bare == "definite" or any(
        other.proclitics == (conjunction,) and other.named is not None and other.named.kind == "country"
        for other in names_at(reading, country.end)
    )


def _is_of_both(reading: Reading, growth: Growth, at: int) -> bool:
    """Note the two, named before, each of whom somebody belongs to: the ministers of both countries; say whether."""
    for proclitics, reference in reading.pieces[at].references:
        end = reading.end_of(at, reference.rest)
        if not proclitics and reference.resolves in BOTH and end is not None:
            growth.reference = reference
            growth.end = end
            return True
    return False


def _refer(reading: Reading, growth: Growth) -> None:
    """Note the organisation, named before, that somebody holds an office of: the secretary general of the movement."""
    to = (reading.dictionary.letters.to,)
    for proclitics, reference in reading.pieces[growth.end].references:
        if proclitics == to and reference.resolves == "organisation" and not reference.rest:
            growth.reference = reference
            growth.end += 1
            return


def _unknown_principal(reading: Reading, growth: Growth) -> None:
    """Note for whom somebody speaks whom no table knows: one named before, or a stranger, who is no actor here."""
    piece = reading.pieces[growth.end + 1]
    references = [reference for proclitics, reference in piece.references if not (proclitics or reference.rest)]
    if references:
        growth.reference = references[0]
        growth.end += 2
    else:
        heads = [head for _, branch in piece.heads for head in branch.alone]
        is_firm = bool(heads) and all(head.role.bare in ("never", "named") for head in heads)
        growth.unknown = is_firm or (piece.is_word and piece.is_plain and not (piece.begins or piece.is_known))
