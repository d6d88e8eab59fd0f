"""Rule files in, packs out: structure, paths and what one file alone can be checked for."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path

from marsad.language import kinds
from marsad.language.opening import OpenFile, ReadFile, Shelf, open_file
from marsad.language.paths import (
    ALONE,
    CONTENT,
    FIRST_STEPS,
    OBJECT,
    ONWARD_STEPS,
    OWNER,
    THEME,
    PathError,
    RolePath,
    parse_paths,
)
from marsad.language.rule import (
    ROLES,
    CodeChoice,
    Deed,
    Event,
    Example,
    ExpectedRecord,
    Origin,
    Pack,
    Rule,
    asked_roles,
)
from marsad.language.schema import (
    DefaultsSchema,
    EventSchema,
    ExampleSchema,
    PackSchema,
    RuleSchema,
    SwitchedOffSchema,
    UnnamedSchema,
)
from marsad.language.shared_names import SharedNames
from marsad.language.stacking import SwitchedOff, without_covered
from marsad.model import REASONS
from marsad.source import Diagnostics, Near, Node, Scalar, Span, nearest
from marsad.source import Mapping as Tree


def load_packs(
    paths: Iterable[Path], preposition_groups: frozenset[str], diagnostics: Diagnostics, shelf: Shelf | None = None
) -> tuple[Pack, ...]:
    """Read rule files in order; what is wrong goes to `diagnostics`, and a broken rule is left out, not its file.

    A file that stands on the shelf and has not changed is not read again, and one without errors is put there. A shelf
    serves one set of preposition groups.
    """
    shelf = {} if shelf is None else shelf
    opened = [file for path in paths if (file := open_file(path, shelf, diagnostics))]
    names = SharedNames(diagnostics)
    digests: dict[str, str] = {}
    for file in opened:
        for definition in file.defined:
            names.add(definition)
            digests[definition.name] = file.digest
    used: set[str] = set()
    files: list[ReadFile] = []
    for file in opened:
        read = file.read
        if read is None or any(digests.get(name) != digest for name, digest in read.used.items()):
            read = _read(file, preposition_groups, names, digests)
            if not any(found.severity == "error" for found in read.findings):
                shelf[file.path] = read
        diagnostics.extend(read.findings)
        used.update(read.used)
        files.append(read)
    switched_off = [entry for file in files for entry in file.switched_off]
    packs = without_covered([file.pack for file in files], switched_off, diagnostics)
    for name, node in names.written.items():
        if name not in used:
            diagnostics.add(kinds.UNUSED_NAME.at(node.span, f"no rule names {name!r}", "delete it"))
    return packs


def _read(file: OpenFile, groups: frozenset[str], names: SharedNames, digests: Mapping[str, str]) -> ReadFile:
    """Read the rules of a file; one whose names stand for something else by now is opened anew."""
    opened = file if file.tree else open_file(file.path, {}, Diagnostics())
    assert opened is not None
    assert opened.tree is not None
    schema, node = opened.tree
    names.diagnostics = Diagnostics(opened.findings)
    names.used = set()
    pack = _pack(schema, node, str(file.path), groups, names)
    switched_off = [
        SwitchedOff(entry.id, node.at("rules", number, "id").span)
        for number, entry in enumerate(schema.rules)
        if isinstance(entry, SwitchedOffSchema)
    ]
    used = {name: digests[name] for name in names.used}
    return ReadFile(opened.digest, pack, opened.defined, tuple(switched_off), used, tuple(names.diagnostics))


@cache
def _version() -> str:
    # Imported where it is asked for: it takes a tenth of the start, and a pack from the cache was checked.
    from importlib.metadata import version

    return version("marsad")


def satisfies(version: str, requirement: str) -> bool:
    """Whether a version such as 0.1.0 fulfils a requirement such as >=0.1; one of another form is never fulfilled."""
    wanted = re.fullmatch(r">=\s*(\d+(?:\.\d+)*)", requirement.strip())
    given = re.match(r"\d+(?:\.\d+)*", version)
    if wanted is None or given is None:
        return False
    return [int(part) for part in given[0].split(".")] >= [int(part) for part in wanted[1].split(".")]


def origin(span: Span) -> Origin:
    """Return the place where a span begins."""
    return Origin(span.file, span.line, span.column)


def _pack(schema: PackSchema, node: Node, file: str, groups: frozenset[str], names: SharedNames) -> Pack:
    diagnostics = names.diagnostics
    if not satisfies(_version(), schema.requires):
        found = f"this is Marsad {_version()}, and the pack requires {schema.requires}"
        diagnostics.add(kinds.REQUIRED_VERSION.at(node.at("requires").span, found, "write >= and a version number"))
    rules = []
    for number, rule in enumerate(schema.rules):
        if isinstance(rule, SwitchedOffSchema):
            continue
        built = _rule(_completed(rule, schema.defaults), node.at("rules", number), groups, names)
        if built is not None:
            rules.append(built)
    deeds = tuple(
        Deed(deed.nouns, deed.codes, origin(node.at("deeds", number).span)) for number, deed in enumerate(schema.deeds)
    )
    return Pack(schema.pack, schema.requires, tuple(rules), file, deeds)


def _completed(rule: RuleSchema, defaults: DefaultsSchema) -> RuleSchema:
    """The rule with what its file says of all rules that do not say it themselves."""
    silent = set(type(defaults).model_fields) - rule.model_fields_set
    return rule.model_copy(update={name: getattr(defaults, name) for name in silent})


def _rule(schema: RuleSchema, node: Node, groups: frozenset[str], names: SharedNames) -> Rule | None:
    diagnostics = names.diagnostics
    span = node.at("id").span
    if (schema.pairs == "mirrored") != (schema.mirror is not None):
        diagnostics.add(kinds.MIRROR.at(span, "`pairs: mirrored` and `mirror:` go together"))
    event = _event(schema.event, node.at("event"), diagnostics)
    if event is None:
        return None
    choices: list[CodeChoice] = []
    for number in range(len(schema.code)):
        where = node.at("code", number)
        if choices and choices[-1].is_otherwise and schema.code[number - 1].when is None:
            message = "the choice before has no condition: this one is never tried"
            diagnostics.add(kinds.UNREACHABLE_CODE.at(where.span, message))
        choices += names.choices(schema.code[number], where)
    return Rule(
        id=schema.id,
        title=schema.title,
        event=event,
        paths=_paths(schema, node, groups, diagnostics),
        needs=_needs(schema, node, diagnostics),
        never_source=names.roles(schema.never_source, _place(node, "never-source")),
        pairs=schema.pairs,
        mirror=schema.mirror,
        choices=tuple(choices),
        unnamed=_unnamed(schema.unnamed),
        gives_way=tuple(schema.gives_way),
        outcome_of=tuple(schema.outcome_of),
        overrides=tuple(schema.overrides),
        examples=tuple(
            _example(example, node.at("examples", number), diagnostics)
            for number, example in enumerate(schema.examples)
        ),
        origin=origin(span),
    )


def _needs(schema: RuleSchema, node: Node, diagnostics: Diagnostics) -> tuple[str, ...]:
    """The roles without which there is no record: those that the rule says how to fill, but for the optional ones."""
    unnamed = dict(_unnamed(schema.unnamed))
    roles = asked_roles([role for role in ROLES if getattr(schema, role) is not None or role in unnamed])
    for number, role in enumerate(schema.optional):
        if role not in roles:
            near = nearest(role, roles, f"roles of this rule: {', '.join(roles)}")
            message = f"nothing fills {role!r}, optional or not"
            span = node.at("optional", number).span
            diagnostics.add(kinds.UNKNOWN_ROLE.at(span, message, near.hint, near.within(span)))
    return tuple(role for role in roles if role not in schema.optional)


def _place(rule: Node, key: str) -> Node:
    """What the rule writes there; the rule itself if it leaves that to the defaults of its file."""
    written = rule.get(key) if isinstance(rule, Tree) else None
    return written or rule


def _unnamed(schema: UnnamedSchema | None) -> tuple[tuple[str, str], ...]:
    roles = (("source", schema.source), ("target", schema.target)) if schema else ()
    return tuple((role, code) for role, code in roles if code is not None)


def _event(schema: EventSchema, node: Node, diagnostics: Diagnostics) -> Event | None:
    is_said = bool(schema.verb) or schema.colon
    if is_said == bool(schema.noun) or (schema.light and not schema.noun):
        message = "name a verb, the colon or both, or else a noun with or without light verbs"
        diagnostics.add(kinds.EVENT.at(node.span, message))
        return None
    return Event(
        schema.verb,
        schema.light,
        schema.noun,
        schema.colon,
        schema.theme,
        schema.may_have,
        schema.governs,
        schema.content,
        schema.named,
        schema.passive == "likely",
        schema.negated,
    )


def _paths(
    schema: RuleSchema, node: Node, groups: frozenset[str], diagnostics: Diagnostics
) -> tuple[tuple[str, tuple[RolePath, ...]], ...]:
    written = (("source", schema.source), ("target", schema.target), ("parties", schema.parties))
    return tuple(
        (role, _followed(text, node.at(role), groups, diagnostics)) for role, text in written if text is not None
    )


def _followed(text: str, node: Node, groups: frozenset[str], diagnostics: Diagnostics) -> tuple[RolePath, ...]:
    try:
        paths = parse_paths(text)
    except PathError as error:
        end = min(error.column + 1, len(text))
        span = node.locate(error.column, end) if isinstance(node, Scalar) else node.span
        diagnostics.add(kinds.PATH_SYNTAX.at(span, str(error), "steps have a dot between them, paths |"))
        return ()
    for path, (start, end) in zip(paths, _places(text), strict=True):
        near = _misstep(path, groups)
        if near:
            span = node.locate(start, end) if isinstance(node, Scalar) else node.span
            message = f"no path leads to {'.'.join(path)!r}"
            diagnostics.add(kinds.UNKNOWN_STEP.at(span, message, near.hint, near.within(span)))
    return paths


def _places(text: str) -> Iterator[tuple[int, int]]:
    """Yield where each of several paths begins and ends."""
    at = 0
    for written in text.split("|"):
        start = at + len(written) - len(written.lstrip())
        yield start, start + len(written.strip())
        at += len(written) + 1


def _misstep(path: RolePath, groups: frozenset[str]) -> Near | None:
    """Say how a path that leads nowhere is mended; None if it leads somewhere."""
    for number, step in enumerate(path):
        known = {*groups, *(ONWARD_STEPS if number else FIRST_STEPS)}
        if path[:number] == (CONTENT,):
            known.remove(OWNER)
        if step not in known:
            return nearest(step, known, f"known here: {', '.join(sorted(known))}")
    for step in path[:-1]:
        if step in ALONE or step == OWNER:
            return Near(step, f"nothing leads on from {step!r}")
    further = {THEME: OWNER, CONTENT: OBJECT}.get(path[0]) if len(path) == 1 else None
    if not further:
        return None
    longer = f"{path[0]}.{further}"
    return Near(path[0], f"a further step leads on from it: {longer}", longer)


def _example(schema: ExampleSchema, node: Node, diagnostics: Diagnostics) -> Example:
    records = () if schema.records == "none" else schema.records
    if not records and schema.because is None:
        diagnostics.add(
            kinds.NEGATIVE_REASON.at(_key(node, "records"), "say what blocks it", "add `because: negated` or the like")
        )
    elif schema.because is not None and schema.because not in REASONS:
        near = nearest(schema.because, REASONS, f"reasons: {', '.join(REASONS)}; free words go under `note`")
        message = f"the engine never says {schema.because!r}"
        span = node.at("because").span
        diagnostics.add(kinds.UNKNOWN_REASON.at(span, message, near.hint, near.within(span)))
    expected = tuple(ExpectedRecord(r.code, _code(r.source), _code(r.target), r.status) for r in records)
    return Example(schema.text.strip(), expected, schema.because, schema.todo, origin(node.at("text").span))


def _code(text: str | None) -> str | None:
    return None if text in (None, "none") else text


def _key(node: Node, key: str) -> Span:
    return node.keys[key].span if isinstance(node, Tree) and key in node.keys else node.span
