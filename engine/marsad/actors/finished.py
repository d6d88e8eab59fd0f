"""What does a role phrase come to once it is read: whose is it, whom does it point back to, or is it nobody?"""

from marsad.actors.entries import Head
from marsad.actors.growth import COMPLEMENT, Growth
from marsad.actors.people import suffers
from marsad.actors.phrase import (
    LOCAL_ROLE,
    OPEN_ROLE,
    OWN_BODY,
    OWNING,
    POSSESSIVE,
    RESUMED,
    Affiliation,
    Party,
    Phrase,
)
from marsad.actors.pieces import Piece
from marsad.model import Number

_NO_OWNERS = [Affiliation()]


def finished(growth: Growth, proclitics: tuple[str, ...]) -> Phrase | None:
    """Return the phrase, or None if the head is no actor with so little beside it."""
    head, role = growth.head, growth.head.role
    if growth.unknown:
        return None
    reference = growth.reference
    if reference is not None:
        whose = Affiliation(role=growth.role if reference.resolves in OWNING else "")
        return _pointing(growth, proclitics, whose, f"anaphor:{reference.id}", reference.resolves)
    bearer = growth.bearer or (f"anaphor:{head.called}" if _resumes(growth) else None)
    if bearer is not None:
        return _pointing(growth, proclitics, Affiliation(), bearer, RESUMED)
    if head.possessed and _is_own_body(growth):
        return _pointing(growth, proclitics, Affiliation(), role.entry, OWN_BODY)
    definite = head.definite or growth.complemented
    if not _is_actor(growth, definite):
        return None
    anaphor = None
    if not growth.owners:
        anaphor = POSSESSIVE if head.possessed else growth.inner or (LOCAL_ROLE if role.local else OPEN_ROLE)
    parties = tuple(
        [
            Party(
                _owned(owner, growth.role, head, growth.override),
                growth.start,
                growth.end,
                "role" if owner.country or owner.whole else "unidentified",
                role.entry,
                anaphor,
            )
            for owner in growth.owners or _NO_OWNERS
        ]
    )
    return Phrase(
        growth.start,
        growth.end,
        parties,
        proclitics,
        head.gender,
        None if _may_be_one(growth) else _number(head, len(parties)),
        role.kind != "body",
        person=role.kind == "person",
        definite=definite,
        general=role.general,
        override=growth.override,
        role=growth.role,
        silent=role.silent,
        owner=growth.named,
        holder=growth.holder,
    )


def _pointing(growth: Growth, proclitics: tuple[str, ...], whose: Affiliation, entry: str, resolves: str) -> Phrase:
    """Return a phrase that stands for somebody, or for somebody's, who was named before."""
    head = growth.head
    party = Party(whose, growth.start, growth.end, "unresolved", entry, resolves)
    is_human = head.role.kind != "body"
    return Phrase(growth.start, growth.end, (party,), proclitics, head.gender, head.number, is_human, person=is_human)


def _is_own_body(growth: Growth) -> bool:
    """Say whether a body with a pronoun, which is somebody only by its name, is called by whose it is: his party."""
    is_open = not growth.owners and growth.inner is None
    return growth.head.number == "singular" and growth.head.role.bare == "named" and is_open


def _is_actor(growth: Growth, definite: bool) -> bool:
    """Say whether enough stands beside the head for it to mean an actor."""
    head, role = growth.head, growth.head.role
    if role.bare == "owned" and growth.placed_by != COMPLEMENT and not head.possessed:
        return False
    if growth.owners:
        return True
    if not growth.role or (role.bare == "never" and growth.inner is None):
        return False
    if role.bare == "named" and not growth.complemented:
        return False
    if role.bare == "definite" and not (definite or growth.override):
        return head.number == "singular" and role.kind == "person" and is_victim(growth)
    return True


def _resumes(growth: Growth) -> bool:
    """Say whether a definite noun by itself stands for whom an earlier sentence called by it: the council, the forces.

    Another adjective may make another body of it, but no other person, nor another organisation of what is one of no
    country: the terrorist organisation. A person in office is named by the office alone.
    """
    head = growth.head
    if (
        not head.definite
        or head.possessed
        or growth.owners
        or growth.complemented
        or growth.inner is not None
        or growth.override
    ):
        return False
    bearer = growth.reading.discourse.bearers.get(head.called)
    if bearer is None:
        return False
    is_whole = head.number == "singular" and bool(growth.reading.dictionary.affiliation(bearer.code or "").whole)
    is_alone = growth.end == growth.start + 1 or is_whole
    if head.role.kind == "person":
        return head.number == "singular" and head.role.bare in ("never", "named")
    return is_alone and head.role.bare != "owned"


def _may_be_one(growth: Growth) -> bool:
    """Say whether two people whom a country completes are spelled like one in the accusative: a Turkish minister."""
    reading, start = growth.reading, growth.start
    if growth.head.number != "dual" or growth.placed_by != COMPLEMENT or len(growth.owners) != 1:
        return False
    ending = reading.dictionary.letters.accusative
    return all(piece.form.endswith(ending) for piece in reading.pieces[start : start + 2])


def _number(head: Head, parties: int) -> Number:
    if parties > 2:
        return "plural"
    return "dual" if parties == 2 and head.number == "singular" else head.number


def is_victim(growth: Growth) -> bool:
    """Say whether an officer is who suffers what is said before him; no captain is where he is the pharmacists'."""
    behind = growth.next
    return not (behind.is_definite or _completes(behind)) and suffers(growth.reading, growth.start)


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
