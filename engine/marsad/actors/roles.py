"""Which inflected forms do the nouns of roles take, alone and with their adjectives or complements?"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import product

from marsad.actors.branches import Branch, branches
from marsad.actors.entries import Head, Role, State
from marsad.actors.lexemes import Form, Inflector
from marsad.actors.schema import ActorFileSchema, RoleSchema
from marsad.model import replace
from marsad.text import clean, fold


@dataclass(slots=True)
class _Phrase:
    """An inflected noun phrase in clean spelling: its noun, the form of that as first word, and the words after it."""

    noun: str
    first: str
    rest: tuple[str, ...]
    form: Form
    definite: bool
    state: State
    adjectival: bool = False
    attributive: bool = False


def head_table(files: Iterable[ActorFileSchema], inflector: Inflector) -> dict[str, Branch[Head]]:
    """Return the forms of all roles by their first folded words."""
    files = list(files)
    adjectival = {clean(word) for file in files for word in file.adjectival_nouns}
    attributive = {clean(word) for file in files for word in file.attributive_nouns}
    found: dict[tuple[str, Head], None] = {}
    for file in files:
        for schema in file.roles:
            role = _role(schema)
            for phrase in _phrases(schema, inflector, adjectival, attributive):
                head = Head(
                    tuple(map(fold, phrase.rest)),
                    role,
                    phrase.form.gender,
                    phrase.form.number,
                    phrase.definite,
                    phrase.state,
                    adjectival=phrase.adjectival,
                    attributive=phrase.attributive,
                    spelling=phrase.first,
                    noun=fold(phrase.noun),
                )
                found[fold(phrase.first), head] = None
    return branches(found, lambda head: head.rest)


def _role(schema: RoleSchema) -> Role:
    code = schema.code or ""
    entry = f"role:{schema.id}"
    return Role(
        schema.id,
        schema.kind,
        code,
        schema.general,
        schema.topic,
        schema.silent,
        schema.bare,
        entry,
        schema.local,
        tuple(map(fold, schema.not_before)),
        schema.act,
        schema.sent,
        schema.articled,
    )


def _phrases(
    schema: RoleSchema, inflector: Inflector, adjectival: set[str], attributive: set[str]
) -> Iterator[_Phrase]:
    """Yield every form of a role's nouns and compounds."""
    for noun in schema.nouns:
        first, *adjectives = clean(noun).split()
        everyday = first in adjectival and not adjectives
        # What is described is completed by nothing more: naval forces (of A). People are: the general secretary of A.
        is_closed = schema.kind == "body" and bool(adjectives) and all(map(inflector.is_adjective, adjectives))
        for form in _forms(first, schema, inflector):
            if is_closed and form.state == "construct":
                continue
            form = replace(form, state="free") if is_closed else form
            for rest in _agreeing(form, first, adjectives, schema, inflector):
                is_attributive = first in attributive and not rest
                yield from _bare_and_definite(first, form, rest, inflector, everyday, is_attributive)
    for compound in schema.compounds:
        first, *complement = clean(compound).split()
        for form in _forms(first, schema, inflector):
            if form.state != "free":
                yield _Phrase(first, form.text, tuple(complement), form, False, "any")
                for rest in _definite_complements(complement, inflector):
                    yield _Phrase(first, form.text, rest, form, True, "free")


def _forms(first: str, schema: RoleSchema, inflector: Inflector) -> Iterator[Form]:
    person = schema.kind == "person"
    gender = schema.gender if person else inflector.gender(first, schema.gender)
    return inflector.noun(first, gender, person=person, plural=schema.kind == "collective")


def _definite_complements(words: list[str], inflector: Inflector) -> Iterator[tuple[str, ...]]:
    """Yield a complement with the article from each of its words on: its last noun and the adjectives bear it."""
    for number in range(len(words)):
        yield (*words[:number], *(inflector.definite(word) for word in words[number:]))


def _bare_and_definite(
    noun: str, form: Form, rest: tuple[str, ...], inflector: Inflector, everyday: bool, attributive: bool
) -> Iterator[_Phrase]:
    yield _Phrase(noun, form.text, rest, form, False, form.state, everyday)
    if form.state != "construct":
        definite = tuple(inflector.definite(word) for word in rest)
        yield _Phrase(noun, inflector.definite(form.text), definite, form, True, "free", everyday, attributive)


def _agreeing(
    form: Form, first: str, adjectives: list[str], schema: RoleSchema, inflector: Inflector
) -> list[tuple[str, ...]]:
    """Return the adjectives in the forms that fit an inflected noun: a plural of things takes the feminine singular."""
    if not adjectives or form.text == first:
        return [tuple(adjectives)]
    human = schema.kind != "body"
    wanted = (form.gender, form.number) if human or form.number != "plural" else ("feminine", "singular")
    choices = [
        [
            other.text
            for other in inflector.adjective(inflector.masculine(adjective))
            if wanted[0] in (None, other.gender) and other.number == wanted[1]
        ]
        for adjective in adjectives
    ]
    return list(product(*choices))
