"""The command line: arguments in, exit code out; what is done between them stands in the rooms below."""

from marsad.cli.group import main

__all__ = ["main"]
