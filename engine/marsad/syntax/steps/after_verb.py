"""Is the subject the phrase behind the verb?

    زار الرئيس الفرنسي القاهرة
The French president visited Cairo: subject is the president.
"""

from marsad.model import Phrase
from marsad.syntax.agreement import agrees_after, can_be_nominative
from marsad.syntax.draft import Draft
from marsad.syntax.going import REACHING, can_go, is_where_one_goes
from marsad.syntax.how_long import says_how_long
from marsad.syntax.only_object import is_only_object

NOMINATIVE = frozenset({"nominative"})
"""All the cases that the spelling of a masculine plural in -un leaves open."""


def after_verb(draft: Draft) -> None:
    """Take the first bare phrase behind the verb, unless what is said before it shows that it is the object."""
    if "subject" in draft.filled:
        return
    for phrase in draft.after:
        if draft.follows_lone_comma(phrase) and not _is_set_off(draft, phrase):
            draft.refuse("subject", phrase.number, "stands behind a comma")
            return
        if draft.only_describes(phrase):
            draft.refuse("subject", phrase.number, "describes the noun before it")
            continue
        if draft.completes_act(phrase):
            draft.refuse("subject", phrase.number, "is the object of the noun before it")
            continue
        if says_how_long(draft, phrase):
            draft.refuse("subject", phrase.number, "says how long")
            continue
        if _precedes_subject(draft, phrase):
            draft.refuse("subject", phrase.number, "is the object: the subject stands behind it")
            continue
        agrees = agrees_after(draft.readings, phrase) or _is_woman(draft, phrase)
        if not (agrees or _speaks(draft, phrase) or _has_to_be_done(draft, phrase)):
            draft.refuse("subject", phrase.number, "does not agree with the verb before it")
            return
        if is_only_object(draft, phrase):
            where = "before the relative clause" if draft.clause.kind == "relative" else "above"
            draft.refuse("subject", phrase.number, f"is the object: the subject stands {where}")
            return
        draft.take("subject", phrase.number, "after-verb")
        return


def _is_set_off(draft: Draft, phrase: Phrase) -> bool:
    """Whether a comma only sets off who speaks, since what is said opens behind: said, the minister, that."""
    is_next = phrase.start == draft.token + 2 and (phrase.human is True or phrase.names_actor)
    return is_next and bool(draft.contents)


def _speaks(draft: Draft, phrase: Phrase) -> bool:
    """Whether one word stands between a verb of saying and what is said: the man called Rose said that."""
    if not draft.placed[draft.token].syntax.reporting or phrase.mention is not None or phrase.pronoun is not None:
        return False
    if phrase.human or (phrase.start, phrase.end) != (draft.token + 1, draft.token + 2):
        return False
    if not can_be_nominative(phrase) or phrase.end == len(draft.placed):
        return False
    said = phrase.end + (draft.placed[phrase.end].word_class == "preposition")
    return any(clause.start == said for clause in draft.contents)


def _is_woman(draft: Draft, phrase: Phrase) -> bool:
    """Whether a woman says something under the title that men bear: the member of parliament, Anna so-and-so, said."""
    is_title = phrase.human is True and phrase.mention is not None and phrase.count == "singular"
    if not (is_title and draft.placed[draft.token].syntax.reporting and phrase.start == draft.token + 1):
        return False
    if any(each.lexeme.receives or each.features.gender != "feminine" for each in draft.readings):
        return False
    return bool(draft.contents)


def _has_to_be_done(draft: Draft, phrase: Phrase) -> bool:
    """Whether the verb says of an act that it must, may or is to take place, and so agrees with no act in gender."""
    is_said = draft.says_of_act and not draft.transitive
    return is_said and bool(draft.placed[phrase.head].acts) and can_be_nominative(phrase)


def _precedes_subject(draft: Draft, phrase: Phrase) -> bool:
    """Whether people behind it are the subject, by their spelling or as they go there: (there) reached A the envoy."""
    if not draft.transitive or draft.passive:
        return False
    if REACHING in draft.valency.senses and is_where_one_goes(phrase):
        return any(can_go(other) and other.head > phrase.head for other in draft.after)
    if phrase.human is True:
        return False
    return any(
        other.cases == NOMINATIVE and other.count == "plural" and other.human is True and other.head > phrase.head
        for other in draft.after
    )
