"""Where around its event does a role stand: `object | object.owner | with`? The grammar of paths, in pyparsing.

    paths = path ("|" path)*
    path  = step ("." step)*

The first step leaves the event, each further one goes on from what the step before it found; of several paths the
first that leads to somebody is taken.
"""

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pyparsing as pp

RolePath = tuple[str, ...]

SUBJECT = "subject"
OBJECT = "object"
OWNER = "owner"
THEME = "theme"
CONTENT = "content"
SPEAKER = "speaker"
DOER = "doer"
AIM = "aim"
DEED = "deed"
FIRST_STEPS = {
    SUBJECT: "who does it: the verb's subject, the noun's doer, whoever `by` names",
    OBJECT: "who it is done to: the verb's object, the subject of a passive, the noun's sufferer",
    OWNER: "whoever completes the event's noun: the raid of A, the killing of B",
    THEME: "the noun that `theme:` asks for, from which a further step leads",
    CONTENT: "what is said or wanted, from whose own relations a further step leads",
    DOER: "who carried out the attack in which it happened, where the event's own words leave it open",
    AIM: "whom a protest turns against or a threat is to move, where the event's own words leave it open",
    DEED: "who did what a noun takes up to which the other paths of the role lead: condemned (the attack)",
    SPEAKER: "whoever says that it is so",
}
"""Steps that leave the event, beside the names of preposition groups."""
ONWARD_STEPS = {
    OWNER: "whoever completes the noun: the decision of A; of an act, who does it",
    SUBJECT: "who does the act that the noun names",
    OBJECT: "who it is done to",
}
"""Steps that go on from a noun, beside the names of preposition groups."""
ALONE = (SPEAKER, DOER, AIM, DEED)
"""Steps that are the whole path."""


_LONGEST = 500


class PathError(ValueError):
    """Paths that do not follow the grammar; `column` is the character, from 0, where reading stopped."""

    def __init__(self, message: str, column: int) -> None:
        super().__init__(message)
        self.column = column


def parse_paths(text: str) -> tuple[RolePath, ...]:
    """Read paths, the preferred one first. Raises PathError."""
    if len(text) > _LONGEST:
        raise PathError(f"more than {_LONGEST} characters are no path", _LONGEST)
    # Where it is needed, as it takes a tenth of the start, and a pack from the cache has its paths read.
    import pyparsing as pp

    try:
        return tuple(tuple(path) for path in _grammar().parse_string(text, parse_all=True))
    except pp.ParseBaseException as error:
        found = error.pstr[error.loc : error.loc + 12]
        expected = error.msg[:1].lower() + error.msg[1:]
        message = f"{expected}, found {found!r}" if found else f"{expected}, found the end"
        raise PathError(message, error.loc) from error


def print_paths(paths: tuple[RolePath, ...]) -> str:
    """Return the text that parses to these paths."""
    return " | ".join(".".join(path) for path in paths)


@cache
def _grammar() -> "pp.ParserElement":
    import pyparsing as pp

    step = pp.Regex(r"[a-z]+(-[a-z]+)*").set_name("a relation or preposition group")
    path = pp.Group(step + pp.ZeroOrMore(pp.Suppress(".") - step))
    # Columns count the text as it is, tabs included.
    return (path + pp.ZeroOrMore(pp.Suppress("|") - path)).parse_with_tabs()
