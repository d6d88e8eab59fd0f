"""Do two texts say the same as YAML, invisible controls aside?"""

from collections.abc import Hashable

import yaml

from marsad.source import Diagnostics, Mapping, Node, Scalar, parse_yaml, without_controls
from marsad.workbench.formatter.layout import events

Meaning = tuple[Hashable, ...]


def meaning(text: str) -> Meaning | None:
    """Return what can be compared with another text's meaning; None if the text is not valid YAML.

    Unlike the tree, it holds what the reader refuses: anchors, aliases, tags, keys that stand twice, more documents.
    """
    try:
        return tuple(
            (
                type(event),
                getattr(event, "anchor", None),
                getattr(event, "tag", None),
                bare_value(event.value, event.style) if isinstance(event, yaml.ScalarEvent) else None,
            )
            for event in events(text)
        )
    except (yaml.YAMLError, ValueError, OverflowError):
        return None


def bare_value(value: str, style: str | None) -> str:
    """Return a scalar's value without invisible controls; unquoted text neither begins nor ends with a blank."""
    bare = without_controls(value)
    return bare if style in ("'", '"', "|", ">") else bare.strip(" \t")


def same_tree(before: str, after: str) -> bool:
    """Say whether the project's reader reads the same values from both texts."""
    trees = [parse_yaml(text, Diagnostics(), lint=False) for text in (before, after)]
    if any(tree is None for tree in trees):
        return trees[0] is trees[1]
    return _values(trees[0]) == _values(trees[1])


def _values(node: Node | None) -> object:
    if isinstance(node, Scalar):
        return _scalar_value(node)
    if isinstance(node, Mapping):
        # Pairs, because the order of keys counts.
        return [(_scalar_value(node.keys[key]), _values(value)) for key, value in node.values.items()]
    return [] if node is None else [_values(item) for item in node]


def _scalar_value(scalar: Scalar) -> str:
    return bare_value(scalar.value, None if scalar.style == "plain" else '"')
