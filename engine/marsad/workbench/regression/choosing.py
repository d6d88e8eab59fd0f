"""Which rules and articles of those that are meant does somebody want to see tested?"""

import difflib
from collections.abc import Iterable, Sequence
from pathlib import Path

from marsad.language import Rule
from marsad.workbench.sample_file import SUFFIX
from marsad.workbench.variations.matrix import family

__all__ = ["articles_without_expectations", "chosen_rules", "family", "unknown_names"]


def chosen_rules(rules: Iterable[Rule], *, ids: Iterable[str] = (), families: Iterable[str] = ()) -> tuple[Rule, ...]:
    """Return the rules of those ids or families, all if none are named."""
    wanted_ids, wanted_families = set(ids), set(families)
    if not wanted_ids and not wanted_families:
        return tuple(rules)
    return tuple(rule for rule in rules if rule.id in wanted_ids or family(rule.id) in wanted_families)


def unknown_names(wanted: Iterable[str], known: Iterable[str]) -> dict[str, str]:
    """Return the names that are not known, each with the one that is most like it, or with an empty text."""
    names = sorted(set(known))
    return {name: next(iter(difflib.get_close_matches(name, names, n=1)), "") for name in wanted if name not in names}


def articles_without_expectations(folders: Sequence[Path]) -> tuple[Path, ...]:
    """Return the texts of the folders beside which no file says what is expected, and expected files named wrongly."""
    found = []
    for folder in folders:
        for path in sorted(folder.iterdir()):
            is_misnamed = path.name.endswith((".expected.yml", ".expected.json"))
            is_alone = path.suffix == ".txt" and not path.with_name(path.stem + SUFFIX).is_file()
            if is_misnamed or is_alone:
                found.append(path)
    return tuple(found)
