"""Which groups of words does nothing ask for?"""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from marsad.coding import Knowledge
from marsad.lexicon import FileContent, read_lexicon
from marsad.source import Diagnostic, Diagnostics
from marsad.workbench import kinds
from marsad.workbench.lexicon_report import used_groups


def unused_groups(knowledge: Knowledge, paths: Sequence[Path]) -> Iterator[Diagnostic]:
    """Yield the groups that nothing asks for, neither directly nor through a group that takes them in.

    `paths` are all files of the lexicon, whichever of them are of interest, since each may take in groups of another.
    """
    contents = read_lexicon(paths, Diagnostics())
    used = {*used_groups(knowledge), *_of_actors(knowledge)}
    used.update(claim.name for content in contents for claim in content.claims)
    used = _with_taken_in(used, contents)
    for content in contents:
        for group, span in content.places.items():
            if group not in used:
                message = f"no rule, clause or actor asks for the group {group!r}"
                yield kinds.UNUSED_GROUP.at(span, message, "name it in a rule, or delete it")


def _of_actors(knowledge: Knowledge) -> frozenset[str]:
    classes = knowledge.actors.classes
    return classes.people | classes.suffering | classes.dealing | classes.names | classes.governing


def _with_taken_in(used: set[str], contents: Iterable[FileContent]) -> set[str]:
    """Return the groups with those that they take in, at any remove."""
    members = [(member.group, member.name) for content in contents for member in content.members]
    size = 0
    while size != len(used):
        size = len(used)
        used = used | {name for group, name in members if group in used}
    return used
