"""What does a pack say of itself: its name, and which packs it stands on?"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from pydantic import Field

from marsad.language import kinds
from marsad.language.homes import MANIFEST, homes_of
from marsad.source import Diagnostics, Node, SchemaModel, Text, Texts, load_yaml, validate


class ManifestSchema(SchemaModel):
    """The file `pack.yaml` of a pack's folder."""

    name: str = Field(pattern=r"^[a-z0-9][a-z0-9-]*$", description="A name in small letters, digits and hyphens.")
    title: Text | None = Field(default=None, description="What the pack is for, in a few words.")
    extends: Texts = Field(
        default=(), description="The packs that this one adds to: the name of a shipped pack, or a path to a folder."
    )


@dataclass(frozen=True, slots=True)
class Manifest:
    """A pack's name and folder."""

    name: str
    folder: Path


def pack_names(files: Iterable[Path]) -> tuple[str, ...]:
    """Return the names of the packs that the files belong to, in the files' order; other files belong to none."""
    homes = dict.fromkeys(home for home in homes_of(files) if home is not None)
    manifests = (validate(node, ManifestSchema, Diagnostics()) for node in map(_read, homes) if node is not None)
    return tuple(manifest.name for manifest in manifests if manifest is not None)


def _read(home: Path) -> Node | None:
    return load_yaml(home / MANIFEST, Diagnostics())


def stacked(folder: Path, named: Mapping[str, Path], diagnostics: Diagnostics) -> tuple[Manifest, ...]:
    """Return a pack and all that it stands on, the lowest first, each once.

    `named` are the folders of the packs that may be extended by name. What is wrong goes to `diagnostics`.
    """
    found: dict[Path, Manifest] = {}
    _stack(folder.resolve(), named, (), found, diagnostics)
    return tuple(found.values())


def _stack(
    folder: Path,
    named: Mapping[str, Path],
    above: Sequence[Path],
    found: dict[Path, Manifest],
    diagnostics: Diagnostics,
) -> None:
    node = load_yaml(folder / MANIFEST, diagnostics)
    schema = None if node is None else validate(node, ManifestSchema, diagnostics)
    if schema is None or node is None or folder in found:
        return
    for base in schema.extends:
        below = named.get(base, folder / base).resolve()
        span = node.at("extends").span
        if below == folder or below in above:
            diagnostics.add(kinds.MANIFEST.at(span, f"{schema.name} extends itself by way of {base!r}"))
        elif not (below / MANIFEST).is_file():
            known = ", ".join(sorted(named))
            message = f"{base!r} is no pack: no folder of that name beside {MANIFEST} has a file {MANIFEST}"
            diagnostics.add(kinds.MANIFEST.at(span, message, f"write a path to a pack, or {known}"))
        else:
            _stack(below, named, (*above, folder), found, diagnostics)
    found[folder] = Manifest(schema.name, folder)
