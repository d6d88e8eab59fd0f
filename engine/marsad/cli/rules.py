"""`marsad rules`: which rules are there, and what does one come to?"""

import click


@click.group(
    epilog="""\b
Examples:
  marsad rules list                       identifier, title and codes of every rule
  marsad rules show consult.hold-talks    the patterns that this rule was compiled to"""
)
def rules() -> None:
    """List the rules, or show what one was compiled to."""


@rules.command("list")
def list_rules() -> None:
    """List every rule with its title and codes."""
    from marsad import workbench

    workbench.list_rules()  # type: ignore[attr-defined]


@rules.command("show")
@click.argument("rule_id", metavar="ID")
def show_rule(rule_id: str) -> None:
    """Show one rule's normal form: the patterns it was compiled to."""
    from marsad import workbench

    workbench.show_rule(rule_id)  # type: ignore[attr-defined]
