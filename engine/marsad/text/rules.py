"""Which words of the language steer segmentation, and which file says so?"""

from dataclasses import dataclass
from pathlib import Path

import yaml


@dataclass(frozen=True, slots=True)
class TextRules:
    """Word lists for the segmenter, in clean spelling; the shipped file explains each of them."""

    abbreviations: frozenset[str] = frozenset()
    end_markers: frozenset[str] = frozenset()
    sentence_starts: frozenset[str] = frozenset()
    continuations: frozenset[str] = frozenset()


def load_text_rules(path: Path) -> TextRules:
    """Read a text rule file."""
    data = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CBaseLoader)
    return TextRules(**{key.replace("-", "_"): frozenset(words) for key, words in data.items()})
