"""How does one rule look at a terminal?"""

from collections.abc import Iterator

from rich.console import Console
from rich.text import Text

from marsad.coding import Knowledge
from marsad.formats.terminal import visible
from marsad.language import CHOICE_GROUPS, NOTHING, CodeChoice, Example, Rule, print_rule
from marsad.source import display_path


def show_rule(console: Console, rule: Rule, knowledge: Knowledge) -> None:
    """Print the rule's place, what it looks for, its codes and examples."""
    console.print(Text(f"{rule.id}: {rule.title}", style="bold"), soft_wrap=True)
    console.print(Text(f"{display_path(rule.origin.file)}:{rule.origin.line}", style="dim"), soft_wrap=True)
    _section(console, "what it looks for")
    console.print(Text(f"  {print_rule(rule)}"), soft_wrap=True)
    _section(console, "codes, the first whose conditions hold")
    for choice in rule.choices:
        condition = ", ".join(_conditions(choice))
        name = knowledge.ontology.event(choice.code).name if not choice.is_nothing else "(no event)"
        console.print(Text(f"  {choice.code} {name}{' when ' + condition if condition else ''}"), soft_wrap=True)
    if rule.mirror is not None:
        name = knowledge.ontology.event(rule.mirror).name
        console.print(Text(f"  {rule.mirror} {name} in the other direction"), soft_wrap=True)
    for line in _remarks(rule):
        console.print(Text(f"  {line}"), soft_wrap=True)
    _section(console, "examples")
    for example in rule.examples:
        console.print(Text(f"  {_outcome(example)}", style="dim"), soft_wrap=True)
        console.print(Text(visible(example.text)), soft_wrap=True)


def _section(console: Console, title: str) -> None:
    console.print()
    console.print(Text(title, style="cyan"))


def _conditions(choice: CodeChoice) -> Iterator[str]:
    if choice.status is not None:
        yield choice.status
    for name in CHOICE_GROUPS:
        groups = getattr(choice, name)
        if groups:
            yield f"{name.replace('_', '-')} {' or '.join(groups)}"
    for name, roles in (("source", choice.source), ("target", choice.target)):
        if roles:
            yield f"{name} is {' or '.join('nobody known' if role == NOTHING else role for role in roles)}"
    if choice.abroad:
        yield "target is of another country"
    if choice.elsewhere:
        yield "in a country that is neither side's"
    if choice.content is not None:
        yield f"what is said is {choice.content}"


def _remarks(rule: Rule) -> Iterator[str]:
    if rule.optional:
        yield f"{' and '.join(rule.optional)} may stay open"
    if rule.pairs == "symmetric":
        yield "recorded in both directions"
    if rule.pairs == "joint":
        yield "several without a target each do it with the others"
    if rule.overrides:
        yield f"overrides {', '.join(rule.overrides)}"
    if rule.is_said:
        yield "the source is whoever says it"
    for role, code in rule.unnamed:
        yield f"an unnamed {role} is the country's {code}"
    if rule.outcome_of:
        yield f"gives nothing beside what led to it: {', '.join(rule.outcome_of)}"
    if rule.gives_way:
        yield "gives way to a more specific act of the same source"


def _outcome(example: Example) -> str:
    if not example.records:
        shown = f"no record: {example.because}"
    else:
        shown = "; ".join(f"{r.code} {r.source or '-'} > {r.target or '-'}" for r in example.records)
    return f"{shown} (todo)" if example.todo else shown
