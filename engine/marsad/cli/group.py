"""Which commands are there, and what happens when one is stopped from outside?"""

import difflib
import importlib
import os
import sys
from concurrent.futures import BrokenExecutor
from contextlib import suppress
from typing import Any, NoReturn

import click

from marsad.cli.exits import Exit
from marsad.cli.stopping import Stopped, stops_raised
from marsad.formats.escaped import escaped
from marsad.formats.extras import MissingExtraError

# A command's module is loaded only when the command is asked for: `marsad --help` answers at once.
COMMANDS = {
    "code": "Write the event records of articles.",
    "init": "Begin a pack of your own.",
    "new-rule": "Write a rule from a sentence and the records that it shall give.",
    "check": "Report everything that is wrong with a pack.",
    "fmt": "Repair lines that mix Arabic with structure.",
    "watch": "Check and test at each save.",
    "test": "Run the examples of rules and the sample articles.",
    "lsp": "Answer an editor while rules are written.",
    "mutate": "Find clauses of rules that no example tests.",
    "evaluate": "Compare records with labelled texts.",
    "hits": "Show what a rule catches in articles.",
    "diff": "Show what a change of rules changes in articles.",
    "coverage": "Show what articles exercise of the rules, and what has no rule.",
    "profile": "Show where the time of coding goes.",
    "explain": "Show why a text gave its records, and no others.",
    "parse": "Show who stands where beside each verb of a text.",
    "actors": "Show the actors of a text, harvest names that the dictionary lacks.",
    "report": "Show records as a page: when, who to whom, where.",
    "serve": "Answer over HTTP, with a page to try a text.",
    "rules": "List rules, show what one looks for.",
    "schema": "Show the shape of records and of a pack's files, for programs.",
    "expand": "Show every form of a lexeme, and what collides with it.",
    "analyse": "Show what every word of articles can mean.",
    "lexicon": "List lexemes, report unused and colliding ones.",
    "docs": "Show the pages of the documentation.",
}


ELSEWHERE = {"groups": "lexicon --groups", "codes": "rules codes"}
"""What lists something that many take for a command of its own."""
HELP = "help"
"""What many type for help, which is an option."""


class Commands(click.Group):
    """The group of all commands, each in the module of its name."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names in the order in which help lists them."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Load the command, or return None for a name that is no command."""
        if cmd_name not in COMMANDS:
            return None
        name = cmd_name.replace("-", "_")
        command = getattr(importlib.import_module(f"marsad.cli.{name}"), name)
        assert isinstance(command, click.Command)
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command; `help` asks for that of the next, and an unknown name ends with the nearest one."""
        if args and args[0] == HELP:
            args = [*args[1:2], *ctx.help_option_names[-1:]]
        name = args[0]
        if name.startswith("-") or name in COMMANDS:
            return super().resolve_command(ctx, args)
        if name in ELSEWHERE:
            raise click.UsageError(f"no command is called {name!r}; `marsad {ELSEWHERE[name]}` lists them", ctx)
        near = difflib.get_close_matches(name, COMMANDS, n=1)
        hint = f"did you mean {near[0]!r}?" if near else "`marsad --help` lists them"
        raise click.UsageError(f"no command is called {name!r}; {hint}", ctx)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands without loading them."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Show examples, then what each exit code means."""
        super().format_epilog(ctx, formatter)
        with formatter.section("Exit codes"):
            formatter.write_dl([(str(code.value), code.meaning) for code in Exit])

    def main(self, *args: Any, **extra: Any) -> Any:
        """Run the group, and tell in a line what could not be written, of help too."""
        try:
            return super().main(*args, **extra)
        except OSError as error:
            place = f"{escaped(str(error.filename))}: " if error.filename else ""
            click.echo(f"error[output]: {place}{(error.strerror or str(error)).lower()}", err=True)
            _discard_standard_output()
            sys.exit(Exit.OUTPUT)

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command, and answer what comes from outside with its exit code instead of a traceback."""
        try:
            with stops_raised():
                return super().invoke(ctx)
        except BrokenPipeError:
            _leave_closed_pipe()
        except Stopped as stopped:
            ctx.exit(stopped.exit_code)
        except KeyboardInterrupt:
            ctx.exit(Exit.INTERRUPTED)
        except BrokenExecutor:
            click.echo("error[worker]: a process was ended from outside, perhaps for want of memory", err=True)
            click.echo("  hint: ask for fewer with --jobs", err=True)
            ctx.exit(Exit.WORKER)
        except MissingExtraError as error:
            click.echo(f"error[extra]: {error.lacking}\n  hint: {error.hint}", err=True)
            ctx.exit(Exit.USAGE)


@click.group(
    cls=Commands,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="""\b
Examples:
  marsad code article.txt                     one article, as a table
  marsad code articles/ --format csv          a folder, as CSV
  marsad code news.jsonl --format jsonl --output events.jsonl
  curl -s https://... | marsad code - --format jsonl

"marsad COMMAND --help" explains each command.""",
)
@click.version_option(package_name="marsad", message="%(prog)s %(version)s")
def main() -> None:
    """Marsad reads Arabic news and writes down who did what to whom, as CAMEO-style event records."""


def _leave_closed_pipe() -> NoReturn:
    _discard_standard_output()
    sys.exit(Exit.CLOSED_PIPE)


def _discard_standard_output() -> None:
    # What is still buffered would fail once more when the interpreter ends.
    if sys.stdout is None:
        return
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
