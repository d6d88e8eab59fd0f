"""The files under rules/clauses in, the clause words out."""

from collections.abc import Iterable
from pathlib import Path

from pydantic import Field

from marsad.clauses.words import COMPLETED, ClauseWords, Pronoun, prepositions
from marsad.model import Gender, Number
from marsad.source import Diagnostics, SchemaModel, Texts, load_yaml, validate
from marsad.text import fold


class NegatorsSchema(SchemaModel):
    """Words that negate a verb, a verb to come, a noun, and a whole clause that they open together with an opener."""

    verbal: Texts = ()
    future: Texts = ()
    nominal: Texts = ()
    clausal: Texts = ()


class UncertainSchema(SchemaModel):
    """Words before a verb that leave open whether it is so: always, or only before the present tense."""

    always: Texts = ()
    present: Texts = ()


class PronounSchema(SchemaModel):
    """Pronouns of the third person, attached or relative, that point to one kind of actor."""

    gender: Gender | None = None
    number: Number
    written: Texts


class ClausesSchema(SchemaModel):
    """A file of rules/clauses. Several files add up."""

    prepositions: dict[str, Texts] = Field(default_factory=dict)
    openers: dict[str, Texts] = Field(default_factory=dict)
    after_opener: dict[str, Texts] = Field(default_factory=dict, alias="after-opener")
    before_noun: Texts = Field(default=(), alias="before-noun")
    pronominal: Texts = ()
    negators: NegatorsSchema = NegatorsSchema()
    future: Texts = ()
    uncertain: UncertainSchema = UncertainSchema()
    which: Texts = ()
    who: Texts = ()
    alternatives: Texts = ()
    yet: Texts = ()
    tags: Texts = ()
    only: Texts = ()
    conjunctions: Texts = ()
    joining: Texts = ()
    resuming: Texts = ()
    neutral: Texts = ()
    pronouns: tuple[PronounSchema, ...] = ()
    senses: dict[str, Texts] = Field(default_factory=dict)


def load_clause_words(paths: Iterable[Path], diagnostics: Diagnostics) -> ClauseWords:
    """Read the files; what is wrong goes to `diagnostics`."""
    files = [_read(path, diagnostics) for path in paths]
    schemas = [schema for schema in files if schema is not None]
    by_group: dict[str, list[str]] = {}
    for schema in schemas:
        for group, phrases in schema.prepositions.items():
            by_group.setdefault(group, []).extend(phrases)
    indexed, attached = prepositions(by_group)
    openers = {_key(word): kind for schema in schemas for kind, words in schema.openers.items() for word in words}
    return ClauseWords(
        prepositions=indexed,
        attached_prepositions=attached,
        preposition_groups=frozenset(name for group in by_group for name in (group, group + COMPLETED)),
        openers={words[0]: kind for words, kind in openers.items() if len(words) == 1},
        opener_phrases={words: kind for words, kind in openers.items() if len(words) > 1},
        after_opener={
            fold(word): kind for schema in schemas for kind, words in schema.after_opener.items() for word in words
        },
        before_noun=_words(schema.before_noun for schema in schemas),
        pronominal=_words(schema.pronominal for schema in schemas),
        verbal_negators=_words(schema.negators.verbal for schema in schemas),
        future_negators=_words(schema.negators.future for schema in schemas),
        nominal_negators=_words(schema.negators.nominal for schema in schemas),
        clausal_negators=_words(schema.negators.clausal for schema in schemas),
        future=_words(schema.future for schema in schemas),
        uncertain=_words(schema.uncertain.always for schema in schemas),
        uncertain_present=_words(schema.uncertain.present for schema in schemas),
        which=_words(schema.which for schema in schemas),
        who=_words(schema.who for schema in schemas),
        alternatives=_words(schema.alternatives for schema in schemas),
        yet=_words(schema.yet for schema in schemas),
        only=_words(schema.only for schema in schemas),
        tags=_words(schema.tags for schema in schemas),
        pronouns={
            fold(word): Pronoun(row.gender, row.number)
            for schema in schemas
            for row in schema.pronouns
            for word in row.written
        },
        neutral=_words(schema.neutral for schema in schemas),
        conjunctions=tuple(word for schema in schemas for word in schema.conjunctions),
        joining=tuple(word for schema in schemas for word in schema.joining)[:1],
        resuming=_words(schema.resuming for schema in schemas),
        groups={name: frozenset(groups) for schema in schemas for name, groups in schema.senses.items()},
    )


def _read(path: Path, diagnostics: Diagnostics) -> ClausesSchema | None:
    node = load_yaml(path, diagnostics)
    return None if node is None else validate(node, ClausesSchema, diagnostics)


def _key(phrase: str) -> tuple[str, ...]:
    return tuple(fold(word) for word in phrase.split())


def _words(lists: Iterable[Iterable[str]]) -> frozenset[str]:
    return frozenset(fold(word) for words in lists for word in words)
