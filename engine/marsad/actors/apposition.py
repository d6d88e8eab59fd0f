"""Which name stands beside a role, or which role beside a name, for one and the same actor?"""

from marsad.actors.agreement import can_describe
from marsad.actors.entries import Named
from marsad.actors.names import name_words, named_phrase, names_at, person_at, unknown_name, with_role_of
from marsad.actors.phrase import LOCAL_ROLE, POSSESSIVE, Affiliation, Party, Phrase
from marsad.actors.phrases import roles_at
from marsad.actors.pieces import Piece
from marsad.actors.posting import past_posting
from marsad.actors.reading import Reading
from marsad.actors.shapes import Shape
from marsad.actors.titles import opens_aside, past_titles
from marsad.model import Number, replace


def with_apposition(reading: Reading, phrase: Phrase) -> Phrase:
    """Return the phrase with the name or role that follows it, with or without a comma, quoted or bracketed."""
    if len(phrase.parties) != 1:
        return phrase
    if phrase.person and phrase.number != "plural" and phrase.named is None and not phrase.names:
        return _with_body(reading, _with_name(reading, phrase))
    if phrase.named is not None and phrase.named.kind == "person":
        return _with_role(reading, phrase)
    if phrase.holder is not None and phrase.holder.end == phrase.end:
        return _with_name_of_holder(reading, phrase, phrase.holder)
    return _with_alias(reading, phrase)


def titled_at(reading: Reading, start: int) -> list[Phrase]:
    """Return the phrases that begin with a form of address: a person's name or a role follows it."""
    found = []
    for proclitics, rest in reading.pieces[start].titles:
        end = reading.end_of(start, rest)
        if end is None:
            continue
        end = past_titles(reading, end)
        roles = [role for role in roles_at(reading, end) if not role.proclitics]
        person = person_at(reading, end, "")
        if roles:
            found.append(with_apposition(reading, roles[0]).since(start, proclitics))
        elif person is not None:
            found.append(with_apposition(reading, person).since(start, proclitics))
    return found


def _with_name(reading: Reading, phrase: Phrase, *, may_be_ranked: bool = True) -> Phrase:
    at = past_posting(reading, phrase)
    comma = reading.pieces[at].is_comma
    at += comma
    at = past_titles(reading, at)
    opening = at
    quoted = opens_aside(reading, at)
    at += quoted
    party = phrase.parties[0]
    if _is_in_office_elsewhere(reading, at, party.affiliation):
        return phrase
    named = person_at(reading, at, party.affiliation.country)
    if named is not None and not _is_given_name_of_another(reading, named):
        end = (
            _closed(reading, _past_lineage(reading, named.end), opening)
            if quoted
            else _past_lineage(reading, named.end)
        )
        return _named(phrase, named, end) if end else phrase
    ranked = _with_rank(reading, phrase, at) if may_be_ranked and not comma and not quoted else None
    if ranked is not None:
        return ranked
    if not phrase.definite:
        return phrase
    end = unknown_name(reading, at)
    if end == at:
        return phrase
    # One word behind a comma may begin another clause; a name in full is one without a second comma too.
    if comma and end == at + 1 and not _is_enclosed(reading, end):
        return phrase
    closed = _closed(reading, end, opening) if quoted else end
    if not closed:
        return phrase
    return replace(phrase.until(closed), names=name_words(reading, at, end))


def _with_name_of_holder(reading: Reading, phrase: Phrase, holder: Phrase) -> Phrase:
    """Take the name behind the office that a body belongs to, which may tell its country: the office of premier X."""
    named = _with_name(reading, holder)
    if named.end == phrase.end:
        return phrase
    party = phrase.parties[0]
    affiliation = named.parties[0].affiliation
    if party.affiliation.is_placed or not affiliation.is_placed:
        return phrase.until(named.end)
    if not phrase.general and not affiliation.whole:
        affiliation = affiliation._replace(role=phrase.role or affiliation.role)
    return replace(phrase, end=named.end, parties=(Party(affiliation, party.start, named.end, "name", party.entry),))


def _is_in_office_elsewhere(reading: Reading, at: int, affiliation: Affiliation) -> bool:
    """Say whether a famous person named in full behind a role is somebody else, whose office is another country's.

    The subject and the object of a verb stand side by side: met the president of A so-and-so of B. Whoever is not
    known by the surname alone may share the whole name.
    """
    found = person_at(reading, at, "")
    if found is None or found.named is None or found.end < at + 2 or not affiliation.is_placed:
        return False
    person, day = found.named, reading.day
    if unknown_name(reading, at) > found.end or not _is_famous(reading, person, found.end - 1):
        return False
    codes = {person.code, person.before, person.after, *(period.code for period in person.periods)}
    countries = {reading.dictionary.affiliation(code).country for code in codes if code}
    return affiliation.country not in countries and any(
        period.end is None if day is None else period.holds_on(day) for period in person.periods
    )


