"""Are the rules still right? Which tests are run, what differs, and how is that told and taken over?"""

from marsad.workbench.regression.case import Case, case_of_example, case_of_sample
from marsad.workbench.regression.changes import Changes, ChangesError, changes_in, changes_since
from marsad.workbench.regression.choosing import articles_without_expectations, chosen_rules, family, unknown_names
from marsad.workbench.regression.differences import Difference, differences, printed
from marsad.workbench.regression.junit import as_junit
from marsad.workbench.regression.shape import cases_as_json
from marsad.workbench.regression.update import (
    FileUpdate,
    StaleFileError,
    first_draft,
    update_examples,
    update_sample,
)
from marsad.workbench.regression.updates import Plan, plan_updates

__all__ = [
    "Case",
    "Changes",
    "ChangesError",
    "Difference",
    "FileUpdate",
    "Plan",
    "StaleFileError",
    "articles_without_expectations",
    "as_junit",
    "case_of_example",
    "case_of_sample",
    "cases_as_json",
    "changes_in",
    "changes_since",
    "chosen_rules",
    "differences",
    "family",
    "first_draft",
    "plan_updates",
    "printed",
    "unknown_names",
    "update_examples",
    "update_sample",
]
