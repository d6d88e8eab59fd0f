"""What does `marsad test --vary` do, once rules are loaded?"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from marsad.cli.exits import Exit
from marsad.cli.loading import terminal
from marsad.cli.progress import progress
from marsad.formats import open_output

if TYPE_CHECKING:
    from marsad.engine import Engine
    from marsad.language import Rule
    from marsad.workbench.selection import Selection
    from marsad.workbench.variations import Difference, VariationResult


@dataclass(frozen=True, slots=True)
class VaryOptions:
    """How a run of variations is shown, and the files of known failures to compare with and to write."""

    by_rule: bool
    as_json: bool
    known: Path | None
    update: Path | None


def vary(engine: "Engine", selection: "Selection", rules: "Sequence[Rule]", options: VaryOptions) -> Exit:
    """Run every variation of the rules' examples, show what came of it, and return the exit code."""
    from marsad.source import Diagnostics, render
    from marsad.workbench.variations import Varier, compare_known, load_variation_words, write_known

    diagnostics = Diagnostics()
    words = load_variation_words(selection.files["variations"], engine.knowledge, diagnostics)
    for diagnostic in diagnostics:
        click.echo(render(diagnostic), err=True)
    if words is None:
        return Exit.RULES
    known = _known(options)
    results = list(Varier(engine.coder, words).results(progress(rules, len(rules), "rules")))
    difference = compare_known(known, results)
    _show(results, difference, options)
    if options.update is not None:
        try:
            there = {rule.id for rule in engine.knowledge.rules.rules}
            count = write_known(options.update, known, results, there)
        except OSError as error:
            click.echo(f"{options.update}: {error.strerror or error}", err=True)
            return Exit.OUTPUT
        click.echo(f"{options.update}: {count} known failures", err=True)
        return Exit.FINE
    return Exit.FINDINGS if difference.failing or difference.mended else Exit.FINE


def _known(options: VaryOptions) -> frozenset[str]:
    """Read the known failures; a file that is only to be written need not be there yet."""
    from marsad.workbench.variations import KnownFailuresError, read_known

    path = options.known or options.update
    if path is None or (path == options.update and not path.exists()):
        return frozenset()
    try:
        return read_known(path)
    except KnownFailuresError as error:
        raise click.ClickException(str(error)) from None


def _show(results: "Sequence[VariationResult]", difference: "Difference", options: VaryOptions) -> None:
    from marsad.workbench.variations import family, tally, variations_as_json

    if options.as_json:
        from marsad.cli.lines import write_line

        with open_output(None) as stream:
            write_line(stream, variations_as_json(results))
        return
    from marsad.cli.show_variations import show_failure, show_matrix, show_mended

    with terminal() as console:
        if options.update is None:
            for result in difference.failing:
                show_failure(console, result)
            show_mended(console, difference.mended)
        matrix = tally(results, row=str if options.by_rule else family)
        show_matrix(console, matrix, "rule" if options.by_rule else "family")
