"""How do the commands for rules get at a loaded pack and at a terminal?"""

import difflib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click
from rich.console import Console

from marsad.cli.exits import Exit
from marsad.cli.progress import waiting
from marsad.collector import collector_eased, collector_paused
from marsad.formats import open_output
from marsad.formats.terminal import make_console

if TYPE_CHECKING:
    from marsad.compiler import RuleSet
    from marsad.engine import Engine
    from marsad.language import Rule


@contextmanager
def findings_shown(ctx: click.Context) -> Iterator[None]:
    """End the command where files cannot be loaded, with every finding shown.

    What loads them is best imported inside, where the garbage collector rests.
    """
    with collector_paused(), waiting("reading the pack"):
        from marsad.source import SourceError, render

        try:
            yield
        except SourceError as error:
            for diagnostic in error.diagnostics:
                click.echo(render(diagnostic), err=True)
            ctx.exit(Exit.RULES)


def named_or_configured(ctx: click.Context, paths: Sequence[Path]) -> tuple[Path, ...]:
    """Return the packs that the command names, else those of the settings above the working folder."""
    with findings_shown(ctx):
        from marsad.settings import configured_packs

        return tuple(paths) or configured_packs()


def load_engine(ctx: click.Context, paths: Sequence[Path]) -> "Engine":
    """Load the engine; rules that don't load end the command, with every finding shown."""
    with findings_shown(ctx):
        from marsad.engine import Engine

        engine = Engine.load(named_or_configured(ctx, paths))
    collector_eased()
    return engine


def find_rule(ctx: click.Context, rules: "RuleSet", identifier: str) -> "Rule":
    """Return the rule of that id; an unknown one ends the command with the nearest that there is."""
    try:
        return rules.rule(identifier)
    except KeyError:
        near = difflib.get_close_matches(identifier, [rule.id for rule in rules.rules], n=1)
        hint = f"; did you mean {near[0]}?" if near else "; `marsad rules list` names them"
        raise click.BadParameter(f"no rule is called {identifier!r}{hint}", ctx, param_hint="ID") from None


def rules_named(
    ctx: click.Context, rules: "Sequence[Rule]", ids: Sequence[str], families: Sequence[str]
) -> "tuple[Rule, ...]":
    """Return the rules of those ids and families, all without any; an unknown name ends the command."""
    from marsad.workbench.regression import chosen_rules, family, unknown_names

    known = (
        ("--rule", "rule here is called", ids, [rule.id for rule in rules]),
        ("--family", "family here is called", families, [family(rule.id) for rule in rules]),
    )
    for option, kind, wanted, names in known:
        for name, near in unknown_names(wanted, names).items():
            hint = f"; did you mean {near}?" if near else "; `marsad rules list` names them"
            raise click.BadParameter(f"no {kind} {name!r}{hint}", ctx, param_hint=option)
    return chosen_rules(rules, ids=ids, families=families)


@contextmanager
def terminal() -> Iterator[Console]:
    """Give a console on standard output in UTF-8; only a terminal has a width and colours of its own."""
    with open_output(None) as stream:
        yield make_console(stream)
