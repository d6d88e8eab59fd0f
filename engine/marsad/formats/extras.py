"""What is said where a library is wanted that only an extra of the package brings?"""

import importlib
from types import ModuleType


class MissingExtraError(ImportError):
    """A library that an extra brings is not there; the message names the extra."""

    def __init__(self, module: str, extra: str) -> None:
        self.lacking = f"{module.partition('.')[0]} is not installed"
        self.hint = f"pip install 'marsad[{extra}]'"
        super().__init__(f"{self.lacking}: {self.hint}", name=module)


def need(module: str, extra: str) -> ModuleType:
    """Import a module of the extra; raises MissingExtraError where it is not there."""
    try:
        return importlib.import_module(module)
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] != module.partition(".")[0]:
            raise
        raise MissingExtraError(module, extra) from None
