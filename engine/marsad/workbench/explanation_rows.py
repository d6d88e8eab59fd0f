"""Which lines of a table say what an explanation notes, the words of the text always in the last column?"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from marsad.workbench.explanation import MatchNote, MentionNote, RuleNote, SentenceNote, TriggerNote
from marsad.workbench.marks import one_line

_MOST_CANDIDATES = 3


@dataclass(frozen=True, slots=True)
class Lines:
    """The headings of a table and its rows."""

    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def clauses_of(note: SentenceNote) -> Lines:
    """Return the clauses of a sentence; none where it is one."""
    rows = [
        (str(each.number), each.kind, "" if each.parent is None else f"by {each.parent}", each.text)
        for each in note.clauses
    ]
    return Lines(("clause", "kind", "governed", "words"), tuple(rows) if len(rows) > 1 else ())


def mentions_of(note: SentenceNote) -> Lines:
    """Return what was recognised in a sentence, an actor a row."""
    rows = tuple(row for mention in note.mentions for row in _mention(mention))
    return Lines(("clause", "stands", "code", "known by", "mention"), rows)


def silent_of(note: SentenceNote) -> Lines:
    """Return the words of a sentence at which rules could start, and none matches."""
    rows = tuple((str(each.clause), _few(each.candidates), each.text) for each in note.triggers if not each.matches)
    return Lines(("clause", "could trigger, and does not match here", "word"), rows)


def caught_of(match: MatchNote, note: TriggerNote) -> Lines:
    """Return each party as it was resolved, and before them what was captured and is no party."""
    rows = [(role, party.code or "open", party.how, party.text) for role, party in note.roles]
    parties = {role for role, _ in note.roles}
    others = [(name, "", "", text) for name, text in match.captures if name not in parties]
    return Lines(("caught as", "code", "known by", "words"), (*others, *rows))


def parts_of(note: RuleNote) -> Lines:
    """Return what fills each part of a rule at a word, and which roles nobody fills."""
    caught = [(each.part, each.how or "", each.text) for each in note.caught]
    return Lines(("part", "found by", "words"), (*caught, *((role, "nobody", "") for role in note.open)))


def what_became_of(note: TriggerNote) -> str:
    """Return what became of a trigger, on one line."""
    count = len(note.records)
    result = f"{count} record{'' if count == 1 else 's'}" if count else note.reason
    standing = ", ".join(word for word in note.standing if word != note.reason)
    return f"trigger in clause {note.clause}{f' ({standing})' if standing else ''}: {result}"


def said_of(note: TriggerNote) -> Iterator[str]:
    """Yield the rules that came second at a trigger, and each record that it gave."""
    preferred = [match.rule for match in note.matches if not match.chosen]
    if preferred:
        yield f"also matched, and came second: {', '.join(preferred)}"
    yield from (f"-> {one_line(record)}" for record in note.records)


def _mention(mention: MentionNote) -> list[tuple[str, ...]]:
    clause = str(mention.clause)
    if not mention.actors:
        return [(clause, mention.function, mention.kind, "", mention.text)]
    return [
        (
            clause,
            mention.function,
            note.actor.code or "open",
            f"{note.actor.how} {note.actor.entry if note.actor.entry.isascii() else ''}".strip(),
            note.text,
        )
        for note in mention.actors
    ]


def _few(names: Sequence[str]) -> str:
    more = len(names) - _MOST_CANDIDATES
    return ", ".join(names[:_MOST_CANDIDATES]) + (f" and {more} more" if more > 0 else "")
