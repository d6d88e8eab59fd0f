"""What does each exit code of the command line mean?"""

from enum import IntEnum


class Exit(IntEnum):
    """Every exit code, with its meaning as `marsad --help` and the documentation give it."""

    meaning: str

    def __new__(cls, number: int, meaning: str) -> "Exit":
        """Make a member that is its number and carries its meaning."""
        member = int.__new__(cls, number)
        member._value_ = number
        member.meaning = meaning
        return member

    FINE = 0, "everything was done"
    FINDINGS = 1, "the rules have findings, an example failed, or a file is to be repaired"
    USAGE = 2, "the command was not understood, or needs an extra that is not installed"
    INPUT = 3, "part of the input could not be read; all else was done"
    RULES = 4, "the rules could not be loaded; nothing was coded"
    OUTPUT = 5, "the output could not be written; the output file is as it was"
    WORKER = 6, "a process of --jobs was ended from outside; the output file is as it was"
    HUNG_UP = 129, "the terminal went away"
    INTERRUPTED = 130, "interrupted from the keyboard"
    CLOSED_PIPE = 141, "the reader of the output went away"
    ENDED = 143, "asked to end from outside"
