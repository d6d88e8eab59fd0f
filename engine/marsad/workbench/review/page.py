"""How is the page written on which a change of rules is reviewed: each change with both readings side by side?"""

from collections.abc import Iterator, Sequence
from functools import partial
from itertools import groupby
from typing import Final

from marsad.pages import MADE_BY, allowed, asset
from marsad.workbench.drawing.markup import element, english, escaped
from marsad.workbench.marks import Mark, cut, marks_of_row, one_line, with_blanks
from marsad.workbench.review.change import Change, Columns
from marsad.workbench.review.groups import ChangeGroup, count_kinds, group_changes

_OPEN_UP_TO: Final = 200
"""Changes up to which all groups are open when the page is; of more, only the rules are."""
_asset: Final = partial(asset, __package__)
_READINGS: Final = {"old": "before", "new": "now"}


def review_page(changes: Sequence[Change], old: str, new: str, documents: int) -> str:
    """Return a page of the changes between two packs, `old` and `new` by name; it needs nothing from elsewhere."""
    return "".join(review_pieces(changes, old, new, documents))


def review_pieces(changes: Sequence[Change], old: str, new: str, documents: int) -> Iterator[str]:
    """Yield the page bit by bit."""
    groups = group_changes(changes)
    yield f'<!DOCTYPE html>\n<html xmlns="http://www.w3.org/1999/xhtml" lang="ar" dir="rtl">{_head()}<body>\n'
    yield element(
        "header",
        {},
        element("h1", {}, english("What a change of rules changed")),
        element("p", {}, english(f"before: {old}")),
        element("p", {}, english(f"now: {new}")),
        element("p", {}, english(f"{documents:,} documents, {len({each.doc for each in changes}):,} with changes")),
    )
    yield _filters(changes, groups)
    yield "\n<main>\n"
    for rule, of_rule in groupby(groups, key=lambda group: group.rule):
        yield from _rule(rule, list(of_rule), is_open=len(changes) <= _OPEN_UP_TO)
    yield "</main>\n"
    yield f"<script>{_asset('page.js')}</script></body></html>\n"


def _head() -> str:
    # Nothing is fetched, and no script runs but the page's own, whatever the articles hold.
    policy = f"default-src 'none'; style-src {allowed(_asset('page.css'))}; script-src {allowed(_asset('page.js'))}"
    return element(
        "head",
        {},
        element("meta", {"charset": "utf-8"}),
        element("meta", {**MADE_BY}),
        element("meta", {"http-equiv": "Content-Security-Policy", "content": policy}),
        element("meta", {"name": "viewport", "content": "width=device-width, initial-scale=1"}),
        element("title", {"lang": "en"}, "What a change of rules changed"),
        element("style", {}, _asset("page.css")),
    )


def _filters(changes: Sequence[Change], groups: Sequence[ChangeGroup]) -> str:
    boxes = [
        element(
            "label",
            {"dir": "ltr", "class": f"kind {kind}"},
            element("input", {"type": "checkbox", "name": "kind", "value": kind, "checked": "checked"}),
            f" {kind} {count:,}",
        )
        for kind, count in count_kinds(changes).items()
    ]
    rules = dict.fromkeys(group.rule for group in groups)
    options = [element("option", {"value": rule}, escaped(rule)) for rule in rules]
    return element(
        "form",
        {"lang": "en"},
        *boxes,
        element("select", {"name": "rule", "dir": "ltr"}, element("option", {"value": ""}, "all rules"), *options),
        element("input", {"type": "search", "name": "words", "placeholder": "words, code, document", "dir": "auto"}),
        element("button", {"type": "button", "data-open": "yes"}, "unfold all"),
        element("button", {"type": "button", "data-open": "no"}, "fold all"),
        element("output", {"name": "shown", "dir": "ltr"}, ""),
    )


def _rule(rule: str, groups: Sequence[ChangeGroup], *, is_open: bool) -> Iterator[str]:
    changes = [change for group in groups for change in group.changes]
    counts = [f"{kind} {count:,}" for kind, count in count_kinds(changes).items() if count]
    yield f'<details class="rule" open="open"><summary>{english(rule)} {english(", ".join(counts))}</summary>\n'
    for group in groups:
        opened = ' open="open"' if is_open else ""
        kind = element("span", {"lang": "en", "class": "kind"}, group.kind)
        heading = f"{kind} {english(f'{group.step} · {len(group.changes):,}')}"
        yield f'<details class="group {group.kind}"{opened}><summary>{heading}</summary>\n'
        for change in group.changes:
            yield _change(change) + "\n"
        yield "</details>\n"
    yield "</details>\n"


def _change(change: Change) -> str:
    where = f"{element('bdi', {}, escaped(change.doc))} {english(f'sentence {change.sentence}')}"
    differs = element("p", {}, english(f"differs: {', '.join(change.what)}")) if change.what else ""
    return element(
        "article",
        {"class": change.kind, "data-kind": change.kind, "data-rule": change.rule},
        element("p", {}, where),
        differs,
        element("div", {"class": "readings"}, _reading(change, "old"), _reading(change, "new")),
    )


def _reading(change: Change, name: str) -> str:
    row, other = (change.old, change.new) if name == "old" else (change.new, change.old)
    marks = marks_of_row(change.record if row is None else row)
    seen = marks[:1] if row is None else marks
    told = ["no record", change.because] if row is None else [one_line(row), str(row.get("rule") or "")]
    return element(
        "section",
        {"class": name},
        element("h2", {}, english(_READINGS[name])),
        element("p", {"class": "sentence"}, _sentence(change, seen)),
        element("p", {"class": "record"}, english(" · ".join(filter(None, told)))),
        "" if row is None else _parts(marks, other),
    )


def _sentence(change: Change, marks: Sequence[Mark]) -> str:
    written = []
    for piece, parts in cut(change.text, change.start, marks):
        shown = with_blanks(piece, escaped(piece))
        written.append(element("mark", {"class": " ".join(parts)}, shown) if parts else shown)
    return "".join(written)


def _parts(marks: Sequence[Mark], other: Columns | None) -> str:
    before = set() if other is None else set(marks_of_row(other))
    rows = [
        element(
            "tr",
            {"class": "differs"} if other is not None and mark not in before else {},
            element("td", {}, english(mark.part)),
            element("td", {}, element("bdi", {}, escaped(mark.text))),
            element("td", {}, english(mark.code or "")),
            element("td", {}, english(mark.how)),
        )
        for mark in marks
    ]
    heads = [element("th", {}, english(head)) for head in ("part", "words", "code", "found by")]
    return element("table", {}, element("thead", {}, element("tr", {}, *heads)), element("tbody", {}, *rows))
