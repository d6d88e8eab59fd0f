"""Which of the library's parsers reads YAML?"""

from typing import Any, Protocol

import yaml


class Parser(Protocol):
    """Gives the events of a text one by one; raises yaml.YAMLError where the syntax is broken."""

    def get_event(self) -> Any:
        """Return the next event."""

    def check_event(self) -> bool:
        """Return whether there is a next event."""


def make_parser(text: str) -> Parser:
    """Return the parser on the C library, or the slower one where the library is missing."""
    return yaml.CLoader(text) if yaml.__with_libyaml__ else yaml.Loader(text)
