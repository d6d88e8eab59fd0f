"""What may a rule file say? The reference, made from the schema and the grammar."""

from collections.abc import Iterator
from typing import Any

from marsad.language import FIRST_STEPS, ONWARD_STEPS, ManifestSchema
from marsad.model import Construction
from marsad.workbench.file_schemas import file_schema
from marsad.workbench.sample_file import SampleSchema

_TITLES = {
    "PackSchema": "A rule file",
    "DeedSchema": "An item of `deeds:`",
    "DefaultsSchema": "`defaults:`",
    "RuleSchema": "A rule",
    "SwitchedOffSchema": "A rule that is switched off",
    "EventSchema": "`event:`",
    "CodeSchema": "An item of `code:`",
    "WhenSchema": "`when:`",
    "UnnamedSchema": "`unnamed:`",
    "ExampleSchema": "An item of `examples:`",
    "RecordSchema": "An item of `records:`",
    "ManifestSchema": "The file `pack.yaml`",
    "SampleSchema": "The expected file of a sample article",
    "WantedSchema": "An item of its `records:` and `allowed:`",
    "ForbiddenSchema": "An item of its `never:`",
}
CONSTRUCTION_TITLES: dict[Construction, str] = {
    "subject-first": "the actor stands before the verb",
    "verb-first": "the actor follows the verb",
    "described": "the noun first, then a relative clause with its verb: the talks that A held",
    "subject-dropped": "the verb's subject is taken from the clause that governs it, or from the last speaker",
    "passive": "the inner passive: the object has become the subject",
    "impersonal": "a verb of happening with the verbal noun",
    "noun-as-subject": "the noun of a light verb is its subject: talks were held",
    "undertaken": "the verbal noun under a verb whose subject does it: the army began to shell",
    "verbal-noun": "the verbal noun or event noun alone",
    "colon": "what stands behind a name and a colon",
    "participle": "a participle of circumstance: confirming that ...",
}


def rule_reference() -> str:
    """Return the reference as Markdown; docs/rule-reference.md holds exactly this."""
    return "\n".join([*_opening(), *_tables(), *_paths(), *_constructions()])


def _opening() -> Iterator[str]:
    yield "# Rule reference"
    yield ""
    yield "Made by `marsad rules reference` from the schema that checks rule files. The tutorial is"
    yield "[writing-rules.md](writing-rules.md). A key in **bold** must be there; `list` is one text or a list of them."
    yield ""


def _tables() -> Iterator[str]:
    others = (ManifestSchema, SampleSchema)
    definitions = _definitions(file_schema("events"))
    for model in others:
        definitions |= _definitions(model.model_json_schema(by_alias=True))
    for name, title in _TITLES.items():
        schema = definitions[name]
        yield f"## {title}"
        yield ""
        yield _one_line(schema.get("description", ""))
        yield ""
        yield "| key | value | meaning |"
        yield "|---|---|---|"
        required = schema.get("required", [])
        for key, field in schema["properties"].items():
            shown = f"**`{key}`**" if key in required else f"`{key}`"
            yield f"| {shown} | {_type(field)} | {_meaning(field)} |"
        yield ""


def _definitions(schema: dict[str, Any]) -> dict[str, Any]:
    return {**schema.get("$defs", {}), schema["title"]: schema}


def _type(field: dict[str, Any]) -> str:
    if "$ref" in field:
        title = _TITLES[field["$ref"].rsplit("/", 1)[1]]
        return title[0].lower() + title[1:]
    if "anyOf" in field or "oneOf" in field:
        options = field.get("anyOf") or field["oneOf"]
        kinds = [_type(option) for option in options if option.get("type") != "null"]
        return "list" if kinds == ["text", "list of text"] else " or ".join(dict.fromkeys(kinds))
    if "enum" in field:
        return "yes or no" if "yes" in field["enum"] else " or ".join(f"`{value}`" for value in field["enum"])
    if "const" in field:
        return f"`{field['const']}`"
    if field.get("type") == "array":
        return f"list of {_type(field['items'])}"
    if field.get("type") == "object":
        return f"a mapping of names to {_type(field['additionalProperties'])}"
    return {"string": "text", "integer": "number"}.get(field.get("type", ""), "text")


def _meaning(field: dict[str, Any]) -> str:
    said = _one_line(field.get("description", ""))
    default = field.get("default")
    if default in (None, "", [], {}, ()):
        return said
    written = {True: "yes", False: "no"}.get(default, default) if isinstance(default, bool) else default
    return f"{said} Otherwise `{written}`.".strip()


def _one_line(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")


def _paths() -> Iterator[str]:
    yield "## Paths"
    yield ""
    yield "Where a role stands: `object | object.owner | with`, the preferred one first. The first step is one of"
    yield "these, or a preposition group of `rules/clauses/prepositions.yaml`; under `in`, `on`, `to` and `toward`, and"
    yield "as object, a town stands for its country. Behind a dot, a step goes on from what was found: one that begins"
    yield "with a dot below, or a preposition group, to what stands under it right behind."
    yield ""
    yield "| step | leads to |"
    yield "|---|---|"
    for name, title in FIRST_STEPS.items():
        yield f"| `{name}` | {title} |"
    for name, title in ONWARD_STEPS.items():
        yield f"| `.{name}` | {title} |"
    yield ""


def _constructions() -> Iterator[str]:
    yield "## Constructions"
    yield ""
    yield "The ways of saying what a rule states once, as records name them."
    yield ""
    yield "| name | how it is said |"
    yield "|---|---|"
    for name, title in CONSTRUCTION_TITLES.items():
        yield f"| `{name}` | {title} |"
    yield ""
