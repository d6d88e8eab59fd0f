"""Is a participle, or an act under a preposition, what a clause without a verb says of its topic?

    الحكومة مستعدة للحوار
The government is ready to talk: the participle is a predicate, and the government its subject.

    قال الوزير إنه على استعداد للحوار
The minister said that he was ready for talks: the minister is the subject of the readiness.
"""

from collections.abc import Iterator

from marsad.model import Phrase, Reading
from marsad.phrases import PlacedWord
from marsad.syntax.draft_clause import DraftClause, is_time
from marsad.syntax.verbs import Verbs

_UPON = (frozenset({"in"}), frozenset({"against", "on"}))
"""The groups of the prepositions that say where somebody is, and what he is upon or ready for."""
_NOUN = "noun"


def predicates_without_verb(verbs: Verbs) -> Iterator[tuple[int, Phrase]]:
    """Yield the tokens of such participles and acts, each with who it is said of."""
    phrases, placed = verbs.phrases, verbs.placed
    for clause in verbs.clauses:
        if clause.predicate is not None:
            continue
        bare = [phrases[n] for n in clause.phrases if phrases[n].preposition is None and not is_time(phrases[n])]
        topic = _of_whom_is_said(clause, verbs)
        if topic is not None and clause.phrases and is_upon(phrases[clause.phrases[0]]):
            yield phrases[clause.phrases[0]].head, topic
        if topic is None and bare and bare[0].definite:
            topic = bare.pop(0)
        if topic is not None and bare and not bare[0].definite and _tells_what_one_does(placed[bare[0].head]):
            yield bare[0].head, topic


def is_upon(phrase: Phrase) -> bool:
    """Return whether a phrase says where somebody is, or what he is upon: on a visit, in talks."""
    return any(phrase.under >= groups for groups in _UPON)


def _of_whom_is_said(clause: DraftClause, verbs: Verbs) -> Phrase | None:
    """Who says of himself what the clause says: (he) said that he; A: (we)."""
    if clause.governor is None:
        return None
    if clause.governor in verbs.speakers:
        return verbs.speakers[clause.governor]
    verb = verbs.drafts.get(clause.governor)
    if verb is None or not verbs.placed[clause.start].syntax.pronominal:
        return None
    return next((verbs.phrases[each.phrase] for each in verb.dependents if each.relation == "subject"), None)


def _tells_what_one_does(word: PlacedWord) -> bool:
    """Whether a word is a participle, and not spelled like that of who suffers it: ready, but not accus(ed)."""
    return all(map(_is_active, word.word.readings)) and bool(word.participles)


def _is_active(reading: Reading) -> bool:
    lexeme = reading.lexeme
    if lexeme.part_of_speech == _NOUN or lexeme.derivation is None:
        return False
    return lexeme.derivation == "active-participle" or not lexeme.transitive
