"""The file under rules/text in, the word lists of the segmenter out."""

from collections.abc import Iterable
from pathlib import Path

from pydantic import Field

from marsad.source import Diagnostics, SchemaModel, Texts, load_yaml, validate
from marsad.text.orthography import clean
from marsad.text.rules import TextRules


class TextRulesSchema(SchemaModel):
    """A file of rules/text."""

    abbreviations: Texts = ()
    end_markers: Texts = Field(default=(), alias="end-markers")
    sentence_starts: Texts = Field(default=(), alias="sentence-starts")
    continuations: Texts = ()


def load_text_rules(path: Path, diagnostics: Diagnostics) -> TextRules:
    """Read a text rule file; what is wrong with it goes to `diagnostics`, and an unusable file gives empty lists."""
    node = load_yaml(path, diagnostics)
    file = validate(node, TextRulesSchema, diagnostics) if node else None
    if file is None:
        return TextRules()
    return TextRules(
        abbreviations=_words(file.abbreviations),
        end_markers=_words(file.end_markers),
        sentence_starts=_words(file.sentence_starts),
        continuations=_words(file.continuations),
    )


def _words(listed: Iterable[str]) -> frozenset[str]:
    return frozenset(form for form in (clean(word).strip() for word in listed) if form)
