"""How is what a rule looks for written in one line?"""

from collections.abc import Iterator

from marsad.language.paths import print_paths
from marsad.language.printing import print_pattern
from marsad.language.rule import Event, Rule


def print_rule(rule: Rule) -> str:
    """Return the rule's event or pattern and its paths; rules that look for the same give equal lines."""
    body = "; ".join(_parts(rule.event)) if rule.event is not None else ""
    if rule.pattern is not None:
        body = f"pattern {print_pattern(rule.pattern)}"
    return "; ".join([body, *(f"{role}: {print_paths(paths)}" for role, paths in rule.paths)])


def _parts(event: Event) -> Iterator[str]:
    for name in ("verb", "light", "noun", "theme", "governs"):
        groups: tuple[str, ...] = getattr(event, name)
        if groups:
            yield f"{name} {' | '.join(groups)}"
    if event.content:
        yield f"content {event.content}"
    if event.is_told_named:
        yield "named"
    if event.passive_likely:
        yield "passive likely"
