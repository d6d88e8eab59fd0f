"""Which inflected forms do the nouns of roles take, alone and with their adjectives or complements?"""

from collections.abc import Iterable, Iterator

from marsad.actors.entries import Head, Role
from marsad.actors.inflection import Form, Inflector
from marsad.actors.schema import ActorFileSchema, RoleSchema
from marsad.text import clean, fold


def head_table(files: Iterable[ActorFileSchema], inflector: Inflector) -> dict[str, tuple[Head, ...]]:
    """Return the forms of all roles by their first folded word, longer ones first."""
    table: dict[str, dict[Head, None]] = {}
    for file in files:
        for schema in file.roles:
            role = Role(schema.id, schema.kind, schema.code or "", schema.general, schema.topic, schema.bare)
            for first, head in _heads(schema, role, inflector):
                table.setdefault(first, {})[head] = None
    return {first: tuple(sorted(heads, key=lambda head: -len(head.rest))) for first, heads in table.items()}


def _heads(schema: RoleSchema, role: Role, inflector: Inflector) -> Iterator[tuple[str, Head]]:
    for noun in schema.nouns:
        first, *adjectives = fold(clean(noun)).split()
        for form in _forms(first, schema, inflector):
            yield from _with_adjectives(form, adjectives, schema, role, inflector)
    for compound in schema.compounds:
        first, *complement = fold(clean(compound)).split()
        definite = tuple(inflector.definite(word) for word in complement)
        for form in _forms(first, schema, inflector):
            if form.state != "free":
                for rest, is_definite in ((definite, True), (tuple(complement), False)):
                    state = "free" if is_definite else "any"
                    yield form.text, Head(rest, role, form.gender, form.number, is_definite, state)  # type: ignore[arg-type]


def _forms(first: str, schema: RoleSchema, inflector: Inflector) -> Iterator[Form]:
    person = schema.kind == "person"
    return inflector.noun(first, schema.gender, person=person, plural=schema.kind == "collective")


def _with_adjectives(
    form: Form, adjectives: list[str], schema: RoleSchema, role: Role, inflector: Inflector
) -> Iterator[tuple[str, Head]]:
    """Yield the form with its adjectives in agreement, bare and definite."""
    for rest in _agreeing(form, adjectives, schema.kind != "body", inflector):
        yield form.text, Head(rest, role, form.gender, form.number, False, form.state)
        if form.state != "construct":
            definite = tuple(inflector.definite(word) for word in rest)
            yield inflector.definite(form.text), Head(definite, role, form.gender, form.number, True, "free")


def _agreeing(form: Form, adjectives: list[str], human: bool, inflector: Inflector) -> Iterator[tuple[str, ...]]:
    if not adjectives:
        yield ()
        return
    wanted = (form.gender, form.number)
    if form.number == "plural" and not human:
        wanted = ("feminine", "singular")
    options: list[list[str]] = []
    for adjective in adjectives:
        known = [other.text for other in inflector.adjective(adjective) if (other.gender, other.number) == wanted]
        options.append(known or [adjective])
        if adjective not in options[-1] and form.number != "singular":
            options[-1].append(adjective)
    for number in range(max(map(len, options))):
        yield tuple(choices[min(number, len(choices) - 1)] for choices in options)