def _is_famous(reading: Reading, person: Named, surname: int) -> bool:
    """Say whether the word alone always names that person."""
    alone = (name for proclitics, branch in reading.pieces[surname].names if not proclitics for name in branch.alone)
    return any(bearer.entry == person.entry for name in alone for bearer in (name.named, *name.others))


def _is_given_name_of_another(reading: Reading, named: Phrase) -> bool:
    """Say whether what is a known person's short name only begins the name of somebody else."""
    if named.end > named.start + 1 or reading.pieces[named.start].folded not in reading.dictionary.classes.given:
        return False
    return unknown_name(reading, named.start) > named.end


def _named(phrase: Phrase, named: Phrase, end: int) -> Phrase:
    """Join a role with the known person who bears it: the text's word on role and country goes first."""
    party = phrase.parties[0]
    affiliation = party.affiliation
    if not affiliation.is_placed:
        affiliation = named.parties[0].affiliation
        if not affiliation.whole and (phrase.override or not phrase.general):
            affiliation = affiliation._replace(role=phrase.role or affiliation.role)
    elif not affiliation.role and not affiliation.whole:
        affiliation = with_role_of(named, affiliation)
    how = party.how if party.affiliation.is_placed else "name"
    joined = Party(affiliation, party.start, end, how, named.parties[0].entry, office=party.entry)
    # The verb of a woman in an office that is masculine agrees with either.
    gender = phrase.gender if named.gender in (None, phrase.gender) else None
    return replace(phrase, end=end, parties=(joined,), named=named.named, gender=gender)


def _with_role(reading: Reading, phrase: Phrase) -> Phrase:
    """Take the office that follows a person's name, if it can be the same person's."""
    at = phrase.end
    comma = reading.pieces[at].is_comma
    quoted = not comma and opens_aside(reading, at)
    for role in roles_at(reading, at + comma + quoted):
        affiliation = role.parties[0].affiliation
        own = phrase.parties[0].affiliation
        fits = affiliation == own or (
            role.person
            and role.definite
            and not role.proclitics
            and len(role.parties) == 1
            and role.number == "singular"
            and role.parties[0].anaphor != POSSESSIVE
            and (not affiliation.country or affiliation.country == own.country)
        )
        # A title within the person's own country is theirs even without the comma that should end it.
        end = _closed(reading, role.end, at) if quoted else role.end
        closed = not comma or _is_enclosed(reading, role.end) or affiliation.country == own.country
        if (
            not fits
            or role.proclitics
            or not role.person
            or _is_of_another(reading, phrase, role, set_off=comma or quoted)
        ):
            continue
        if closed and end:
            return replace(_named(role, phrase, end), proclitics=phrase.proclitics).since(
                phrase.start, phrase.proclitics
            )
    return phrase


def _is_of_another(reading: Reading, phrase: Phrase, role: Phrase, *, set_off: bool) -> bool:
    """Say whether a title behind a known person's name is somebody else's: A met the president (so-and-so).

    Another's name follows it, or nothing but the verb before parts the two and the person holds another office.
    """
    named = phrase.named
    assert named is not None
    bearer = _with_name(reading, role)
    if bearer.names or (bearer.named is not None and bearer.named.entry != named.entry):
        return True
    codes = [named.code_on(reading.day)]
    if reading.day is None:
        codes = [named.code, *(period.code for period in named.periods)]
    roles = {reading.dictionary.affiliation(code).role for code in codes if code}
    own = role.parties[0].affiliation
    return not set_off and bool(own.country and own.role) and "" not in roles and own.role not in roles


def _with_body(reading: Reading, phrase: Phrase) -> Phrase:
    """Take the body that a person of unknown belonging comes from, after the name: Colonel so-and-so of the police."""
    comma = reading.pieces[phrase.end].is_comma
    at = phrase.end + comma
    if reading.pieces[at].tie != "out-of" or phrase.parties[0].anaphor != LOCAL_ROLE:
        return phrase
    bodies = [
        body
        for body in roles_at(reading, at + 1)
        if not (body.human or body.proclitics or body.silent) and len(body.parties) == 1 and body.role
    ]
    body = max(bodies, key=lambda found: found.end, default=None)
    if body is None or (comma and not _is_enclosed(reading, body.end)):
        return phrase
    party = replace(body.parties[0], start=phrase.start, entry=phrase.parties[0].entry)
    return replace(replace(phrase, parties=(party,), role=body.role).until(body.end), owner=body.owner)


