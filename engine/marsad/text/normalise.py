"""Where in the text as given does each character of its clean spelling come from?"""

from collections.abc import Sequence
from dataclasses import dataclass

from marsad.text.orthography import CLUSTER, cluster_spelling, is_clean


@dataclass(frozen=True, slots=True)
class Normalised:
    """A clean text with the way back.

    `offsets[i]` is where the raw characters of `text[i]` begin; one more entry closes the list. Marks that were
    removed belong to the character before them (at the very beginning, to the first character).
    """

    text: str
    offsets: Sequence[int]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the raw offsets of `text[start:end]`, trailing marks included.

        A ligature is never cut: each of its letters spans all of it. Raises ValueError outside of the text.
        """
        if not 0 <= start <= end <= len(self.text):
            raise ValueError(f"no span {start}:{end} in a text of {len(self.text)} characters")
        raw_start = self.offsets[start]
        if start == end:
            return raw_start, raw_start
        last = self.offsets[end - 1]
        while end < len(self.text) and self.offsets[end] == last:
            end += 1
        return raw_start, self.offsets[end]


def normalise(raw: str) -> Normalised:
    """Return the clean spelling of a text of any length, with its offset map."""
    if is_clean(raw):
        return Normalised(raw, range(len(raw) + 1))
    parts: list[str] = []
    offsets: list[int] = []
    done = 0
    for match in CLUSTER.finditer(raw):
        start = match.start()
        parts.append(raw[done:start])
        offsets.extend(range(done, start))
        spelling = cluster_spelling(match.group())
        parts.append(spelling)
        offsets.extend([start] * len(spelling))
        done = match.end()
    parts.append(raw[done:])
    offsets.extend(range(done, len(raw) + 1))
    # Leading marks belong to the first character, and so to every letter of it when it is a ligature.
    first = offsets.count(offsets[0]) if len(offsets) > 1 else 0
    offsets[:first] = [0] * first
    return Normalised("".join(parts), tuple(offsets))
