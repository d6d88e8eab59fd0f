"""Which inflected forms do the nouns of roles take, alone and with their adjectives or complements?"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import product

from marsad.actors.branches import Branch, branches
from marsad.actors.entries import Head, Role
from marsad.actors.inflection import Form, Inflector
from marsad.actors.schema import ActorFileSchema, RoleSchema
from marsad.text import clean, fold


def head_table(files: Iterable[ActorFileSchema], inflector: Inflector) -> dict[str, Branch[Head]]:
    """Return the forms of all roles by their first folded words."""
    files = list(files)
    adjectival = {clean(word) for file in files for word in file.adjectival_nouns}
    found: dict[tuple[str, Head], None] = {}
    for file in files:
        for schema in file.roles:
            role = Role(
                schema.id, schema.kind, schema.code or "", schema.general, schema.topic, schema.silent, schema.bare
            )
            for first, head in _heads(schema, role, inflector, adjectival):
                rest = tuple(fold(word) for word in head.rest)
                found[fold(first), replace(head, rest=rest, spelling=first)] = None
    return branches(found, lambda head: head.rest)


def _heads(schema: RoleSchema, role: Role, inflector: Inflector, adjectival: set[str]) -> Iterator[tuple[str, Head]]:
    for noun in schema.nouns:
        first, *adjectives = clean(noun).split()
        describes = first in adjectival and not adjectives
        for form in _forms(first, schema, inflector):
            if not (describes and form.gender == "feminine" and schema.gender == "masculine"):
                for text, head in _with_adjectives(form, first, adjectives, schema, role, inflector):
                    yield text, replace(head, adjectival=describes)
    for compound in schema.compounds:
        first, *complement = clean(compound).split()
        for form in _forms(first, schema, inflector):
            if form.state != "free":
                for rest, is_definite in _complements(complement, inflector):
                    state = "free" if is_definite else "any"
                    yield form.text, Head(rest, role, form.gender, form.number, is_definite, state)  # type: ignore[arg-type]


def _complements(words: list[str], inflector: Inflector) -> Iterator[tuple[tuple[str, ...], bool]]:
    """Yield a complement bare, and with the article from each of its words on: its last noun and adjectives bear it."""
    yield tuple(words), False
    for number in range(len(words)):
        yield (*words[:number], *(inflector.definite(word) for word in words[number:])), True


def _forms(first: str, schema: RoleSchema, inflector: Inflector) -> Iterator[Form]:
    person = schema.kind == "person"
    return inflector.noun(first, schema.gender, person=person, plural=schema.kind == "collective")


def _with_adjectives(
    form: Form, first: str, adjectives: list[str], schema: RoleSchema, role: Role, inflector: Inflector
) -> Iterator[tuple[str, Head]]:
    """Yield the form with its adjectives in agreement, bare and definite."""
    human = schema.kind != "body"
    agreeing = [tuple(adjectives)] if form.text == first else _agreeing(form, adjectives, human, inflector)
    for rest in agreeing:
        yield form.text, Head(rest, role, form.gender, form.number, False, form.state)
        if form.state != "construct":
            definite = tuple(inflector.definite(word) for word in rest)
            yield inflector.definite(form.text), Head(definite, role, form.gender, form.number, True, "free")


def _agreeing(form: Form, adjectives: list[str], human: bool, inflector: Inflector) -> list[tuple[str, ...]]:
    """Return the adjectives in the forms that fit an inflected noun: a plural of things takes the feminine singular."""
    wanted = (form.gender, form.number) if human or form.number != "plural" else ("feminine", "singular")
    choices = [
        [
            other.text
            for other in inflector.adjective(inflector.masculine(adjective))
            if (other.gender, other.number) == wanted
        ]
        for adjective in adjectives
    ]
    return list(product(*choices))
