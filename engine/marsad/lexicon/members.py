"""Which lexemes does a group take in by name, from other groups and other files?"""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from marsad.lexicon import kinds
from marsad.lexicon.builder import Builder
from marsad.lexicon.draft import Draft
from marsad.lexicon.schema import Member
from marsad.lexicon.written import TANWIN_KASRA, marked
from marsad.source import Diagnostics, nearest
from marsad.text import clean

Includes = dict[str, set[str]]
"""The groups that take in a group, by its name."""


def resolve_members(
    builder: Builder,
    groups: Mapping[str, str],
    members: Iterable[Member],
    includes: Includes,
    diagnostics: Diagnostics,
) -> None:
    """Add to each draft the groups that name it, directly or through a group that holds it.

    `includes` are those of the files below, to which these are added.
    """
    by_lemma: dict[str, list[Draft]] = defaultdict(list)
    for draft in builder.drafts:
        by_lemma[draft.lemma].append(draft)
    for member in members:
        found = named(member.name, by_lemma)
        if member.name in groups:
            includes.setdefault(member.name, set()).add(member.group)
        elif found:
            for draft in found:
                builder.join(draft, member.group)
        else:
            message = f"{member.name!r} is neither a group nor the lemma of a lexeme"
            hint = "write the lemma as it is entered elsewhere, or enter the word here"
            diagnostics.add(kinds.UNKNOWN_MEMBER.at(member.span, message, nearest(member.name, groups, hint).hint))
    closure = {group: _reached(group, includes) for group in includes}
    for draft in builder.drafts:
        for group in tuple(draft.groups):
            for outer in closure.get(group, set()) - draft.groups:
                builder.join(draft, outer)


def named(name: str, by_lemma: Mapping[str, list[Draft]]) -> list[Draft]:
    """Return the lexemes of a lemma; a shadda in the name or in the entries tells homographs apart where it can."""
    found = by_lemma.get(clean(name), []) or (by_lemma.get(clean(name) + "ي", []) if TANWIN_KASRA in name else [])
    same = [draft for draft in found if draft.marked == marked(name)]
    return same or found


def _reached(group: str, includes: Includes) -> set[str]:
    """Return all groups that take in a group, at any remove; a circle of groups makes them one."""
    found: set[str] = set()
    waiting = list(includes[group])
    while waiting:
        outer = waiting.pop()
        if outer not in found:
            found.add(outer)
            waiting.extend(includes.get(outer, ()))
    return found
