"""Which entries of the actor files contradict or hide one another?"""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from marsad.actors import kinds
from marsad.actors.codes import ActorCodes
from marsad.actors.schema import ActorFileSchema, PeriodSchema
from marsad.source import Diagnostics, Mapping, Node, Scalar, Sequence, Span, guessed, nearest
from marsad.text import clean, fold, is_row_of_words

_CODE_KEYS: Final = ("code", "before", "after")


@dataclass(frozen=True, slots=True)
class _Entry:
    """An entry of a section, with the lists of names that always count for it."""

    section: str
    key: str
    code: str
    node: Node
    lists: tuple[str, ...] = ("names",)

    @property
    def place(self) -> Span:
        return self.node.at("code" if self.section == "countries" else "id").span

    @property
    def code_place(self) -> Span:
        """Where the code is written; of a person, who may have several, the id."""
        return self.place if self.section == "people" else self.node.at("code").span


@dataclass(frozen=True, slots=True)
class _Bearer:
    """The first entry that a name belongs to, and where the name stands in it."""

    entry: _Entry
    names: str
    span: Span


def check_files(
    files: Iterable[tuple[ActorFileSchema, Node]],
    diagnostics: Diagnostics,
    beginnings: Collection[str] = (),
) -> None:
    """Add what is wrong among entries that each fit the schema.

    `beginnings` are those of codes in files that are not looked at.
    """
    places: dict[tuple[str, str], Span] = {}
    bearers: dict[str, _Bearer] = {}
    entries: list[_Entry] = []
    for content, tree in files:
        for entry in _entries(content, tree):
            entries.append(entry)
            place = entry.place
            first = places.setdefault((entry.section, entry.key), place)
            if first is not place:
                message = f"{entry.key!r} already stands at {first}"
                diagnostics.add(kinds.DUPLICATE_ENTRY.at(place, message, "merge the two, or give one another id"))
            _check_names(entry, bearers, diagnostics)
        for number, person in enumerate(content.people):
            _check_periods(person.offices, tree.at("people", number), "offices", diagnostics)
        for number, organisation in enumerate(content.organisations):
            _check_periods(organisation.code_dates, tree.at("organisations", number), "code-dates", diagnostics)
    for entry in entries:
        _check_short_names(entry, bearers, diagnostics)
    _check_beginnings(entries, beginnings, diagnostics)


def _check_beginnings(entries: Iterable[_Entry], others: Collection[str], diagnostics: Diagnostics) -> None:
    """Look for codes that begin as nobody else's does, and with no country or role."""
    entries = [entry for entry in entries if entry.code]
    countries = {entry.code for entry in entries if entry.section == "countries"}
    roles = {entry.code for entry in entries if entry.section == "roles"}
    numbers = Counter(entry.code[:3] for entry in entries)
    for entry in entries:
        beginning = entry.code[:3]
        if numbers[beginning] == 1 and beginning not in others and beginning not in countries | roles:
            near = guessed(beginning, countries)
            message = f"the code {entry.code} of {entry.key!r} begins with no country: nobody else's begins so"
            diagnostics.add(kinds.UNKNOWN_BEGINNING.at(entry.code_place, message, near.hint))


def check_order(files: Iterable[tuple[ActorFileSchema, Node]], codes: ActorCodes, diagnostics: Diagnostics) -> None:
    """Add which codes name the country behind a role."""
    for _, tree in files:
        for written in _codes(tree):
            right = codes.in_order(written.value)
            if right != written.value:
                message = f"in {written.value!r} the country stands behind the role"
                diagnostics.add(kinds.COUNTRY_BEHIND_ROLE.at(written.span, message, f"write {right!r}", right))


def _codes(node: Node) -> Iterator[Scalar]:
    """Yield every code that a file writes."""
    if isinstance(node, Mapping):
        for key, below in node.values.items():
            if isinstance(below, Scalar):
                yield from (below,) if key in _CODE_KEYS else ()
            else:
                yield from _codes(below)
    elif isinstance(node, Sequence):
        for item in node:
            yield from _codes(item)


def check_groups(
    files: Iterable[tuple[ActorFileSchema, Node]], groups: Collection[str], diagnostics: Diagnostics
) -> None:
    """Add which of the groups that the grammar names are none of the lexicon's.

    A lexicon that lacks most of them is one of somebody's own, with other groups.
    """
    found = [
        (section, named, tree)
        for content, tree in files
        for section, named in (
            ("people-groups", content.people_groups),
            ("suffering-groups", content.suffering_groups),
            ("dealing-groups", content.dealing_groups),
            ("name-groups", content.name_groups),
            ("time-groups", content.time_groups),
            ("governing-groups", content.governing_groups),
        )
    ]
    every = {group for _, named, _ in found for group in named}
    if len(every.intersection(groups)) * 2 < len(every):
        return
    for section, named, tree in found:
        for number, group in enumerate(named):
            if group not in groups:
                near = nearest(group, groups, "`marsad lexicon` lists the groups")
                span = tree.at(section, number).span
                message = f"the lexicon has no group {group!r}"
                diagnostics.add(kinds.UNKNOWN_GROUP.at(span, message, near.hint, near.within(span)))


