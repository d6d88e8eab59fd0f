"""The language of rule files: schema, paths, conditions, and how packs stand on each other."""

from typing import TYPE_CHECKING

from marsad.language.homes import MANIFEST, home_of, homes_of
from marsad.language.kinds import NEVER_FIRES
from marsad.language.paths import (
    AIM,
    ALONE,
    CONTENT,
    DEED,
    DOER,
    FIRST_STEPS,
    OBJECT,
    ONWARD_STEPS,
    OWNER,
    SPEAKER,
    SUBJECT,
    THEME,
    RolePath,
    print_paths,
)
from marsad.language.rule import (
    CHOICE_GROUPS,
    EVENT_GROUPS,
    NOTHING,
    ROLES,
    RULE_ID,
    CodeChoice,
    Content,
    Deed,
    Event,
    Example,
    ExpectedRecord,
    Origin,
    Pack,
    Rule,
)
from marsad.on_demand import on_demand

if TYPE_CHECKING:
    from marsad.language.loader import load_packs, origin
    from marsad.language.manifest import ManifestSchema, pack_names, stacked
    from marsad.language.old_form import convert
    from marsad.language.opening import ReadFile, Shelf
    from marsad.language.rule_printing import print_rule
    from marsad.language.schema import PackSchema

__all__ = [
    "AIM",
    "ALONE",
    "CHOICE_GROUPS",
    "CONTENT",
    "DEED",
    "DOER",
    "EVENT_GROUPS",
    "FIRST_STEPS",
    "MANIFEST",
    "NEVER_FIRES",
    "NOTHING",
    "OBJECT",
    "ONWARD_STEPS",
    "OWNER",
    "ROLES",
    "RULE_ID",
    "SPEAKER",
    "SUBJECT",
    "THEME",
    "CodeChoice",
    "Content",
    "Deed",
    "Event",
    "Example",
    "ExpectedRecord",
    "ManifestSchema",
    "Origin",
    "Pack",
    "PackSchema",
    "ReadFile",
    "RolePath",
    "Rule",
    "Shelf",
    "convert",
    "home_of",
    "homes_of",
    "load_packs",
    "origin",
    "pack_names",
    "print_paths",
    "print_rule",
    "stacked",
]

__getattr__ = on_demand(
    __name__,
    {
        "loader": ("load_packs", "origin"),
        "manifest": ("ManifestSchema", "pack_names", "stacked"),
        "old_form": ("convert",),
        "opening": ("ReadFile", "Shelf"),
        "rule_printing": ("print_rule",),
        "schema": ("PackSchema",),
    },
)
