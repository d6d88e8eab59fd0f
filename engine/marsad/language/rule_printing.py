"""How is what a rule looks for written in one line?"""

from collections.abc import Iterator

from marsad.language.paths import print_paths
from marsad.language.rule import Event, Rule


def print_rule(rule: Rule) -> str:
    """Return the rule's event and its paths; rules that look for the same give equal lines."""
    return "; ".join([*_parts(rule.event), *(f"{role}: {print_paths(paths)}" for role, paths in rule.paths)])


def _parts(event: Event) -> Iterator[str]:
    for name in ("verb", "light", "noun", "theme", "may_have", "governs"):
        groups: tuple[str, ...] = getattr(event, name)
        if groups:
            yield f"{name.replace('_', '-')} {' | '.join(groups)}"
    if event.colon:
        yield "colon"
    if event.content:
        yield f"content {event.content}"
    if event.is_told_named:
        yield "named"
    if event.passive_likely:
        yield "passive likely"
    if event.is_negated:
        yield "negated"
