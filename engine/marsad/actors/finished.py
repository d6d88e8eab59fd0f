"""What does a role phrase come to once it is read: whose is it, whom does it point back to, or is it nobody?"""

from marsad.actors.entries import Head
from marsad.actors.growth import COMPLEMENT, Growth
from marsad.actors.people import suffers
from marsad.actors.phrase import BOTH, LOCAL_ROLE, OPEN_ROLE, POSSESSIVE, RESUMED, Affiliation, Party, Phrase
from marsad.actors.pieces import Piece
from marsad.actors.reading import Reading
from marsad.model import Number

_NO_OWNERS = [Affiliation()]


def finished(reading: Reading, head: Head, growth: Growth, start: int, proclitics: tuple[str, ...]) -> Phrase | None:
    """Return the phrase, or None if the head is no actor with so little beside it."""
    role = head.role
    definite = head.definite or growth.complemented
    anaphor: str | None = None
    if growth.unknown:
        return None
    reference = growth.reference
    if reference is not None:
        whose = Affiliation(role=growth.role if reference.resolves in BOTH else "")
        party = Party(whose, start, growth.end, "unresolved", f"anaphor:{reference.id}", reference.resolves)
        is_human = role.kind != "body"
        return Phrase(start, growth.end, (party,), proclitics, head.gender, head.number, is_human, person=is_human)
    bearer = growth.bearer or (f"anaphor:{head.called}" if _resumes(reading, head, growth) else None)
    if bearer is not None:
        party = Party(Affiliation(), start, growth.end, "unresolved", bearer, RESUMED)
        is_human = role.kind != "body"
        return Phrase(start, growth.end, (party,), proclitics, head.gender, head.number, is_human, person=is_human)
    if role.bare == "owned" and growth.placed_by != COMPLEMENT:
        return None
    if not growth.owners:
        if not growth.role or (role.bare == "never" and growth.inner is None):
            return None
        if role.bare == "named" and not growth.complemented:
            return None
        if role.bare == "definite" and not (definite or growth.override):
            is_one = head.number == "singular" and role.kind == "person"
            if not (is_one and is_victim(reading, start, growth.end)):
                return None
        anaphor = POSSESSIVE if head.possessed else growth.inner or (LOCAL_ROLE if role.local else OPEN_ROLE)
    parties = tuple(
        [
            Party(
                _owned(owner, growth.role, head, growth.override),
                start,
                growth.end,
                "role" if owner.country or owner.whole else "unidentified",
                role.entry,
                anaphor,
            )
            for owner in growth.owners or _NO_OWNERS
        ]
    )
    return Phrase(
        start,
        growth.end,
        parties,
        proclitics,
        head.gender,
        None if _may_be_one(reading, head, growth, start) else _number(head, len(parties)),
        role.kind != "body",
        person=role.kind == "person",
        definite=definite,
        general=role.general,
        override=growth.override,
        role=growth.role,
        silent=role.silent,
        owner=growth.named,
    )


def _resumes(reading: Reading, head: Head, growth: Growth) -> bool:
    """Say whether a definite noun by itself stands for whom an earlier sentence called by it: the council, the forces.

    Another adjective may make another body of it, but no other person; a person in office is named by the office alone.
    """
    if (
        not head.definite
        or head.possessed
        or growth.owners
        or growth.complemented
        or growth.inner is not None
        or growth.override
    ):
        return False
    if head.called not in reading.discourse.bearers:
        return False
    is_alone = growth.end == growth.start + 1
    if head.role.kind == "person":
        return head.number == "singular" and head.role.bare in ("never", "named")
    return is_alone and head.role.bare != "owned"


def _may_be_one(reading: Reading, head: Head, growth: Growth, start: int) -> bool:
    """Say whether two people whom a country completes are spelled like one in the accusative: a Turkish minister."""
    if head.number != "dual" or growth.placed_by != COMPLEMENT or len(growth.owners) != 1:
        return False
    ending = reading.dictionary.letters.accusative
    return all(piece.form.endswith(ending) for piece in reading.pieces[start : start + 2])


def _number(head: Head, parties: int) -> Number:
    if parties > 2:
        return "plural"
    return "dual" if parties == 2 and head.number == "singular" else head.number


def is_victim(reading: Reading, start: int, end: int) -> bool:
    """Say whether an officer is who suffers what is said before him; no captain is where he is the pharmacists'."""
    piece = reading.pieces[end]
    return not (piece.is_definite or _completes(piece)) and suffers(reading, start)


def _completes(piece: Piece) -> bool:
    """Say whether a word can only be a noun that says what somebody heads: (the head of) a movement."""
    if piece.is_adjectival or not piece.is_nominal:
        return False
    return not any(
        known.lexeme.derivation == "masdar" or known.features.case == "accusative" for known in piece.readings
    )


def _owned(owner: Affiliation, role: str, head: Head, override: bool) -> Affiliation:
    """Put a role on what it belongs to: a general noun takes the role of its owner, others keep their own."""
    if owner.whole:
        return owner
    if override or not owner.role:
        return owner._replace(role=role or owner.role)
    return owner if head.role.general or not role else owner._replace(role=role)
