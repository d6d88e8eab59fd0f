"""Which lexemes does a group take in by name, from other groups and other files?"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from marsad.lexicon import kinds
from marsad.lexicon.builder import TANWIN_KASRA, Draft, marked
from marsad.lexicon.schema import Member
from marsad.source import Diagnostics
from marsad.text import clean


def resolve_members(
    drafts: Sequence[Draft], groups: Mapping[str, str], members: Iterable[Member], diagnostics: Diagnostics
) -> None:
    """Add to each draft the groups that name it, directly or through a group that holds it."""
    by_lemma: dict[str, list[Draft]] = defaultdict(list)
    for draft in drafts:
        by_lemma[draft.lemma].append(draft)
    includes: dict[str, set[str]] = defaultdict(set)
    for member in members:
        found = named(member.name, by_lemma)
        if member.name in groups:
            includes[member.name].add(member.group)
        elif found:
            for draft in found:
                draft.groups.add(member.group)
        else:
            message = f"{member.name!r} is neither a group nor the lemma of a lexeme"
            hint = "write the lemma as it is entered elsewhere, or enter the word here"
            diagnostics.add(kinds.UNKNOWN_MEMBER.at(member.span, message, hint))
    closure = {group: _reached(group, includes) for group in includes}
    for draft in drafts:
        for group in tuple(draft.groups):
            draft.groups |= closure.get(group, set())


def named(name: str, by_lemma: Mapping[str, list[Draft]]) -> list[Draft]:
    """Return the lexemes of a lemma; a shadda in the name or in the entries tells homographs apart where it can."""
    found = by_lemma.get(clean(name), []) or (by_lemma.get(clean(name) + "ي", []) if TANWIN_KASRA in name else [])
    same = [draft for draft in found if draft.marked == marked(name)]
    return same or found


def _reached(group: str, includes: Mapping[str, set[str]]) -> set[str]:
    """Return all groups that take in a group, at any remove; a circle of groups makes them one."""
    found: set[str] = set()
    waiting = list(includes[group])
    while waiting:
        outer = waiting.pop()
        if outer not in found:
            found.add(outer)
            waiting.extend(includes.get(outer, ()))
    return found
