"""How does what changed look to a program?"""

from collections.abc import Sequence
from typing import Any

from marsad.workbench.record_json import row_of_sentence
from marsad.workbench.review.change import Change
from marsad.workbench.review.groups import count_kinds, group_changes


def changes_as_json(changes: Sequence[Change], old: str, new: str, documents: int) -> dict[str, Any]:
    """Return how many records were gained, lost and changed between two packs, by group, and each of them.

    Sentences count from 1; the two readings of a record have the columns of `marsad code` but `doc` and `sentence`.
    """
    return {
        "old": old,
        "new": new,
        "documents": documents,
        **count_kinds(changes),
        "groups": [
            {"rule": group.rule, "kind": group.kind, "step": group.step, "count": len(group.changes)}
            for group in group_changes(changes)
        ],
        "changes": [_change(change) for change in changes],
    }


def _change(change: Change) -> dict[str, Any]:
    return {
        "kind": change.kind,
        "doc": change.doc,
        "sentence": change.sentence,
        "text": change.text,
        "start": change.start,
        "rule": change.rule,
        "step": change.step,
        "what": list(change.what),
        "because": change.because or None,
        "old": None if change.old is None else row_of_sentence(change.old),
        "new": None if change.new is None else row_of_sentence(change.new),
    }
