"""How is a clause of a rule named in one line, in the words of the rule file?"""

from dataclasses import fields
from typing import Final

from marsad.language import CodeChoice

NO_CONDITION: Final = CodeChoice("")
CONDITIONS: Final = tuple(each.name for each in fields(CodeChoice) if each.name not in ("code", "origin"))
"""What a choice of code may ask for, by its name in the choice."""


def row_words(row: CodeChoice) -> str:
    """Return a code with its conditions."""
    said = [
        condition(name, getattr(row, name)) for name in CONDITIONS if getattr(row, name) != getattr(NO_CONDITION, name)
    ]
    return f"{row.code} when {', '.join(said)}" if said else row.code


def condition(name: str, value: object) -> str:
    """Return one condition of a code."""
    if isinstance(value, tuple):
        return f"{name}: {listed(value)}"
    return name if value is True else f"{name}: {value}"


def listed(values: tuple[str, ...]) -> str:
    """Return names side by side, the first ones of many."""
    return " | ".join(values) if len(values) <= 4 else f"{' | '.join(values[:3])} and {len(values) - 3} more"


def key_of(name: str) -> str:
    """Return the key of a rule file for a field of a rule."""
    return name.replace("_", "-")
