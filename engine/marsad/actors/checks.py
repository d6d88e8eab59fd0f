"""Which entries of the actor files contradict one another?"""

from collections.abc import Iterable, Iterator
from datetime import date

from marsad.actors import kinds
from marsad.actors.schema import ActorFileSchema, PeriodSchema
from marsad.source import Diagnostics, Node, Scalar, Sequence, Span
from marsad.text import clean, fold


def check_files(files: Iterable[tuple[ActorFileSchema, Node]], diagnostics: Diagnostics) -> None:
    """Add what is wrong among entries that each fit the schema."""
    ids: dict[tuple[str, str], Span] = {}
    bearers: dict[str, tuple[str, str, Span]] = {}
    for content, tree in files:
        for section, number, key, code in _entries(content):
            node = tree.at(section, number)
            place = node.at("code" if section == "countries" else "id").span
            first = ids.setdefault((section, key), place)
            if first is not place:
                diagnostics.add(kinds.DUPLICATE_ENTRY.at(place, f"{key!r} already stands at {first}"))
            _check_names(node, section, key, code, bearers, diagnostics)
        for number, person in enumerate(content.people):
            _check_periods(person.offices, tree.at("people", number), "offices", diagnostics)
        for number, organisation in enumerate(content.organisations):
            _check_periods(organisation.code_dates, tree.at("organisations", number), "code-dates", diagnostics)


def _entries(content: ActorFileSchema) -> Iterator[tuple[str, int, str, str]]:
    for number, country in enumerate(content.countries):
        yield "countries", number, country.code, country.code
    for number, organisation in enumerate(content.organisations):
        yield "organisations", number, organisation.id, organisation.code
    for number, person in enumerate(content.people):
        yield "people", number, person.id, person.offices[-1].code if person.offices else person.after or ""
    for number, role in enumerate(content.roles):
        yield "roles", number, role.id, role.code or ""


def _check_names(
    node: Node,
    section: str,
    key: str,
    code: str,
    bearers: dict[str, tuple[str, str, Span]],
    diagnostics: Diagnostics,
) -> None:
    """Compare the whole names of an entry with those read before.

    Short names may be shared, and those of people and organisations in different countries.
    """
    try:
        names = node.at("names")
    except LookupError:
        return
    items = names.items if isinstance(names, Sequence) else (names,)
    for name, span in [(item.value, item.span) for item in items if isinstance(item, Scalar)]:
        folded = fold(clean(name))
        known = bearers.setdefault(folded, (key, code, span))
        if known[2] is span:
            continue
        other, other_code, first = known
        if other == key:
            diagnostics.add(kinds.REPEATED_NAME.at(span, f"the name stands at line {first.line} in the same entry"))
        elif other_code != code and (section == "countries" or other_code[:3] == code[:3]):
            message = f"{key!r} ({code}) shares this name with {other!r} ({other_code}) at {first}"
            diagnostics.add(kinds.CONFLICTING_NAME.at(span, message))


def _check_periods(periods: tuple[PeriodSchema, ...], node: Node, key: str, diagnostics: Diagnostics) -> None:
    for number, period in enumerate(periods):
        for earlier in periods[:number]:
            if earlier.code != period.code and _overlap(earlier, period):
                span = node.at(key, number, "code").span
                message = f"{period.code} holds at the same time as {earlier.code}"
                diagnostics.add(kinds.OVERLAPPING_OFFICES.at(span, message, "end the earlier one first"))


def _overlap(one: PeriodSchema, other: PeriodSchema) -> bool:
    return (one.start or date.min) < (other.end or date.max) and (other.start or date.min) < (one.end or date.max)
