"""How does an analyst begin a pack of their own? As a copy of the template that a shipped pack holds."""

import re
from pathlib import Path

TEMPLATE = "template"
"""The folder of the template in a pack."""
_NAME = "my-pack"
"""The name that the template's files bear until the pack has its own."""


def pack_name(folder: Path) -> str | None:
    """Return the name of a pack in that folder, in small letters, digits and hyphens; None if nothing is left."""
    return re.sub(r"[^a-z0-9]+", "-", folder.resolve().name.lower()).strip("-") or None


def write_pack(shipped: Path, folder: Path, name: str) -> tuple[Path, ...]:
    """Write the template into a folder under that name and return the files, in order.

    Raises FileExistsError if the folder holds anything, before anything is written.
    """
    if folder.exists() and any(folder.iterdir()):
        raise FileExistsError(folder)
    template = shipped / TEMPLATE
    written: list[Path] = []
    for source in sorted(path for path in template.rglob("*") if path.is_file()):
        target = folder / source.relative_to(template)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(source.read_text("utf-8").replace(_NAME, name), "utf-8")
        written.append(target)
    return tuple(written)
