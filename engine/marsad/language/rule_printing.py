"""How is what a rule looks for written in one line?"""

from collections.abc import Iterator

from marsad.language.printing import print_pattern
from marsad.language.rule import Frame, Rule, WordSlot


def print_rule(rule: Rule) -> str:
    """Return the rule's frame or pattern; rules that look for the same give equal lines."""
    if rule.frame is not None:
        return f"frame: {print_frame(rule.frame)}"
    return f"pattern: {print_pattern(rule.pattern)}" if rule.pattern is not None else ""


def print_frame(frame: Frame) -> str:
    """Return what the frame says, in the order of a clause; equal frames give equal lines."""
    return "; ".join(_parts(frame))


def _parts(frame: Frame) -> Iterator[str]:
    for name, groups in (("verb", frame.verb), ("light", frame.light), ("noun", frame.noun)):
        if groups:
            yield f"{name} {' | '.join(groups)}"
    for name, role in (("subject", frame.subject), ("object-of", frame.object_of), ("of", frame.of)):
        if role is not None:
            yield f"{name} {role}"
    for name, filler in (("object", frame.object), *frame.slots):
        if isinstance(filler, WordSlot):
            yield f"{name} [{' | '.join(filler.groups)}]{'!' if filler.required else ''}"
        elif filler is not None:
            yield f"{name} {filler}"
    if frame.content:
        yield "content!"
    if frame.passive_likely:
        yield "passive likely"
    if frame.off:
        yield f"not {', '.join(sorted(frame.off))}"
