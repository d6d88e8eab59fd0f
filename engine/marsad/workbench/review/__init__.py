"""What does a change of rules change: which records of a corpus are gained, lost, or read otherwise, and why?"""

from marsad.workbench.review.change import Change, ChangeKind
from marsad.workbench.review.change_json import changes_as_json
from marsad.workbench.review.diff import diff_packs, diff_records, records_elsewhere
from marsad.workbench.review.groups import ChangeGroup, group_changes
from marsad.workbench.review.load import load_both, load_segmenter, load_two
from marsad.workbench.review.named_pack import UnknownPackError, named_pack
from marsad.workbench.review.page import review_page, review_pieces

__all__ = [
    "Change",
    "ChangeGroup",
    "ChangeKind",
    "UnknownPackError",
    "changes_as_json",
    "diff_packs",
    "diff_records",
    "group_changes",
    "load_both",
    "load_segmenter",
    "load_two",
    "named_pack",
    "records_elsewhere",
    "review_page",
    "review_pieces",
]
