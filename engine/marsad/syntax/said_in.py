"""Whose words are those in which a relative clause says something: the speech of A, in which (he) said?"""

from marsad.clauses import FOR, OUT_OF
from marsad.model import Phrase
from marsad.phrases import issuer_of, with_owners
from marsad.syntax.agreement import agrees_before, can_stand_for
from marsad.syntax.draft import Draft

TEXT, ORDAINING, ISSUING = "text", "ordaining", "issuing"
"""Senses of nouns for what is written down, of verbs that tell what it does of itself, and of those whose subject
makes it its own."""
VOTING = "voting"
"""The sense of verbs that make a text somebody's only where it stands under "for"."""


def is_said_in(draft: Draft, statement: Phrase) -> bool:
    """Return whether a pronoun takes up the words that the clause describes, so that their maker says it in them."""
    if not statement.speaks:
        return False
    pronouns = (draft.pronouns.get(each.pronoun or "") for each in draft.governed if each.start == each.head)
    return any(pronoun is not None and can_stand_for(pronoun, statement) for pronoun in pronouns)


def speaker_in(draft: Draft, statement: Phrase) -> Phrase | None:
    """Return who made the words; what somebody delivers for another is addressed to them: A's speech for the people."""
    maker = issuer_of(statement, draft.phrases)
    if maker is None or not (maker.human is True or maker.mention is not None):
        return None
    is_addressed = FOR in maker.under and any(_is_actor_above(draft, each) for each in draft.drafts.values())
    return maker if agrees_before(draft.readings, maker) and not is_addressed else None


def ordained_by(draft: Draft, text: Phrase) -> Phrase | None:
    """Return who calls, condemns or forbids by a text that does so: (A adopted) a resolution that calls on B to leave.

    It is whose text it is, else who makes it its own; of a text that only somebody else speaks of it is open.
    """
    is_text = TEXT in draft.placed[text.head].valency.senses
    if not is_text or ORDAINING not in draft.valency.senses or not agrees_before(draft.readings, text):
        return None
    maker = issuer_of(text, draft.phrases)
    if maker is not None and maker.names_actor and FOR not in maker.under:
        return maker
    if text.nationalities:
        return draft.phrases[text.nationalities[0]]
    for other in draft.drafts.values():
        if ISSUING in other.valency.senses and other.clause.number == draft.clause.parent:
            return _issued_by(other, text)
    return None


def _issued_by(issuing: Draft, text: Phrase) -> Phrase | None:
    """Return whose a text is by the verb that makes it somebody's: its subject, or from whom it goes out."""
    whole = next(
        (each for each in issuing.dependents if text in with_owners(issuing.phrases[each.phrase], issuing.phrases)),
        None,
    )
    if whole is None or (VOTING in issuing.valency.senses and FOR not in text.under):
        return None
    if whole.relation == "subject":
        return next((each for each in issuing.governed if OUT_OF in each.under and each.names_actor), None)
    return _named_subject(issuing)


def _named_subject(verb: Draft) -> Phrase | None:
    subject = verb.first("subject")
    who = None if subject is None else verb.phrases[subject.phrase]
    return who if who is not None and who.names_actor else None


def _is_actor_above(draft: Draft, other: Draft) -> bool:
    """Whether the verb around the clause is done by somebody with a name."""
    return other.clause.number == draft.clause.parent and _named_subject(other) is not None
