"""What can a text of XML hold?"""

import re
from typing import Final

_IMPOSSIBLE: Final = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def possible(text: str) -> str:
    """Return the text with a mark of replacement for each character that XML 1.0 cannot hold, however it is written."""
    return _IMPOSSIBLE.sub("\ufffd", text)