def _with_alias(reading: Reading, phrase: Phrase) -> Phrase:
    """Take the adjectives of an organisation or a paper, and the bracketed second name."""
    if phrase.is_medium or (phrase.named is not None and phrase.named.kind == "organisation"):
        phrase = _described(reading, phrase)
    at = phrase.end
    if not reading.pieces[at].opens:
        return phrase
    for name in names_at(reading, at + 1):
        if name.parties[0].affiliation == phrase.parties[0].affiliation and reading.pieces[name.end].closes:
            return phrase.until(name.end + 1)
    return phrase


def _described(reading: Reading, phrase: Phrase) -> Phrase:
    """Take definite adjectives that say nothing new of an organisation: nothing of another country or code.

    A paper may be printed in one country and be called another's.
    """
    country = phrase.parties[0].affiliation.country
    while (end := _end_of_description(reading, phrase, country)) is not None:
        phrase = phrase.until(end)
    return phrase


def _end_of_description(reading: Reading, phrase: Phrase, country: str) -> int | None:
    """Return where an adjective behind an organisation's name ends that agrees with it and tells nothing new."""
    own = Shape(phrase.gender, "singular")
    for adjective, end in reading.adjectives(phrase.end, True):
        is_told = adjective.kind in ("neutral", "modifier") or (country and adjective.code == country)
        if is_told or (phrase.is_medium and adjective.kind == "nationality"):
            shape = Shape(adjective.gender, adjective.number)
            if own.takes(shape) or can_describe(reading, phrase.end, shape, phrase.start):
                return end
    return None


def _past_lineage(reading: Reading, end: int) -> int:
    """Return where a known person's name ends if the father's and family's names follow it."""
    return unknown_name(reading, end) if reading.pieces[end].folded in reading.dictionary.classes.particles else end


def with_ellipsis(reading: Reading, phrase: Phrase) -> Phrase:
    """Return the phrase with what shares its role: the Russian president so-and-so and the Turkish so-and-so."""
    if not (phrase.person and phrase.definite and phrase.parties[0].how == "role"):
        return phrase
    while (found := reading.adjective(phrase.end, True, joined=True)) is not None:
        adjective, end = found
        if adjective.kind != "nationality" or adjective.number != "singular":
            break
        affiliation = phrase.parties[0].affiliation._replace(country=adjective.code, whole="")
        party = Party(affiliation, phrase.end, end, "role", phrase.parties[0].entry)
        alone = with_apposition(
            reading,
            replace(phrase, start=phrase.end, end=end, parties=(party,), number="singular", named=None, names=()),
        )
        number: Number = "dual" if len(phrase.parties) == 1 else "plural"
        phrase = replace(phrase, end=alone.end, parties=(*phrase.parties, *alone.parties), number=number, names=())
    return phrase


def _with_rank(reading: Reading, phrase: Phrase, at: int) -> Phrase | None:
    """Return the phrase with a rank and its bearer's name: the chief of staff, General so-and-so."""
    for rank in roles_at(reading, at):
        party = rank.parties[0]
        if rank.proclitics or not rank.person or rank.number != "singular" or party.anaphor == POSSESSIVE:
            continue
        if rank.end > rank.start + 1 and _is_dealt_with(reading, phrase.start):
            # An office with its own complement, no mere rank: the president received the prime minister so-and-so.
            return None
        if party.affiliation.is_placed:
            if phrase.parties[0].affiliation.is_placed or not rank.definite:
                continue
            affiliation = phrase.parties[0].affiliation._replace(country=party.affiliation.country)
            office = replace(party, affiliation=party.affiliation if party.affiliation.whole else affiliation)
            return _with_name(reading, replace(phrase, parties=(office,)).until(rank.end), may_be_ranked=False)
        full = _with_name(reading, rank, may_be_ranked=False)
        if full.named is not None:
            return _named(phrase, named_phrase(reading, full.named, at, full.end, ()), full.end)
        if full.names:
            return replace(phrase.until(full.end), names=full.names)
    return None


def _is_dealt_with(reading: Reading, at: int) -> bool:
    """Say whether a word of what one official does to another stands before a place, or before what says when."""
    before = at - 1
    while before > 0 and _tells_when(reading.pieces[before]):
        before -= 1
    return reading.pieces[before].deals


def _tells_when(piece: Piece) -> bool:
    """Say whether a word may stand between a verb and its subject: today, yesterday."""
    return piece.is_time or (piece.is_stop and not (piece.is_finite or piece.governs or piece.deals))


def _closed(reading: Reading, end: int, opening: int) -> int:
    """Return where a name ends with the mark that closes the one at `opening`; 0 if nothing closes it."""
    mark = reading.pieces[end]
    return end + 1 if (mark.is_dash if reading.pieces[opening].is_dash else mark.closes) else 0


def _is_enclosed(reading: Reading, end: int) -> bool:
    """Say whether an apposition set off by a comma ends here: at another mark or the sentence's end."""
    return end >= len(reading.pieces) or not reading.pieces[end].form[:1].isalnum()