def _entries(content: ActorFileSchema, tree: Node) -> Iterator[_Entry]:
    """Yield the entries in the order in which the dictionary takes their names."""
    for number, country in enumerate(content.countries):
        node = tree.at("countries", number)
        yield _Entry("countries", country.code, country.code, node, ("names", "capital", "seats"))
    for number, epithet in enumerate(content.epithets):
        yield _Entry("epithets", epithet.id, epithet.code, tree.at("epithets", number))
    for number, organisation in enumerate(content.organisations):
        yield _Entry("organisations", organisation.id, organisation.code, tree.at("organisations", number))
    for number, person in enumerate(content.people):
        code = person.last_code
        lists = ("names", "short") if person.famous else ("names",)
        yield _Entry("people", person.id, code, tree.at("people", number), lists)
    for number, role in enumerate(content.roles):
        yield _Entry("roles", role.id, role.code or "", tree.at("roles", number), ())


def _check_names(entry: _Entry, bearers: dict[str, _Bearer], diagnostics: Diagnostics) -> None:
    """Compare the names of an entry with those read before.

    Short names that need an introduction may be shared, names of people and organisations in different countries, and
    that of a country and of another's capital, among whom the countries that the article names choose.
    """
    owners = []
    for names in entry.lists:
        for name, span in _names(entry.node, names):
            if not is_row_of_words(name):
                hint = "write its words apart, without marks"
                diagnostics.add(kinds.UNREADABLE_NAME.at(span, "no text is cut into words as this name is", hint))
            bearer = bearers.setdefault(fold(" ".join(clean(name).split())), _Bearer(entry, names, span))
            owners.append(bearer)
            if bearer.span is not span and not _is_namesake(bearer, entry, names):
                _compare(bearer, entry, span, diagnostics)
    if owners and all(bearer.entry is not entry and not _is_abroad(bearer.entry, entry) for bearer in owners):
        message = f"every name of {entry.key!r} belongs to {owners[0].entry.key!r} or others read before it"
        hint = "delete the entry, or give it a name of its own"
        diagnostics.add(kinds.UNREACHABLE_ENTRY.at(entry.place, message, hint))


def _check_short_names(entry: _Entry, bearers: dict[str, _Bearer], diagnostics: Diagnostics) -> None:
    """Look for short names that need an introduction, and can never have one because others bear them always."""
    if entry.section != "people" or "short" in entry.lists:
        return
    for name, span in _names(entry.node, "short"):
        bearer = bearers.get(fold(clean(name)))
        if bearer is not None and bearer.entry is not entry:
            other = bearer.entry
            message = f"this always means {other.key!r} ({other.code}), which bears it at {bearer.span}"
            diagnostics.add(kinds.HIDDEN_SHORT_NAME.at(span, message, "delete it here or there"))


def _is_namesake(bearer: _Bearer, entry: _Entry, names: str) -> bool:
    """Say whether a capital or seat is called like its country, which means the same, or a capital like another one.

    Of two countries the article chooses: Amman (of Jordan) is spelled like Oman.
    """
    if not bearer.entry.section == entry.section == "countries":
        return False
    return bearer.names != names if bearer.entry is entry else {bearer.names, names} == {"names", "capital"}


def _is_abroad(other: _Entry, entry: _Entry) -> bool:
    """Say whether two entries, neither of them a country, belong to different countries or organisations."""
    return entry.section != "countries" and other.section != "countries" and other.code[:3] != entry.code[:3]


def _compare(bearer: _Bearer, entry: _Entry, span: Span, diagnostics: Diagnostics) -> None:
    other = bearer.entry
    if other is entry:
        message = f"the name stands at line {bearer.span.line} in the same entry"
        diagnostics.add(kinds.REPEATED_NAME.at(span, message, "delete one of the two"))
    elif _is_abroad(other, entry):
        if other.section == entry.section == "people" and " " in span.text:
            message = f"{other.key!r} ({other.code}) bears this name too, at {bearer.span}"
            hint = f"if they are one person, keep {other.key!r}"
            diagnostics.add(kinds.SHARED_WHOLE_NAME.at(span, message, hint))
    elif other.code != entry.code:
        message = f"{entry.key!r} ({entry.code}) shares this name with {other.key!r} ({other.code}) at {bearer.span}"
        hint = "lengthen the name, or delete it here or there"
        diagnostics.add(kinds.CONFLICTING_NAME.at(span, message, hint))
    else:
        message = f"{entry.key!r} shares this name with {other.key!r} ({other.code}) at {bearer.span}"
        diagnostics.add(kinds.SHARED_NAME.at(span, message, "merge the two entries, or delete the name from one"))


def _names(node: Node, key: str) -> Iterator[tuple[str, Span]]:
    try:
        names = node.at(key)
    except LookupError:
        return
    items = names.items if isinstance(names, Sequence) else (names,)
    yield from ((item.value, item.span) for item in items if isinstance(item, Scalar))


def _check_periods(periods: tuple[PeriodSchema, ...], node: Node, key: str, diagnostics: Diagnostics) -> None:
    for number, period in enumerate(periods):
        span = node.at(key, number, "code").span
        for earlier in periods[:number]:
            if _overlap(earlier, period):
                kind = kinds.OVERLAPPING_OFFICES if earlier.code != period.code else kinds.REPEATED_OFFICE
                message = f"{period.code} holds at the same time as {earlier.code}"
                diagnostics.add(kind.at(span, message, "end the earlier one first"))
            elif _begin(period) < _begin(earlier):
                message = f"{period.code} begins before {earlier.code}, which stands above it"
                diagnostics.add(kinds.UNORDERED_OFFICES.at(span, message, "move it up"))


def _begin(period: PeriodSchema) -> date:
    return period.start or date.min


def _overlap(one: PeriodSchema, other: PeriodSchema) -> bool:
    return _begin(one) < (other.end or date.max) and _begin(other) < (one.end or date.max)
